import { AppError } from '../../../../core/base/errors.ts';
import type { TrailHead } from '../../../../db/trail/entries.ts';
import type { Context } from '../../context/context.ts';

/** Puts a backup, by its name, in the place of the store. */
export type GoBack = (backup: string) => Promise<void>;

interface Kept {
  readonly backup: string;
  /** Where the trail stood right after the import. */
  readonly head: TrailHead;
  /** When the draft of a knowledge base was last changed, of which the trail does not tell. */
  readonly draftAt: string | null;
}

/** Imports that can be undone, by token. */
export function createUndos({ ports, store }: Context, goBack: GoBack) {
  const kept = new Map<string, Kept>();

  return {
    keep(backup: string): string {
      const token = ports.newId();
      kept.set(token, { backup, head: store.trail.head(), draftAt: draftAt(store) });
      return token;
    },
    /**
     * Brings back what was there before an import, once. Throws `not-found`, `backup-unusable` where the backup is gone,
     * and `changed-since-import` with its name where work was done since: that would be taken back too.
     */
    async undo(token: string): Promise<void> {
      const found = kept.get(token);
      if (found === undefined) {
        throw new AppError('not-found', 'Nothing was kept under that token.');
      }
      if (hasWorkSince(store, found.head) || draftAt(store) !== found.draftAt) {
        throw new AppError('changed-since-import', 'Something was changed since the import.', {
          backup: found.backup,
        });
      }
      await goBack(found.backup);
      kept.delete(token);
    },
  };
}

const draftAt = ({ knowledgeDraft }: Context['store']): string | null =>
  knowledgeDraft.get()?.updatedAt ?? null;

/** How the program looks, and what it tells of the data file, is no work on what was imported. */
const asides: ReadonlySet<string> = new Set(['setting', 'notice']);
const mostAsides = 500;

function hasWorkSince({ trail }: Context['store'], { seq, hash }: TrailHead): boolean {
  const entries = trail.list({ after: seq, limit: mostAsides });
  return (
    trail.hashAt(seq) !== hash ||
    entries.length === mostAsides ||
    entries.some(({ changes }) => changes.some(({ table }) => !asides.has(table)))
  );
}
