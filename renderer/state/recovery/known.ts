import { AppError } from '../../../core/base/errors.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { Output } from '../../../core/contract/channels.ts';
import { isOpen, type RecoveryWay, waysOf } from '../../../core/model/backup/recovery.ts';

export type RecoveryState = Output<'recovery.state'>;
export type RecoveryOutlook = Output<'recovery.outlook'>;
export type SalvageState = Output<'recovery.salvageState'>;

/** What is known, with what is known of one backup by now; one that was chosen and is new comes first. */
export function withBackup(state: RecoveryState, backup: RecoveryState['backups'][number]): RecoveryState {
  const at = state.backups.findIndex(({ name }) => name === backup.name);
  if (at >= 0) {
    return { ...state, backups: state.backups.with(at, backup) };
  }
  // Anything else is of a folder that is no longer looked in.
  return backup.place === 'chosen' ? { ...state, backups: [backup, ...state.backups] } : state;
}

/** Has each backup checked that was not yet, one after the other, and tells of each. */
export async function checkRest(
  client: Client,
  state: RecoveryState | null,
  tell: (backup: RecoveryState['backups'][number]) => void,
): Promise<void> {
  const unchecked = state?.backups.filter(({ verdict }) => verdict === 'unchecked') ?? [];
  try {
    for (const { name } of unchecked) {
      tell(await client.call('recovery.checkBackup', { name }));
    }
  } catch (error) {
    // A stick was taken out, or a store is open by now: what was not checked stays so, and opening it says why.
    if (!(error instanceof AppError)) {
      throw error;
    }
  }
}

/** The newest backup of this store that passed its check, or the file that was chosen; `null` where there is none. */
export const newestSound = (state: RecoveryState | null): RecoveryState['backups'][number] | null =>
  state?.backups.find(
    ({ verdict, store, place }) => verdict === 'sound' && (store === null || place === 'chosen'),
  ) ?? null;

/** The ways out, and whether each is open at present. */
export const waysNow = (
  state: RecoveryState | null,
  given: Parameters<typeof isOpen>[1],
): { readonly way: RecoveryWay; readonly isOpen: boolean }[] =>
  state === null ? [] : waysOf[state.failure.kind].map((way) => ({ way, isOpen: isOpen(way, given) }));
