import { followed, isKeptAlike } from '../../../core/change/fields.ts';
import type { FieldChange } from '../../../core/change/shape.ts';
import type { Holder, Save } from './subject.ts';

/** A change that waits, in the save that it belongs to. */
interface Waiting {
  readonly save: Save;
  readonly change: FieldChange;
}

interface Sorted {
  /** What can be stored as it is, in the order that was given. */
  readonly waiting: readonly Save[];
  /** Over what something else has been stored meanwhile: all changes of a field as one save of one change. */
  readonly overtaken: readonly Save[];
}

type Stored = Pick<Holder, 'isCompared' | 'storedValue'>;

/**
 * Compares saves that wait with what has just been read, field by field: either the first change of a field begins
 * with what is stored, or the field was overtaken. What is stored already is dropped: the answer to it was lost.
 */
export function sortOut(saves: readonly Save[], stored: Stored): Sorted {
  const waiting = saves.flatMap((save) => save.changes.map((change): Waiting => ({ save, change })));
  const fields = [...Map.groupBy(waiting, ({ change }) => change.field).values()].map((changes) => ({
    changes,
    done: countStored(changes, stored),
  }));
  const open = fields.flatMap(({ changes, done }) => (done === null ? [] : changes.slice(done)));
  return {
    waiting: saves.flatMap((save) => withOnly(save, open)),
    overtaken: fields.flatMap(({ changes, done }) => (done === null ? asOne(changes) : [])),
  };
}

/** How many changes of a field, from the first, are stored already; `null` where something else is stored. */
function countStored(changes: readonly Waiting[], stored: Stored): number | null {
  const first = changes[0]?.change;
  if (first === undefined || !stored.isCompared(first.field)) {
    return 0;
  }
  const there = stored.storedValue(first.field);
  const isThere = (value: unknown): boolean => isKeptAlike(value, there);
  const last = changes.findLastIndex(({ change }) => isThere(change.after));
  // Back at the first value, every change may still have to be made.
  return last !== changes.length - 1 && isThere(first.before) ? 0 : last === -1 ? null : last + 1;
}

function withOnly(save: Save, open: readonly Waiting[]): readonly Save[] {
  const changes = open.filter((each) => each.save === save).map(({ change }) => change);
  return changes.length === save.changes.length ? [save] : changes.length === 0 ? [] : [{ ...save, changes }];
}

function asOne(changes: readonly Waiting[]): readonly Save[] {
  const [first, last] = [changes[0], changes.at(-1)];
  return first && last
    ? [{ slot: first.save.slot, call: first.save.call, changes: [followed(first.change, last.change)] }]
    : [];
}
