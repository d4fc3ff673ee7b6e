import * as v from 'valibot';
import { type Channel, channels } from '../../../core/contract/channels.ts';
import type { Save } from './subject.ts';

/** What of the browser's session storage is used. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

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

const isChannel = (name: string): name is Channel => Object.hasOwn(channels, name);

/**
 * Keeps what is not stored yet beside the page, so that a reload does not lose it.
 *
 * Only what the contract takes is given back: the storage may have been written by an older version of the page.
 */
export class UnsavedStore {
  readonly #storage: PageStorage;

  constructor(storage: PageStorage) {
    this.#storage = storage;
  }

  /** Keeps the saves of a subject in place of those that it had, as far as the storage of a page goes. */
  keep(subject: string, saves: readonly Save[]): void {
    if (saves.length === 0) {
      this.#storage.removeItem(prefix + subject);
      return;
    }
    try {
      this.#storage.setItem(prefix + subject, JSON.stringify(saves));
    } catch {
      // Full. The page asks before it is left as long as something is unsaved; a reload must not send what is older.
      this.#storage.removeItem(prefix + subject);
    }
  }

  /** Everything that was kept, by subject. */
  read(): ReadonlyMap<string, readonly Save[]> {
    const keys = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index) ?? '');
    const subjects = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    return new Map(subjects.map((subject) => [subject, this.#readOne(subject)]));
  }

  #readOne(subject: string): readonly Save[] {
    const parsed = v.safeParse(v.array(SaveSchema), readJson(this.#storage.getItem(prefix + subject)));
    return parsed.success ? parsed.output.flatMap(({ call, ...save }) => validSave(save, call)) : [];
  }
}

function validSave(
  { slot, changes }: Omit<v.InferOutput<typeof SaveSchema>, 'call'>,
  { channel, input }: { channel: string; input: unknown },
): readonly Save[] {
  return isChannel(channel) && v.is(channels[channel].input, input)
    ? // An absent value was left out when it was written, as it is here.
      [{ slot, changes: changes as Save['changes'], call: { channel, input } }]
    : [];
}

function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '[]');
  } catch {
    return null;
  }
}
