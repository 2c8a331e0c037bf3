import { each, listed, phrases } from './phrases.ts'
import type { Vagueness, Wording } from './vagueness.ts'

const batchOf = /^ (?:(?:the|one|this|that|an?|each|raw|same) |components?|materials?|articles?|items?|products?|parts|finished)/i
const chineseUnit = /^(?:个|种|张|条|行|家|台|人|万|千|元|次|项|份|名|套|笔|单|位|GB|用户)/
const badly = /^(?:[的时则，。；、]|$|后|就|即)/
const figure = /^ (?:[\d~±€$£¥]|half|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|equal|the same)/i

/** 过 is part of another word in 通过、经过、超过. */
const excess = (words: string): Wording[] => each(listed(words), { after: badly, notBefore: /[通经超不越透路]$/ })

/** Words for something that can be counted, without the figure (INCOSE R7 and R35; ISO/IEC/IEEE 29148, 5.2.7). */
export const amountWords: readonly Vagueness[] = [
  {
    why: { en: 'is no exact figure', zh: '不是确切的数值' },
    instead: { en: 'give the figure with its tolerance or its upper limit', zh: '请写出数值和允许的偏差，或写上限' },
    words: {
      en: () => [
        ...each(['approximately', 'roughly'], { after: figure }),
        { word: 'approx', after: /^\.? ?\d/ },
        { word: 'about', after: /^ \d/, notBefore: /(?:inform|notif|complain|know|remind|ask|warn|question|report|detail|information|message|mail)\w* $/i },
        { word: 'around', after: /^ \d/ },
        { word: 'circa', after: /^ \d/ },
        { word: 'some', after: /^ \d/ },
        { word: 'close to', after: figure },
        { word: 'more or less', notBefore: /no $/i },
        { word: 'nearly', after: /^ (?:\d|all|every)/i },
        { word: 'almost', after: /^ (?:\d|all|every|always|no)/i },
        { word: 'or so', before: /(?:\d[^.;\n]{0,10}|minute|hour|day|week|month|second|dozen)s? $/ },
        ...listed('or thereabouts, give or take, ballpark'),
        ...each(['in the region of', 'in the order of', 'on the order of'], { after: /^ \d/ }),
      ],
      zh: () => [
        ...listed('大约, 大概, 约莫, 差不多, 接近于, 将近'),
        { word: '左右', before: /[\d一二两三四五六七八九十百千万半%％][^，。；,;]{0,5}$/, notAfter: /^(?:两侧|滑动|移动|对齐|布局|切换|键)/ },
        { word: '上下', before: /\d[^，。；,;]{0,3}$/, notAfter: /^(?:移动|滑动|限|架|班|级|文|游)/ },
        { word: '约', after: /^ ?[\d一二两三四五六七八九十百千]/, notBefore: /[大预合契签违节条制公特邀解]$/ },
        { word: '近', after: /^ ?(?:[\d百千万]+ ?)(?:家|张|条|人|台|万|种|名|份|笔|%)/, notBefore: /[附最接临邻将]$/ },
      ],
    },
  },
  {
    why: { en: 'does not say how many', zh: '没有说明数量' },
    instead: { en: 'give the number or name them all', zh: '请写出数量，或逐一列出' },
    settledBy: 'number',
    words: {
      en: () => [
        { word: 'several', demanded: true },
        { word: 'many', demanded: true, notBefore: /(?:how|as|so|too|to|not|one)[- ]$/i, notAfter: /^(?:-to-|:| to )/ },
        { word: 'a few', demanded: true },
        { word: 'few', demanded: true, notBefore: /\b(?:a|as|too|every|last|next|first|very|within a) $/i },
        { word: 'fewer', demanded: true, notBefore: /\b(?:or|and|no) $/i, notAfter: /^ than/ },
        // A lot is also a batch: lots of components are blocked.
        { word: 'lots of', before: /\b(?:ha(?:s|ve)|with|are|handles?|contains?|receives?) $/i, notAfter: batchOf },
        { word: 'a lot of', notAfter: batchOf },
        { word: 'too many', notBefore: /\bone $/i, notAfter: /^ to / },
        {
          word: 'much',
          demanded: true,
          notBefore: /\b(?:how|as|so|too|very) $/i,
          after: /^ (?:\w+ )?(?:training|effort|time|typing|work|delay|paper|memory|space|data|faster|more|better|less)\b/i,
        },
        { word: 'too few', demanded: true },
        { word: 'a minimum of', notAfter: /^ the /i },
        { word: 'a number of', demanded: true },
        { word: 'peak load', demanded: true },
        { word: 'peak loads', demanded: true },
        { word: 'massive', notAfter: /^ (?:transfusion|open online|mimo|ha?emo|bleed)/i },
        { word: 'less', after: /^ (?:paper|manual|typing|time|effort|work|training|waiting|noise|storage)/i },
        ...listed(
          `too much, numerous, plenty of, plenty, a great deal, a good deal, a handful of, a couple of, a bunch of, loads of, dozens of, hundreds of, thousands of, tens of thousands, millions of, countless, vast, enormous, tiny,
        heavy load, heavy use, heavy usage, heavy traffic, heavy data, high load, high traffic, under normal load, under normal operating conditions, normal load, usual load, peak times, peak hours, peak time, peak periods, peak usage,
        busy periods, busy times, busy hours, quiet times, quiet hours, rush hour, rush hours, huge, excessive, excessively, an excessive number, sizeable, sizable, bulky`,
        ),
        ...phrases(
          'large, larger, huge, high, great, small, limited, certain, fair, good, growing, reasonable, adequate, sufficient',
          'number of, numbers of, amount of, amounts of, volume of, volumes of, quantity of, quantities of, share of, proportion of, part of the',
          ' ',
        ),
        { word: 'off-peak', notAfter: /^ (?:tariff|rate|price)/i },
        { word: 'growth', notAfter: /^ (?:rate|report|chart|curve)/i },
        ...listed('growing, can grow, grow with, cope with, caters for, cater for'),
        ...phrases('a certain, some', 'amount, number, limit, threshold, value, percentage, quantity, degree, extent, level', ' '),
        { word: 'high volume', notAfter: /^ (?:printer|ventilation)/i },
        {
          word: 'large',
          after:
            /^ (?:\w+ )?(?:files?|orders|differences?|deviations?|attachments|volumes|tables|lists|batches|documents|images|reports|data|datasets|customers|screens|invoices|amounts|quantities|payments|discounts|fonts?|print|letters|buttons)\b/i,
        },
        { word: 'big', demanded: true, notAfter: /^ (?:data|bags?)\b/i },
        'bigger',
        { word: 'small', after: /^ (?:\w+ )?(?:errors|differences?|deviations?|changes|delays?|variations?|orders|screens|amounts|quantities|corrections)\b/i },
        {
          word: 'long',
          after: /^ (?:\w+ )?(?:lists?|texts?|tables|reports|delays?|queries|periods?|time|documents|absences?|orders)\b/i,
          notBefore: /\b(?:as|how) $/i,
        },
      ],
      zh: () => [
        ...listed(
          `若干, 许多, 好多, 众多, 诸多, 大批, 大批量, 少许, 海量, 大数据量, 大批量数据, 一定数量, 一定时间, 一定期限, 一定比例, 一定范围, 一定程度, 一定金额, 一定额度, 一定次数, 一定周期, 一定幅度, 一定规模, 一定条件, 一定权限, 一定阈值, 一定距离, 一定的,
        一两个, 一两次, 一两天, 两三个, 两三天, 两三次, 三四个, 三五个, 三五天, 三五次, 十几, 二十几, 成百上千, 成千上万, 业务低峰, 低峰期, 闲时, 忙时, 空闲时, 业务繁忙, 繁忙时, 人多时, 单量大`,
        ),
        ...each(listed('数据量大, 数量大, 业务量大, 并发量大, 并发高, 负载高'), { notAfter: /^[于小写类幅度]/ }),
        ...each(listed('大单, 大文件, 大图片, 大附件'), { notBefore: /[最较更扩]$/, notAfter: /^[位据元笔价量]/ }),
        { word: '高峰', notAfter: /^(?:论坛)/ },
        { word: '大额', demanded: true, notAfter: /^(?:支付系统|存单|医疗|补助|交易报告)/ },
        { word: '余', before: /[十百千万\d] ?$/, after: /^[个种张家台人条份套位名]/ },
        ...each(listed('几个, 几种, 几次, 几条, 几家, 几张, 几类, 几项, 几份, 几位, 几台, 几步, 几行, 几页, 几笔'), { notBefore: /[哪这那下前后十百千第]$/ }),
        ...each(listed('数个, 数种, 数家, 数次, 数条, 数张, 数台'), {
          notBefore: /[整小位参总个人次份件条张台家种天倍基函分计行页列级层系指常变奇偶负正实单复]$/,
          notAfter: /^[数次日]/,
        }),
        // Not where the figure belongs to a word to either side: 整数百分比、小数十位、位数千分位、以上百万级.
        { word: '数十', notAfter: /^[位进]/, notBefore: /[整小位]$/ },
        ...each(['数百', '数千', '数万'], { notAfter: /^分/, notBefore: /[整小位]$/ }),
        { word: '上百', notAfter: /^分/, notBefore: /[以之加算]$/ },
        ...each(['上千', '上万'], { notAfter: /^[分兆]/, notBefore: /[以之加算]$/ }),
        ...each(['几十', '几百', '几千', '几万'], { after: chineseUnit }),
        { word: '大量', notAfter: /^(?:输血|失血)/ },
        '少量',
        { word: '不少', notAfter: /^[于了得]/ },
        { word: '少数', notAfter: /^(?:民族|股东)/ },
        { word: '高并发', notAfter: /^(?:测试|场景)/ },
        { word: '较多', after: badly, notAfter: /^、/ },
        { word: '较少', after: badly },
        ...excess('过大, 过小, 过高, 过低, 过重, 过轻, 过深, 过宽'),
        ...each(listed('过多, 过少, 过长, 过短, 过快, 过慢, 过久, 过早, 过晚'), { notBefore: /[通经超不越透路]$/, notAfter: /^[次种个家项条期]/ }),
      ],
    },
  },
  {
    why: { en: 'gives no limit', zh: '没有限值' },
    instead: { en: 'state the limit as a figure', zh: '请写出限值' },
    settledBy: 'number',
    words: {
      en: () => [
        { word: 'adequate', notAfter: /^ intake/i },
        { word: 'reasonable', notAfter: /^ (?:adjustment|accommodation|assurance)/i },
        {
          word: 'low',
          before:
            /\b(?:stock|battery|level|levels|quantity|it|they|running|runs|run|supplies|inventory|paper|memory|space) (?:is |are |gets? |becomes? |runs? )?$/i,
          after: /^(?: on\b|[.,;]|$)/i,
        },
        { word: 'long', before: /\b(?:is|are|gets|takes?|becomes) (?:too |very |so )?$/i, after: /^(?:[.,;]|$| and\b)/i },
        { word: 'busy', before: /\b(?:is|are|when|very|get|gets) $/i },
        { word: 'minimum', after: /^ (?:of )?(?:training|effort|delay|number of clicks|downtime|impact|disruption|manual|typing|time|data entry)\b/i },
        { word: 'maximum', after: /^ (?:flexibility|security|performance|availability|transparency|efficiency|comfort|speed|reliability|protection|use)\b/i },
        { word: 'limited', after: /^ (?:time|period|extent|access|use|functionality)/i },
        { word: 'tolerable', demanded: true },
        { word: 'bearable', demanded: true },
        { word: 'kept', after: /^ (?:short|low|small|simple|brief|to a minimum)/i },
        ...listed(
          `adequately, sufficient, sufficiently, enough, ample, amply, reasonably, to a minimum, to the minimum, to a maximum, within limits, within reason, within reasonable limits, within an acceptable range, in an acceptable range, at an acceptable level, not too`,
        ),
      ],
      zh: () => [
        ...listed('适量, 适度, 足够, 足量, 充足, 充裕, 富余, 不宜, 可接受范围, 可接受的, 可承受, 允许范围, 合理范围, 合理区间, 正常范围'),
        ...each(listed('够用, 够大, 够快, 够长'), { notBefore: /[能足]$/, notAfter: /^[于户]/ }),
        { word: '较大', notAfter: /^(?:[者值]|缺陷|工单|问题|事故|风险|故障|隐患)/, notBefore: /、$/ },
      ],
    },
  },
]
