import { each, listed, phrases } from './phrases.ts'
import type { Vagueness, Wording } from './vagueness.ts'

/** What has a degree and no limit: 很快, 更安全. */
const gradable =
  /^(?:人性化|快捷|迅速|复杂|简单|方便|便捷|便利|清楚|清晰|明显|明确|直观|稳定|安全|可靠|灵活|友好|合理|准确|精确|精准|完善|完整|频繁|严重|紧急|重要|关键|繁琐|麻烦|顺畅|流畅|及时|高效|灵敏|美观|舒适|容易|困难|详细|精细|严格|成熟|强大|理想|满意|智能|实用|丰富|全面|均匀|充足|充分|突出|醒目|繁忙|陈旧|老旧|顺手|轻松|熟练|专业|合适|常用|常见|普遍|熟悉|昂贵|便宜|有效|紧凑|大方|简洁|规范|统一|典型|快|慢|高|低|多|少|大|小|长|短|强|弱|好|差|难|久|近|远|早|晚|轻|重|深|宽|窄|细|密|准|稳|全|旧|省|贵)/
const perhapsGradable = new RegExp(`${gradable.source}?`)
const judged = /^(?:合适|合理|方便|简单|重要|关键|常用|常见|可能|理想|有效|便捷|需要|主要|典型|省事|安全|经济|好|优)/
/** 较高者、较大值 and 取较晚的 name one of two exactly. */
const ofTwo: Omit<Wording, 'word'> = {
  notAfter: /^(?:者|值|或|级|的(?:一|那|日期|值|金额|价格|版本|数|为准))/,
  notBefore: /(?:取|中|两者|或|[变忽策省战攻侵简]|查看|加载|显示|比[^，。；\n]{1,14})$/,
}
const changed =
  '效率|效果|体验|性能|质量|服务|水平|能力|满意|准确|利用率|周转|成本|负担|压力|工作量|时间|时长|等待|耗时|流程|步骤|操作|录入|差错|错误|出错|误差|误操作|风险|损耗|浪费|管理|管控|协同|沟通|响应|速度|界面|安全性|稳定|点击|重复|人工|手工|干预|影响|占用|排队|周期|纸|漏|纠纷|难度|环节|工作|劳动|强度|透明|精度|排程|路径|查询|布局|结构|资源|培训|维护|支持|交互|功能|设计|展示|排班|监控|监管|核对|审批|跑动|走动|往返|返工|延误|拥堵|缺货|呆滞'
/** 以减少… behind a comma only says what the rest of the sentence is for. */
const purpose = /(?:(?<!可)以|来|(?<!成)为|为了|从而|用于|便于|有助于)$/
const goal = (words: string): Wording[] => each(listed(words), { after: new RegExp(`^(?:了)?[^，。；、\\d]{0,9}?(?:${changed})`), notBefore: purpose })
const object =
  /^ (?:the |their |its |our |any |all )?(?:\w+[ -]){0,2}?(?:efforts?|times?|errors?|costs?|risks?|workload|waiting|paperwork|mistakes|work|burden|number of|amount of|need for|duration|stress|complexity|delays?|load|clicks|typing|entry|steps|walking|distances?|waste|paper|impact|downtime|use of|disruption|traffic|effort|efficiency|speed|transparency|quality|accuracy|satisfaction|productivity|throughput|performance|usability|visibility|security|reliability|availability)\b/i
const undergone: Omit<Wording, 'word'> = {
  before: /\b(?:shall|must|should|will|to|can) (?:also )?be $/i,
  notAfter: /^ (?:by|to|from|in the|when|if|on|with)\b/i,
}

/** Degrees, comparisons without a value to compare with, and changes without a target (INCOSE R7, R34 and R35; ISO/IEC/IEEE 29148, 5.2.7). */
export const degreeWords: readonly Vagueness[] = [
  {
    why: { en: 'is a degree without a limit', zh: '只有程度，没有限值' },
    instead: { en: 'state the limit as a figure, or leave it out', zh: '请写出限值，否则删去' },
    settledBy: 'number',
    words: {
      en: () => [
        { word: 'very', notAfter: /^ (?:same|first|last|large scale)/i },
        ...each(['extremely', 'highly', 'fairly', 'somewhat', 'moderately', 'overly'], { notAfter: /^ (?:available|accurate)/i }),
        { word: 'quite', notAfter: /^ a (?:few|lot)/i },
        { word: 'rather', notAfter: /^ than/i, notBefore: /\bor $/i },
        { word: 'relatively', notAfter: /^ prime/i },
        { word: 'really', demanded: true },
        ...phrases(
          'too',
          'complicated, complex, difficult, hard, big, small, large, high, low, loud, bright, dark, early, wide, heavy, expensive, crowded, strict, technical, cluttered, close, far, cumbersome, old',
          ' ',
        ),
        ...phrases(
          'fast, easy, large, small, big, high, low, good, clear, accurate, simple, flexible, strong, stable, precise, safe, secure, often, close, quiet, loud, bright, detailed',
          'enough',
          ' ',
        ),
      ],
      zh: () => [
        ...each(listed('较, 相对, 相对较, 稍, 稍微, 略, 略微'), { takes: gradable, ...ofTwo }),
        { word: '比较', takes: gradable, notAfter: /^[小短低旧少弱轻近]/ },
        ...each(listed('极, 极其, 特别, 尤其, 相当, 有点, 越来越, 不够, 不太, 不是很, 挺'), { takes: gradable, notAfter: /^值/ }),
        { word: '偏', takes: /^(?:快|慢|高|低|多|少|大|小|长|短|强|弱|早|晚|重|轻|紧)/ },
        { word: '最', takes: judged, notAfter: /^[先惠]/ },
        ...each(listed('要, 应, 须, 需, 得, 够, 要更, 尽量要'), { takes: gradable, after: /^(?:$|[，。；、]|[一]?[些点])/, notBefore: /[能主重需不]$/ }),
        { word: '越好', before: /越[^，。；\n]{1,6}$/ },
        { word: '很', takes: perhapsGradable, demanded: true },
        { word: '太', takes: perhapsGradable, demanded: true, notBefore: /亚$/, notAfter: /^[阳平原空极仓湖]/ },
        { word: '非常', takes: perhapsGradable, notAfter: /^[规态用]/ },
        ...each(['过于', '极为'], { takes: perhapsGradable }),
        { word: '十分', takes: perhapsGradable, notBefore: /[\d一二三四五六七八九]$/, notAfter: /^[钟之]/ },
        ...listed('较为, 更为, 颇为, 过度, 过分, 极度, 高度一致, 高度可用, 越多越好, 越少越好, 越早越好, 越大越好, 越小越好, 越短越好, 越简单越好'),
      ],
    },
  },
  {
    why: { en: 'compares with nothing', zh: '没有比较的对象' },
    instead: { en: 'give the value to reach, or what it is compared with', zh: '请写出要达到的数值，或与什么相比' },
    settledBy: 'number',
    words: {
      en: () => [
        { word: 'better', notAfter: /^ than/i, notBefore: /\bor $/i },
        { word: 'improved', notAfter: /^ by/i },
        { word: 'enhanced', notAfter: /^ (?:due diligence|recovery)/i },
        ...each(
          listed(
            'easier, simpler, clearer, smoother, safer, shorter, cheaper, nicer, friendlier, leaner, worse, more easily, more quickly, higher quality, lower cost',
          ),
          {
            notBefore: /(?:whichever is|the|or) $/i,
            notAfter: /^ than (?!now|today|before|current|at present|the (?:old|current|existing|present|legacy|previous) (?:system|solution))/i,
          },
        ),
        ...phrases(
          'more, less, most',
          'user-friendly, friendly, efficient, efficiently, effective, effectively, flexible, intuitive, convenient, reliable, accurate, accurately, transparent, detailed, stable, secure, comfortable, difficult, complex, complicated, understandable, attractive, modern, robust, important, suitable, appropriate, relevant, smoothly, clearly, visible, precise, precisely, closely, useful, readable, comprehensive, consistent, powerful, common, likely, urgent, critical, responsive, used, frequent',
          ' ',
        ),
        ...each(
          phrases(
            'than',
            'now, today, before, currently, at present, it is now, it is today, they are today, they are now, is the case today, the old system, the current system, the existing system, the present system, the legacy system, the previous system, the current solution, in the old system, in the past, so far, until now, usual, normal, average, necessary',
            ' ',
          ),
          { notBefore: /(?:earlier|later|older|before|after) $/i },
        ),
        ...each(phrases('as', 'good as, fast as, easy as, simple as, quick as, reliable as, before, today, now, at present, it is today', ' '), {
          notAfter: /^['’]/,
        }),
      ],
      zh: () => [
        { word: '更', takes: gradable, ...ofTwo },
        ...listed(
          '更加, 更上一层, 更进一步, 进一步优化, 进一步完善, 进一步提升, 进一步加强, 持续优化, 不断优化, 不断完善, 逐步完善, 逐步提升, 逐步优化, 逐步实现, 不断提升, 持续改进, 持续提升',
        ),
        ...phrases(
          '比, 较',
          '现在, 目前, 以前, 以往, 之前, 原来, 过去, 旧系统, 老系统, 原系统, 现有, 现系统, 现有系统, 当前, 人工, 手工, 往年, 平时, 平常, 同行',
        ),
        ...phrases(
          '优于, 高于, 不低于, 不差于, 不亚于, 不慢于, 强于, 快于, 低于, 少于, 不超过',
          '现在, 目前, 以前, 以往, 原来, 过去, 旧系统, 老系统, 原系统, 现有, 现状, 当前, 行业, 同行, 同类',
        ),
      ],
    },
  },
  {
    why: { en: 'gives no target', zh: '没有目标值' },
    instead: { en: 'give today’s value and the one to reach', zh: '请写出现值和要达到的数值' },
    settledBy: 'number',
    words: {
      en: () => [
        ...each(
          listed(
            'minimise, minimize, maximise, maximize, optimise, optimize, streamline, simplify, speed up, speeds up, facilitate, facilitates, boost, strengthen, enhance, enhances, improve, improves, alleviate, relieve, ease the, make it easier, makes it easier',
          ),
          { notBefore: /\b(?:in order to|so as to) $/i },
        ),
        ...each(listed('reduce, reduces, decrease, decreases, increase, increases, lower, lowers, shorten, shortens, cut, accelerate'), {
          after: object,
          notAfter: /^[^.;]{0,38}\bby\b/i,
        }),
        ...each(['save', 'saves'], { after: /^ (?:\w+ )?(?:time|effort|paper|costs?|typing|clicks|steps)\b/i }),
        { word: 'raise', after: /^ (?:the |their |its )?(?:\w+ )?(?:quality|efficiency|speed|transparency|productivity|satisfaction|accuracy)\b/i },
        'avoid unnecessary',
        ...each(listed('minimised, minimized, maximised, maximized, optimised, optimized, simplified, streamlined, accelerated, sped up, improved upon'), {
          notAfter: /^ (?:by|to|tableau|window|model)/i,
        }),
        ...each(listed('reduced, shortened, lowered, decreased, increased, raised, cut'), undergone),
      ],
      zh: () => [
        ...goal('提高, 提升, 改善, 改进, 增强, 加强, 降低, 减少, 减轻, 减小, 缩短, 节省, 节约, 压缩, 压降, 强化, 促进, 加快, 加速, 简化'),
        { word: '优化', notBefore: /(?:[以来为]|线性|运筹|凸)$/, notAfter: /^(?:器|算法|目标函数)/ },
        ...listed('精益求精, 降本增效, 提质增效, 增效, 提效, 减负, 提速'),
      ],
    },
  },
]
