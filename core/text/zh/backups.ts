import type { BackupReason } from '../../model/backup/backup.ts';
import type { backups as source } from '../en/backups.ts';
import type { Translation } from '../message.ts';

const reasons: Readonly<Record<BackupReason, string>> = {
  timed: '改动后自动备份',
  close: '关闭程序时',
  'before-import': '导入文件之前',
  'before-restore': '恢复备份之前的状态',
  'before-upgrade': '程序升级之前',
  'before-bulk-delete': '批量删除之前',
  'by-hand': '手动备份',
};

export const backups = {
  title: '数据备份',
  lede: '改动十分钟后以及关闭程序时自动备份。每份备份都经读回校验才算完成。',
  reason: (p) => reasons[p.reason],
  holds: (p) => `${p.clusters}个集群、${p.assessments}次评估、${p.actions}项行动`,

  stripLast: (p) => `上次备份${p.when}，已校验`,
  stripFailed: '上次备份未成功',
  stripSecondMissing: '缺少第二份备份',

  last: (p) => `上次备份：${p.when}，已校验`,
  none: '尚无备份。首次改动十分钟后自动备份。',
  failed: (p) => `${p.when}的备份未成功。${p.reason}`,
  failedNext: '已填内容均已保存，备份将自动重试。',
  readOnly: '数据文件在此为只读，不做备份，可以另存副本。',

  make: '立即备份',
  making: '正在备份…',
  made: '备份已完成并通过校验。',
  saveCopy: '另存副本…',
  saved: (p) => `副本已保存并通过校验：${p.path}`,
  cancelled: '未保存副本。',
  checkAll: '全部校验',
  checking: '正在读取全部备份…',
  checkedAll: (p) =>
    p.damaged === 0 ? `已读取${p.whole}份备份，全部完好。` : `${p.damaged}份备份已损坏，${p.whole}份完好。`,

  caption: '备份，按时间由近到远',
  when: '备份时间',
  why: '备份原因',
  contents: '内容',
  since: '其后改动',
  size: '大小',
  verdict: '校验',
  megabytes: (p) => `${p.size} MB`,
  proved: '备份时已校验',
  checked: '刚刚已校验',
  damaged: '已损坏',
  otherLine: '另一状态',
  unknownContents: '无法读取',
  alsoSecond: '第二文件夹另有一份',
  onlySecond: '仅在第二文件夹',
  empty: '尚无备份。填写内容后，备份会列在这里。',

  secondTitle: '第二备份文件夹',
  secondWhy: '在U盘或共享盘上另存一份，本机损坏时数据仍在。',
  secondNone: '未指定第二备份文件夹。',
  secondIs: (p) => `另存至${p.folder}`,
  secondCurrent: '上次备份已另存一份。',
  secondWaiting: '上次备份尚未另存，稍后自动补上。',
  secondMissing: (p) => `上次备份未能另存。${p.reason}`,
  secondField: '文件夹',
  secondHint: '完整路径，如U盘或共享盘上的文件夹',
  secondFound: '本机可用的位置',
  foundIs: (p) => p.folder,
  choose: '选择文件夹…',
  use: '使用该文件夹',
  giveUp: '不再另存',
  refused: (p) => `${p.folder}${p.reason}。`,

  keptTitle: '保留多少',
  kept: '最近12份，近7日、4周、6个月各留最后一份，程序升级之前的备份全部保留；合计不超过500 MB。',
  whereTitle: '存放位置',
  folderIs: (p) => p.folder,
  openTitle: '恢复备份',
  openHow: '当前状态会另存为一份备份，随时可以换回。用命令行恢复：先关闭程序，再以备份名称运行以下命令。',

  commandBackedUp: (p) => `已备份并通过校验：${p.path}（${p.holds}）`,
  commandRestored: (p) => `已恢复：${p.name}（${p.holds}）`,
  commandKept: (p) => `恢复前的数据已保留，换回命令：cluster-desk restore ${p.name}`,
  commandHolds: (p) => `完好  ${p.name}（${p.holds}）`,
  commandBroken: (p) => `损坏  ${p.name}：${p.reason}`,
  commandChecked: (p) => `完好${p.whole}份，损坏${p.damaged}份`,
  nameMissing: '须给出一份备份的名称，或其文件。',
} as const satisfies Translation<typeof source>;
