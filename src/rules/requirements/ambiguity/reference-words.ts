import { each, listed, phrases } from './phrases.ts'
import type { Vagueness, Wording } from './vagueness.ts'

const things =
  '信息|数据|字段|操作|节点|环节|功能|指标|业务(?!收入)|流程|步骤|参数|事项|内容|单据|报表|岗位|资料|日志|模块|场景|需求|问题|消息|通知|提醒|变更|事件|文件|品牌|浏览器|格式|错误|异常|型号|接口|系统(?!管理)|页面|界面|科目|规则|权限|机型'
const nouns = `(?:\\w+ ){0,2}(?:data|information|figures|fields|indicators|features|functions|functionality|process(?:es)?|documents?|events|steps|actions|metrics|operations|parameters|reports|screens|browsers|formats|protocols|devices|errors|standards|file types|printers|brands|customers|cases|orders|suppliers|countries|systems|transactions|changes|users|staff|people|employees|roles|departments|persons|persons|managers|colleagues|messages|records|settings|values|attributes|details|requirements|scenarios|tasks|activities|currencies|languages|modules|platforms|items|articles|fees|charges|reasons|sources|interfaces|units|forms|entries|products|machines|checks|situations|requests|issues|deviations)\\b`
const thing = new RegExp(`^ ${nouns}`, 'i')
const ownRule =
  /^(?:相关|有关|公司|医院|企业|集团|内部|国家|行业|现行|现有)?的?(?:(?:规定|要求|规范)(?![的交到日完发书])|制度|惯例|政策|法规|(?:流程|标准|规则)(?:$|[，。；]|执行|办理|处理|审批|走|操作))/

const picked = (word: string, notAfter?: RegExp): Wording => ({ word, after: new RegExp(`^(?:的)?(?:${things})`), ...(notAfter ? { notAfter } : {}) })

/** Words that point at something without naming it (INCOSE R7, R24 pronouns; ISO/IEC/IEEE 29148, 5.2.7, incomplete references and vague pronouns). */
export const referenceWords: readonly Vagueness[] = [
  {
    why: { en: 'does not say which ones', zh: '没有说明是哪些' },
    instead: { en: 'name them, or the rule that selects them', zh: '请逐一列出，或写出筛选条件' },
    settledBy: 'list',
    words: {
      en: () => [
        { word: 'some', demanded: true, notAfter: /^ (?:time|day) (?:later|ago)|^ \d/i },
        { word: 'certain', demanded: true, notBefore: /(?:make|not|be|is|are) $/i },
        { word: 'most of the', demanded: true },
        { word: 'most', demanded: true, after: thing, notBefore: /\b(?:the|at|third|second|its|their) $/i },
        { word: 'common', demanded: true, after: /^ (?:format|protocol|standard|browser|file type|problem|question|mistake|interface)s?\b/i },
        { word: 'corporate', after: /^ (?:\w+ )?(?:guidelines?|standards?|design|style|colou?rs?|identity|polic\w+)\b/i },
        { word: 'normal', after: /^ (?:operating|business|office|working) hours\b/i },
        ...each(['someone', 'somebody'], { demanded: true, notAfter: /^ (?:who|outside|else|with|whose)\b/i }),
        { word: 'common', demanded: true, after: thing, notBefore: /\b(?:in|most) $/i },
        { word: 'relevant', notBefore: /(?:(?:if|where|when|as) |-)$/i },
        { word: 'various', notAfter: /^ artists/i },
        {
          word: 'different',
          demanded: true,
          after: /^ (?:kinds|types|sorts|formats|ways|views|levels|devices|channels|sources|roles|needs|requirements)\b/i,
          notBefore: /\b(?:two|three|four|\d+|least) $/i,
        },
        { word: 'applicable', after: /^ (?:\w+ )?(?:laws?|regulations?|standards?|rules?|polic\w+|requirements?|guidelines?|legislation|norms)\b/i },
        {
          word: 'necessary',
          demanded: true,
          after: /^ \w/,
          notBefore: /(?:as|if|when|where|not|is|are|be|it|un) $/i,
          notAfter: /^ (?:to|for|that|by|when|if|and|or|in|because)\b/i,
        },
        { word: 'needed', demanded: true, after: thing },
        { word: 'important', demanded: true, after: /^ \w/, notAfter: /^ (?:that|to|for)\b/i },
        ...each(listed('main, major, basic, essential, popular, key, sensitive, particular, leading, ordinary'), {
          demanded: true,
          after: thing,
          notAfter: /^ (?:data\b|issues|users?|figures?|performance|accounting|incidents|defects|fields?\b|values?)/i,
        }),
        ...each(['main', 'key', 'basic', 'essential', 'critical', 'sensitive'], {
          demanded: true,
          after: /^ (?:\w+ )?(?:data|information|functions?|processes|operations|fields)\b/i,
          notAfter: /^ (?:fields?\b|data (?:type|view)|information infrastructure)/i,
        }),
        ...each(['typical', 'usual'], { demanded: true, after: /^ [a-z]/i }),
        { word: 'similar', demanded: true, notAfter: /^ to\b/i },
        {
          word: 'special',
          demanded: true,
          after: /^ (?:cases?|situations?|circumstances|requirements|needs|handling|treatment|customers|wishes|requests|permissions?|rights)\b/i,
        },
        { word: 'normal', demanded: true, after: /^ (?:\w+ )?(?:use|size|operation|working|way|course|case|conditions|circumstances|load|situation)\b/i },
        { word: 'low', after: /^ (?:relevance|importance|priority cases|significance)\b/i },
        { word: 'stakeholders', demanded: true },
        { word: 'management', before: /\b(?:by|for|inform|inform the|notify|to) $/i, after: /^(?:[.,;]|$| (?:is|can|needs|wants|decides|approval)\b)/i },
        {
          word: 'responsible',
          after: /^ (?:people|persons?|staff|departments?|part(?:y|ies)|employees?|teams?|users?|colleagues?|units?)\b(?! (?:for|of|named))/i,
        },
        ...listed(
          'all kinds of, all sorts of, all types of, all manner of, different kinds of, different types of, many kinds of, any kind of, a variety of, a range of, a wide range of, a broad range of, a wide variety of, a number of different, a selection of',
        ),
        ...listed(
          `the responsible people, person in charge, persons in charge, people in charge, people concerned, persons concerned, those concerned, users concerned, departments concerned, parties concerned, the parties involved, people involved, persons involved, everyone involved, everybody involved, interested parties, relevant persons, authorised people, authorised personnel, authorized personnel, authorised staff, authorized staff, certain people, the appropriate person,
        most users, the majority of, a majority of, majority of, most cases, common errors, kind of thing, some kind of, some sort of, some form of, one way or another, in some way, in various ways, in different ways, in a variety of ways, in another way, in other ways, by other means, by suitable means, in whatever, whatever is, several kinds of, mainstream, widely used, well-known, commonly used, frequently used, often used, mostly used, industry practice, best practice, best practices, good practice, internal rules, company rules, company policy, company policies, company standards, corporate standards, internal policies, internal guidelines, legal requirements, statutory requirements, regulatory requirements, business needs, the needs of, user needs, users' needs, customer needs, needs of the business, user expectations, customer expectations, meet expectations, meets expectations, meet the needs, meets the needs, meet the requirements, meets the requirements, meet all requirements, meet user requirements, day-to-day business, daily business, daily work`,
        ),
      ],
      zh: () => [
        { word: '多种', notAfter: /^(?:维生素|经营)/ },
        { word: '各类', notAfter: /^[别型目]/ },
        ...listed(
          '各种, 各式, 各色, 各样, 多类, 各项指标, 各个方面, 各方面, 方方面面, 多方面, 多种多样, 某些, 有些, 某种, 某类, 某几, 主流, 大部分, 绝大部分, 大多数, 绝大多数, 一系列, 常见的, 通用的, 相关方面, 专人, 有权人员, 管理层, 负责人员, 有需要的人',
        ),
        { word: '管理人员', before: /(?:^|[，。；、给由供向及]|通知|提醒)$/ },
        ...listed('关心的, 关注的, 感兴趣的, 想要的, 想看的'),
        { word: '多数', notBefore: /[大绝最很众许]$/, notAfter: /^(?:票|决|股东|情况|量|据|字|组|值|目)/ },
        { word: '有的', demanded: true, notBefore: /[所没已原现含持具还仅拥特]$/ },
        {
          word: '领导',
          after: /^(?:审批|审核|查看|批准|同意|确认|签字|决定|能|可|需|要|关注|汇报|层|看)/,
          notBefore: /(?:分管|主管|院|厂|班组|部门|科室|上级)$/,
        },
        ...listed('多渠道, 多终端, 多平台, 多端, 多场景, 多格式, 多语言'),
        { word: '一部分', notBefore: /[的哪]$/ },
        { word: '日常', after: /^(?:业务|使用|办公|工作|管理|操作|运营|需要)/ },
        { word: '一些', demanded: true },
        { word: '个别', notAfter: /^(?:计价|认定|情况)/ },
        { word: '所需', after: /^(?:的)?(?:信息|数据|字段|资料|权限|单据|材料|内容|功能|文件)/ },
        { word: '需要的', after: /^(?:信息|数据|字段|资料|权限|单据|内容|功能|文件|人员|人|报表)/ },
        picked('关键', /^(?:的)?信息基础/),
        picked('重要', /^(?:的)?(?:信息系统|数据目录)/),
        picked('主要', /^(?:的)?(?:设备清单)/),
        picked('核心', /^(?:的)?(?:业务)?(?:数据|系统)/),
        picked('重点'),
        picked('典型'),
        picked('敏感'),
        picked('特定'),
        picked('常规'),
        picked('常用'),
        picked('常见'),
        picked('主要的'),
        picked('普通', /^(?:的)?(?:设备|文件)/),
        { word: '常用', after: /^(?:的|型号|设备|功能|软件|条件|药|诊断|打印|医嘱|语|项|客户|供应商|物料|模板|报表)/ },
        { word: '基本', after: /^(?:的)?(?:功能|需求|要求|操作|流程|业务|能力|使用|安全|查询|报表|编辑)/ },
        {
          word: '部分',
          before: /(?:^|[，。；：,;:、\s]|[对给由向])$/,
          after:
            /^(?:用户|人员|单据|数据|功能|字段|科室|部门|客户|供应商|报表|角色|物料|业务|医生|护士|岗位|订单|设备|仓库|工厂|门店|场景|情况|系统|医院|员工|流程)/,
        },
        {
          word: '相关',
          notAfter: /^(?:系数|性|方(?:登记|清单|名册|管理|分析|需求)|联|的$|的[，。；])/,
          notBefore: /(?:[与和跟同].{1,14}|[无不直最强弱负正]|利益|密切)$/,
        },
        { word: '有关', notAfter: /^(?:[口键闭联系]|的[，。；]|系)/, notBefore: /(?:[与和跟同].{1,14}|[无没])$/ },
        { word: '其', before: /^\s*$/, notAfter: /^[他它中余实次]/ },
      ],
    },
  },
  {
    why: { en: 'points at a rule or a state that nobody has named', zh: '没有指明依据哪一条' },
    instead: { en: 'name the document with its number and version, or write down what it says', zh: '请写明文件名称、编号和版本，或直接写出内容' },
    settledBy: 'explanation',
    words: {
      en: () => [
        ...phrases(
          'same as, like in, as in, as with, similar to, just like, like',
          'now, today, before, the old system, the current system, the existing system, the legacy system, the previous system, the present system, the old one, the existing one',
          ' ',
        ),
        ...listed(
          'as it is now, as is the case today, the way it is today, as in the past, as hitherto, as previously, as agreed, as discussed, as arranged, as planned, as per requirements, as per requirement, as per the requirements, according to requirements, according to the requirements, according to the rules, according to the regulations, according to regulations, according to the standard, according to standards, in accordance with the rules, in accordance with regulations, in accordance with the regulations, in accordance with the law, in line with the rules, in line with requirements, in line with the standards, by law, industry standards, common standards, usual standards, recognised standards, recognized standards, current standards, internal standards, the above-mentioned, above-mentioned, aforementioned, aforesaid',
        ),
      ],
      zh: () => [
        ...each(listed('按, 按照, 依照, 依据, 遵照, 遵循, 遵守, 根据'), { after: ownRule }),
        ...phrases(
          '按, 按照, 依据, 根据, 遵循, 遵守, 符合, 参照, 参考, 满足',
          '公司规定, 公司制度, 公司要求, 公司标准, 医院规定, 医院制度, 医院要求, 企业标准, 内部规定, 内部制度, 国家规定, 国家标准, 国家有关, 国家法规, 行业标准, 行业规范, 行业惯例, 行业要求, 法律法规, 财务制度, 财务规定, 管理制度, 管理规定, 管理要求, 管理办法, 业务规则, 业务规范, 业务要求, 以往做法, 以往经验, 以往, 以前, 现有流程, 现行流程, 现行规定, 现有做法, 既定流程, 既有流程, 标准流程, 正常流程, 常规流程, 实际业务, 实际需要, 实际需求, 习惯做法, 老办法, 原有方式, 原有流程, 医保政策, 政策要求, 监管要求, 监管规定, 主管部门要求',
        ),
        ...each(
          phrases(
            '和, 与, 跟, 同',
            '以前一样, 原来一样, 现在一样, 之前一样, 原来一致, 以前一致, 现在一致, 原系统一致, 旧系统一致, 老系统一致, 现有系统一致, 旧系统相同, 老系统相同, 旧系统一样, 老系统一样, 原系统一样, 现状一致, 现有流程一致, 旧系统保持一致, 老系统保持一致, 原系统保持一致, 现有系统保持一致, 现有保持一致, 国际接轨',
          ),
          { notBefore: /(?:数据|余额|金额|数量|结果|条数|合计|记录|数|值)$/ },
        ),
        { word: '符合', after: /^[^，。；、\d\0《A-Za-z等级法]{0,10}(?:要求|规定|规范|标准|法规|制度|惯例|政策|习惯)(?:$|[，。；、])/, notBefore: /不$/ },
        { word: '照常', after: /^(?:$|[，。；])/, before: /(?:业务|工作|使用|一切)$/ },
        ...listed(
          '照旧, 照搬, 照老样子, 沿用现有, 沿用原有, 沿用旧, 沿用老, 参照现有, 参照旧系统, 参照老系统, 参照原系统, 参考旧系统, 参考老系统, 同现有, 同旧系统, 同老系统, 同原系统, 同原有, 约定俗成, 有关规定, 有关要求, 有关标准, 有关制度, 有关法规, 有关部门',
        ),
      ],
    },
  },
  {
    why: { en: 'stands for nothing that was named before', zh: '前面没有说过指的是什么' },
    instead: { en: 'name the thing', zh: '请写出名称' },
    words: {
      en: () => [
        {
          word: 'it',
          before: /^\s*$/,
          after: /^ (?:shall|must|should|will|can|may|has|needs)\b/i,
          notAfter:
            /^ has to|^ (?:shall|must|should|will|can|may|needs to)(?: also| only| always| never)?(?: not)? be (?:\w+ (?:that|whether|which|how|what|if|when|who)\b|possible|ensured|guaranteed|prevented|allowed|clear|avoided|easy|simple|able|necessary|forbidden|mandatory)|^ (?:shall|must|should|will|can|may) (?:not )?(?:take|be made)/i,
        },
        ...each(['they', 'these', 'those', 'this', 'that'], { before: /^\s*$/, after: /^ (?:shall|must|should|will|can|may|has to|have to|needs? to)\b/i }),
      ],
      zh: () => [...each(listed('它, 它们, 这个, 那个, 这些, 那些, 上述, 前述, 该功能, 此功能'), { before: /^\s*$/ })],
    },
  },
]
