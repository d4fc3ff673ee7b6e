import type { briefFacts as source } from '../../en/brief/briefFacts.ts';
import type { Translation } from '../../message.ts';

/** Causes as claims in a sentence, at most 14 characters. */
const causeClaims: Readonly<Record<string, string>> = {
  'cause-weak-regional-embeddedness': '外来企业尚未融入本地文化',
  'cause-trust-deficit': '新老企业之间互信不足',
  'cause-thin-network-embeddedness': '外来企业游离于本地网络',
  'cause-enclave-behaviour': '企业利用本地资源而带动有限',
  'cause-limited-subsidiary-autonomy': '本地子公司自主权小',
  'cause-immature-intermediaries': '协会与中介组织尚不成熟',
  'cause-weak-market-order': '信用、质量与产权秩序薄弱',
  'cause-scattered-innovation-services': '创新资源与服务分散',
  'cause-passive-chain-insertion': '嵌入全球价值链较为被动',
  'cause-network-complacency': '网络优势使技术创新受忽视',
  'cause-thin-external-links': '有效的对外联系不足',
  'cause-narrow-entrepreneur-reach': '本地企业家影响范围小',
  'cause-small-workshop-scale': '企业规模小、多为家庭作坊',
  'cause-short-term-conduct': '投机与短期行为较普遍',
  'cause-market-misjudgement': '信息不全、市场研判失准',
  'cause-price-war-and-fakes': '价格战压低质量、滋生假劣',
  'cause-neglected-follow-up': '政府重建设、轻后续',
  'cause-top-down-planning': '规划由政府主导、脱离需求',
  'cause-workforce-quality-gap': '员工素质与创新意识偏低',
  'cause-entrepreneur-culture-gap': '创业文化欠缺、企业家少',
  'cause-brand-free-riding': '区域品牌用者多、投入者少',
  'cause-administrative-fragmentation': '规划受行政区划分割',
  'cause-homogeneous-neighbours': '相邻地区同质竞争',
  'cause-resource-depletion': '资源基础趋于枯竭',
  'cause-low-formation-threshold': '进入门槛过低',
  'cause-thin-capability-base': '技能、资金与技术积累薄弱',
  'cause-trade-channel-reliance': '过度依赖商贸渠道',
  'cause-external-element-dependence': '发展受制于外部要素',
  'cause-incomplete-chain': '产业链不完整',
  'cause-core-firm-relocation': '核心企业存在外迁风险',
};

type Figure = Parameters<(typeof source)['figure']>[0];

const figures: Readonly<Record<string, (p: Figure) => string>> = {
  'location-quotient': (p) => `区位商为${p.value}`,
  'output-growth': (p) => `近三年产值年均${p.negative ? '下降' : '增长'}${p.value}%`,
  'growth-stability': (p) => `增速波动幅度为${p.value}个百分点`,
  'local-sourcing-rate': (p) => `核心企业本地采购占${p.value}%`,
  'capacity-utilisation': (p) => `产能利用率为${p.value}%`,
  'product-failure-rate': (p) => `产品抽检不合格率为${p.value}%`,
  'rd-intensity': (p) => `研发投入占营收${p.value}%`,
  'value-added-rate': (p) => `工业增加值率为${p.value}%`,
  'channel-dependence': (p) => `单一市场或渠道占销售额${p.value}%`,
  'new-firm-formation': (p) => `每百家企业一年新增${p.value}家`,
  'neighbour-duplication': (p) => `周边${p.value}个县市区生产同类产品`,
};

const economy = {
  output: '产值',
  growth: '产值增速',
  employment: '从业人员',
  employmentGrowth: '从业人员增速',
  locationQuotient: '区位商',
} as const;

type Origin = Pick<
  Parameters<(typeof source)['economyFact']>[0],
  'source' | 'grade' | 'isEstimate' | 'isUnnamed'
>;

const originOf = (p: Origin): string => {
  const told = [
    p.source,
    p.isUnnamed && '来源未注明',
    p.grade && `${p.grade}级${p.isEstimate ? '估计' : ''}`,
  ];
  return told.some(Boolean) ? `（${told.filter(Boolean).join('，')}）` : '';
};

export const briefFacts = {
  causeClaim: (p) => causeClaims[p.id] ?? '',
  figure: (p) => figures[p.id]?.(p) ?? '',
  figureOther: (p) => `${p.indicator}为${p.answer}`,
  answerOf: (p) => `“${p.indicator}”一项为“${p.answer}”`,
  economyMissing: (p) => `${p.names}未填报。`,
  economyName: (p) => economy[p.what],
  economyFact: (p) => {
    const unit = { output: '亿元', employment: '人', locationQuotient: '' }[p.what];
    return `${p.year === '' ? '' : `${p.year}年`}${economy[p.what]}${p.what === 'locationQuotient' ? '为' : ''}${p.value}${unit}${originOf(p)}`;
  },
  economyGrowth: (p) =>
    `${p.what === 'output' ? '近三年产值' : '从业人员'}年均${p.fallen ? '下降' : '增长'}${p.value}%` +
    originOf({ ...p, source: [p.year && `${p.year}年`, p.source].filter(Boolean).join('，') }),
  dataOf: (p) => `${p.date}数据`,
  quoted: (p) => `“${p.text}”`,
  innerQuotes: (p) =>
    p.text
      .replaceAll('“', '‘')
      .replaceAll('”', '’')
      .replace(/"(?<inner>[^"]*)"/gu, '‘$<inner>’'),
  figureWithNote: (p) => `${p.figure}（说明：${p.note}）`,
  withOrigin: (p) => {
    const grade = p.grade === '' ? '' : `${p.grade}级`;
    const told = [p.date, grade].filter(Boolean).join('，');
    if (p.source === '') {
      const origin = `（${[told, '来源未注明'].filter(Boolean).join('，')}）`;
      return p.isNote ? `评估人记录${p.fact}${origin}` : `${p.fact}${origin}`;
    }
    const bracket = [p.inner, told].filter(Boolean).join('，');
    return `据${p.source}${bracket && `（${bracket}）`}，${p.fact}`;
  },
} as const satisfies Translation<typeof source>;
