import type { Target } from './targets.ts';

const linux = [
  'Start: ./cluster-desk, or a double click on cluster-desk.desktop (allow it to run where the desktop asks).',
  'An entry in the menu: ./cluster-desk install-shortcut (remove-shortcut takes it away).',
  'Commands: ./cluster-desk --help',
  '',
  '启动：运行./cluster-desk，或双击cluster-desk.desktop（桌面询问时选择允许运行）。',
  '加入菜单：./cluster-desk install-shortcut（remove-shortcut将其移除）。',
  '命令：./cluster-desk --help',
];

const windows = [
  'Start: a double click on "Cluster Desk.cmd". Its window closes as soon as the program runs.',
  'Commands: cluster-desk-command.cmd --help',
  '',
  '启动：双击“Cluster Desk.cmd”，程序运行后该窗口自行关闭。',
  '命令：cluster-desk-command.cmd --help',
];

const both = [
  'The program opens in Edge, Chrome or Chromium, else in the default browser. Nothing is installed and no rights of an administrator are needed.',
  'The data lies in the folder of the user. Where a folder "data" stands beside this file, it lies there: make one before the first start to carry the data with the program.',
  'To uninstall, delete this folder. Licences: NOTICES.txt; parts: sbom.cdx.json.',
  '',
  '程序在Edge、Chrome或Chromium中打开，没有时用默认浏览器。无须安装，不需要管理员权限。',
  '数据保存在用户文件夹中。本文件旁有data文件夹时，数据保存在其中：如需随程序携带数据，在首次启动前新建该文件夹。',
  '卸载时删除本文件夹即可。许可见NOTICES.txt，组成部分见sbom.cdx.json。',
];

/** The file that whoever unpacks the folder reads first, in both languages. Windows' own reader wants the mark of UTF-8. */
export function readMeOf({ os }: Target): string {
  const lines = ['Cluster Desk · 集群决策台', '', ...(os === 'win32' ? windows : linux), '', ...both];
  return os === 'win32' ? `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}` : `${lines.join('\n')}\n`;
}
