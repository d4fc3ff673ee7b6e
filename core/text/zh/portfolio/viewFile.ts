import type { viewFile as source } from '../../en/portfolio/viewFile.ts';
import type { Translation } from '../../message.ts';

export const viewFile = {
  save: '当前视图存为PDF',
  saveProgramme: '统筹方案存为PDF',
  portfolioFile: '全景对比',
  programmeFile: '统筹方案',
  feature: '项目',
  dimensions: '各维度得分',
  interval: (p) => `（${p.low}–${p.high}）`,
  withPeers: (p) => `${p.own}；${p.peers}`,
  momentum: (p) => `${p.word}${p.points}`,
  matrixCaption: '一点一个集群。实心表示变化超出误差。有空处标名称，全部名称见表。',
  without: (p) => `不在矩阵中：${p.count}个。${p.why}`,
  filter: (p) => `${p.name}：${p.value}`,
  filters: (p) => `筛选条件：${p.filters.join('；')}`,
  search: '查找',
  order: (p) => `按${p.key}${p.direction === 'ascending' ? '升序' : '降序'}排列`,
  bold: '势头加粗的，变化超出误差',
  madeWith: (p) =>
    `Cluster Desk ${p.app}，知识库${p.knowledgeBase}。结果截至${p.date}；各集群的成熟度和成因以其最近一次评估为准。`,
  budgetOf: (p) => `各集群合计预算${p.budget}。`,
  noBudget: '尚未填写预算。',
  open: (p) => `还有${p.left}个集群的方案没有求出，未列入。`,
  both: '两种组合',
  gets: (p) => `各集群所得：${p.name}`,
  estimated: (p) => `${p.cost}，${p.estimated}`,
  budgetAxis: '预算，万元',
  reliefAxis: '消减分数',
} as const satisfies Translation<typeof source>;
