import type { exchange as source } from '../en/exchange.ts';
import type { Translation } from '../message.ts';

type Counted = Parameters<(typeof source)['willStore']>[0]['clusters'];

const parts = (p: Counted, what: (n: number) => string): string[] => [
  ...(p.added > 0 ? [`新增${what(p.added)}`] : []),
  ...(p.replaced > 0 ? [`替换${what(p.replaced)}`] : []),
  ...(p.copied > 0 ? [`以副本存入${what(p.copied)}`] : []),
];

const cluster = (n: number): string => `${n}个集群`;
const assessment = (n: number): string => `${n}份评估`;

const both = (p: { readonly clusters: number; readonly assessments: number }): string =>
  [
    ...(p.clusters > 0 ? [cluster(p.clusters)] : []),
    ...(p.assessments > 0 ? [assessment(p.assessments)] : []),
  ].join('、');

export const exchange = {
  exportAct: '导出数据包…',
  exportTitle: '导出数据包',
  exportTitleOf: (p) => `导出数据包：${p.name}`,
  exportNote:
    '写成一个文件，供其他单位、其他计算机使用或存档。每个集群连同其全部评估、年度数据、行动及进展记录、附件、简报记录一并写入。本机的单位信息、版头和设置不写入。',
  which: '集群范围',
  allClusters: '全部',
  someClusters: '选定',
  chosenClusters: '写入数据包的集群',
  noneChosen: '至少选择一个集群。',
  contents: '写入内容',
  holds: (p) =>
    [
      cluster(p.clusters),
      assessment(p.assessments),
      p.facts > 0 && `${p.facts}条年度数据`,
      p.actions > 0 && `${p.actions}项行动`,
      p.briefRecords > 0 && `${p.briefRecords}条简报记录`,
      p.knowledge > 0 && `${p.knowledge}个自有知识库`,
      p.evidence > 0 && `${p.evidence}份附件`,
    ]
      .filter((said) => said !== false)
      .join('、'),
  protection: '口令',
  suggestedWords: '推荐词语',
  ownPassphrase: '自定口令',
  noPassphrase: '不设口令',
  wordsLabel: '四个词语组成的口令',
  wordsNote:
    '口令只在此处显示。须另行记下，并与文件分开告知对方。没有口令，任何人都无法打开数据包，本程序也不例外。',
  copy: '复制',
  copied: '已复制',
  copyByKey: '已选中，按Ctrl+C复制',
  otherWords: '换一组词语',
  passphrase: '口令',
  passphraseNote: (p) => `至少${p.least}个字符。须与文件分开告知对方。没有口令，任何人都无法打开数据包。`,
  showPassphrase: '显示口令',
  strength: (p) =>
    ({
      'too-short': '过短',
      weak: '较弱：容易被程序猜出',
      fair: '中等：程序须很久才能猜出',
      strong: '较强',
    })[p.level],
  openNote: '得到文件的人都能读取并改动全部内容。只适用于文件不离开本机，或传递途径已有保护的情形。',
  exportButton: (p) => `导出${cluster(p.clusters)}`,
  writing: '正在写入数据包',
  written: (p) => `已写入：${p.path}`,
  exportFailed: (p) => `数据包未能写入。${p.why}`,

  importTitle: (p) => `打开数据包：${p.file}`,
  sending: (p) => `正在读取文件：${p.share}`,
  comparing: '正在与本机数据比较',
  storing: '正在存入',
  needsPassphrase: '数据包已加密。',
  unlock: '打开',
  about: (p) => `${p.date}由版本${p.app}写成，${p.encrypted ? '已加密' : '未加密'}。`,
  compareAgain: '重新比较',
  standings: '与本机数据的比较',
  kind: '数据包内容',
  clusterRows: '集群',
  assessmentRows: '评估',
  isNew: '新增',
  isSame: '相同',
  differs: '不同',
  cannot: '不能存入',
  knowledge: '知识库',
  knowledgeComes: (p) => `${p.version}：随数据包存入`,
  knowledgeHere: (p) => `${p.version}：本机已有`,
  stayingOut: '不存入的内容',
  missingKnowledge: (p) => `${p.cluster}，${p.date}的评估：本机未安装其知识库${p.version}。`,
  conflicts: (p) => `本机与数据包不同：${both(p)}`,
  forAll: '全部按此处理',
  nameless: '集群或评估',
  differences: '不同之处',
  decision: '处理方式',
  decisionFor: (p) => `处理方式：${p.what}`,
  profileOf: (p) => `${p.name}：概况`,
  byName: (p) => `按名称对应：${p.name}`,
  assessmentOf: (p) => [p.name, `${p.date}的评估`, p.assessor].filter(Boolean).join('，'),
  changedOn: (p) => `本机修改于${p.mine}，数据包修改于${p.theirs}`,
  elsewhere: '在本机属于另一集群，不能替换。',
  choice: (p) => ({ mine: '保留本机', theirs: '采用数据包', both: '两者都留' })[p.choice],
  difference: (p) =>
    p.isCounted
      ? `${p.name}（${[
          ...(p.changed > 0 ? [`${p.changed}项不同`] : []),
          ...(p.onlyMine > 0 ? [`${p.onlyMine}项仅本机有`] : []),
          ...(p.onlyTheirs > 0 ? [`${p.onlyTheirs}项仅数据包有`] : []),
        ].join('，')}）`
      : p.name,
  choiceNote:
    '保留本机：本机的保持不变。采用数据包：以数据包的替换，仅本机有的行动将被删除。两者都留：数据包的以副本存入。',
  facts: '年度数据',
  recognition: '官方认定',
  paperType: '论文所列类型',
  knowledgeBase: '知识库',
  assessedOn: '评估日期',
  assessor: '评估人',
  type: '形成类型',
  typing: '类型问题的回答',
  ratings: '指标评分',
  context: '阶段判断数据',
  priorities: '优先事项',
  acceptance: '措施的可接受度',
  costs: '成本',
  stage: '自定阶段',
  scores: '自定措施评分',
  plan: '方案',
  accepted: '采纳方案',
  members: '小组评估人',
  briefEdits: '自拟简报文字',
  attachments: '附件',
  actions: '行动',
  more: '其他内容',
  willHappen: '将要进行的改动',
  willStore: (p) => `${[...parts(p.clusters, cluster), ...parts(p.assessments, assessment)].join('，')}。`,
  willKeep: (p) => `本机保持不变：${both(p)}。`,
  willNothing: '不存入任何内容：数据包的内容本机已有，或不存入。',
  importButton: (p) => `导入${both(p)}`,
  importFailed: (p) => `数据未作改动。${p.why}`,
  report: '数据包导入结果',
  imported: '数据包已导入',
  importedActions: (p) => `存入${p.count}项行动。`,
  removedActions: (p) => `本机原有${p.count}项行动移入“最近删除”。`,
  importedRecords: (p) => `存入${p.count}条简报记录。`,
  importedKnowledge: (p) => `存入${p.count}个知识库。`,
  leftOut: (p) => `${p.count}份评估未存入：本机未安装其知识库。`,
  undo: '撤销导入',
  undone: '导入已撤销，数据已恢复到导入之前。',
  undoFailed: (p) => `导入未能撤销。${p.why}`,
} as const satisfies Translation<typeof source>;
