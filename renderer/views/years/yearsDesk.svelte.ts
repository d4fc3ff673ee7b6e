import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import {
  type AssessedYearRow,
  type ClusterYears,
  isFinished,
} from '../../../core/model/years/clusterYears.ts';
import type { YearChange } from '../../../core/model/years/moves.ts';
import { LatestQuestion } from '../../state/latestQuestion.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** Two assessments that are compared. */
export interface YearPair {
  readonly from: AssessedYearRow;
  readonly to: AssessedYearRow;
}

/** What has changed, with the knowledge base that names it. */
export interface ComparedPair extends YearPair, YearChange {
  readonly knowledge: KnowledgeBase;
}

const keyOf = ({ from, to }: YearPair): string => `${from.id} ${to.id}`;

/** Whether the two were made with one knowledge base, by what their results were found with. */
export const isOneKnowledge = ({ from, to }: YearPair): boolean =>
  from.result?.knowledgeHash === to.result?.knowledgeHash;

/** The years of one cluster, and the pair of them that is compared. */
export class YearsDesk {
  readonly #workspace: Workspace;
  readonly #cluster: string;
  readonly #reading = new LatestQuestion();
  readonly #comparing = new LatestQuestion();
  #years = $state.raw<ClusterYears | null>(null);
  #failure = $state('');
  #chosen = $state('');
  #compared = $state.raw<ComparedPair | null>(null);
  /** Pairs of two knowledge bases that were asked for all the same. */
  #asked = $state.raw<readonly string[]>([]);

  /** Those of the office; the sample alone where it has none. The newest first. */
  readonly assessments = $derived.by((): readonly AssessedYearRow[] => {
    const all = this.#years?.assessments ?? [];
    const own = all.filter(({ illustrative }) => !illustrative);
    return own.length > 0 ? own : all;
  });
  /** Results that stand, the newest first. */
  readonly finished = $derived(this.assessments.filter(isFinished));
  /** Each result against the one before it, the newest first; then the last against the first. */
  readonly pairs = $derived.by((): readonly YearPair[] => {
    const stands = this.finished;
    const steps = stands.slice(0, -1).flatMap((to, place): YearPair[] => {
      const from = stands[place + 1];
      return from === undefined ? [] : [{ from, to }];
    });
    const [to, from] = [stands[0], stands.at(-1)];
    return to !== undefined && from !== undefined && stands.length > 2 ? [...steps, { from, to }] : steps;
  });
  readonly pair = $derived(this.pairs.find((pair) => keyOf(pair) === this.#chosen) ?? this.pairs[0] ?? null);
  /** Whether the pair waits until somebody asks for it: its years were made with two knowledge bases. */
  readonly isWaiting = $derived(
    this.pair !== null && !isOneKnowledge(this.pair) && !this.#asked.includes(keyOf(this.pair)),
  );

  constructor(workspace: Workspace, cluster: string) {
    this.#workspace = workspace;
    this.#cluster = cluster;
  }

  /** `null` before they are read. */
  get years(): ClusterYears | null {
    return this.#years;
  }

  get failure(): string {
    return this.#failure;
  }

  /** What has changed in the pair; `null` until it is computed. */
  get compared(): ComparedPair | null {
    const { pair } = this;
    return pair && this.#compared && keyOf(this.#compared) === keyOf(pair) ? this.#compared : null;
  }

  readonly keyOf = keyOf;

  async load(): Promise<void> {
    const isLatest = this.#reading.ask();
    const { client, describe, saves } = this.#workspace;
    try {
      await saves.tryAgain();
      const years = await client.call('years.read', { id: this.#cluster });
      if (isLatest()) {
        this.#years = years;
        this.#failure = '';
        await this.compare();
      }
    } catch (error) {
      if (isLatest()) {
        this.#failure = describe(error);
      }
    }
  }

  /** Shows the pair with this key. */
  choose(key: string): void {
    this.#chosen = key;
    void this.compare();
  }

  /** To the pair before in the list or after it; the ends stay. */
  step(by: 1 | -1): void {
    const { pair, pairs } = this;
    const next = pair && pairs[pairs.indexOf(pair) + by];
    if (next) {
      this.choose(keyOf(next));
    }
  }

  /** Compares two years of two knowledge bases, because somebody wants to see it. */
  ask(): void {
    if (this.pair) {
      this.#asked = [...this.#asked, keyOf(this.pair)];
      void this.compare();
    }
  }

  /** Compares the pair unless it waits. */
  async compare(): Promise<void> {
    const isLatest = this.#comparing.ask();
    const { pair, isWaiting } = this;
    if (pair === null || isWaiting || this.compared) {
      return;
    }
    const { client, describe, knowledgeDesk } = this.#workspace;
    try {
      const found = await client.call('years.compare', { from: pair.from.id, to: pair.to.id });
      const knowledge = await knowledgeDesk.get(found.change.knowledgeBase.hash);
      if (isLatest()) {
        this.#compared = { ...pair, ...found, knowledge };
        this.#failure = '';
      }
    } catch (error) {
      if (isLatest()) {
        this.#failure = describe(error);
      }
    }
  }
}
