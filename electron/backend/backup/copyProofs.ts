import { statSync } from 'node:fs';
import type { CopyFault } from '../../../core/model/backup/copyFault.ts';
import type { Manifest } from '../../../core/model/backup/backup.ts';
import { checkBackup, faultOf, type Verdict } from '../../../db/backup/checkBackups.ts';
import type { KeptCopy } from '../../../db/backup/keptCopies.ts';

/** What is known of a copy: what it holds, and how it stands. */
export interface KnownCopy {
  readonly copy: KeptCopy;
  /** As it says beside it, else as it was read; `null` where neither is known. */
  readonly facts: Pick<Manifest, 'storeId' | 'generation' | 'head' | 'counts' | 'evidence'> | null;
  readonly madeAt: string;
  /** `proved`: when it was made, `checked`: read since the program started, `unread`: neither. */
  readonly verdict: 'proved' | 'checked' | 'damaged' | 'unread';
  /** Why it cannot be opened, where it is damaged. */
  readonly fault: CopyFault | null;
}

export type CopyProofs = ReturnType<typeof createCopyProofs>;

/** What a check of copies found, remembered until the end for as long as a file stays the same. */
export function createCopyProofs() {
  const found = new Map<string, Verdict>();

  const prove = (copy: KeptCopy): Verdict => {
    const key = keyOf(copy);
    const verdict = checkBackup(copy);
    found.set(key, verdict);
    return verdict;
  };

  return {
    /** Reads a copy from the disk and checks all of it. */
    prove,
    /** The same, unless it was read already. */
    proveOnce: (copy: KeptCopy): Verdict => found.get(keyOf(copy)) ?? prove(copy),
    /** What is known of it without reading it. */
    known(copy: KeptCopy): KnownCopy {
      const verdict = found.get(keyOf(copy));
      const proved = verdict?.isWhole ? verdict.proved : null;
      const { manifest } = copy;
      return {
        copy,
        facts: manifest ?? proved,
        madeAt: manifest?.madeAt ?? (copy.reason === null ? proved?.changedAt : null) ?? copy.madeAt,
        ...standing(copy, verdict),
      };
    },
  };
}

function standing(copy: KeptCopy, verdict: Verdict | undefined): Pick<KnownCopy, 'verdict' | 'fault'> {
  if (verdict !== undefined) {
    return verdict.isWhole
      ? { verdict: 'checked', fault: null }
      : { verdict: 'damaged', fault: faultOf(verdict.failure) };
  }
  if (copy.manifest === null) {
    return { verdict: 'unread', fault: null };
  }
  const isCut = statSync(copy.path, { throwIfNoEntry: false })?.size !== copy.manifest.bytes;
  return isCut ? { verdict: 'damaged', fault: 'changed' } : { verdict: 'proved', fault: null };
}

/** A file that another one took the place of is read anew. */
function keyOf({ path }: KeptCopy): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return [path, stats?.size, stats?.mtimeMs].join('|');
}
