import type { Channel } from '../../renderer/state/saving/otherWindows.svelte.ts';
import type { PageStorage } from '../../renderer/state/saving/pageStorage.ts';
import type { Surroundings } from '../../renderer/state/surroundings.ts';

/** The session storage of a page. `limit` is the most characters of one value. */
export class MemoryStorage implements PageStorage {
  readonly #values = new Map<string, string>();
  readonly #limit: number;

  constructor(limit = Infinity) {
    this.#limit = limit;
  }

  get length(): number {
    return this.#values.size;
  }

  key(index: number): string | null {
    return [...this.#values.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (value.length > this.#limit) {
      throw new DOMException('full', 'QuotaExceededError');
    }
    this.#values.set(key, value);
  }

  removeItem(key: string): void {
    this.#values.delete(key);
  }
}

/** The windows of one program: what one says, every other hears at once. */
export class Windows {
  readonly #channels: Channel[] = [];

  open(): Channel {
    const channel: Channel = {
      onmessage: null,
      postMessage: (data) =>
        this.#channels
          .filter((other) => other !== channel)
          .forEach((other) => other.onmessage?.(new MessageEvent('message', { data }))),
    };
    this.#channels.push(channel);
    return channel;
  }
}

/** Time that passes when the test says so. */
export class Later {
  readonly waits: number[] = [];
  readonly #due = new Set<() => void>();

  readonly later: Surroundings['later'] = (milliseconds, run) => {
    this.waits.push(milliseconds);
    this.#due.add(run);
    return () => this.#due.delete(run);
  };

  /** Whether something waits for its time. */
  get isWaiting(): boolean {
    return this.#due.size > 0;
  }

  pass(): void {
    const due = [...this.#due];
    this.#due.clear();
    due.forEach((run) => run());
  }
}

let windows = 0;

/** What a page has around it, without a browser. */
export const surroundings = (given: Partial<Surroundings> = {}): Surroundings => ({
  storage: new MemoryStorage(),
  channel: new Windows().open(),
  window: `window-${(windows += 1)}`,
  later: new Later().later,
  isReturn: false,
  ...given,
});
