import type { Translation } from '../../message.ts';
import type { templates as source } from '../../en/table/templates.ts';

export const templates: Translation<typeof source> = {
  factsSheet: '分年度数据',
  factsTitle: '集群分年度数据',
  factsNote: '注：每行一个年度，按表头单位填写；用其他单位时写在数值后面。不清楚的留空。',
  factsFile: '分年度数据模板',
  clustersSheet: '集群名单',
  clustersTitle: (p) => `集群名单（${p.year}年数据）`,
  clustersNote: '注：每行一个集群。数值为标题所列年度，年度不同时须改标题。不清楚的留空。',
  clustersFile: '集群名单模板',
  actionsSheet: '行动项',
  actionsTitle: '行动项清单',
  actionsNote:
    '注：每行一个行动项。到期日写日期或月份；状态写未开始、在办、受阻、办结或放弃；进度写百分比。责任单位和到期日可留空。',
  actionsFile: '行动项模板',
  referenceSheet: '参照区域数据',
  referenceTitle: (p) => `参照区域分行业从业人员（${p.year}年末）`,
  referenceNote: '注：单位为人，按国民经济行业分类填写全区域合计和各行业，年份写在标题中，不清楚的留空。',
  referenceFile: '参照区域数据模板',
  total: '合计',
  statuses: '未开始,在办,受阻,办结,放弃',
};
