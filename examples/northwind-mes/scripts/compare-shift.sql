-- Castings of one day in both systems: travellers typed by the morning clerk, and the MES.
select t.day, sum(t.castings) as travellers, sum(m.castings) as mes, sum(t.castings) - sum(m.castings) as difference
from traveller_day t
join mes_container_day m on m.day = t.day and m.line = t.line
where t.line = 'A1' and t.day = :day
group by t.day;
