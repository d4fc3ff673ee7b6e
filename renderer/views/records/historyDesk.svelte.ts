import type { Input, Output } from '../../../core/contract/channels.ts';
import type { TrailGroup } from '../../../core/trail/statement.ts';
import { LatestQuestion } from '../../state/latestQuestion.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

export type HistoryScope = Input<'trail.list'>['scope'];
export type HistoryEntry = Output<'trail.list'>['entries'][number];
export type Person = HistoryEntry['actor'];

/** What of the history is wanted; empty and `null` mean everything. */
export interface HistoryFilter {
  readonly group: TrailGroup | null;
  readonly person: Person | null;
  readonly search: string;
}

export const wholeHistory: HistoryFilter = { group: null, person: null, search: '' };

/** So many entries are shown at a time, however few of those that are read meet the filter. */
const page = 50;

/** The history of changes on screen: the newest first, more of it on demand. */
export class HistoryDesk {
  readonly #workspace: Workspace;
  readonly #scope: HistoryScope;
  readonly #reading = new LatestQuestion();
  #filter = $state.raw(wholeHistory);
  #entries = $state.raw<readonly HistoryEntry[] | null>(null);
  #people = $state.raw<readonly Person[]>([]);
  #next = $state<number | null>(null);
  #failure = $state('');
  #isReading = $state(false);

  constructor(workspace: Workspace, scope: HistoryScope) {
    this.#workspace = workspace;
    this.#scope = scope;
  }

  /** `null` before they are read. */
  get entries(): readonly HistoryEntry[] | null {
    return this.#entries;
  }

  /** Everybody whose name stands in the store, who worked last first. */
  get people(): readonly Person[] {
    return this.#people;
  }

  get filter(): HistoryFilter {
    return this.#filter;
  }

  get hasMore(): boolean {
    return this.#next !== null;
  }

  get isReading(): boolean {
    return this.#isReading;
  }

  /** Why it could not be read, in words; empty where it could. */
  get failure(): string {
    return this.#failure;
  }

  /** Reads the newest entries, once what was changed is stored. */
  async load(): Promise<void> {
    await this.#read(async (isLatest) => {
      const { client, saves } = this.#workspace;
      await saves.tryAgain();
      // A filter that is chosen meanwhile asks for other entries, not for other people.
      const people = await client.call('trail.people');
      this.#people = people.map(({ name, unit }) => ({ name, unit }));
      const found = await this.#ask(null);
      if (isLatest()) {
        this.#show([], found);
      }
    });
  }

  choose(filter: HistoryFilter): Promise<void> {
    this.#filter = filter;
    return this.#read(async (isLatest) => {
      const found = await this.#ask(null);
      if (isLatest()) {
        this.#show([], found);
      }
    });
  }

  /** Reads earlier entries. */
  async more(): Promise<void> {
    const shown = this.#entries ?? [];
    await this.#read(async (isLatest) => {
      const found = await this.#ask(this.#next);
      if (isLatest()) {
        this.#show(shown, found);
      }
    });
  }

  /** Asks until a page is full: one answer of the backend reads only so many entries. */
  async #ask(before: number | null): Promise<Output<'trail.list'>> {
    const entries: HistoryEntry[] = [];
    let next = before;
    do {
      const answer = await this.#workspace.client.call('trail.list', {
        scope: this.#scope,
        language: this.#workspace.textLanguage,
        ...this.#filter,
        person: this.#filter.person && { ...this.#filter.person },
        before: next,
      });
      entries.push(...answer.entries);
      next = answer.next;
    } while (next !== null && entries.length < page);
    return { entries, next };
  }

  #show(shown: readonly HistoryEntry[], found: Output<'trail.list'>): void {
    this.#entries = [...shown, ...found.entries];
    this.#next = found.next;
  }

  async #read(work: (isLatest: () => boolean) => Promise<void>): Promise<void> {
    const isLatest = this.#reading.ask();
    this.#isReading = true;
    try {
      await work(isLatest);
      if (isLatest()) {
        this.#failure = '';
      }
    } catch (error) {
      if (isLatest()) {
        this.#failure = this.#workspace.describe(error);
      }
    } finally {
      if (isLatest()) {
        this.#isReading = false;
      }
    }
  }
}
