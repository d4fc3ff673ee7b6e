import type { ErrorCode } from '../../base/errors.ts';

/** What can be done when the store does not open. None of them deletes anything. */
export const recoveryWays = [
  'try-again',
  'backup',
  'without-log',
  'salvage',
  'begin-new',
  'copy',
  'quit',
] as const;

export type RecoveryWay = (typeof recoveryWays)[number];

/** Why the store is not open, where the program goes on without it. */
export const recoveryKinds = [
  'store-damaged',
  'store-incomplete',
  'store-log-foreign',
  'store-newer',
  'store-foreign',
  'store-linked',
  'store-missing',
  'store-drive-missing',
  'store-unreachable',
  'store-read-only',
  'store-busy',
  'migration-failed',
  'disk-full',
] as const satisfies readonly ErrorCode[];

export type RecoveryKind = (typeof recoveryKinds)[number];

/** Whether the program can go on with a failure of opening, and offer ways out of it. */
export const isRecoverable = (code: ErrorCode): code is RecoveryKind =>
  recoveryKinds.some((kind) => kind === code);

/** The ways out of a failure, safest first; the last one changes nothing. */
export const waysOf: Readonly<Record<RecoveryKind, readonly RecoveryWay[]>> = {
  'store-damaged': ['backup', 'salvage', 'copy', 'quit'],
  'store-incomplete': ['backup', 'try-again', 'copy', 'quit'],
  'store-log-foreign': ['backup', 'without-log', 'copy', 'quit'],
  'store-newer': ['copy', 'quit'],
  'store-foreign': ['try-again', 'backup', 'quit'],
  'store-linked': ['try-again', 'quit'],
  'store-missing': ['try-again', 'backup', 'begin-new', 'quit'],
  'store-drive-missing': ['try-again', 'quit'],
  'store-unreachable': ['try-again', 'copy', 'quit'],
  'store-read-only': ['try-again', 'quit'],
  'store-busy': ['try-again', 'quit'],
  'migration-failed': ['try-again', 'backup', 'copy', 'quit'],
  'disk-full': ['try-again', 'copy', 'quit'],
};

/** Whether a way is open: a backup needs one that passed its check, salvage something that can be read. */
export function isOpen(
  way: RecoveryWay,
  { hasBackup, canSalvage }: { readonly hasBackup: boolean; readonly canSalvage: boolean },
): boolean {
  return way === 'backup' ? hasBackup : way !== 'salvage' || canSalvage;
}
