import { isCopyFault } from '../../model/backup/copyFault.ts';
import { copyFaultWords } from './backups.ts';
import type { errors as source } from '../en/errors.ts';
import type { Translation } from '../message.ts';
import { type ErrorDetails, reasonIn } from '../../base/errors.ts';
import type { PrintReason } from '../../base/reasons.ts';
import { charactersWithCodes } from '../codePoint.ts';
import { foundWords } from '../foundWords.ts';
import { listOf, printWords, sayReason } from '../reasonWords.ts';
import { foundIn } from './evidence.ts';
import { reasons } from './reasons.ts';

const quoted = (name: ErrorDetails[string]): string => (name ? `“${String(name)}”` : '该文件');

/** The way that needs no printing browser. */
const fromPage = '或在简报页用当前浏览器打印';

/** Why a print failed, then what can be done; without the last full stop. */
const printReasons: Readonly<Record<PrintReason, string>> = {
  'no-browser': `未找到Chromium、Chrome或Edge浏览器。可安装其中之一，${fromPage}`,
  'debugging-refused': `本机策略禁止程序调用浏览器打印（DevTools远程调试）。可由管理员允许，${fromPage}`,
  'browser-not-unpacked': '程序自带的浏览器未能解压。腾出250 MB磁盘空间后可重试',
  'browser-stopped': `打印程序两次中断。可重试，${fromPage}`,
  'font-missing': '有字体未能载入。重新启动程序后可再导出',
  'too-slow': `打印用时过长。可关闭其他程序后重试，${fromPage}`,
};

export const errors = {
  'invalid-input': (p) =>
    p.reason === 'refused-character'
      ? `输入未被接受：${p.path ?? '内容'}${sayReason(reasons, p)}。删除该字符后可再保存。`
      : `输入未被接受：${p.path ?? '内容'}${sayReason(reasons, reasonIn({ details: p }))}。核对后可再保存。`,
  'invalid-file': (p) =>
    `文件未读入：${p.path ?? '内容'}${sayReason(reasons, reasonIn({ details: p }))}。数据未作改动。`,
  'unsupported-file-version': (p) => `文件格式为“${p.format ?? '?'}”，本版本无法读取。数据未作改动。`,
  'other-knowledge-base': (p) => `该文件使用知识库${p.version ?? '?'}，本评估使用${p.own ?? '?'}，未加入。`,
  'other-cluster': (p) => `该文件评估的是另一集群“${p.zh ?? '?'}”，未加入。`,
  'same-assessor': (p) =>
    p.name ? `${p.name}已在评估人之列。如需更换，先移除原有答案。` : '相同的答案已经加入，该文件未重复加入。',
  'too-many-assessors': (p) => `一组最多${p.most ?? '?'}名评估人，该文件未加入。`,
  'sample-file': () => '该文件是示例数据，不能加入实际评估，未加入。',
  'no-answers': () => '该文件没有评分，也没有权重，未加入。',
  'passphrase-needed': () => '数据包已加密，输入口令后才能打开。数据未作改动。',
  'passphrase-wrong': () => '口令无法打开此数据包。可核对字词和大小写后重试。数据未作改动。',
  'passphrase-weak': () => '口令过短：至少12个字符，或四个推荐词语。文件未写出。',
  'encryption-too-costly': () => '打开此数据包所需的计算量超出允许范围。数据未作改动。',
  'not-found': () => '该条目已不存在，可能已被删除。可返回重新选择。',
  'changed-elsewhere': () => '该项已在另一窗口或程序中改动，未被覆盖。查看后可再试。',
  'changed-since-import': (p) =>
    `导入之后又有其他改动，撤销会使其丢失。导入前的数据已备份为${p.backup ?? ''}，可在“数据备份”页恢复。`,
  'not-ready': () => '所需答案尚未填齐，任务列表中有说明。',
  cancelled: () => '已取消，没有保存任何内容。',
  'infeasible-plan': () => '没有满足全部条件的方案。可放宽预算、数量或必选项。',
  'knowledge-base-invalid': (p) => `知识库在“${p.id ?? '?'}”处有误，未载入。`,
  'knowledge-base-missing': (p) =>
    `该评估使用知识库${p.version ?? '?'}，本机未安装。${
      p.known && p.option
        ? `已安装：${listOf(p.known, '、')}。其他版本可用${String(p.option)}给出知识库文件。`
        : ''
    }`,
  'store-damaged': () => '数据文件已损坏。文件原样保留，没有删除或覆盖任何内容。',
  'store-newer': (p) => `数据文件由更新的版本（${p.version ?? '?'}）写成，未作改动。安装该版本后可打开。`,
  'store-foreign': (p) =>
    p.finding === 'folder'
      ? `${p.path ?? '该处'}是文件夹，不是数据文件，未作改动。`
      : `${p.path ?? '该文件'}不是集群决策台的数据文件，未作改动。`,
  'store-busy': () => '数据文件已在别处打开。关闭另一窗口后可重试。',
  'store-read-only': () => '数据文件为只读，可以查看，不能修改。',
  'store-incomplete': (p) =>
    `${p.path ?? '数据文件'}是不完整的副本，没有任何数据，未作改动。可重新复制，或使用备份。`,
  'store-log-foreign': () => '数据文件已被另一份副本替换，旁边还留有原文件尚未写完的改动。两者都未作改动。',
  'store-missing': (p) => `找不到${p.path ?? '数据文件'}，上次退出时该文件尚在。可放回原处，或使用备份。`,
  'store-linked': (p) =>
    `${p.path ?? '数据文件'}是链接，或另有一个名称。可放入文件本身，或改用其真实所在的文件夹。`,
  'store-drive-missing': (p) => `找不到${p.path ?? '数据文件夹'}。接好磁盘或网络文件夹后重新启动。`,
  'store-unreachable': (p) =>
    `数据文件无法读写${p.path ? `：${p.path}` : ''}（${p.cause ?? '?'}）。可检查磁盘和文件夹权限。`,
  'store-gone': () => '未保存：数据文件在使用中被移动、删除或替换。可放回原处，或将当前内容另存副本。',
  'store-not-open': () => '没有打开任何数据文件。',
  'sqlite-unavailable': (p) =>
    `本机系统（${p.system ?? '?'}，Node ${p.node ?? '?'}）上没有可读写数据文件的组件，数据未作任何改动。${p.needed ? `可安装Node ${p.needed}或更高版本，或升级系统。` : '可重新安装本程序，或升级系统。'}`,
  'backup-not-written': (p) => `备份未能写入${p.path ? `：${p.path}` : ''}。可检查文件夹和剩余空间。`,
  'backup-unusable': (p) =>
    `备份${p.name ?? ''}未通过校验${isCopyFault(p.fault) ? `（${copyFaultWords[p.fault]}）` : ''}，须选用其他备份。`,
  'disk-full': () => '未保存：磁盘已满。腾出空间后可重试。',
  'migration-failed': () => '数据文件未能升级，已保持原样。',
  'file-not-written': (p) => `文件未能写入：${p.path ?? '?'}。可另选位置。`,
  'file-not-opened': (p) => `文件未能打开：${p.path ?? '?'}。文件可能已被移动，或本机没有可打开它的程序。`,
  'evidence-refused': (p) => `${quoted(p.name)}未能附上：${foundWords(foundIn, p)}。`,
  'evidence-not-kept': (p) =>
    `${quoted(p.name)}未能附上：无法写入数据文件夹（${p.cause ?? '?'}）。可检查磁盘和文件夹权限。`,
  'evidence-missing': (p) => `${quoted(p.name)}已不在数据文件夹中。可从备份恢复，或重新附上。`,
  'evidence-changed': (p) => `${quoted(p.name)}与当初附上的不一致，文件已被改动，未予打开。`,
  'print-failed': (p) => `简报未能打印：${printWords(printReasons, p) ?? '原因不明'}。`,
  'missing-glyph': (p) =>
    `本机没有字体可印的字：${charactersWithCodes(p.characters, '、', '（）')}，首见于“${p.place ?? '?'}”。可改用别的字，或在PDF中以编码代替，或导出DOCX。`,
  'call-too-large': (p) =>
    `一次提交的内容过多，此处上限为${p.megabytes ?? '?'} MB。未作任何改动，可分批处理。`,
  'unknown-channel': () => '程序内部的一步操作无法识别，须重新启动。',
  'not-allowed': () => '该操作未被允许。',
  disconnected: () => '本窗口的后台程序已停止。须重新启动，已保存的答案不会丢失。',
  internal: (p) => `程序内部出错，详情见${p.log ?? '日志'}。`,
} as const satisfies Translation<typeof source>;
