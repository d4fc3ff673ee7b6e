import type { Text } from '../knowledge/schema.ts';

/**
 * What edition 1 of the knowledge base calls the causes, measures and figures for which the dictionary has words of its
 * own: those words are the words of these names.
 */
const names: Readonly<Record<string, Text>> = {
  'cause-weak-regional-embeddedness': {
    en: 'Weak regional and cultural embeddedness',
    zh: '地域文化根植性弱',
  },
  'cause-trust-deficit': { en: 'Trust deficit between insiders and newcomers', zh: '新老企业间信任不足' },
  'cause-thin-network-embeddedness': {
    en: 'Thin embedding in local social networks',
    zh: '社会网络嵌入不足',
  },
  'cause-enclave-behaviour': { en: 'Using local resources, giving little back', zh: '利用本地资源而贡献少' },
  'cause-limited-subsidiary-autonomy': {
    en: 'Little autonomy of local subsidiaries',
    zh: '子公司自主权有限',
  },
  'cause-immature-intermediaries': {
    en: 'Immature intermediaries and associations',
    zh: '中介组织与协会不成熟',
  },
  'cause-weak-market-order': {
    en: 'Weak credit, quality and property-rights order',
    zh: '信用、质量与知识产权秩序薄弱',
  },
  'cause-scattered-innovation-services': {
    en: 'Scattered research and technical services',
    zh: '创新资源与服务分散',
  },
  'cause-passive-chain-insertion': { en: 'Passive insertion into global chains', zh: '被动嵌入全球价值链' },
  'cause-network-complacency': {
    en: 'Comfort of the network breeds neglect of technology',
    zh: '网络优势导致忽视技术创新',
  },
  'cause-thin-external-links': { en: 'Lack of effective outside links', zh: '缺乏有效的外部联系' },
  'cause-narrow-entrepreneur-reach': {
    en: 'Narrow reach of local entrepreneurs',
    zh: '本地企业家影响范围小',
  },
  'cause-small-workshop-scale': { en: 'Small workshop scale', zh: '企业规模小、多为家庭作坊' },
  'cause-short-term-conduct': { en: 'Speculative, short-term conduct', zh: '投机与短期行为' },
  'cause-market-misjudgement': {
    en: 'Incomplete information and misjudged demand',
    zh: '信息不全与市场误判',
  },
  'cause-price-war-and-fakes': { en: 'Price wars that breed fakes', zh: '价格战催生假冒伪劣' },
  'cause-neglected-follow-up': { en: 'Government neglects follow-up', zh: '政府忽视后续工作' },
  'cause-top-down-planning': { en: 'Top-down planning', zh: '自上而下的规划主导' },
  'cause-workforce-quality-gap': {
    en: 'Low skill and creative awareness of staff',
    zh: '员工素质与创新意识偏低',
  },
  'cause-entrepreneur-culture-gap': {
    en: 'Lack of a culture that grows entrepreneurs',
    zh: '缺乏培育企业家的社会文化',
  },
  'cause-brand-free-riding': { en: 'Free riding on the regional brand', zh: '区域品牌搭便车' },
  'cause-administrative-fragmentation': {
    en: 'Planning within administrative boundaries',
    zh: '按行政区划分割规划',
  },
  'cause-homogeneous-neighbours': { en: 'Neighbours with the same cluster', zh: '相邻地区集群雷同' },
  'cause-resource-depletion': { en: 'Depletion of the resource base', zh: '资源基础枯竭' },
  'cause-low-formation-threshold': { en: 'Low threshold of formation', zh: '集群形成门槛低' },
  'cause-thin-capability-base': {
    en: 'Thin base of skill, capital and technology',
    zh: '技能、资金与技术积累薄弱',
  },
  'cause-trade-channel-reliance': { en: 'Reliance on the trading channel', zh: '依赖商贸渠道' },
  'cause-external-element-dependence': { en: 'Route set by outside elements', zh: '受外部要素制约' },
  'cause-incomplete-chain': { en: 'Incomplete industrial chain', zh: '产业链不完整' },
  'cause-core-firm-relocation': { en: 'Core enterprises may relocate', zh: '核心企业外迁风险' },
  'improve-business-environment': {
    en: 'Provide a sound hard and soft environment',
    zh: '改善软硬件营商环境',
  },
  'attract-capital-and-talent': { en: 'Attract capital and talent', zh: '吸引资本与人才' },
  'support-spinoffs': { en: 'Help new firms spin off', zh: '鼓励企业繁衍与衍生' },
  'root-outside-enterprises': { en: 'Help outside enterprises take root', zh: '引导外来企业在本地扎根' },
  'promote-technology-handover': { en: 'Promote the hand-over of technology', zh: '推动技术向本地转移' },
  'community-exchange-integration': {
    en: 'Bring outside firms into community life',
    zh: '促进外来企业融入社区',
  },
  'local-production-network': { en: 'Build a regional production network', zh: '构建本地生产网络' },
  'step-back-as-cluster-matures': {
    en: 'Hand tasks over and step back as the cluster matures',
    zh: '随集群成熟移交事务、逐步退出',
  },
  'market-research-first': { en: 'Put market research first', zh: '以市场调研为先导' },
  'found-industry-association': {
    en: 'Found an industry association and service agencies',
    zh: '组建行业协会与中介服务机构',
  },
  'make-association-autonomous': { en: 'Make the association autonomous', zh: '推动协会自主运作' },
  'open-up-social-capital': {
    en: 'Make local social capital open to newcomers',
    zh: '增强区域社会资本包容性',
  },
  'quality-supervision-system': { en: 'Run quality supervision', zh: '健全质量监管制度' },
  'honesty-credit-supervision': { en: 'Supervise honesty and credit', zh: '健全诚信监管制度' },
  'ip-protection-system': { en: 'Guarantee intellectual property', zh: '强化知识产权保护' },
  'fair-competition-order': { en: 'Keep competition fair and markets orderly', zh: '维护公平竞争秩序' },
  'advocate-innovation-culture': { en: 'Advocate a culture of innovation', zh: '倡导创新文化' },
  'build-interpersonal-trust': {
    en: 'Build relations of trust and cooperation',
    zh: '建立互信合作的人际关系',
  },
  'public-service-centres': {
    en: 'Set up productivity, technology information and testing centres',
    zh: '建设生产力、技术信息与质量检测中心',
  },
  'link-firms-research-universities': {
    en: 'Join firms, research institutes and universities',
    zh: '推动产学研深度结合',
  },
  'develop-civic-business-bodies': {
    en: 'Develop business bodies outside government',
    zh: '发展民间商会与个私协会',
  },
  'enterprise-culture-blending': { en: 'Blend company and local culture', zh: '推进企业文化与本地文化融合' },
  'select-fitting-multinationals': { en: 'Choose multinationals that fit', zh: '遴选契合的跨国公司' },
  'embed-and-upgrade-in-global-chain': {
    en: 'Enter global chains actively and move up',
    zh: '主动嵌入全球价值链并升级',
  },
  'international-dialogue': { en: 'Take part in international dialogue', zh: '参与国际经济对话' },
  'build-on-distinctive-network': {
    en: 'Build on what is distinctive in the local network',
    zh: '发掘本地社会网络的独特要素',
  },
  'connect-networks-informally': {
    en: 'Connect separate networks informally',
    zh: '促进不同网络间的非正式交流',
  },
  'cultivate-local-entrepreneurs': { en: 'Raise a team of local entrepreneurs', zh: '培育本地企业家队伍' },
  'raise-workforce-quality': { en: 'Raise the education and skill of staff', zh: '提升员工文化与技能素质' },
  'employees-to-entrepreneurs': { en: 'Help employees to become entrepreneurs', zh: '支持员工成长为企业家' },
  'entrepreneur-friendly-culture': {
    en: 'Grow a culture that favours entrepreneurs',
    zh: '营造有利于企业家成长的社会文化',
  },
  'brand-quality-foundation': {
    en: "Lay the brand's foundation in quality and scale",
    zh: '以质量和规模夯实品牌基础',
  },
  'joint-regional-marketing': { en: 'Market the region as a whole', zh: '开展区域整体营销' },
  'shared-brand-investment': { en: 'Invest in the brand together', zh: '共同投入、共享品牌' },
  'guild-self-discipline': { en: 'Let a guild discipline its members', zh: '发挥行会自律约束作用' },
  'plan-across-boundaries': { en: 'Plan clusters across boundaries', zh: '跨行政区规划集群' },
  'free-resource-flow': { en: 'Let resources flow freely', zh: '促进要素自由流动' },
  'integrate-value-chains-regionally': {
    en: 'Integrate value chains across the region',
    zh: '整合区域价值链',
  },
  'regional-coordination-office': {
    en: 'Set up a coordinating body among governments',
    zh: '建立政府间协调机构',
  },
  'resource-service-outsourcing': {
    en: 'Develop service outsourcing from resource clusters',
    zh: '发展资源型集群服务外包',
  },
  'technology-relief-of-resource-pressure': {
    en: 'Relieve resource pressure by technology',
    zh: '以高新技术缓解资源压力',
  },
  'structural-adjustment': { en: 'Adjust the industrial structure', zh: '调整产业结构做大集群' },
  'climb-both-ends-of-smile': { en: 'Move up both ends of the smiling curve', zh: '向微笑曲线两端攀升' },
  'invest-in-innovation': { en: 'Invest strongly in innovation', zh: '加大创新投入' },
  'advantage-products-at-scale': {
    en: 'Concentrate on products with an industry advantage',
    zh: '发展优势产品、形成规模',
  },
  'undertake-invisible-transfer': { en: 'Win the invisible transfer of industry', zh: '承接隐形产业转移' },
  'gather-support-firms': {
    en: 'Gather supporting firms round the new leaders',
    zh: '吸引配套企业向龙头集聚',
  },
  'ongoing-government-supervision': {
    en: 'Keep up government supervision and follow-up',
    zh: '加强政府监督与后续跟进',
  },
  'ext-negotiate-local-mandate': {
    en: 'Negotiate a local mandate for the subsidiary',
    zh: '争取子公司获得本地授权',
  },
  'ext-entry-standards': { en: 'Raise the bar of entry by standards', zh: '以标准提高进入门槛' },
  'ext-relocation-early-warning': {
    en: 'Watch for signs that core firms may leave',
    zh: '建立核心企业外迁预警',
  },
  'ext-pool-small-workshops': {
    en: 'Pool small workshops for purchase, testing and sales',
    zh: '推动小作坊联合采购、检测与销售',
  },
  'location-quotient': { en: 'Specialisation (location quotient)', zh: '专业化程度（区位商）' },
  'output-growth': { en: 'Output growth, three-year average', zh: '近三年产值年均增速' },
  'growth-stability': { en: 'Volatility of growth', zh: '增长波动幅度' },
  'local-sourcing-rate': { en: 'Local sourcing by core firms', zh: '核心企业本地配套率' },
  'capacity-utilisation': { en: 'Capacity utilisation', zh: '产能利用率' },
  'product-failure-rate': { en: 'Failed quality inspections', zh: '产品抽检不合格率' },
  'rd-intensity': { en: 'R&D intensity', zh: '研发投入强度' },
  'value-added-rate': { en: 'Value-added rate', zh: '工业增加值率' },
  'channel-dependence': { en: 'Dependence on one market or channel', zh: '单一市场依赖度' },
  'new-firm-formation': { en: 'New firms formed', zh: '新企业形成率' },
  'neighbour-duplication': { en: 'Duplication by neighbours', zh: '周边同质化程度' },
};

/** Whether an entry bears the name that the dictionary's words for its id belong to; a renamed one speaks for itself. */
export const bearsNameOfEditionOne = (id: string, { en, zh }: Text): boolean =>
  names[id]?.en === en && names[id].zh === zh;
