import * as v from 'valibot';
import { RequiredTextSchema, TimestampSchema } from '../base/fields.ts';
import { backupReasons } from '../model/backup/backup.ts';
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
  name: v.string(),
  madeAt: TimestampSchema,
  /** `null` for a file from elsewhere. */
  reason: v.nullable(v.picklist(backupReasons)),
  counts: v.nullable(CountsSchema),
  verdict: v.picklist(['sound', 'unsound', 'unchecked']),
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
  backupFolder: v.string(),
  /** Whether a backup can be chosen from elsewhere. */
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

/** A bare file name among the backups, or that of the file that was chosen. */
const BackupNameSchema = v.strictObject({ name: RequiredTextSchema });

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

const NoticeSchema = v.strictObject({
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
