import type { BackupReason } from '../../model/backup/backup.ts';
import type { CopyFault } from '../../model/backup/copyFault.ts';
import { count } from '../message.ts';

const reasons: Readonly<Record<BackupReason, string>> = {
  timed: 'By itself, after changes',
  close: 'When the program was closed',
  'before-import': 'Before an import',
  'before-restore': 'Before a backup was opened',
  'before-upgrade': 'Before an update of the program',
  'before-bulk-delete': 'Before a large deletion',
  'by-hand': 'By hand',
};

/** Said after the name of a copy, or in a cell of its own. */
export const copyFaultWords: Readonly<Record<CopyFault, string>> = {
  foreign: 'a file of another program',
  torn: 'empty or cut off',
  incomplete: 'an incomplete copy without data',
  newer: 'written by a newer version of the program',
  log: 'the changes beside it belong to another file',
  changed: 'not what was written when it was made',
  damaged: 'its content is damaged',
  unreadable: 'the drive does not let it be read',
};

interface Counts {
  readonly clusters: number;
  readonly assessments: number;
  readonly actions: number;
}

const holds = (p: Counts): string =>
  [
    count(p.clusters, 'cluster', 'clusters'),
    count(p.assessments, 'assessment', 'assessments'),
    count(p.actions, 'action', 'actions'),
  ].join(', ');

/** Backups: their page, the state in the strip, the commands. */
export const backups = {
  title: 'Backups',
  lede: 'A backup is made ten minutes after a change and when the program is closed. Each is read back and checked before it counts.',
  reason: (p: { reason: BackupReason }) => reasons[p.reason],
  holds,

  // The strip
  stripLast: (p: { when: string }) => `Last backup ${p.when}, checked`,
  stripFailed: 'The last backup failed',
  stripSecondMissing: 'Second copy missing',

  // How it stands
  failed: (p: { when: string; reason: string }) => `No backup was made at ${p.when}. ${p.reason}`,
  failedNext: 'What was entered is saved. The backup is tried again by itself.',
  readOnly: 'The data file is read-only here: no backups are made of it. A copy can be saved.',

  // Acts
  make: 'Back up now',
  making: 'Backing up…',
  made: 'The backup was made and checked.',
  saveCopy: 'Save a copy…',
  saved: (p: { path: string }) => `The copy was saved and checked: ${p.path}`,
  cancelled: 'No copy was saved.',
  checkAll: 'Check all',
  checking: 'Reading all backups…',
  checkedAll: (p: { whole: number; damaged: number; lacking: number }) =>
    [
      p.damaged === 0
        ? `${count(p.whole, 'backup', 'backups')} read: all are sound.`
        : `${count(p.damaged, 'backup is', 'backups are')} damaged, ${count(p.whole, 'is', 'are')} sound.`,
      ...(p.lacking > 0
        ? [
            `${count(p.lacking, 'lacks attached documents', 'lack attached documents')} that are missing or changed.`,
          ]
        : []),
    ].join(' '),
  absent: (p: { count: number }) =>
    `${count(p.count, 'attached document', 'attached documents')} missing or changed`,
  absentSecond: (p: { count: number }) =>
    `in the second folder ${count(p.count, 'attached document', 'attached documents')} missing or changed`,

  // The list
  caption: 'Backups, the newest first',
  when: 'Backup',
  why: 'Made',
  contents: 'Holds',
  since: 'Changes since',
  size: 'Size',
  verdict: 'Check',
  megabytes: (p: { size: string }) => `${p.size} MB`,
  proved: 'Checked when made',
  checked: 'Checked just now',
  damaged: 'Does not hold',
  fault: (p: { fault: CopyFault }) => copyFaultWords[p.fault],
  copied: (p: { name: string }) => `Copied by hand: ${p.name}`,
  otherLine: 'Another state',
  otherStore: 'Of another data file',
  unknownContents: 'Cannot be read',
  alsoSecond: 'in the second folder too',
  onlySecond: 'in the second folder only',
  empty: 'No backup yet. The first is made ten minutes after the first change.',

  // The second folder
  secondTitle: 'Second folder',
  secondWhy: 'A copy of each backup on a memory stick or a shared drive survives the loss of this computer.',
  secondNone: 'No second folder is chosen.',
  secondIs: (p: { folder: string }) => `Copies go to ${p.folder}`,
  secondCurrent: 'The last backup lies there too.',
  secondWaiting: 'The last backup is not there yet; it follows by itself.',
  secondMissing: (p: { reason: string }) => `The last backup is not there. ${p.reason}`,
  secondLacks: (p: { names: string }) => `Missing or changed on this computer, so not copied: ${p.names}`,
  secondField: 'Folder',
  secondHint: 'The full path, for example of a memory stick or a shared drive',
  secondFound: 'Found on this computer',
  foundIs: (p: { folder: string }) => p.folder,
  choose: 'Choose a folder…',
  use: 'Use this folder',
  giveUp: 'No second folder',
  refused: (p: { folder: string; reason: string }) => `${p.folder} ${p.reason}.`,

  othersTitle: 'Other data files in this folder',
  otherIs: (p: { store: string }) => `Data file ${p.store}`,
  otherHolds: (p: { copies: number; when: string; holds: string }) =>
    `${count(p.copies, 'copy', 'copies')}; the newest, of ${p.when}, holds ${p.holds}.`,
  openOtherIt: 'Open it…',
  openOtherOf: (p: { store: string; when: string }) => `Open it: data file ${p.store} of ${p.when}`,
  othersApart:
    'They stay apart from the copies of the data file that is open, and are never thinned out with them.',

  // The margin
  keptTitle: 'What is kept',
  kept: 'The last 12 backups, the last of each of 7 days, 4 weeks and 6 months, and every one made before an update of the program; at most 500 MB together.',
  whereTitle: 'Where they are kept',
  folderIs: (p: { folder: string }) => p.folder,
  openTitle: 'Opening a backup',
  openKept: 'The present state is kept as a backup of its own and can be brought back.',
  open: 'Open…',
  openOf: (p: { when: string }) => `Open the backup of ${p.when}`,
  openThis: (p: { when: string }) => `Open the ${p.when} backup`,
  openHolds: (p: { when: string; holds: string }) => `The backup of ${p.when} holds ${p.holds}.`,
  openNewer: (p: { count: number }) =>
    p.count === 0
      ? 'Nothing has been changed since.'
      : `${count(p.count, 'later change is', 'later changes are')} not in it and must be made again.`,
  openOther: 'It is of another state: what was changed since cannot be counted.',
  openOtherStore: 'It is of another data file and holds nothing of this one.',
  acts: 'Acts',

  // The commands
  commandBackedUp: (p: { path: string; holds: string }) => `Backed up and checked: ${p.path} (${p.holds})`,
  commandRestored: (p: { name: string; holds: string }) => `Opened: ${p.name} (${p.holds})`,
  commandKept: (p: { command: string }) => `The earlier data file is kept. This brings it back: ${p.command}`,
  commandHolds: (p: { name: string; holds: string }) => `sound    ${p.name} (${p.holds})`,
  commandBroken: (p: { name: string; reason: string }) => `damaged  ${p.name}: ${p.reason}`,
  commandEvidence: (p: { whole: number; broken: number }) =>
    `Attached files: ${p.whole} as they were attached, ${p.broken} missing or changed.`,
  commandChecked: (p: { whole: number; damaged: number }) => `${p.whole} sound, ${p.damaged} damaged`,
  nameMissing: 'Name one backup, or the file of one.',
} as const;
