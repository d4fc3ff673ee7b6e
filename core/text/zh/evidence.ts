import type { EvidenceType } from '../../model/fileType/fileType.ts';
import type { evidence as source } from '../en/evidence.ts';
import type { FoundWords } from '../foundWords.ts';
import type { Translation } from '../message.ts';

const taken = '可附PDF、图片、Office和WPS文档、ODF和OFD文档、电子邮件和纯文本';

export const foundIn: FoundWords = {
  'too-large': '文件超过20MB',
  'run-by-name': `文件名属于程序、脚本或网页。${taken}`,
  empty: '文件是空的',
  program: `文件是程序。${taken}`,
  script: `文件是脚本。${taken}`,
  'web-page': '文件是网页。可另存为PDF后再附',
  drawing: '文件是SVG图形，可能含有脚本。可另存为PDF或PNG后再附',
  markup: `文件是XML或网页类文件。${taken}`,
  'rich-text': '文件是RTF文档。可另存为DOCX或PDF后再附',
  archive: '文件是压缩包。请解压后附上其中的文件',
  macros: '文件含有宏。可另存为不含宏的DOCX、XLSX或PDF后再附',
  protected: '文件有密码保护，无法核对内容。请去掉密码后再附',
  'other-picture': '不支持这种图片格式。可另存为PNG或JPEG后再附',
  media: '文件是音频或视频。可附上相关的文档或图片',
  unknown: `无法识别文件内容。${taken}`,
};

const typeNames: Readonly<Record<EvidenceType, string>> = {
  pdf: 'PDF',
  png: 'PNG图片',
  jpeg: 'JPEG图片',
  webp: 'WebP图片',
  tiff: 'TIFF图片',
  heic: 'HEIC图片',
  docx: 'Word文档',
  xlsx: 'Excel表格',
  pptx: 'PowerPoint演示文稿',
  odt: 'ODF文档',
  ods: 'ODF表格',
  odp: 'ODF演示文稿',
  ofd: 'OFD文档',
  doc: '旧版Word文档',
  xls: '旧版Excel表格',
  ppt: '旧版PowerPoint演示文稿',
  mail: '电子邮件',
  message: 'Outlook邮件',
  text: '纯文本',
};

export const evidence = {
  heading: '附件',
  listOf: (p) => `${p.item}的附件`,
  question: (p) => `第${p.number}题`,
  action: (p) => `行动“${p.title}”`,
  attach: '附上文件',
  attachTo: (p) => `为${p.item}附上文件`,
  hint: '也可将文件拖到此处，或粘贴截图；每个文件最大20MB',
  readOnly: '数据文件为只读，附件可以打开，不能新增。',
  typeName: (p) => typeNames[p.type],
  details: (p) => `${p.type}，${p.size}，${p.date}${p.who === '' ? '附上' : `由${p.who}附上`}`,
  who: (p) => (p.name && p.unit ? `${p.name}（${p.unit}）` : p.name || p.unit),
  openFile: (p) => `打开“${p.name}”`,
  show: '在文件夹中显示',
  showFile: (p) => `在文件夹中显示：${p.name}`,
  detach: '移除',
  detachFile: (p) => `移除：${p.name}`,
  attaching: (p) => `正在附上“${p.name}”（${p.size}）`,
  attachingOf: (p) => `正在附上第${p.n}个，共${p.of}个：“${p.name}”（${p.size}）`,
  opening: (p) => `正在打开“${p.name}”的只读副本`,
  attached: (p) => `已附上“${p.name}”`,
  isThere: (p) => `“${p.name}”已附在此处。`,
  detached: (p) => `已移除“${p.name}”`,
  missing: '缺失：文件已不在数据文件夹中',
  changed: '已变动：文件与当初附上的不一致',
  notRead: (p) => `“${p.name}”无法读取，可能已被移动或正被其他程序占用。`,
  badName: (p) => `“${p.name}”未能附上：文件名过长，或含有无法显示的字符。请改名后再附。`,
  failed: '附件未能读取。',
  screenshot: (p) => `截图${p.date}.png`,
  change: (p) => `附件“${p.name}”`,
} as const satisfies Translation<typeof source>;
