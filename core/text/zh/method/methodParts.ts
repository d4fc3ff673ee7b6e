import type { methodParts as source } from '../../en/method/methodParts.ts';
import type { Translation } from '../../message.ts';

export const methodParts = {
  'part-typing': '形成类型',
  'part-indicators': '指标',
  'part-dimensions': '维度与权重',
  'part-stages': '发展阶段与规则',
  'part-problems': '问题',
  'part-causes': '成因',
  'part-countermeasures': '对策',
  'part-scoring': '评分设定',
  'part-grades': '证据等级',
  'part-recognition': '官方认定',
  'part-clusters': '参照集群',
  'part-paper': '论文与版本',
  'about-typing': '三种形成类型、用于区分的问题和判定规则。',
  'about-indicators': '评分内容：问题、等级或阈值、可用的证据、按类型的相关性。',
  'about-dimensions': '指标的分组及其按形成类型的权重。',
  'about-stages': '生命周期的五个阶段、政府作用和规则的分界点。',
  'about-problems': '集群可能存在的问题、依据和背后的成因。',
  'about-causes': '问题的原因：依据及权重，以及可用的对策。',
  'about-countermeasures': '可以做什么：由谁做、多久、需要什么、法规有何要求。',
  'about-scoring': '进入评分、权重和方案的全部常数。',
  'about-grades': '证据有多可靠，答案因此可能偏离多少。',
  'about-recognition': '国家级和省级认定的各项条件。',
  'about-clusters': '论文表1所列集群，按原文名称。',
  'about-paper': '论文出处、逐节索引和知识库版本。',
} as const satisfies Translation<typeof source>;
