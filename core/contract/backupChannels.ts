import * as v from 'valibot';
import { errorCodes } from '../base/errors.ts';
import { ErrorDetailsSchema, PathSchema, TimestampSchema } from '../base/fields.ts';
import { copyFaults } from '../model/backup/copyFault.ts';
import { backupReasons, CountsSchema } from '../model/backup/backup.ts';
import { type Call, IncompleteFileSchema, none } from './call.ts';

const FailureSchema = v.strictObject({
  at: TimestampSchema,
  code: v.picklist(errorCodes),
  details: ErrorDetailsSchema,
});

/** How it stands with the backups. */
const BackupStateSchema = v.strictObject({
  /** The newest that was proved; `null` before the first. */
  last: v.nullable(v.strictObject({ name: v.string(), madeAt: TimestampSchema })),
  /** Why the last attempt made none; `null` once one succeeds. */
  failure: v.nullable(FailureSchema),
  second: v.strictObject({
    /** The chosen folder; empty where none is. */
    folder: v.string(),
    /** Whether the newest backup lies there too. */
    isCurrent: v.boolean(),
    /** What the documents are called that the last copy could not bring. */
    absent: v.array(v.string()),
    failure: v.nullable(FailureSchema),
  }),
});
export type BackupState = v.InferOutput<typeof BackupStateSchema>;

const places = ['here', 'second'] as const;

/** A backup as a list shows it. */
const BackupRowSchema = v.strictObject({
  /** Of a bare file; the path of one that lies in the second folder and not with the copies of this store. */
  name: v.string(),
  place: v.picklist(places),
  /** `null` for a file that somebody copied or renamed. */
  reason: v.nullable(v.picklist(backupReasons)),
  madeAt: TimestampSchema,
  /** Bytes on the disk. */
  size: v.number(),
  /** `null` where it could not be proved. */
  counts: v.nullable(CountsSchema),
  /** `proved`: when it was made; `checked`: read back since this start; `damaged`: by either. */
  verdict: v.picklist(['proved', 'checked', 'damaged']),
  /** Why it cannot be opened, where it is damaged. */
  fault: v.nullable(v.picklist(copyFaults)),
  /** Whether it is of another store, whose backups lie in the same folder. */
  isOfOther: v.boolean(),
  /** Documents that it names and that are missing or changed where it lies; `null` until that was looked at. */
  absent: v.nullable(v.number()),
  /** How many changes the store of today has had since; `null` where it does not come from this backup. */
  changesSince: v.nullable(v.number()),
});
export type BackupRow = v.InferOutput<typeof BackupRowSchema>;

const NamedBackupSchema = v.strictObject({ name: PathSchema, place: v.picklist(places) });

/** What the second folder holds of another store: never mixed with the backups of this one, and never let go by it. */
const OtherStoreSchema = v.strictObject({
  /** Its short id, as on the name of the folder of its copies. */
  store: v.string(),
  copies: v.number(),
  /** The newest of them, by which it is opened. */
  name: v.string(),
  madeAt: TimestampSchema,
  counts: v.nullable(CountsSchema),
});
export type OtherStore = v.InferOutput<typeof OtherStoreSchema>;

const BackupListSchema = v.strictObject({
  /** Where they lie. */
  folder: v.string(),
  /** The newest first. */
  backups: v.array(BackupRowSchema),
  /** Other stores whose copies lie in the second folder. */
  others: v.array(OtherStoreSchema),
});

/** Backups: how they stand, what there is, one more, a copy anywhere, a second folder. */
export const backupChannels = {
  'backup.state': { input: none, output: BackupStateSchema },
  'backup.list': { input: none, output: BackupListSchema },
  'backup.make': { input: none, output: BackupStateSchema },
  /** Reads one backup, or all of them, from the disk and checks everything that they hold. */
  'backup.verify': {
    input: v.strictObject({
      backup: v.nullable(NamedBackupSchema),
    }),
    output: BackupListSchema,
  },
  /**
   * Puts a backup in the place of the store, which is kept as a backup itself; the page is of the past then.
   * Refuses with `backup-unusable` one that does not hold: nothing was changed then.
   */
  'backup.restore': { input: NamedBackupSchema, output: none, isAlone: true },
  /** Writes a whole, proved copy of the store where the official chooses. */
  'backup.saveCopy': { input: none, output: IncompleteFileSchema },
  /** Folders and drives of this computer that a second folder could lie in. */
  'backup.folders': { input: none, output: v.array(v.string()) },
  /** Takes a folder for second copies, or none with `null`. Refuses one that is no use with `invalid-input`. */
  'backup.setFolder': {
    input: v.strictObject({ folder: v.nullable(PathSchema) }),
    output: BackupStateSchema,
  },
  /** The same by the dialog of the system, where the shell has one. */
  'backup.chooseFolder': { input: none, output: BackupStateSchema },
} as const satisfies Record<string, Call>;
