import { each, listed, phrases } from './phrases.ts'
import type { Vagueness, Wording } from './vagueness.ts'

const clauseEnd = /^(?:$|[\s]*[.,;:!?)\]，。；：、！？）】]|\s*\n)/
const namesAState = /(?:状态|显示|标记|标为|变为|改为|转为|置为|设为|更新为|退回|处于|是|为|成|至|到)[“"「'：:]?\s*$/

/**
 * 等 as “and others” stands behind a noun. It is something else in 平等 or 等级, as “wait” at the beginning of a clause, behind a modal or before what
 * is waited for (等料, 等信用专员放行),
 * and it closes a list where the number follows: 物料、仓库等两项.
 */
const andOthers: Wording = {
  word: '等',
  before: /[^，。；：、！？,;:!?\s[(（【]\s?$/,
  notBefore:
    /(?:(?<!水)平|相|幂|(?<!平)均|(?<!合)同|(?<![核比校])对|不|高|(?<![华途空在库过])中|优|劣|(?<!周)[一二三四五六]|特|甲|乙|丙|何|坐|久|稍|不能|还得|(?<![必所急])需|(?<![纪摘主重])要|须|(?<!优)先|再|(?<![申报])请|(?<![供响对相效])应|(?<!存)在)$/,
  notAfter:
    /^(?:[级待于候距式闲渗张差着]|不及|\s?[\d一二两三四五六七八九十半]+\s?个?(?:秒|分钟|小时)|外(?![部界围来地网包设协购国币观])|保(?![险养存管质证修])|同(?![步类时])|效(?!率)|价(?![格目])|比(?![对较])|额(?![度外])|值(?!班)|号(?![码段])|次(?!要)|高线|离子|一下|到(?![货期账港])|\s?[\d一二两三四五六七八九十百]+\s?[种个项类张份家名位条款台套级天]|[料人](?:[时后，。；]|$)|[^，。；：、]{1,10}(?:放行|联网后|到位|到齐|回复|返回后|批准后|审批后|确认后))/,
}

/** Lists without an end and gaps still to be filled (INCOSE R9 open-ended clauses; ISO/IEC/IEEE 29148, 5.2.7, open-ended terms). */
export const openWords: readonly Vagueness[] = [
  {
    why: { en: 'leaves the list open', zh: '没有列完' },
    instead: { en: 'name every item, or refer to the record that lists them', zh: '请列全，或指明在哪条记录里列全' },
    words: {
      en: () => [
        { word: 'etc', notAfter: /^\// },
        { word: 'and more', notBefore: /\d(?: \w+)? $/ },
        ...each(['and other', 'or other', 'and further', 'and additional'], { before: /,[^,.;:]{1,40} $|,$/ }),
        { word: 'such as', demanded: true },
        { word: 'things like', demanded: true },
        { word: 'and such', after: clauseEnd },
        ...listed(
          `et cetera, and so on, and so forth, and the like, and others, and other such, and suchlike, and similar, or similar, or the like, or so on, or something, or something similar, or equivalent, or comparable, and comparable, and related, including but not limited to, but not limited to, not limited to, including for example, among others, amongst others, among other things, amongst other things, inter alia, and whatever, or whatever, and many more, to name a few`,
        ),
      ],
      zh: () => [
        andOthers,
        {
          word: '其他',
          before: /(?:及|以及|、[^，。；\n]{0,12}[和或]|、)$/,
          notAfter: /^(?:$|[\s，。；、：）)”"]|应[收付]|业务收入|货币|[一两三四五六七八九十\d])/,
        },
        { word: '其它', before: /(?:及|以及|、[^，。；\n]{0,12}[和或]|、)$/, notAfter: /^(?:$|[\s，。；、：）)”"])/ },
        { word: '之类', notAfter: /^别/ },
        ...listed(
          '等等, 包括但不限于, 包含但不限于, 但不限于, 不限于, 诸如, 譬如, 什么的, 等相关, 及类似, 或类似, 和类似, 以及类似, 类似的, 类似功能, 类似情况, 及相关, 以及相关',
        ),
      ],
    },
  },
  {
    why: { en: 'is still open', zh: '还没有定' },
    instead: { en: 'settle it, or raise an issue with an owner and a date and name it here', zh: '请定下来，或登记问题（负责人、期限）并在此引用' },
    words: {
      en: () => [
        ...listed('tbd, tbc, tba, tbr, tbs, t.b.d, ???, xxx'),
        ...each(['todo', 'fixme'], { notBefore: /[\w./-]$/ }),
        ...phrases(
          'to be',
          'defined, determined, decided, clarified, discussed, specified, agreed, agreed upon, worked out, negotiated, finalised, finalized, detailed, fixed later, settled',
          ' ',
        ),
        { word: 'to be confirmed', after: /^(?:$|\s*[.,;:!?)\]]| (?:by|with|later))/i, notBefore: /(?:status|state|orders?|remain|marked|shown as|set) $/i },
        { word: 'to be announced', after: clauseEnd },
        ...listed(
          'not yet defined, not yet decided, not yet known, not yet clear, not yet agreed, not yet specified, not decided yet, not defined yet, still open, still unclear, still under discussion, under discussion, undecided, will be decided, will be defined, will be clarified, will be specified, will be agreed, decided later, defined later, agreed later, specified later, clarified later, at a later date, at a later stage, remains to be seen, for the time being, until further notice',
        ),
      ],
      zh: () => [
        '？？？',
        '××',
        { word: '待定', notBefore: namesAState, notAfter: /^(?: ?\d|状态|订单|单据|列表|[级岗])/ },
        ...each(['待确认', '待补充', '待评估'], { after: clauseEnd, notBefore: namesAState }),
        ...each(
          phrases(
            '待, 待进一步, 有待, 尚待, 还需, 仍需, 尚需, 需进一步, 还要',
            '确定, 明确, 讨论, 商议, 协商, 商定, 商量, 细化, 落实, 核实, 调研, 沟通, 完善, 议, 敲定, 研究, 约定, 规划, 论证, 定义',
          ).filter((word) => word !== '待定'),
          {
            after: clauseEnd,
            notBefore: namesAState,
          },
        ),
        ...phrases(
          '另行, 以后再, 后续再, 之后再, 到时再, 稍后再, 后续, 后期, 今后, 日后, 再',
          '商议, 商定, 确定, 约定, 协商, 通知, 安排, 说明, 补充, 明确, 完善, 细化, 沟通, 讨论, 考虑, 决定, 评估',
        ).filter((word) => !/^再(?:通知|确定|补充|说明|安排|沟通)$/.test(word)),
        { word: '未定', notAfter: /^[义级位点]/ },
        { word: '暂定', notAfter: /^[价金量]/ },
        ...listed('再议, 再说, 再定, 未确定, 尚未确定, 尚未明确, 尚不明确, 暂不明确, 暂未明确, 暂未确定, 暂无, 还没定, 还没想好, 没想好, 说不准, 后续确认'),
      ],
    },
  },
]
