import tilesText from '../../../assets/data/prefecture-tiles.json?raw';
import type { SavedView, PortfolioFilter, PortfolioLook } from '../../../core/model/portfolio/portfolio.ts';
import { type PortfolioRow, wholePortfolio } from '../../../core/model/portfolio/portfolio.ts';
import { unpackPortfolio } from '../../../core/model/portfolio/packedPortfolio.ts';
import { countedRows } from '../../../core/portfolio/counted.ts';
import { createNameOrder, filterRows, sortRows } from '../../../core/portfolio/arrange.ts';
import { createPortfolioIndex, type IndexedRow } from '../../../core/portfolio/portfolioIndex.ts';
import { sumsOf } from '../../../core/portfolio/rollUp.ts';
import { readTiles } from '../../../core/portfolio/tiles.ts';
import { LatestQuestion } from '../latestQuestion.ts';
import type { Unevaluated } from '../../../core/contract/portfolioChannels.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { Lists } from '../../../core/lists/lists.ts';
import { RecognitionDesk } from './recognitionDesk.svelte.ts';
import type { Translate } from '../../../core/text/translate.ts';

/** What the portfolio takes of the workspace that it belongs to. */
interface PortfolioPorts {
  readonly client: Client;
  readonly lists: Lists;
  readonly t: Translate;
  readonly nameOf: (name: PortfolioRow['name']) => string;
  readonly describe: (error: unknown) => string;
}

/** So many clusters stand side by side. */
export const mostChosen = 4;

/** Rows that are made ready to be searched at a stretch: a few milliseconds of work. */
const readyAtOnce = 150;

/** How far a long work has come. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/**
 * The portfolio on screen: what is shown of it, in which order, and which clusters were chosen. It outlives its page, so
 * that Back finds everything as it was.
 */
export class PortfolioDesk {
  readonly tiles = readTiles(tilesText);
  readonly #workspace: PortfolioPorts;
  readonly #question = new LatestQuestion();
  #rows = $state.raw<readonly PortfolioRow[] | null>(null);
  #views = $state.raw<readonly SavedView[]>([]);
  #unread = $state(0);
  #failure = $state('');
  #look = $state.raw<PortfolioLook>(wholePortfolio);
  #chosen = $state.raw<readonly string[]>([]);
  #refusal = $state('');
  #refreshing = $state.raw<Progress | null>(null);
  #unevaluated = $state.raw<readonly Unevaluated[]>([]);
  /** Where the table stood, and the cluster in focus in the matrix. */
  scrollTop = 0;
  focused = $state<string | null>(null);

  readonly recognition: RecognitionDesk;

  constructor(workspace: PortfolioPorts) {
    this.#workspace = workspace;
    this.recognition = new RecognitionDesk(workspace);
  }

  /** Own clusters as soon as one of them was begun; all there are until then. */
  readonly counted = $derived(countedRows(this.#rows ?? []));
  readonly index = $derived.by(() => createPortfolioIndex(this.counted, this.#workspace.lists, this.tiles));
  readonly #names = $derived.by(() =>
    createNameOrder(this.index.rows, {
      nameOf: (row) => this.#workspace.nameOf(row.name),
      compare: this.#workspace.lists.names.compare,
    }),
  );
  /** What all of them add up to. */
  readonly sums = $derived.by(() => sumsOf(this.index.rows));
  // A value of its own: another search alone sorts nothing anew.
  readonly #order = $derived(this.#look.order);
  readonly #sorted = $derived.by(() => sortRows(this.index.rows, this.#order, this.#names));
  /** All that the filter lets through, whatever their stage: the stages are counted over them. */
  readonly ofAllStages = $derived.by(() =>
    filterRows(this.index, this.#look.filter, { rows: this.#sorted, omitted: 'stage' }),
  );
  readonly shown = $derived.by(() => {
    const { stage } = this.#look.filter;
    return stage === 'all'
      ? this.ofAllStages
      : this.ofAllStages.filter(({ row }) => row.result?.stage === stage);
  });
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew with the rows, never changed
  readonly byId = $derived.by(() => new Map(this.index.rows.map((each) => [each.row.id, each])));

  /** Whether anything has been read. */
  get isLoaded(): boolean {
    return this.#rows !== null;
  }

  get views(): readonly SavedView[] {
    return this.#views;
  }

  /** Assessments that came in and have not been evaluated here. */
  get unread(): number {
    return this.#unread;
  }

  /** Why the last act failed; empty where it did not. */
  get failure(): string {
    return this.#failure;
  }

  get look(): PortfolioLook {
    return this.#look;
  }

  /** In the order in which they were chosen. */
  get chosen(): readonly string[] {
    return this.#chosen;
  }

  /** Why a choice was not taken; empty where it was. */
  get refusal(): string {
    return this.#refusal;
  }

  get refreshing(): Progress | null {
    return this.#refreshing;
  }

  /** The chosen clusters, as far as they are still there. */
  readonly chosenRows = $derived.by((): readonly IndexedRow[] =>
    this.#chosen.flatMap((id) => this.byId.get(id) ?? []),
  );

  /** Reads the portfolio again; what is on screen stays meanwhile. */
  load = (): Promise<void> => {
    const isLatest = this.#question.ask();
    return this.#guard(async () => {
      const { packed, views, unread } = await this.#workspace.client.call('portfolio.list');
      if (isLatest()) {
        this.#rows = unpackPortfolio(packed);
        this.#views = views;
        this.#unread = unread;
      }
    });
  };

  /** Makes the rows ready to be searched while nothing else is to be done; gives what ends it. */
  prepare(): () => void {
    const { index } = this;
    let timer = setTimeout(go, 0);
    function go(): void {
      if (index.prepare(readyAtOnce)) {
        timer = setTimeout(go, 0);
      }
    }
    return () => clearTimeout(timer);
  }

  show(change: Partial<PortfolioLook>): void {
    this.#look = { ...this.#look, ...change };
  }

  filter(change: Partial<PortfolioFilter>): void {
    this.show({ filter: { ...this.#look.filter, ...change } });
    this.scrollTop = 0;
  }

  clearFilter(): void {
    this.show({ filter: wholePortfolio.filter });
  }

  /** Chooses a cluster or takes it out; a fifth is refused. */
  toggle(id: string): void {
    const has = this.#chosen.includes(id);
    const isTooMany = !has && this.#chosen.length >= mostChosen;
    this.#refusal = isTooMany ? this.#workspace.t('portfolio.tooMany') : '';
    if (!isTooMany) {
      this.#chosen = has ? this.#chosen.filter((each) => each !== id) : [...this.#chosen, id];
    }
  }

  clearChosen(): void {
    this.#chosen = [];
    this.#refusal = '';
  }

  /** Evaluates what has not been, one after the other; the page shows how far it is. */
  refresh = (): Promise<void> =>
    this.#guard(async () => {
      const of = this.#unread;
      this.#refreshing = { done: 0, of };
      this.#unevaluated = [];
      try {
        for (let left = of; left > 0 && this.#refreshing !== null;) {
          const except = this.#unevaluated.map(({ assessmentId }) => assessmentId);
          const step = await this.#workspace.client.call('portfolio.refresh', { except });
          ({ left } = step);
          this.#unevaluated = [...this.#unevaluated, ...step.failed];
          this.#refreshing = this.#refreshing && { done: of - left, of };
        }
      } finally {
        this.#refreshing = null;
      }
      await this.load();
    });

  /** What could not be evaluated the last time that it was tried, and why. */
  get unevaluated(): readonly Unevaluated[] {
    return this.#unevaluated;
  }

  stopRefreshing(): void {
    this.#refreshing = null;
  }

  saveView = (id: string, name: string): Promise<void> =>
    this.#guard(async () => {
      this.#views = await this.#workspace.client.call('portfolio.saveView', { id, name, look: this.#look });
    });

  removeView = (id: string): Promise<void> =>
    this.#guard(async () => {
      this.#views = await this.#workspace.client.call('portfolio.removeView', { id });
    });

  saveLabels = (id: string, labels: readonly string[]): Promise<void> =>
    this.#guard(async () => {
      const before = this.byId.get(id)?.row.labels ?? [];
      const stored = await this.#workspace.client.call('portfolio.saveLabels', {
        id,
        labels: [...labels],
        replaces: [...before],
      });
      this.#rows = this.#rows?.map((row) => (row.id === id ? { ...row, labels: stored } : row)) ?? null;
    });

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#failure = '';
    } catch (error) {
      this.#failure = this.#workspace.describe(error);
    }
  }
}
