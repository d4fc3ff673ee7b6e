import type { Entry } from './entry.ts';
import { entryLines } from './shortcut.mjs';
import type { Target } from './targets.ts';

const windowsLines = (lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('');
const unixLines = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

const executable = 0o755;
const plain = 0o644;

/** Works without any program of the system where nobody made a link to it. */
const linuxScript = [
  '#!/bin/sh',
  '# Starts Cluster Desk. "./cluster-desk --help" says what else it does.',
  'program=$0',
  '[ -h "$program" ] && program=$(readlink -f -- "$program")',
  'case $program in',
  '  */*) folder=${program%/*} ;;',
  '  *) folder=. ;;',
  'esac',
  'if [ ! -x "$folder/app/node" ]; then',
  '  echo "Cluster Desk cannot be run from this folder: it is incomplete, or programs on this disk may not be run. Copy it whole into the home folder." >&2',
  '  echo "此处无法运行集群决策台：文件夹不完整，或此磁盘不允许运行程序。可将整个文件夹复制到主目录后再运行。" >&2',
  '  exit 1',
  'fi',
  'exec "$folder/app/node" "$folder/app/portable/start.mjs" "$@"',
];

/** The field code `%k` is the place of this file: nothing else tells where the folder was unpacked. */
const desktopEntry = entryLines({
  exec: '/bin/sh -c "exec \\\\"\\\\${1%%/*}/cluster-desk\\\\" --behind" sh %k',
  icon: 'applications-office',
});

/** ASCII up to `chcp`: the command processor reads a batch file in the code page of the system, GBK in China. */
const windowsScript = [
  '@echo off',
  'rem Starts Cluster Desk. This window closes as soon as the program runs.',
  'if exist "%~dp0app\\node.exe" goto start',
  'echo Unpack the whole zip file into a folder first, then start Cluster Desk there.',
  'chcp 65001 >nul',
  'echo 先将压缩包全部解压到一个文件夹，再从该文件夹启动集群决策台。',
  'pause',
  'exit /b 1',
  ':start',
  '"%~dp0app\\node.exe" "%~dp0app\\portable\\start.mjs" --behind %*',
  'if errorlevel 1 pause',
];

const windowsCommands = [
  '@echo off',
  'rem Briefs, tables and backups without a screen: cluster-desk-command.cmd --help',
  '"%~dp0app\\node.exe" "%~dp0app\\portable\\start.mjs" %*',
];

const text = (path: string, content: string, mode: number = plain): Entry => ({
  path,
  mode,
  bytes: () => Buffer.from(content),
});

/** What is started by a double click or typed, at the top of the folder. Names are ASCII, lines end as the system's do. */
export const launchersOf = ({ os }: Target): readonly Entry[] =>
  os === 'win32'
    ? [
        text('Cluster Desk.cmd', windowsLines(windowsScript)),
        text('cluster-desk-command.cmd', windowsLines(windowsCommands)),
      ]
    : [
        text('cluster-desk', unixLines(linuxScript), executable),
        text('cluster-desk.desktop', unixLines(desktopEntry), executable),
      ];
