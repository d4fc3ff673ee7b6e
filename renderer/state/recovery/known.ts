import type { Output } from '../../../core/contract/channels.ts';

export type RecoveryState = Output<'recovery.state'>;
export type RecoveryOutlook = Output<'recovery.outlook'>;
export type SalvageState = Output<'recovery.salvageState'>;

/** What is known, with what is known of one backup by now; one that is new comes first. */
export function withBackup(state: RecoveryState, backup: RecoveryState['backups'][number]): RecoveryState {
  const at = state.backups.findIndex(({ name }) => name === backup.name);
  return { ...state, backups: at < 0 ? [backup, ...state.backups] : state.backups.with(at, backup) };
}
