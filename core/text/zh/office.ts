import type { office as source } from '../en/office.ts';
import type { Translation } from '../message.ts';

export const office = {
  title: '单位信息',
  lede: '每份简报上关于本单位的内容。留空的不印。',
  unit: '单位',
  unitHint: '印在首页标注旁，并作为文件的作者。放不下时印在正文末尾。',
  signer: '承办人',
  signerHint: '印在正文末尾、附录之前。',
  contact: '联系方式',
  contactHint: '联系人和电话，印在承办人之后。',
  refused: '其中有不能印出的字符，须重新输入。',
  annexOrder: '附录次序',
  annexOrderHint: '简报中的附录字母和引用随之改变。',
  standingOrder: '固定次序',
  standingOrderAgain: '恢复固定次序',
  letterOf: (p) => `${p.letter}\u3000${p.name}`,
  up: '上移',
  down: '下移',
  moveUp: (p) => `上移：${p.name}`,
  moveDown: (p) => `下移：${p.name}`,
  moved: (p) => `${p.name}现排第${p.place}`,
  folder: '导出文件夹',
  folderIs: (p) => `导出到上次所用的文件夹：${p.folder}`,
  noFolder: '导出到“文档”文件夹。程序会记住上次导出所用的文件夹。',
  forgetFolder: '不再记住这个文件夹',
  link: '单位、承办人、附录次序',
} as const satisfies Translation<typeof source>;
