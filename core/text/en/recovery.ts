import type { AssessmentPart } from '../../model/backup/salvageReport.ts';
import type { RecoveryKind, RecoveryWay } from '../../model/backup/recovery.ts';
import { count } from '../message.ts';

interface Counts {
  readonly clusters: number;
  readonly assessments: number;
  readonly actions: number;
}

const contents = ({ clusters, assessments, actions }: Counts): string =>
  [
    count(clusters, 'cluster', 'clusters'),
    count(assessments, 'assessment', 'assessments'),
    count(actions, 'action', 'actions'),
  ].join(', ');

const untouched = 'The file stays as it is; nothing deletes or overwrites it.';

/** How another place is chosen. */
const elsewhere =
  'The folder is named when the program starts: with --data, or in the installed program with CLUSTER_DESK_DATA.';

const heads: Readonly<Record<RecoveryKind, string>> = {
  'store-damaged': 'The data file does not open, and no backup is sound',
  'store-incomplete': 'The data file is an incomplete copy',
  'store-log-foreign': 'The data file was replaced by another copy',
  'store-newer': 'The data file was written by a newer version',
  'store-foreign': 'What lies there is no data file of Cluster Desk',
  'store-linked': 'The data file is a link',
  'store-missing': 'The data file is gone',
  'store-drive-missing': 'The drive or folder of the data is not there',
  'store-unreachable': 'The data file cannot be read or written',
  'store-read-only': 'The folder is read-only and holds no data file',
  'store-busy': 'The data file is open in another window',
  'migration-failed': 'The data file could not be brought up to date',
  'disk-full': 'The disk is full, so the data file was not opened',
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
    `At ${p.time} the data file did not pass its check and was not opened any further. A power failure or a fault of the disk is the most likely cause. ${untouched}`,
  'store-incomplete': (p) =>
    `At ${p.time} only the beginning of a data file was found, without any data in it. It was most likely copied while the program was running. ${untouched}`,
  'store-log-foreign': (p) =>
    `At ${p.time} the data file turned out to be another copy than the one that was open last. Beside it lie changes that were not written into the earlier one yet. Both stay as they are; nothing deletes or overwrites them.`,
  'store-newer': (p) =>
    `The file has version ${p.version}, which this program does not know. Nothing was changed in it. Install the newer version of Cluster Desk to open it.`,
  'store-foreign': (p) =>
    `At the place of the data file lies ${p.isFolder ? 'a folder' : 'a file of another program'}. Nothing was changed in it. Put the data file in its place and try again.`,
  'store-linked': () =>
    'The file has a second name or leads to another place, where changes could be lost. Nothing was changed in it. Put the file itself there and try again.',
  'store-missing': (p) =>
    `At ${p.time} no data file was found where one was when the program ended last. It may have been moved, deleted or shut away by a virus scanner. None was made in its place.`,
  'store-drive-missing': () =>
    'No data file was opened, and none was made in its place. Connect the drive or the network folder and try again.',
  'store-unreachable': (p) =>
    `The system does not let the program read or write the file (${p.cause}). Nothing was changed in it. Check the drive and the rights to the folder, then try again.`,
  'store-read-only': () =>
    `No data file is there, and none can be made. Allow writing there and try again, or choose another folder. ${elsewhere}`,
  'store-busy': () =>
    'Another program has opened the data file meanwhile. Go on there, or close it and try again.',
  'migration-failed': () =>
    'This program keeps its data in a new form, and the file could not be changed to it. It stays in its earlier form; the earlier version of the program still opens it.',
  'disk-full': () =>
    `The program needs some space to open the data file safely. Nothing was changed in it. Free some space and try again, or copy the whole folder of the file to another drive and start the program there. ${elsewhere}`,
};

const ways: Readonly<Record<RecoveryWay, string>> = {
  'try-again': 'Try again',
  backup: 'Open the newest backup',
  'without-log': 'Open the file without the unfinished changes',
  salvage: 'Salvage what can be read',
  'begin-new': 'Begin with an empty data file',
  copy: 'Save a diagnostic copy',
  quit: 'Quit',
};

const parts: Readonly<Record<AssessmentPart, (n: number) => string>> = {
  answers: (n) => count(n, 'answer', 'answers'),
  typing: (n) => count(n, 'answer about its type', 'answers about its type'),
  weights: (n) => count(n, 'weight', 'weights'),
  plan: (n) => count(n, 'choice of the plan', 'choices of the plan'),
  assessors: (n) => count(n, 'assessor', 'assessors'),
  brief: (n) => count(n, 'change of the brief', 'changes of the brief'),
};

const subjects: Readonly<Record<string, string>> = {
  action: 'Actions',
  assessment: 'Assessment',
  cluster: 'Cluster profile',
  knowledge: 'Knowledge base',
  settings: 'Settings',
  brief: 'Brief',
};

/** The store does not open: what happened, what is safe, and the ways out. */
export const recovery = {
  nothingOpen: 'No data is open',
  headNoBackup: 'The data file does not open, and there is no backup',
  headWithBackup: 'The data file does not open; the newest backup is sound',
  head: (p: { kind: RecoveryKind }) => heads[p.kind],
  lede: (p: LedeFacts & { readonly kind: RecoveryKind }) => ledes[p.kind](p),
  noneDeletes: 'None of these deletes a file.',
  noneWays: 'Ways out',
  way: (p: { way: RecoveryWay }) => ways[p.way],
  beginNewText:
    'Makes a new data file with the sample. Backups stay, and the earlier file can be put back later.',
  tryAgainText: 'Looks at the file again. Nothing is changed before it opens.',
  backupText: (p: {
    made: string;
    counts: Counts | null;
    before: 'damaged' | 'present' | 'none';
    /** The folder that it lies in, where that is not beside the data file. */
    folder: string | null;
  }) =>
    `Made ${p.made} and checked page by page${p.counts === null ? '' : `: ${contents(p.counts)}`}.${p.folder === null ? '' : ` It lies in ${p.folder}; documents that lie there are brought along.`}${p.before === 'none' ? '' : ` The ${p.before} file is renamed and kept, and can be brought back at any time.`}`,
  backupChecking: 'The backups are being checked.',
  backupNone: 'There is no backup yet.',
  backupNoneSound: 'No backup has passed its check.',
  backupOnlyOthers:
    'No backup of this data file is sound. Copies of other data files were found: each is opened from the list.',
  backupSecondMissing: (p: { folder: string }) =>
    `No backup beside the data file is sound. Others lie in the second folder, ${p.folder}, which is not there: connect the drive and look again.`,
  laterMany: (p: { count: number }) =>
    `${count(p.count, 'later change', 'later changes')} must be made again:`,
  laterNone: 'Nothing was changed after it.',
  laterUnknownShort: 'What was changed after it cannot be told: at most 20 minutes.',
  laterUnknown: (p: { until: string }) =>
    `What was changed between it and the last writing of the file, ${p.until}, cannot be told.`,
  laterCaption: 'Changes after the backup',
  laterTime: 'Time',
  laterCluster: 'Cluster',
  laterWhat: 'To be made again after the backup is opened',
  laterMore: (p: { count: number }) => `${p.count} more`,
  laterChange: (p: { subject: string; count: number }) =>
    `${subjects[p.subject] ?? 'Other'}: ${count(p.count, 'change', 'changes')}`,
  withoutLogText:
    'Opens the file as it lies there. The unfinished changes of the earlier file are renamed and kept.',
  salvageText: 'Writes everything that can be read into a new file and lists what is missing.',
  salvageExpected: (p: { counts: Counts }) => `It should bring ${contents(p.counts)}.`,
  salvageWhole: 'As far as is known nothing is missing.',
  salvageUnder: 'Takes less than a minute.',
  salvageReading: 'What can be read is being counted.',
  salvageNothing: 'Nothing in the file can be read.',
  copyText: 'For a technician. The copy holds all data: keep it as an internal document.',
  quitText: 'Changes nothing. The next start shows this page again.',
  tryAgain: 'Try again',
  beginNew: 'Begin anew',
  openBackupAt: (p: { made: string }) => `Open the ${p.made} backup`,
  openBackup: 'Open a backup',
  openWithoutLog: 'Open the file',
  salvage: 'Salvage',
  saveCopy: 'Save a copy',
  quit: 'Quit',
  copyName: 'Cluster Desk diagnostic copy',
  copySaved: (p: { path: string }) => `Saved as ${p.path}.`,
  failed: (p: { reason: string }) => `It did not work: ${p.reason}`,
  working: 'Working…',
  ended: 'The program has ended. This page can be closed.',
  file: 'Data file',
  fileFacts: (p: { size: string; written: string }) => `${p.size} MB, last written ${p.written}`,
  fileMissing: 'No file lies there.',
  backups: 'Backups',
  backup: 'Backup',
  verdict: 'Check',
  sound: 'passed',
  unsound: 'failed',
  unchecked: 'waiting',
  beforeUpgrade: 'before the upgrade',
  beforeRestore: 'before a restore',
  noBackups: 'None.',
  chooseBackup: 'Choose a backup from elsewhere',
  fileIs: (p: { name: string }) => p.name,
  ofStore: (p: { store: string; counts: Counts | null }) =>
    `Data file ${p.store}${p.counts === null ? '' : `: ${contents(p.counts)}`}`,
  secondTitle: 'Second folder',
  folderIs: (p: { folder: string }) => p.folder,
  secondEmpty: 'No copy lies there.',
  secondMissing: 'The folder is not there. Connect the drive, or look in another folder.',
  lookAgain: 'Look again',
  elsewhereTitle: 'Another folder',
  lookElsewhere: 'Look in another folder…',
  look: 'Look there',
  lookedFound: (p: { folder: string; copies: number }) =>
    p.copies === 0
      ? `No copy of a data file lies in ${p.folder}.`
      : `${count(p.copies, 'copy', 'copies')} in ${p.folder}`,
  openThis: (p: { made: string }) => `Open the backup of ${p.made}`,
  keyboard: 'Keyboard',
  keysTo: 'to',
  keysChoose: 'choose,',
  keysRun: 'runs it. This page needs no mouse.',
  errorNumber: 'Error number',
  errorLine: (p: { code: string; line: number }) => `${p.code}, line ${p.line} of the log`,
  phase: (p: { phase: string; done: number; of: number }) => {
    switch (p.phase) {
      case 'reading':
        return p.of === 0 ? 'Reading' : `Reading: page ${p.done} of ${p.of}`;
      case 'writing':
        return `Writing: row ${p.done} of ${p.of}`;
      default:
        return 'Checking the new file';
    }
  },
  salvaging: 'Salvaging what can be read',
  salvageCancelled: 'Stopped. Nothing was changed.',
  reportTitle: 'What was salvaged',
  reportLede:
    'The new file is written and checked. It is used once it is opened; the damaged file is then renamed and kept.',
  reportMade: (p: { at: string }) => `Made ${p.at}`,
  reportRead: 'Read',
  reportContents: (p: { counts: Counts }) => contents(p.counts),
  reportRestored: (p: { count: number }) =>
    `${count(p.count, 'entry', 'entries')} written again from the record of changes`,
  reportLost: 'Missing',
  reportNothingLost: 'As far as is known, nothing.',
  reportUnproved:
    'Nothing that can be named. That every value is as it was stored last cannot be proved: check the assessments again.',
  reportUntold: 'The record of changes cannot be read: what is missing cannot be named.',
  lostCluster: (p: { name: string }) => `Cluster: ${p.name}`,
  lostAssessment: (p: { name: string; year: string }) => `Assessment: ${p.name} ${p.year}`.trim(),
  lostAction: (p: { title: string }) => `Action: ${p.title}`,
  incomplete: (p: {
    name: string;
    year: string;
    parts: readonly { readonly part: AssessmentPart; readonly count: number }[];
  }) =>
    `${`${p.name} ${p.year}`.trim()}: ${p.parts.map(({ part, count: n }) => parts[part](n)).join(', ')} missing`,
  otherLost: (p: { count: number }) => count(p.count, 'other entry', 'other entries'),
  differing: (p: { count: number }) =>
    `${count(p.count, 'entry has', 'entries have')} other values than the record of changes tells: check the assessments again`,
  refused: (p: { count: number }) =>
    `${count(p.count, 'entry was', 'entries were')} left out: what they belong to is missing`,
  unreadable: (p: { count: number }) => `${count(p.count, 'place', 'places')} in the file cannot be read`,
  reportTrail: 'Record of changes',
  trailKept: (p: { count: number }) => `${count(p.count, 'entry', 'entries')} proved and kept`,
  trailAside: (p: { count: number }) =>
    `${count(p.count, 'entry', 'entries')} readable but no longer proved, listed below`,
  trailNone: 'A new record begins.',
  openSalvaged: 'Open what was salvaged',
  saveReport: 'Save the report',
  back: 'Back to the ways out',
  noticeSetAside: (p: { name: string; date: string }) =>
    `The data file that did not open on ${p.date} is kept as ${p.name}.`,
  noticeLog: (p: { name: string; date: string }) =>
    `Unfinished changes of an earlier data file, found on ${p.date}, are kept as ${p.name}.`,
  noticeOlder: (p: { date: string }) =>
    `The data file found on ${p.date} is an older copy than the one that was open before. Later changes are missing in it; the backups may hold them.`,
  noticeOther: (p: { date: string }) =>
    `The data file found on ${p.date} is another one than was open before. Its data is not that of the earlier file.`,
  noticeTitle: 'About the data file',
  noticeShow: 'Show in folder',
  noticeKeep: 'Keep it and do not remind',
  noticeCutLog: (p: { date: string }) =>
    `The program ended in the middle of a change before the start of ${p.date}. That last change may be missing; everything before it is there.`,
  noticeAnchor: (p: { name: string }) =>
    `The record of changes does not lead to the state that a backup or a brief names (change ${p.name}): entries were removed or rewritten outside the program. Keep the data file as it is; "Records" verifies it and says what to do.`,
  noticeRecords: 'Verify under "Records"',
  noticeBackups: 'Save a copy under "Backups"',
  noticeNetwork:
    'The data file lies on a network drive, where changes can be lost when the connection breaks. Save a copy on this computer (Backups) and work with that.',
  noticeRemovable:
    'The data file lies on a removable drive. Take it out only after the program has ended; a copy on this computer (Backups) is safer.',
  noticeMatched: (p: { matched: number; open: number }) =>
    `${count(p.matched, 'cluster was', 'clusters were')} matched to the lists of places and industries.${
      p.open === 0 ? '' : ` ${count(p.open, 'place', 'places')} could be several: choose.`
    }`,
  noticeMatchedShow: 'Show',
  noticeMatchedUndo: 'Take back',
  noticeRead: 'Do not remind',
} as const;
