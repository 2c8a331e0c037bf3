import { each, listed, phrases } from './phrases.ts'
import type { Vagueness } from './vagueness.ts'

/** Qualities that are measured or only wished for: where they are checked (一致性校验) they are names. */
const qualities =
  '稳定性, 可靠性, 安全性, 易用性, 可用性, 可维护性, 扩展性, 兼容性, 健壮性, 鲁棒性, 容错性, 灵活性, 实用性, 先进性, 通用性, 便捷性, 时效性, 及时性, 准确性, 连续性, 可读性, 可操作性, 规范性, 流畅性, 美观性, 响应速度, 用户满意度, 满意度, 工作效率'
const clauseEnd = /^(?:$|[，。；、的])/
const wished = /(?:保证|保障|确保|具有|具备|提高|提升|增强|加强|兼顾|注重|考虑|满足|保持|提供|改善|优化|[强好高有])[^，。；\n]{0,12}$/

/** Qualities without the measure by which they are tested (INCOSE R7 and R34, ISO/IEC 25010). */
export const qualityWords: readonly Vagueness[] = [
  {
    why: { en: 'has no measure', zh: '没有衡量标准' },
    instead: {
      en: 'name the measure and its limit: share of time available, errors per thousand, users, memory',
      zh: '请写出指标和限值：可用率、错误率、用户数、内存占用等',
    },
    settledBy: 'number',
    words: {
      en: () => [
        { word: 'efficient', notBefore: /(?:cost|energy)[- ]$/i, notAfter: /^ (?:frontier|market)/i },
        { word: 'high performance', notAfter: /^ (?:liquid|computing|bonus)/i },
        { word: 'high availability', notAfter: /^ (?:group|cluster|pair|mode|node|zone|set)/i },
        { word: 'robust', notAfter: /^ (?:regression|standard error)/i },
        { word: 'reliable', notBefore: /un$/i },
        { word: 'stable', notAfter: /^ (?:name|version|release|id|identifier|url|angina|isotope|sort|branch|key)/i },
        { word: 'minimal', demanded: true, notAfter: /^(?: invasive| residual|-invasive)/i },
        { word: 'little', after: /^ (?:effort|training|impact|maintenance|delay|work|help|typing|manual|space|influence)\b/i, notBefore: /\bas $/i },
        { word: 'optimum', notAfter: /^ (?:order quantity|lot size)/i },
        { word: 'significant', notAfter: /^ (?:digit|figure|place|deficienc)/i },
        { word: 'high speed', notAfter: /^ (?:rail|steel|train)/i },
        {
          word: 'secure',
          after: /^(?: (?:way|manner|environment|connection|access|storage|and|system|against|solution|handling|enough)\b|[.,;]|$)/i,
          notBefore: /\bto $/i,
        },
        { word: 'safe', after: /^(?: (?:way|manner|environment|handling|operation|and|enough|use)\b|[.,;]|$)/i },
        { word: 'strong', after: /^ (?:passwords?|encryption|protection|performance|security)\b/i },
        { word: 'minor', after: /^ (?:\w+ )?(?:errors|differences?|deviations?|changes|issues|damages?|delays?|arrears|corrections|adjustments)\b/i },
        { word: 'accurate', demanded: true },
        ...each(listed('scalability, stability, reliability, maintainability, portability, usability, legibility, readability'), {
          demanded: true,
          notAfter: /^(?:-| (?:test|report|index|score|review|engineer|survey))/i,
        }),
        { word: 'portable', notAfter: /^ (?:scanner|device|printer|x-ray|unit|terminal|document)/i },
        ...each(listed('customer satisfaction, user satisfaction, data quality, service quality'), {
          notAfter: /^ (?:report|check|dashboard|rule|survey|score|index|questionnaire)/i,
        }),
        {
          word: 'high',
          after:
            /^ (?:degree|levels?|standards?|quality|accuracy|reliability|security|precision|satisfaction|transparency|stability|success rate|hit rate|contrast|usability)\b/i,
        },
        { word: 'low', after: /^ (?:error|failure|costs?\b|maintenance|training|memory|resource|stress)/i },
        { word: 'mature', notAfter: /^ (?:student|minor|bond)/i },
        ...listed(
          `efficiently, efficiency gains, effectively, cost-effective, cost-efficient, highly available, always available, performant, scalable, robustly, resilient, stable operation, run stably, runs stably, stably,
        reliably, dependable, dependably, trustworthy, fault-tolerant, fail-safe, bullet-proof, bulletproof, fool-proof, error-free, bug-free, trouble-free, crash-free, optimal, optimally, optimum speed, significantly, substantial, substantially,
        considerable, considerably, noticeable, noticeably, noticeable impact, slightly, slight, largely, drastically, drastic, dramatically, markedly, materially, little effort, low effort, minimum effort, minimum of effort, securely, safely, secure and, well protected, adequately protected, accurately, highly accurate, high accuracy, high precision, precisely enough,
        high security, high reliability, high throughput, high resolution, high-end, durable, sturdy, long-lasting, maintainable, testable, interoperable, compatible with most`,
        ),
      ],
      zh: () => [
        { word: '高', before: /(?:[度率性]|性价比|效能)(?:要|应|需|须|够|更|较)?$/, after: clauseEnd },
        { word: '强', before: /(?:性|能力)(?:要|应|更|较)?$/, after: clauseEnd },
        { word: '好', before: /(?:性|度|体验|效果|质量|性能)(?:要|应|更|较)?$/, after: clauseEnd },
        { word: '快', before: /(?:速度|响应|打开|加载|查询|结果|反应)(?:要|应|得)?$/, after: clauseEnd },
        { word: '低', before: /(?:率|成本|消耗|占用|误差|延迟)(?:要|应|更|较)?$/, after: clauseEnd },
        { word: '短', before: /(?:时间|周期|耗时|路径)(?:要|应|更|较)?$/, after: clauseEnd },
        { word: '小', before: /(?:误差|影响|体积|占用|偏差)(?:要|应|更|较)?$/, after: clauseEnd },
        ...each(['均衡'], { notBefore: /负载$/ }),
        ...listed(
          '高性能, 易扩展, 易维护, 高质量, 高精度, 高可靠, 可扩展性, 健壮, 鲁棒, 牢固, 耐用, 坚固, 最大程度, 最大限度, 最小化, 最大化, 最低限度, 扛得住, 顶得住, 撑得住, 经得起, 影响最小, 影响较小, 影响不大, 性能好, 性能良好, 体验好, 性能要好, 质量好, 效果好, 低功耗, 不掉线, 不死机, 不崩溃, 不宕机, 不出错, 不出问题, 少出错',
        ),
        ...each(listed(qualities), { before: wished, notAfter: /^(?:校验|检查|测试|约束|评价|比对|核对|指标|报告|试验|调查|问卷|评分|统计)/ }),
        {
          word: '影响',
          before: /(?:不|不得|不能|不可|不会|避免|防止|减少)$/,
          after:
            /^(?:到)?(?:正常|业务|使用|生产|性能|工作|现有|操作|日常|体验|效率|速度|医生|护士|门诊|看病|诊疗|发货|收银|收费|用户|员工|工人|现场|车间|上班|运行|系统)/,
        },
        { word: '高效', notAfter: /^(?:液相|过滤|空气|滤网|减水)/ },
        { word: '有效', after: /^(?:地|控制|管理|管控|提升|提高|降低|减少|避免|防止|利用|支撑|支持|保障|保护|监控|解决|应对|措施|手段|隔离)/ },
        { word: '高可用', notAfter: /^(?:集群|架构|组|部署|切换)/ },
        { word: '稳定', notAfter: /^(?:性|版|币|期|剂|塔|阶段|运行期|型|同位素|岗)/, notBefore: /不$/ },
        { word: '可靠', notAfter: /^(?:度|性)/, notBefore: /不$/ },
        { word: '可扩展', notAfter: /^(?:标记|性)/ },
        { word: '易于', after: /^(?:扩展|维护|管理|升级|部署|移植|集成|修改)/ },
        { word: '成熟', notAfter: /^[度期]/ },
        { word: '大幅', notAfter: /^面/ },
        ...each(['低成本', '高安全'], { notBefore: /[最提]$/ }),
        ...each(['提高效率', '提升效率'], { demanded: true }),
        { word: '显著', notAfter: /^性/ },
        { word: '明显', notBefore: /不$/, notAfter: /^延迟/ },
        { word: '最佳', notAfter: /^(?:食用|赏味|使用期|实践)/ },
        { word: '准确', demanded: true, after: /^(?:$|[，。；、]|无误|可靠|完整|及时|地|反映|的|显示|计算|记录|匹配|识别|统计)/, notBefore: /不$/ },
        { word: '精准', notAfter: /^(?:医疗|扶贫|农业)/ },
        { word: '精确', notAfter: /^(?:到|至|匹配|查询|查找|搜索|检索|值|度)/ },
        { word: '完整', demanded: true, after: /^(?:$|[，。；、]|无误|准确|可靠|地|记录|保留|显示|反映)/, notBefore: /不$/ },
        { word: '安全', before: /(?:保证|保障|确保|[要应需够能])[^，。；\n]{0,10}$/, after: /^(?:$|[，。；、]|可靠|稳定|地)/ },
        { word: '较短', notAfter: /^[者]/ },
        { word: '较小', notAfter: /^[者值的]/ },
        { word: '轻微', after: /^(?:破损|变形|污损|差异|延迟|偏差|瑕疵|划伤|损坏|异常|超差|超限|出入)/ },
        { word: '严重', after: /^(?:时|的(?!程度)|影响|超期|滞后|延迟|不足|超标|偏离|异常|超时|缺料|落后)/, notBefore: /最$/ },
        { word: '重大', after: /^(?:差异|异常|变更|影响|问题|偏差|错误|失误)/ },
        '细微',
      ],
    },
  },
  {
    why: { en: 'does not say what is seen when it is right', zh: '没有说明怎样才算对' },
    instead: { en: 'describe the result that can be checked: what is shown, booked or sent', zh: '请写出可以检查的结果：显示什么、过账什么、发送什么' },
    settledBy: 'explanation',
    words: {
      en: () => [
        ...phrases(
          'works, work, working, runs, run, running, functions, function, behaves, behave',
          'properly, correctly, fine, well, as usual, normally, smoothly, as expected, flawlessly, reliably',
          ' ',
        ),
        ...listed(
          `properly, as expected, as intended, as it should, as they should, as usual, as wanted, as hoped, in the right way, in a proper way, the right way, in the usual way, in the best way, in a good way, in good order, in good condition, in good shape, flawless, flawlessly, perfectly, without problems, without any problems, without a problem, without problem, without issues, without any issues,
        without trouble, without difficulty, without difficulties, without hassle, without complications, without hitches, without a hitch, without interruption, without interruptions, without disruption, without disturbing, no problems, no problem, no issues, all is well, business as usual`,
        ),
        { word: 'correctly', demanded: true },
        { word: 'perfect', notAfter: /^ (?:tender|competition|square)/i },
        { word: 'integrity', before: /\b(?:ensure|guarantee|protect|preserve|maintain)s? (?:the )?(?:\w+ )?$/i },
      ],
      zh: () => [
        {
          word: '正常',
          after:
            /^(?:地)?(?:使用|工作|打开|显示|登录|访问|打印|同步|流转|保存|提交|开展|进行|处理|办理|通信|连接|启动|响应|执行|收发|查询|操作|业务|生产|开诊|营业|作业|上报|接收|传输|跳转|导入|导出|[。；，]|$)/,
          notBefore: /[不非异]$|(?:恢复|是否|为|状态|成)$/,
        },
        { word: '正常运行', notAfter: /^(?:时间|时长|率)/ },
        {
          word: '正确',
          demanded: true,
          after: /^(?:地|显示|处理|计算|执行|运行|响应|识别|打印|保存|返回|反映|无误|的结果|的数据|$|[，。；])/,
          notBefore: /[不否]$/,
        },
        ...listed(
          '运行正常, 工作正常, 使用正常, 显示正常, 功能正常, 流转正常, 打印正常, 数据正常, 一切正常, 符合预期, 达到预期, 符合期望, 合乎要求, 没有问题, 没问题, 不出差错, 落实到位, 令人满意, 满意为止, 用户满意, 客户满意, 理想, 正常化, 井然有序, 有条不紊, 能用就行, 满足要求, 达到要求, 符合要求, 达标即可',
        ),
        { word: '到位', after: /^(?:$|[，。；])/ },
        { word: '能用', notBefore: /[不只才可功性智产职技就未]$/, after: /^(?:$|[，。；])/ },
        { word: '无误', before: /(?:准确|正确|完整|保证|确保)[^，。；\n]{0,6}$/ },
        { word: '不乱', notAfter: /^[码序]/ },
        { word: '满足', after: /^[^，。；、\d\0《]{0,10}(?:需要|需求|使用|工作要求|管理要求|业务要求|实际|习惯|发展)/ },
        { word: '符合', after: /^[^，。；、\d\0《]{0,8}(?:习惯|常规|逻辑|实际|期望|预期|惯例|审美)/ },
        { word: '适应', after: /^[^，。；、\d\0]{0,10}(?:变化|发展|需要|需求|调整|情况|习惯|环境|场景|要求)/ },
      ],
    },
  },
]
