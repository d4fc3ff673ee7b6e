import { unpackPortfolio } from '../../../core/model/portfolio/packedPortfolio.ts';
import type { PortfolioRow } from '../../../core/model/portfolio/portfolio.ts';
import type { ProgrammePoint } from '../../../core/programme/programmeFrontier.ts';
import type { ProgrammeReport } from '../../../core/programme/programmeReport.ts';
import type { Unevaluated } from '../../../core/contract/portfolioChannels.ts';
import { LatestQuestion } from '../latestQuestion.ts';
import type { Workspace } from '../workspace.svelte.ts';
import type { Progress } from './portfolioDesk.svelte.ts';

/** One budget over the clusters of the office: what it buys, and how that changes with it. */
export class ProgrammeDesk {
  readonly #workspace: Workspace;
  readonly #question = new LatestQuestion();
  readonly #pointsQuestion = new LatestQuestion();
  #list = $state.raw<readonly PortfolioRow[]>([]);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew with the list, never changed
  readonly #rows = $derived.by(() => new Map(this.#list.map((row) => [row.id, row])));
  #budget = $state<number | null>(null);
  #left = $state(0);
  #report = $state.raw<ProgrammeReport | null>(null);
  #points = $state.raw<readonly ProgrammePoint[]>([]);
  #working = $state.raw<Progress | null>(null);
  #unevaluated = $state.raw<readonly Unevaluated[]>([]);
  #failure = $state('');
  #isLoaded = $state(false);

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Own clusters with a result, by id. */
  get rows(): ReadonlyMap<string, PortfolioRow> {
    return this.#rows;
  }

  /** Million CNY; `null` while none was entered. */
  get budget(): number | null {
    return this.#budget;
  }

  /** Clusters whose plans have not been found. */
  get left(): number {
    return this.#left;
  }

  get report(): ProgrammeReport | null {
    return this.#report;
  }

  get points(): readonly ProgrammePoint[] {
    return this.#points;
  }

  get working(): Progress | null {
    return this.#working;
  }

  get failure(): string {
    return this.#failure;
  }

  load = (): Promise<void> =>
    this.#guard(async () => {
      const { client } = this.#workspace;
      const [{ packed }, budget] = await Promise.all([
        client.call('portfolio.list'),
        client.call('programme.budget'),
      ]);
      this.#list = unpackPortfolio(packed).filter(({ result, isSample }) => result !== null && !isSample);
      this.#budget = budget;
      await this.#solve();
      this.#left = this.#rows.size - Object.keys(this.#report?.trouble ?? (await this.#known())).length;
      this.#isLoaded = true;
      await this.#readPoints();
    });

  /** Finds the plans that are missing, one cluster after the other. */
  compute = (): Promise<void> =>
    this.#guard(async () => {
      const of = this.#left;
      this.#working = { done: 0, of };
      this.#unevaluated = [];
      try {
        for (let left = of; left > 0 && this.#working !== null;) {
          const except = this.#unevaluated.map(({ assessmentId }) => assessmentId);
          const step = await this.#workspace.client.call('programme.prepare', { except });
          ({ left } = step);
          this.#unevaluated = [...this.#unevaluated, ...step.failed];
          this.#working = this.#working && { done: of - left, of };
        }
      } finally {
        this.#working = null;
      }
      await this.load();
    });

  /** What no plans could be found for the last time that it was tried, and why. */
  get unevaluated(): readonly Unevaluated[] {
    return this.#unevaluated;
  }

  stop(): void {
    this.#working = null;
  }

  setBudget = (budget: number | null): Promise<void> =>
    this.#guard(async () => {
      await this.#workspace.client.call('programme.saveBudget', { budget, replaces: this.#budget });
      this.#budget = budget;
      await this.#solve();
    });

  setWeight = (id: string, weight: number): Promise<void> =>
    this.#guard(async () => {
      const { client } = this.#workspace;
      await client.call('programme.saveWeight', { id, weight, replaces: this.#rows.get(id)?.weight ?? 1 });
      this.#list = this.#list.map((row) => (row.id === id ? { ...row, weight } : row));
      await this.#solve();
      await this.#readPoints();
    });

  /** Takes its time over many clusters: what was asked for before another weight is left. */
  async #readPoints(): Promise<void> {
    const isLatest = this.#pointsQuestion.ask();
    const points = await this.#workspace.client.call('programme.frontier');
    if (isLatest()) {
      this.#points = points;
    }
  }

  /** What is known of plans without a budget: which clusters have some. */
  async #known(): Promise<Readonly<Record<string, number>>> {
    return (await this.#workspace.client.call('programme.solve', { budget: 0 })).trouble;
  }

  async #solve(): Promise<void> {
    const isLatest = this.#question.ask();
    const report =
      this.#budget === null
        ? null
        : await this.#workspace.client.call('programme.solve', { budget: this.#budget });
    if (isLatest()) {
      this.#report = report;
    }
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#failure = '';
    } catch (error) {
      this.#failure = this.#workspace.describe(error);
    }
  }
}
