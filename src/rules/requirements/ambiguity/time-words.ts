import { each, listed } from './phrases.ts'
import type { Vagueness } from './vagueness.ts'

/** Nouns behind an adjective of age: old orders, 较旧的记录. */
const kept =
  /^ (?:\w+ )?(?:records?|data|orders?|quotations?|quotes|documents?|files?|entries|messages|versions?|customers|invoices|logs?|articles|items|tickets|leads|visits|prices|results|images)\b/i

/** Words for a time, a deadline or an interval without the figure (INCOSE R7 and R34; ISO/IEC/IEEE 29148, 5.2.7). */
export const timeWords: readonly Vagueness[] = [
  {
    why: { en: 'gives no time', zh: '没有说明时间' },
    instead: { en: 'say within how many seconds, for which share of the calls and under which load', zh: '请写明几秒内、多大比例的请求、在多少并发下' },
    settledBy: 'time',
    words: {
      en: () => [
        { word: 'fast', notBefore: /how $/i, notAfter: /^[- ](?:mov|track|food|runn|ethernet|charg|healthcare|lane)/i },
        {
          word: 'quick',
          notAfter: /^[- ](?:ratio|response (?:code|\(QR)|entry|start|access|reference|assets?\b|change|action|filter|launch|link|count|guide|search field)/i,
        },
        { word: 'rapid', notAfter: /^[- ](?:\w+ )?(?:tests?\b|antigen|pcr|prototyp|response team|sequence|application dev)/i },
        { word: 'responsive', notAfter: /^ (?:web|design|layout|image)/i },
        { word: 'immediate', notAfter: /^ (?:superior|predecessor|successor|parent|release)/i },
        { word: 'immediately', notAfter: /^ (?:before|preced|below|above|adjacent|previous|next|superior|visible|prior)/i },
        { word: 'prompt', after: /^ (?:response|reply|notification|feedback|delivery|processing|payment|handling|action|attention|update|answer)/i },
        { word: 'instant', notAfter: /^ (?:messag|messenger|coffee|payment)/i },
        { word: 'real time', notAfter: /^ (?:clock|os\b|operating system|pcr|polymerase|kernel|protocol)/i },
        { word: 'slow', notAfter: /^[- ](?:mov|lane|release)/i },
        ...listed(
          `faster, fastest, quickly, quicker, quickest, rapidly, speedy, speedily, swift, swiftly, instantly, instantaneous, instantaneously, immediacy, snappy,
        near real time, nearly real time, low latency, short response times, short response time, short loading times, short waiting times, without delay,
        without delays, without any delay, without long delays, without undue delay, without waiting, without long waiting, noticeable delay, noticeable delays,
        much delay, long delays, long wait, long waits, long waiting, long waiting times, within seconds, within minutes, within a few, within moments, every few, few seconds,
        few minutes, few hours, few days, few weeks, few clicks, couple of seconds, couple of minutes, couple of hours, couple of days, several seconds,
        several minutes, right away, straight away, straightaway, in no time, in a flash, slowly, too slow, too slowly, too long, at speed, at high speed`,
        ),
        {
          word: 'in seconds',
          notBefore: /(?:stor|record|enter|show|display|given|express|measur|count|time|duration|kept|value|field|interval|delay|length|state)\w* $/i,
        },
        { word: 'short', after: /^ (?:\w+ )?(?:outage|interruption|period|time|delay|while|downtime|break|notice|wait)s?\b/i },
      ],
      zh: () => [
        {
          word: '快速',
          notAfter: /^(?:通道|消息|成型|接头|键|检[验测](?:通道|试剂|卡|盒|箱|室|仪|法|结果|项目|报告)|血糖|试剂|冷冻|冰冻|病理|康复|换[模型线]|卷帘门|门)/,
        },
        { word: '瞬间', after: /^(?:完成|响应|打开|返回|显示|出|加载|切换|恢复|到)/ },
        ...each(listed('几秒, 几分钟, 几小时, 几个小时, 几天, 几周, 几个月, 几年'), { notBefore: /[差前后隔共哪满逾第]$/ }),
        { word: '快捷', notAfter: /^(?:键|方式|菜单|入口|支付|栏|码)/ },
        ...listed(
          `迅速, 飞快, 高速响应, 响应快, 速度快, 反应快, 上手快, 快些, 快一点, 快一些, 快点, 快起来, 越快越好, 秒级, 秒开, 秒回, 秒出, 瞬时响应, 
        数秒, 数分钟, 数小时, 数天, 数日, 数周, 数月, 第一时间, 准实时, 近实时, 流畅, 顺畅, 不卡顿, 卡顿, 卡住, 卡死, 低延迟, 低时延, 无延迟, 零延迟, 明显延迟, 延迟低, 时延低, 长时间等待, 等待过久, 等太久,
        等很久, 等待太久, 久等, 不用等, 等待时间短, 响应时间短, 耗时短, 响应迟缓, 响应缓慢, 反应迟钝, 反应慢, 响应慢, 打开慢, 加载慢, 跟得上, 及时反应, 即刻响应, 立等可取, 实时性`,
        ),
        ...each(listed('马上, 立刻, 即刻, 当即, 随即, 立马'), { demanded: true }),
        { word: '立即', notAfter: /^(?:执行|购买|支付|付款)/ },
        { word: '即时', notAfter: /^(?:通[讯信]|消息|库存|间)/, notBefore: /[立随当]$/ },
        { word: '实时', notAfter: /^(?:备份|荧光|定量|数据库|操作系统|成像|性|时钟|间)/, notBefore: /[准核落属现如]$/ },
        { word: '短暂', notAfter: /^性/ },
        { word: '灵敏', notAfter: /^[度性]/ },
        ...each(['不卡', '不能卡', '别卡'], { notAfter: /^控/ }),
        { word: '高速', notAfter: /^(?:公路|收费|路|响应)/ },
      ],
    },
  },
  {
    why: { en: 'sets no deadline', zh: '没有期限' },
    instead: { en: 'say by when, counted from which event', zh: '请写明从哪个事件起、多长时间内' },
    settledBy: 'time',
    words: {
      en: () => [
        { word: 'timely', notAfter: /^ (?:manner|fashion)/i },
        { word: 'in time', after: /^(?: (?:for|before|to) |[.,;]|$)/, notBefore: /(?:point|moment|just|back|later|forward|place)s?[ -]$/i },
        { word: 'on time', notAfter: /^[- ](?:delivery|in full|rate|shipment)/i },
        { word: 'in advance', notAfter: /^ (?:payment|shipping|ship)/i },
        { word: 'shortly', after: /^(?: (?:after|before)|[.,;]|$)/i },
        { word: 'soon', notAfter: /^ as (?!possible|practicable|feasible)/i, notBefore: /\bas $/i },
        {
          word: 'later',
          after: /^(?: on\b| stage| point| phase|[.,;]|$)/i,
          notBefore: /(?:\d \w+|date|or|days?|hours?|weeks?|months?|minutes?|seconds?|whichever is) $/i,
        },
        ...listed(
          `promptly, in a timely manner, in a timely fashion, in due time, in due course, in good time, in plenty of time, well in advance, well before, ahead of time, early enough, late enough,
        as soon as possible, as soon as practicable, as soon as feasible, as early as possible, as quickly as possible, as fast as possible, at the earliest opportunity, at the earliest possible, at the next opportunity,
        asap, at short notice, on short notice, at the right time, at the right moment, at a suitable time, at an appropriate time, when the time comes, in the near future, in the future, in future, before long,
        for a while, for a long time, for some time, for a certain time, for a certain period, for a period, for too long, a while ago, long ago, after a while, after some time, after a certain time, after a time, after a short time, after a long time, some time before, some time after, some days before, some time later,
        a certain period, a short time, a short period, a long time, a long period, extended period, extended periods, longer period, longer periods, prolonged, long enough, about to expire, nearing expiry, nearing their expiry, soon to expire, close to expiry, near expiry, near their expiry, upcoming expiry, inactive for long, eventually, sooner or later, up to date`,
        ),
        ...each(['old', 'outdated', 'recent'], { after: kept, notBefore: /(?:most|days?|months?|years?|hours?|than|the|its|their) $/i }),
        { word: 'sooner', notBefore: /(?:whichever is|or) $/i },
        { word: 'recently', demanded: true, notBefore: /most $/i },
        { word: 'lately', demanded: true },
        { word: 'current', before: /\b(?:always|stay|stays|kept|keep|remain) $/i },
      ],
      zh: () => [
        {
          word: '及时',
          notAfter: /^(?:间|刻|率|化|行乐|生产|制|反应|(?:交货|到货|响应|处理|完成|上报|送检|归档|回款|付款|发货|配送|报告|交付|出库|入库)率)/,
        },
        ...listed(
          `尽快, 尽早, 及早, 趁早, 早日, 赶紧, 抓紧, 适时, 择机, 短时间内, 短期内, 短时间, 一段时间, 一段时期, 许久, 好久, 久未, 随时随地, 不久, 稍后, 稍候, 晚些时候, 过一会, 届时, 到时候, 时机成熟, 合适的时间, 合适的时候, 合适时间, 适当时间, 规定时间, 规定的时间, 规定时限, 规定期限, 规定的期限,
        快到期, 快过期, 即将到期, 即将过期, 即将, 临近, 将要到期, 将近到期, 快用完, 快满, 老旧, 陈旧, 过期很久, 以后再, 之后再, 过几天, 近几天, 这几天, 最近几, 最近一段, 近段时间, 近一段, 当前阶段, 现阶段, 过渡期, 上线初期`,
        ),
        { word: '长时间', notBefore: /[多延时]$/, notAfter: /^等待/ },
        { word: '长期', after: /^(?:未|不|没|无|闲置|积压|停用|保存|保留|有效|稳定|存放|占用|挂账)/ },
        { word: '快要', notBefore: /[多尽越]$/ },
        { word: '近期', notBefore: /最$/ },
        { word: '未来', notAfter: /^(?:适用|现金流|的?日期|的?时间|期间)/ },
        { word: '后续', after: /^(?:扩展|调整|升级|维护|增加|接入|版本|发展|需求|支持|新增|阶段)/ },
        { word: '提前', after: /^(?:进行)?(?:提醒|预警|通知|告知|发|推送|准备|告警|报警|提示|备货|备料|安排|生成|知道|介入)/ },
        '提前量',
        '保持同步',
        { word: '最近', after: /^(?:的)?(?:订单|记录|数据|单据|交易|消息|动态|几|一段|时间|浏览|联系)/ },
        { word: '久', before: /[太过等]$/, after: /^(?:$|[，。；、的了时])/ },
      ],
    },
  },
  {
    why: { en: 'does not say how often', zh: '没有说明频率' },
    instead: { en: 'give the interval or the event, such as “every night at 02:00”', zh: '请写明周期或触发事件，例如“每天 02:00”' },
    settledBy: 'time',
    words: {
      en: () => [
        ...listed(
          `periodically, regularly, at regular intervals, at intervals, on a regular basis, from time to time, every so often, every now and then, now and then, once in a while, at times, continually, constantly,
        on an ongoing basis, on an ad hoc basis, too often, more often, less often, repeatedly`,
        ),
        {
          word: 'regular',
          after:
            /^ (?:\w+ )?(?:intervals?|updates?|checks?|backups?|cleaning|maintenance|reports?|reviews?|reminders?|inspections?|exports?|synchroni[sz]ation|cleanups?)\b/i,
        },
        { word: 'periodic', notAfter: /^ (?:unit|price)/i },
        { word: 'continuously', notBefore: /number(?:ed|s)? $/i },
        { word: 'frequently', notAfter: /^ (?:asked|used)/i },
        { word: 'frequent', notAfter: /^[- ](?:flyer|buyer)/i },
        { word: 'occasionally', demanded: true },
        { word: 'occasional', demanded: true },
      ],
      zh: () => [
        {
          word: '定期',
          notAfter: /^(?:存款|存单|合同|保险|利率|寿险|限|(?:检定|校准|保养|维护|检验|巡检|点检|体检)(?:[已到计记项工任标]|日期|周期|证书|单据))/,
        },
        { word: '定时', notAfter: /^(?:任务|器|作业|调度|服务|触发|间|刻)/, notBefore: /[确指设约规锁固选制核认限鉴绑商议决待暂判否肯评额特预给]$/ },
        { word: '经常性', notAfter: /^(?:损益|项目)/ },
        { word: '经常', demanded: true, notAfter: /^(?:项目|账户|转移)/ },
        { word: '频繁', demanded: true },
        { word: '多次', after: /^(?:失败|输错|错误|尝试|重复|未|登录失败|催|提醒|报警|超时|不合格|退回|密码|违规|拒收)/ },
        { word: '高频', notBefore: /超$/, notAfter: /^(?:标签|读写)/ },
        { word: '随时', notAfter: /^间/ },
        ...each(['到时', '日后', '将来', '今后'], { before: /(?:^|[，。；、\s])$/ }),
        ...listed('不定期, 不定时, 时不时, 时常, 常常, 周期性, 每隔一段, 隔段时间, 反复, 屡次'),
      ],
    },
  },
]
