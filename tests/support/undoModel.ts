import { canonicalJson } from '../../core/base/canonicalJson.ts';
import type { FieldEdit } from './fieldEdits.ts';

type Values = ReadonlyMap<string, unknown>;

/** A change that was made: the fields that it has given another value. */
export interface Entry {
  /** `null` for one that was made elsewhere. */
  readonly page: string | null;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** Whether it can no longer be taken back, though it stands. */
  readonly isFinal: boolean;
}

/** What is to come of an undo or a redo. */
export interface Expected {
  readonly kind: 'nothing' | 'undone' | 'redone' | 'overtaken';
  readonly entry: Entry | null;
}

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

const shares = (a: Entry, b: Entry): boolean =>
  Object.keys(a.after).some((field) => Object.hasOwn(b.after, field));

/**
 * What undo promises, said once more and without patches: the state is made anew, at every look, from the untouched
 * one and the changes that stand.
 */
export class UndoModel {
  readonly #untouched: Values;
  #standing: readonly Entry[] = [];
  #undone: readonly Entry[] = [];

  constructor(untouched: Values = new Map()) {
    this.#untouched = untouched;
  }

  get values(): Values {
    const values = new Map(this.#untouched);
    for (const { after } of this.#standing) {
      Object.entries(after).forEach(([field, value]) => values.set(field, value));
    }
    return values;
  }

  /** Gives the change; `null` where it changes nothing. */
  edit(page: string | null, { values }: FieldEdit): Entry | null {
    const present = this.values;
    const changed = Object.entries(values).filter(([field, value]) => !isSame(present.get(field), value));
    if (changed.length === 0) {
      return null;
    }
    const before = Object.fromEntries(changed.map(([field]) => [field, present.get(field) ?? null]));
    const entry = { page, before, after: Object.fromEntries(changed), isFinal: page === null };
    this.#standing = [...this.#standing, entry];
    this.#undone = this.#undone.filter((other) => !shares(other, entry));
    return entry;
  }

  /** A change is refused and given up: nothing was done, but what it would have replaced cannot come again. */
  refuse({ values }: FieldEdit): void {
    const made = this.edit('', { values } as FieldEdit);
    this.#standing = this.#standing.filter((entry) => entry !== made);
  }

  /** The same of taking back: what was to be taken back stands as the last one. */
  refuseUndo(page: string): Expected {
    const expected = this.undo(page);
    if (expected.kind === 'undone' && expected.entry !== null) {
      this.#undone = this.#undone.filter((entry) => entry !== expected.entry);
      this.#standing = [...this.#standing, expected.entry];
    }
    return expected;
  }

  /** The same of bringing again: it does not come again. */
  refuseRedo(page: string): Expected {
    const expected = this.redo(page);
    this.#standing = this.#standing.filter((entry) => expected.kind !== 'redone' || entry !== expected.entry);
    return expected;
  }

  undo(page: string): Expected {
    const entry = this.#standing.findLast((each) => each.page === page && !each.isFinal);
    if (entry === undefined) {
      return { kind: 'nothing', entry: null };
    }
    const at = this.#standing.indexOf(entry);
    if (this.#standing.slice(at + 1).some((later) => shares(later, entry))) {
      this.#standing = this.#standing.with(at, { ...entry, isFinal: true });
      return { kind: 'overtaken', entry };
    }
    this.#standing = this.#standing.toSpliced(at, 1);
    this.#undone = [...this.#undone, entry];
    return { kind: 'undone', entry };
  }

  redo(page: string): Expected {
    const entry = this.#undone.findLast((each) => each.page === page);
    if (entry === undefined) {
      return { kind: 'nothing', entry: null };
    }
    this.#undone = this.#undone.filter((other) => other !== entry);
    const present = this.values;
    if (Object.entries(entry.before).some(([field, value]) => !isSame(present.get(field), value))) {
      return { kind: 'overtaken', entry };
    }
    this.#standing = [...this.#standing, entry];
    return { kind: 'redone', entry };
  }
}
