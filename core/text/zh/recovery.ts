import type { AssessmentPart } from '../../model/backup/salvageReport.ts';
import type { RecoveryKind, RecoveryWay } from '../../model/backup/recovery.ts';
import type { recovery as source } from '../en/recovery.ts';
import type { Translation } from '../message.ts';

interface Counts {
  readonly clusters: number;
  readonly assessments: number;
  readonly actions: number;
}

const contents = ({ clusters, assessments, actions }: Counts): string =>
  `${clusters}个集群、${assessments}份评估、${actions}项行动`;

const untouched = '文件原样保留，程序不会删除或覆盖它。';

/** How another place is chosen. */
const elsewhere = '文件夹在启动程序时指定：使用--data，安装版使用环境变量CLUSTER_DESK_DATA。';

const heads: Readonly<Record<RecoveryKind, string>> = {
  'store-damaged': '数据文件打不开，没有完好的备份',
  'store-incomplete': '数据文件是不完整的副本',
  'store-log-foreign': '数据文件已被另一份副本替换',
  'store-newer': '数据文件由更新的版本写成',
  'store-foreign': '这不是集群决策台的数据文件',
  'store-linked': '数据文件是链接',
  'store-missing': '找不到数据文件',
  'store-drive-missing': '找不到存放数据的磁盘或文件夹',
  'store-unreachable': '数据文件无法读写',
  'store-read-only': '文件夹只读，其中没有数据文件',
  'store-busy': '数据文件已在另一窗口打开',
  'migration-failed': '数据文件未能升级',
  'disk-full': '磁盘已满，数据文件没有打开',
};

interface LedeFacts {
  readonly time: string;
  readonly version: string;
  readonly cause: string;
  /** A folder has the place of the data file. */
  readonly isFolder: boolean;
}

type Lede = (p: LedeFacts) => string;

const ledes: Readonly<Record<RecoveryKind, Lede>> = {
  'store-damaged': (p) =>
    `今天${p.time}启动时，程序发现数据文件校验未通过，因此没有继续打开。多由断电或磁盘故障所致。${untouched}`,
  'store-incomplete': (p) =>
    `今天${p.time}启动时，程序只发现数据文件的开头部分，其中没有任何数据。多由程序运行时复制所致。${untouched}`,
  'store-log-foreign': (p) =>
    `今天${p.time}启动时，程序发现数据文件不是上次打开的那一份，旁边还留有原文件尚未写完的改动。两者都原样保留，程序不会删除或覆盖。`,
  'store-newer': (p) =>
    `文件版本为${p.version}，本程序无法识别，没有作任何改动。安装更新版本的集群决策台后即可打开。`,
  'store-foreign': (p) =>
    `数据文件的位置上是${p.isFolder ? '一个文件夹' : '其他程序的文件'}，没有作任何改动。放回数据文件后重试。`,
  'store-linked': () =>
    '该文件另有一个名称，或指向别处，改动可能丢失，因此没有打开，也没有作任何改动。放入文件本身后重试。',
  'store-missing': (p) =>
    `${p.time}启动时，上次退出时的数据文件已不在原处，可能被移动、删除，或被杀毒软件隔离。程序没有另建新文件。`,
  'store-drive-missing': () => '没有打开数据文件，也没有另建新文件。接好磁盘或网络文件夹后重试。',
  'store-unreachable': (p) =>
    `系统不允许程序读写该文件（${p.cause}），没有作任何改动。检查磁盘和文件夹权限后重试。`,
  'store-read-only': () => `该处没有数据文件，也无法新建。开放写入权限后重试，或改用其他文件夹。${elsewhere}`,
  'store-busy': () => '另一程序已打开数据文件。可在该处继续，或将其关闭后重试。',
  'migration-failed': () =>
    '本版本以新的格式保存数据，该文件未能转换，仍保持原来的格式，原版本的程序可以打开。',
  'disk-full': () =>
    `安全打开数据文件需要少量空间。文件没有作任何改动。腾出空间后重试；也可将文件所在的文件夹整个复制到其他磁盘，在那里启动程序。${elsewhere}`,
};

const ways: Readonly<Record<RecoveryWay, string>> = {
  'try-again': '重试',
  backup: '打开最近的备份',
  'without-log': '不带未写完的改动打开文件',
  salvage: '抢救可读内容',
  'begin-new': '从空白数据文件开始',
  copy: '另存诊断副本',
  quit: '退出',
};

const parts: Readonly<Record<AssessmentPart, (n: number) => string>> = {
  answers: (n) => `${n}个答案`,
  typing: (n) => `${n}项类型判断`,
  weights: (n) => `${n}项权重`,
  plan: (n) => `${n}项方案设置`,
  assessors: (n) => `${n}名评估人的答案`,
  brief: (n) => `${n}处简报改动`,
};

const subjects: Readonly<Record<string, string>> = {
  action: '行动项',
  assessment: '评估',
  cluster: '集群概况',
  knowledge: '知识库',
  settings: '设置',
  brief: '简报',
};

export const recovery = {
  nothingOpen: '没有打开任何数据',
  headNoBackup: '数据文件打不开，也没有备份',
  headWithBackup: '数据文件打不开，最近的备份完好',
  head: (p) => heads[p.kind],
  lede: (p) => ledes[p.kind](p),
  noneDeletes: '以上做法都不删除任何文件。',
  noneWays: '可选做法',
  way: (p) => ways[p.way],
  beginNewText: '新建带示例的数据文件。备份仍在，原文件以后还可放回。',
  tryAgainText: '重新检查文件。打开之前不作任何改动。',
  backupText: (p) =>
    `备份于${p.made}，已逐页校验${p.counts === null ? '' : `：${contents(p.counts)}`}。${p.folder === null ? '' : `存放于${p.folder}，其中的附件一并取回。`}${p.before === 'none' ? '' : `${p.before === 'damaged' ? '损坏的' : '现有'}文件改名保留，随时可以换回。`}`,
  backupChecking: '正在校验备份。',
  backupNone: '还没有备份。',
  backupNoneSound: '备份均未通过校验。',
  backupOnlyOthers: '这份数据文件没有完好的备份。找到其他数据文件的备份，可从列表中打开。',
  backupSecondMissing: (p) =>
    `数据文件旁没有完好的备份。第二备份文件夹${p.folder}中另有备份，但现在找不到该文件夹：接好磁盘后重新查找。`,
  laterMany: (p) => `备份之后的${p.count}处改动须重做：`,
  laterNone: '备份之后没有改动。',
  laterUnknownShort: '备份之后的改动无法辨认，最多20分钟。',
  laterUnknown: (p) => `备份之后到文件最后写入（${p.until}）之间的改动无法辨认。`,
  laterCaption: '备份之后的改动',
  laterTime: '时间',
  laterCluster: '集群',
  laterWhat: '打开备份后须重做的内容',
  laterMore: (p) => `另有${p.count}项`,
  laterChange: (p) => `${subjects[p.subject] ?? '其他'}：${p.count}处改动`,
  withoutLogText: '按现有文件打开。原文件未写完的改动改名保留。',
  salvageText: '把读得出的内容存入新文件，并列出缺失清单。',
  salvageExpected: (p) => `预计可读出${contents(p.counts)}。`,
  salvageWhole: '就目前所知没有缺失。',
  salvageUnder: '不到1分钟。',
  salvageReading: '正在清点可读内容。',
  salvageNothing: '文件中没有可读内容。',
  copyText: '供技术人员查看。副本含全部数据，按内部资料保管。',
  quitText: '不作任何改动。下次启动时仍显示本页。',
  beginNew: '重新开始',
  tryAgain: '重试',
  openBackupAt: (p) => `打开${p.made}的备份`,
  openBackup: '打开备份',
  openWithoutLog: '打开文件',
  salvage: '开始抢救',
  saveCopy: '另存副本',
  quit: '退出',
  copyName: '集群决策台诊断副本',
  copySaved: (p) => `已另存为${p.path}。`,
  failed: (p) => `未能完成：${p.reason}`,
  working: '正在处理…',
  ended: '程序已结束，可以关闭本页。',
  file: '数据文件',
  fileFacts: (p) => `${p.size} MB，最后写入${p.written}`,
  fileMissing: '该处没有文件。',
  backups: '可用的备份',
  backup: '备份',
  verdict: '校验',
  sound: '已校验',
  unsound: '未通过',
  unchecked: '待校验',
  beforeUpgrade: '升级前',
  beforeRestore: '换回前',
  noBackups: '没有备份。',
  chooseBackup: '从其他位置选备份',
  fileIs: (p) => p.name,
  ofStore: (p) => `数据文件${p.store}${p.counts === null ? '' : `：${contents(p.counts)}`}`,
  secondTitle: '第二备份文件夹',
  folderIs: (p) => p.folder,
  secondEmpty: '其中没有备份。',
  secondMissing: '找不到该文件夹。接好磁盘，或到其他文件夹中查找。',
  lookAgain: '重新查找',
  elsewhereTitle: '其他文件夹',
  lookElsewhere: '到其他文件夹查找…',
  look: '查找',
  lookedFound: (p) =>
    p.copies === 0 ? `${p.folder}中没有数据文件的备份。` : `${p.folder}中有${p.copies}份备份`,
  openThis: (p) => `打开${p.made}的备份`,
  keyboard: '键盘',
  keysTo: '至',
  keysChoose: '选择，',
  keysRun: '执行。本页不需要鼠标。',
  errorNumber: '错误编号',
  errorLine: (p) => `${p.code}，日志第${p.line}行`,
  phase: (p) => {
    switch (p.phase) {
      case 'reading':
        return p.of === 0 ? '正在读取' : `正在读取：第${p.done}页，共${p.of}页`;
      case 'writing':
        return `正在写入：第${p.done}条，共${p.of}条`;
      default:
        return '正在校验新文件';
    }
  },
  salvaging: '正在抢救可读内容',
  salvageCancelled: '已停止，没有作任何改动。',
  reportTitle: '抢救结果',
  reportLede: '新文件已写好并通过校验，打开后启用；损坏的文件届时改名保留。',
  reportMade: (p) => `生成于${p.at}`,
  reportRead: '已读出',
  reportContents: (p) => contents(p.counts),
  reportRestored: (p) => `${p.count}条由改动记录补回`,
  reportLost: '缺失',
  reportNothingLost: '就目前所知没有缺失。',
  reportUnproved: '没有可列出的缺失，但无法证实全部内容与最后保存时一致，须核对相关评估。',
  reportUntold: '改动记录读不出，无法逐项列出缺失。',
  lostCluster: (p) => `集群：${p.name}`,
  lostAssessment: (p) => `评估：${p.name}${p.year ? `${p.year}年` : ''}`,
  lostAction: (p) => `行动项：${p.title}`,
  incomplete: (p) =>
    `${p.name}${p.year ? `${p.year}年` : ''}评估有${p.parts.map(({ part, count }) => parts[part](count)).join('、')}读不出`,
  otherLost: (p) => `其他内容${p.count}条`,
  differing: (p) => `${p.count}条的数值与改动记录不一致，须核对相关评估`,
  refused: (p) => `${p.count}条未存入：所属内容已缺失`,
  unreadable: (p) => `文件中有${p.count}处无法读取`,
  reportTrail: '改动记录',
  trailKept: (p) => `${p.count}条连续可查，已保留`,
  trailAside: (p) => `${p.count}条可读但无法查证，列于报告末尾`,
  trailNone: '重新开始记录。',
  openSalvaged: '打开抢救结果',
  saveReport: '保存报告',
  back: '返回',
  noticeSetAside: (p) => `${p.date}未能打开的数据文件保留为${p.name}。`,
  noticeLog: (p) => `${p.date}发现原数据文件尚未写完的改动，保留为${p.name}。`,
  noticeOlder: (p) => `${p.date}发现的数据文件比之前打开的旧，其中缺少后来的改动，可在备份中查找。`,
  noticeOther: (p) => `${p.date}发现的数据文件不是之前打开的那一份，内容与之不同。`,
  noticeTitle: '关于数据文件',
  noticeShow: '在文件夹中显示',
  noticeKeep: '保留，不再提醒',
  noticeCutLog: (p) =>
    `${p.date}启动前，程序在写入一处改动时中断。最后一处改动可能没有存下，之前的内容都在。`,
  noticeAnchor: (p) =>
    `操作记录与备份或简报所记的状态（第${p.name}条）不一致：有记录在程序之外被删除或改写。数据文件须保持原样；“操作记录”页可核查，并写明处理办法。`,
  noticeRecords: '到“操作记录”核查',
  noticeBackups: '到“数据备份”另存副本',
  noticeNetwork: '数据文件在网络盘上，网络中断时改动可能丢失。可在“数据备份”页将副本另存到本机后使用。',
  noticeRemovable: '数据文件在移动盘上，须在程序退出后再拔出；在“数据备份”页另存到本机更稳妥。',
  noticeMatched: (p) =>
    `${p.matched}个集群已按填写内容匹配地区与行业目录。${p.open === 0 ? '' : `${p.open}个所在地有同名，需要选择。`}`,
  noticeMatchedShow: '查看',
  noticeMatchedUndo: '撤回匹配',
  noticeRead: '不再提醒',
} as const satisfies Translation<typeof source>;
