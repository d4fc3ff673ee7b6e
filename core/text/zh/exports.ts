import type { exports as source } from '../en/exports.ts';
import type { Translation } from '../message.ts';

export const exports = {
  bundle: '集群数据包',
  stageName: (p) =>
    ({
      collecting: '收集材料',
      starting: '启动浏览器',
      waiting: '等候其他打印',
      printing: '排版',
      writing: '写入文件',
    })[p.stage],
  step: (p) => `${p.name}，第${p.n}步，共${p.of}步`,
  stages: '导出步骤',
  startingNote: '首次打印须启动浏览器，较慢的计算机需一分钟以上。',
  cancel: '取消导出',
  cancelling: '正在取消，不会写入文件。',
  openFile: '打开文件',
  showFile: '打开所在文件夹',
  openFolder: '打开文件夹',
  printHere: '从本页打印',
  printHereNote: '由显示本页的浏览器打印同一内容。如需文件，打印机选“另存为PDF”。页码可能缺失。',
  briefFailed: (p) => `简报未能写入。${p.why}`,
  briefsFailed: (p) => `简报未能导出。${p.why}`,
  briefStage: (p) => `${p.name}（${p.language}）：${p.stage}`,
  notWritten: (p) => `${p.count}个文件未写入：`,
} as const satisfies Translation<typeof source>;
