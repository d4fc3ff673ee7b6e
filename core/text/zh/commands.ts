import type { commands as source } from '../en/commands.ts';
import type { Translation } from '../message.ts';

type Imported = Parameters<(typeof source)['bundleImported']>[0];

const standingWord = ({
  standing,
  fields,
}: Parameters<(typeof source)['bundleCluster']>[0] | Assessed): string =>
  ({ new: '新增', same: '相同', differs: `有${fields}项不同`, deleted: '本机已删除' })[standing];
type Assessed = Parameters<(typeof source)['bundleAssessment']>[0];

const sums = ({ added, replaced, copied, kept, same }: Imported['clusters']): string =>
  `新增${added}，替换${replaced}，另存副本${copied}，保留本机${kept}，相同${same}`;

export const commands = {
  help: [
    '集群决策台命令行',
    '',
    'evaluate FILE  [--knowledge FILE]',
    '    计算一份评估文件，以JSON输出结果。使用文件所写版本的随附知识库，未写则用最新版。',
    'brief --sample | --assessment FILE  --lang zh,en  --out FILE-OR-FOLDER  [--format pdf,docx]',
    '      [--date YYYY-MM-DD]  [--knowledge FILE]  [--without-missing]',
    '    生成政策简报：一种语言、一种格式写入文件，多种写入文件夹。未给--format时由文件扩展名决定格式。',
    '    --date指定简报日期，默认为当天。--knowledge：不论文件所写版本，改用指定的自有知识库文件。',
    '    --without-missing：本机没有字体可印的字印其编码；未给此项则不生成该PDF。',
    'brief --all  --lang zh,en  --out FOLDER  [--format pdf,docx]  [--date YYYY-MM-DD]  [--store PATH]',
    '    为每个集群的最新评估生成简报，并逐份留存记录，供日后核对。不覆盖已有文件。',
    '    运行前须关闭程序窗口。--store指定其他数据文件。未能写入的简报不影响其余，最后一并列出。',
    'export --all | --cluster ID…  FILE-OR-FOLDER  [--passphrase-file FILE]  [--store PATH]',
    '    将集群连同评估、年度数据、行动、简报记录和附件写成一个数据包。多个ID依次写出，文件放在最后。',
    '    文件名自动补上.clusterdesk；给出文件夹时自动命名。给出口令文件时以其首行为口令加密。不覆盖已有文件。',
    'clusters  [--store PATH]',
    '    列出全部集群的ID和名称。',
    'import FILE  [--dry-run]  [--mine | --theirs | --both]  [--passphrase-file FILE]  [--store PATH]',
    '    列出数据包内容并存入。与本机不同的内容：--mine保留本机，--theirs以数据包为准，--both另存一份副本。',
    '    本机已删除的：--mine不存入，其余两项重新存入。--dry-run只列出，不存入。运行前须关闭程序窗口。',
    '    存入前先备份数据文件，并给出换回的命令。',
    'verify-method FILE-OR-FOLDER  [--json]',
    '    运行参考算例，逐例输出一行，最后给出通过与未通过的数目。',
    'backup  [--to FOLDER]  [--store PATH]',
    '    备份数据文件并校验；--to另存一份到指定文件夹。运行前须关闭程序窗口。',
    'restore NAME-OR-FILE  [--store PATH]',
    '    以一份备份替换数据文件，原数据文件另存为一份备份。',
    'check  [--store PATH]',
    '    读取数据文件和全部备份，逐份说明是否完好，不作任何改动。',
    'help',
    '    显示本说明。COMMAND --help只显示该命令的说明。',
    '',
    '退出码：0完成，1失败，2命令无法识别，3完成但缺少附件。',
  ].join('\n'),
  unknownCommand: (p) => `没有“${p.name}”这个命令。`,
  unknownOption: (p) => `此处没有“${p.name}”这个选项。`,
  valueMissing: (p) => `选项${p.name}缺少取值。`,
  fileMissing: '须给出一个文件或文件夹。',
  sourceMissing: '须给出--sample、--assessment FILE或--all之一。',
  languageMissing: '须给出--lang zh、--lang en或--lang zh,en。',
  formatWrong: '须给出--format pdf、--format docx或--format pdf,docx。',
  storeOrKnowledge: '--store只与--all同用，--knowledge只与--sample或--assessment同用。',
  outMissing: '须给出--out FILE；生成多份时给出文件夹。',
  dateWrong: '--date须为日历上的日期，如2026-05-31。',
  stayWrong: (p) => `--stay请写整秒数，1至${p.most}。`,
  briefFailed: (p) => `未写入：${p.name}（${p.language}，${p.format}）：${p.reason}`,
  briefMissing: (p) => `${p.name}（${p.language}，${p.format}）：${p.reason}`,
  briefSkipped: (p) => `已跳过：${p.name}：${p.reason}`,
  briefsWritten: (p) => `写入${p.written}个文件，未写入${p.failed}个，跳过${p.skipped}个：${p.folder}`,
  clustersMissing: '须给出--all，或在--cluster后给出一个或多个ID。ID可用cluster-desk clusters查看。',
  clusterUnknown: (p) => `没有ID为“${p.id}”的集群，未写入任何文件。ID可用cluster-desk clusters查看。`,
  wordTooMuch: (p) => `此处无法识别“${p.word}”。`,
  oneChoice: '--mine、--theirs、--both只能给出一个。',
  bundleMissing: '须给出一个数据包文件。',
  bundleHolds: (p) =>
    `数据包写于${p.date}（版本${p.app}），含集群${p.clusters}个、评估${p.assessments}份、行动${p.actions}项、` +
    `年度数据${p.facts}条、简报记录${p.briefRecords}条、附件${p.evidence}个。`,
  absentHere: (p) => `以下${p.count}个附件在本机缺失或已变，未能带上：`,
  absentBeside: (p) => `数据文件旁有${p.count}个附件缺失或已变：`,
  recordsNotKept: (p) => `数据文件只读，${p.count}份简报未留存记录，日后无法凭记录核验。`,
  absentInBundle: (p) => `数据包列有${p.count}个附件，但未包含文件：`,
  bundleSame: (p) => `与本机相同：${p.clusters}个集群`,
  bundleCluster: (p) => `${standingWord(p)}：${p.name}`,
  bundleAssessment: (p) =>
    p.missing === null
      ? `${standingWord(p)}：${p.date}的评估`
      : `未存入：${p.date}的评估，本机未安装其知识库${p.missing}`,
  bundleUndecided: '数据未作改动。对不同或本机已删除的内容，须给出--mine、--theirs或--both。',
  bundleElsewhere: (p) => `不能替换：${p.name}，${p.date}的评估：在本机属于集群“${p.here}”`,
  bundleNotReplaced: '数据未作改动。须给出--mine或--both，或在程序中打开文件逐项处理。',
  bundleImported: (p) =>
    [
      `集群：${sums(p.clusters)}。`,
      `评估：${sums(p.assessments)}。`,
      `存入行动${p.actions}项。`,
      ...(p.removedActions > 0 ? [`本机原有行动移入“最近删除”${p.removedActions}项。`] : []),
      ...(p.leftOut > 0 ? [`因缺少知识库未存入的评估：${p.leftOut}份。`] : []),
    ].join(''),
  importEnded: '已中止，未存入任何内容。',
  bundleKept: (p) => `导入前的数据已备份为${p.name}，换回命令：${p.command}`,
  written: (p) => `已写入：${p.path}`,
  firstPageOver: '第一页超出一页。',
  tooLong: (p) => `超出篇幅：${p.parts.join('')}`,
  casePassed: (p) => `passed  ${p.id}`,
  caseFailed: (p) => `failed  ${p.id}  ${p.reason}`,
  caseDiffers: (p) => `${p.path}：应为${p.expected}，算得${p.computed}`,
  methodUnknown: (p) => `方法未知：${p.method}`,
  caseInvalid: '不是算例文件',
  briefFile: '政策简报',
} as const satisfies Translation<typeof source>;
