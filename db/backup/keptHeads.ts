import type { TrailHead } from '../trail/entries.ts';
import { type Fork, isGivenUp, type PastState } from '../trail/givenUp.ts';
import type { Backup } from './backupFolder.ts';

/** The states that backups hold of a store, as their manifests say; those of other stores and without one say nothing. */
export const statesOf = (backups: readonly Backup[], storeId: string | null): PastState[] =>
  backups.flatMap(({ number, manifest }) =>
    manifest?.head && storeId !== null && manifest.storeId === storeId
      ? [{ head: manifest.head, generation: manifest.generation, number }]
      : [],
  );

/**
 * Where the trail of a store stood by its backups, as far as the trail has to lead there: a restore, an older copy and a
 * salvage leave what was recorded after them, on purpose and told by the trail.
 */
export const keptHeads = (
  backups: readonly Backup[],
  { storeId, forks }: { readonly storeId: string | null; readonly forks: readonly Fork[] },
): TrailHead[] =>
  statesOf(backups, storeId)
    .filter((state) => !isGivenUp(state, forks))
    .map(({ head }) => head);
