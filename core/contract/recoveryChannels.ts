import * as v from 'valibot';
import { PathSchema, TimestampSchema } from '../base/fields.ts';
import { backupReasons } from '../model/backup/backup.ts';
import { copyFaults } from '../model/backup/copyFault.ts';
import { recoveryKinds } from '../model/backup/recovery.ts';
import { SalvageReportSchema } from '../model/backup/salvageReport.ts';
import { type Call, ExportedFileSchema, LanguageSchema, none } from './call.ts';

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const CountsSchema = v.strictObject({
  clusters: CountSchema,
  assessments: CountSchema,
  actions: CountSchema,
});

const BackupSchema = v.strictObject({
  /** A bare file beside the data file or the one that was chosen; else its path. */
  name: v.string(),
  /** Beside the data file, in its second folder, in another one that was looked in; or chosen itself. */
  place: v.picklist(['here', 'second', 'elsewhere', 'chosen']),
  /** The short id of the store that it is of, where that is another one than this; `null` for one of this store. */
  store: v.nullable(v.string()),
  madeAt: TimestampSchema,
  /** `null` for a file that somebody copied or renamed. */
  reason: v.nullable(v.picklist(backupReasons)),
  counts: v.nullable(CountsSchema),
  verdict: v.picklist(['sound', 'unsound', 'unchecked']),
  /** Why it does not hold, once that is known. */
  fault: v.nullable(v.picklist(copyFaults)),
});

const RecoveryStateSchema = v.strictObject({
  failure: v.strictObject({
    kind: v.picklist(recoveryKinds),
    /** What the check found, in a damaged store. */
    finding: v.nullable(v.string()),
    /** The version of a store that is newer. */
    version: v.nullable(v.number()),
    /** What the system says of a place that is out of reach. */
    cause: v.nullable(v.string()),
    at: TimestampSchema,
  }),
  systemLanguage: LanguageSchema,
  file: v.strictObject({
    path: v.string(),
    bytes: v.nullable(CountSchema),
    writtenAt: v.nullable(TimestampSchema),
  }),
  /** The newest first. */
  backups: v.array(BackupSchema),
  /** The second folder for backups; `null` where none is known. */
  second: v.nullable(v.strictObject({ folder: v.string(), isThere: v.boolean() })),
  /** The folder that was looked in last, and how many copies lie there. */
  looked: v.nullable(v.strictObject({ folder: v.string(), copies: CountSchema })),
  /** Whether the shell has dialogs by which a file or a folder from elsewhere is chosen. */
  canChoose: v.boolean(),
  /** The line of the log that tells of this; `null` where it cannot be read. */
  logLine: v.nullable(CountSchema),
});

const LaterChangeSchema = v.strictObject({
  at: TimestampSchema,
  cluster: v.nullable(v.strictObject({ en: v.string(), zh: v.string() })),
  subject: v.string(),
  count: CountSchema,
});

const OutlookSchema = v.strictObject({
  /** What is newer than the newest sound backup; `null` where that cannot be known. */
  later: v.nullable(v.array(LaterChangeSchema)),
  /** What salvage would bring; `null` where nothing can be read. */
  salvage: v.nullable(SalvageReportSchema),
});

const SalvageStateSchema = v.strictObject({
  phase: v.picklist(['reading', 'writing', 'checking', 'done', 'cancelled', 'failed', 'idle']),
  done: CountSchema,
  of: CountSchema,
  report: v.nullable(SalvageReportSchema),
  /** The code of what it failed of. */
  failure: v.nullable(v.string()),
});

/** As the list of the backups names it. */
const BackupNameSchema = v.strictObject({ name: PathSchema });

/**
 * The store does not open: what is known, and the ways out.
 *
 * Answered only while no store is open; every other call is refused with `store-not-open` then. After a way that opens
 * one, the page loads anew.
 */
export const recoveryChannels = {
  'recovery.state': { input: none, output: RecoveryStateSchema },
  /** Reads what can be read of the damaged file, without writing anything. Takes seconds. */
  'recovery.outlook': { input: none, output: OutlookSchema },
  'recovery.checkBackup': { input: BackupNameSchema, output: BackupSchema },
  /** Lets the official choose a backup from elsewhere; `null` when cancelled. */
  'recovery.chooseBackup': { input: none, output: v.nullable(BackupSchema) },
  /** Folders and drives of this computer that copies could lie in. */
  'recovery.folders': { input: none, output: v.array(v.string()) },
  /** Takes the copies in another folder among the backups. Refuses one that cannot be looked in with `invalid-input`. */
  'recovery.lookIn': { input: v.strictObject({ folder: PathSchema }), output: RecoveryStateSchema },
  /** The same by the dialog of the system. */
  'recovery.chooseFolder': { input: none, output: RecoveryStateSchema },
  'recovery.openBackup': { input: BackupNameSchema, output: none, isAlone: true },
  'recovery.openWithoutLog': { input: none, output: none, isAlone: true },
  'recovery.tryAgain': { input: none, output: none, isAlone: true },
  /** Makes a new store where the earlier one is gone. */
  'recovery.beginNew': { input: none, output: none, isAlone: true },
  /** Begins to salvage; `recovery.salvageState` says how far it has come. */
  'recovery.salvage': { input: none, output: none },
  'recovery.salvageState': { input: none, output: SalvageStateSchema },
  'recovery.cancelSalvage': { input: none, output: SalvageStateSchema },
  'recovery.saveReport': { input: v.strictObject({ language: LanguageSchema }), output: ExportedFileSchema },
  /** Opens what was salvaged. */
  'recovery.openSalvaged': { input: none, output: none, isAlone: true },
  'recovery.saveCopy': { input: none, output: ExportedFileSchema },
  'recovery.quit': { input: none, output: none },
} as const satisfies Record<string, Call>;

export const NoticeSchema = v.strictObject({
  seq: CountSchema,
  kind: v.picklist([
    'set-aside',
    'log-set-aside',
    'older-copy',
    'other-store',
    'cut-log',
    'anchor-missing',
    'evidence-absent',
    'network',
    'removable',
    'codes-matched',
  ]),
  /**
   * The name of the file that was set aside, the number of the entry that is missing, or the names of documents; of
   * `codes-matched` how many clusters were matched, how many have to be chosen for, and the entry of the trail before.
   */
  detail: v.string(),
  noticedAt: TimestampSchema,
});

/** What stays on the screen until the official has decided. */
export const noticeChannels = {
  'notice.list': { input: none, output: v.array(NoticeSchema) },
  'notice.decide': { input: v.strictObject({ seq: CountSchema }), output: none },
  /** Shows the files of the store in their folder. */
  'notice.show': { input: v.strictObject({ seq: CountSchema }), output: none },
} as const satisfies Record<string, Call>;
