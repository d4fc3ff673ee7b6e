import * as v from 'valibot';
import { keepJson, keptJson, type PageStorage } from './pageStorage.ts';
import type { Save } from './subject.ts';

const prefix = 'unsaved ';

const SaveSchema = v.strictObject({
  slot: v.string(),
  changes: v.array(
    v.strictObject({
      field: v.string(),
      before: v.optional(v.unknown()),
      after: v.optional(v.unknown()),
      at: v.optional(v.number()),
    }),
  ),
  call: v.strictObject({ channel: v.string(), input: v.unknown() }),
});

/**
 * Keeps what is not stored yet beside the page, so that a reload does not lose it.
 *
 * Whether the contract takes it is asked where every call is checked: what it does not take is named there, not lost
 * here.
 */
export class UnsavedStore {
  readonly #storage: PageStorage;

  constructor(storage: PageStorage) {
    this.#storage = storage;
  }

  /** Keeps the saves of a subject in place of those that it had, as far as the storage of a page goes. */
  keep(subject: string, saves: readonly Save[]): void {
    keepJson(this.#storage, prefix + subject, saves.length === 0 ? null : saves);
  }

  /** Everything that was kept, by subject. */
  read(): ReadonlyMap<string, readonly Save[]> {
    const keys = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? '');
    const subjects = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    return new Map(subjects.map((subject) => [subject, this.#readOne(subject)]));
  }

  #readOne(subject: string): readonly Save[] {
    const parsed = v.safeParse(v.array(SaveSchema), keptJson(this.#storage, prefix + subject));
    // An absent value was left out when it was written, as it is here.
    return parsed.success ? (parsed.output as readonly Save[]) : [];
  }
}
