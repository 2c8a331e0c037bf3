import { each, listed, phrases } from './phrases.ts'
import type { Vagueness } from './vagueness.ts'

const byWhom = /^ (?:by|in|under|for|on|field|when)\b/i

/** Ways out and exceptions that nobody has named (INCOSE R8 escape clauses, R15 and/or; EARS: the condition belongs into the sentence). */
export const escapeWords: readonly Vagueness[] = [
  {
    why: { en: 'lets everybody decide whether it applies', zh: '做不做由人决定' },
    instead: { en: 'say under which condition and who decides, or leave it out', zh: '请写明条件和决定人，否则删去' },
    words: {
      en: () => [
        ...phrases(
          'if, where, when, wherever, whenever, as far as, where it is, if it is, when it is, if at all, unless',
          'possible, practical, practicable, feasible, appropriate, applicable, necessary, relevant, suitable, convenient, useful, reasonable, sensible, desired, desirable, advisable, helpful, justified, beneficial',
          ' ',
        ),
        ...phrases(
          'as, so far as',
          'appropriate, applicable, necessary, relevant, suitable, convenient, practicable, desired, seems fit, they see fit, he sees fit, seen fit',
          ' ',
        ),
        { word: 'be considered', notAfter: /^ (?:to|as|that|when|if)\b/i },
        { word: 'deemed', after: /^ (?:necessary|appropriate|useful|suitable|reasonable)/i },
        { word: 'as needed', notAfter: /^ by/i },
        ...listed(
          'if needed, when needed, where needed, whenever needed, wherever needed, when really needed, really needed, where it makes sense, if it makes sense, when it makes sense, makes sense, if need be, should the need arise, if the need arises, when the need arises, if time permits, time permitting, if the budget allows, budget permitting, as circumstances permit',
        ),
        ...each(['as required', 'if required', 'when required', 'where required'], { notAfter: byWhom }),
        { word: 'as few', after: /^(?: \w+){0,4} as possible/i },
        { word: 'as little', after: /^(?: \w+){0,4} as possible/i },
        { word: 'as many', after: /^(?: \w+){0,4} as possible/i },
        { word: 'as much', after: /^(?: \w+){0,4} as possible/i },
        { word: 'as possible', notBefore: /\bas (?:few|little|many|much)(?: \w+){0,4} $/i },
        ...listed(
          `as practical, to the extent possible, to the extent practical, to the extent practicable, to the greatest extent, to a large extent, to some extent, to a certain extent, at a minimum, as a minimum, in principle, try to, tries to, trying to, attempt to, attempts to, strive to, aim to, aims to, endeavour to, endeavor to, make every effort, reasonable effort, reasonable efforts, ideally, preferably, preferred if, possibly, perhaps, maybe, might, could, probably, likely, hopefully, optionally,
        in special cases, in exceptional cases, in exceptional situations, in exceptional circumstances, in special situations, in special circumstances, in certain cases, in certain situations, in some cases, in some situations, in many cases, in individual cases, in urgent cases, under certain conditions, under certain circumstances, under special circumstances, under some circumstances, under some conditions, under normal circumstances, under normal conditions, under exceptional circumstances, in normal cases, in normal operation, in case of need, in case of doubt, in doubt, unless otherwise, unless there is a good reason, for good reason, with good reason,
        depending on the situation, depending on need, depending on the case, depending on circumstances, depending on the circumstances, depending on the workload, depending on requirements, depending on the requirements, depending on demand, according to need, according to the situation, at the discretion, at its discretion, at their discretion, at his discretion, at discretion, discretion, see fit, sees fit, would be nice, it would be good, would be good, would be helpful, would like, is desirable, be desirable, to be considered, shall consider, should consider, where there is a need, as the case may be, as the business requires, on a case-by-case basis, case by case, on best effort, best-effort basis, or otherwise`,
        ),
      ],
      zh: () => [
        ...listed(
          `尽量, 尽可能, 尽力, 尽最大, 力争, 力求, 争取, 努力, 必要时, 必要的时候, 必要情况下, 有必要时, 如有必要, 若有必要, 如有需要, 若有需要, 有需要时, 有需要的, 需要的时候, 如有可能, 如果可能, 可能的话, 可以的话, 需要的话, 有条件的话, 如果有条件, 条件允许, 条件成熟, 情况允许, 时间允许, 允许的情况下, 在可行的情况下, 可行时, 可行的话, 有条件的, 有条件时, 而定, 根据需要, 根据实际, 实际情况, 具体情况, 根据情况, 根据具体情况, 根据现场情况, 根据业务情况, 根据业务需要, 根据不同情况, 按实际情况, 按具体情况, 按情况, 按需要, 依情况, 依据情况, 酌情, 酌量, 酌定, 斟酌, 原则上, 特殊情况, 个别情况下, 某些情况, 有些情况, 部分情况, 一些情况, 希望, 期望能, 但愿, 可考虑, 应考虑, 考虑支持, 应该可以, 应该能, 或许, 说不定, 适情, 争取做到, 力所能及, 能做则做, 可做可不做, 可有可无, 非必要, 如无特殊, 无特殊情况, 除特殊, 除非必要`,
        ),
        { word: '可能', demanded: true, notBefore: /[不尽有]$/, notAfter: /^(?:性|的话)/ },
        { word: '也许', demanded: true },
        { word: '需要时', before: /(?:^|[，。；、在\s])$/ },
        ...each(listed('视情况, 视情, 视具体情况, 视需要, 视实际, 视项目, 看情况'), { notBefore: /[重巡监注忽近电影查]$/ }),
        { word: '按需', notAfter: /^求/ },
        { word: '建议', demanded: true, after: /^(?:采用|支持|使用|提供|增加|能|由|在|按|优先)/ },
      ],
    },
  },
  {
    why: { en: 'leaves the exceptions open', zh: '没有说明例外' },
    instead: { en: 'state the rule, then each exception', zh: '请先写规则，再逐条写例外' },
    words: {
      en: () => [
        { word: 'normally', demanded: true, notAfter: /^[- ](?:closed|open|energi|distributed)/i },
        { word: 'generally', demanded: true, notAfter: /^ accepted/i },
        { word: 'often', demanded: true, notBefore: /(?:how|as|more|less|too) $/i },
        ...each(
          listed(
            'usually, typically, mostly, mainly, sometimes, rarely, seldom, hardly, primarily, predominantly, customarily, ordinarily, commonly, by and large, on the whole, as a general rule, on average',
          ),
          { demanded: true },
        ),
        ...listed(
          'in general, in most cases, in the majority of cases, in most situations, most of the time, much of the time, as a rule, for the most part, to a great extent, in the normal case, in the usual case, in practice',
        ),
      ],
      zh: () => [
        {
          word: '一般',
          demanded: true,
          // As an adverb, that is before a verb or a figure; before a noun it names a class: 一般纳税人、一般借款、一般检查.
          after:
            /^(?:$|[，,]|应(?![收用付])|要|在|由|不(?!合格|符合|良)|可|会|需|须|为|是|都|只|按|情况|来说|而言|采用|使用|通过|从(?!业)|以(?!上)|自动|也|每|有|能|当[天日]|[\d一二两三四五六七八九十半]|\s\d|提前|先|用(?!户|户|途)|放|取(?!证)|给|走|隔|保[留持]|至|超过|控制|不得|优先|直接|允许|默认|显示)/,
        },
        { word: '有时', demanded: true, notAfter: /^[限段效间差]/, notBefore: /[没所未如若只含]$/ },
        { word: '平时', demanded: true, notBefore: /[水持找调]$/ },
        { word: '大都', demanded: true, notAfter: /^市/ },
        { word: '大体', notAfter: /^[积量型育检]/ },
        ...each(['总体上', '整体上'], { notAfter: /^[线传报架市]/ }),
        ...each(listed('通常, 往往, 多半, 平常, 偶尔, 多数情况, 大多情况, 绝大多数情况'), { demanded: true }),
        { word: '基本', after: /^(?:上|满足|一致|实现|符合|完成|相同|不变|稳定|正常|准确|吻合|够用|可用|覆盖|没有|无|不|能|可以|到位|齐全|同步|准时)/ },
        ...listed('大体上, 大致, 多多少少, 正常情况下, 正常情况, 一般情况下, 通常情况下, 常规情况, 或多或少, 大同小异'),
        { word: '几乎', demanded: true },
      ],
    },
  },
  {
    why: { en: 'can be read as “and” and as “or”', zh: '既可读作“和”，也可读作“或”' },
    instead: { en: 'write “and”, or “or”, or “X, Y, or both”', zh: '请写“和”“或”，或“甲、乙，或两者”' },
    words: {
      en: () => ['and/or', 'or/and', 'and / or'],
      zh: () => ['和/或', '及/或', '与/或', '或/和', '和（或）', '和(或)', '和或'],
    },
  },
  {
    why: { en: 'adapts to what nobody has named', zh: '没有说明适应什么变化' },
    instead: { en: 'name the changes that must be possible, and who makes them without a developer', zh: '请写明要能改什么、由谁改、是否不必改代码' },
    settledBy: 'explanation',
    words: {
      en: () => [
        { word: 'flexible', notAfter: /^ (?:working|hours|packaging|benefit|hose|spending|budget|workflow|manufacturing|endoscop|coupling|account)/i },
        ...listed(
          'flexibly, flexibility, versatile, extensible, extendable, expandable, extensibility, future-proof, adaptable, adaptability, adapts to, customisable, customizable, freely configurable, fully configurable, highly configurable, easily configurable, widely configurable, freely definable, open architecture, modular, upgradeable, tailor-made, tailored, tailored to, personalised, personalized',
        ),
        {
          word: 'future',
          after:
            /^ (?:\w+ )?(?:growth|needs?|requirements?|changes?|expansions?|extensions?|developments?|use|projects?|versions?|business|processes|technologies|lines?|products?|plants?|sites?|locations?|systems?|users?|markets?|companies|modules?|releases?)\b/i,
        },
      ],
      zh: () => [
        { word: '灵活', notAfter: /^(?:用工|就业|掌握)/ },
        { word: '预留', after: /^(?:好|出)?(?:接口|扩展|字段|空间|余量|容量|足够|一定|相应|后续|未来|充足|必要|升级)/ },
        ...listed(
          '随需, 随需应变, 可灵活, 可定制, 可自由, 自由配置, 自由组合, 自由定义, 任意配置, 任意组合, 任意扩展, 平滑扩展, 平滑升级, 弹性扩展, 横向扩展, 可伸缩, 可演进, 前瞻性, 与时俱进, 兼顾',
        ),
      ],
    },
  },
]
