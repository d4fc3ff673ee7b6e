import recognisedText from '../../../assets/data/recognised.json?raw';
import type { Client } from '../../../core/contract/client.ts';
import type { Lists } from '../../../core/lists/lists.ts';
import { type RecognitionLook, wholeRecognition } from '../../../core/model/portfolio/portfolio.ts';
import type { IndexedRow } from '../../../core/portfolio/portfolioIndex.ts';
import { findRecognised } from '../../../core/portfolio/recognised/findRecognised.ts';
import { createRecognisedMatching } from '../../../core/portfolio/recognised/matchRecognised.ts';
import { readRecognised } from '../../../core/portfolio/recognised/recognisedList.ts';
import type { Rungs } from '../../../core/recognition/rungs.ts';
import { LatestQuestion } from '../latestQuestion.ts';

interface RecognitionPorts {
  readonly client: Client;
  readonly lists: Lists;
  readonly describe: (error: unknown) => string;
}

/** Official recognition over many clusters, and what of its lists is shown. It outlives its page, as the portfolio does. */
export class RecognitionDesk {
  readonly #ports: RecognitionPorts;
  readonly #question = new LatestQuestion();
  readonly entries = readRecognised(recognisedText);
  #rungs = $state.raw<ReadonlyMap<string, readonly Rungs[]> | null>(null);
  #failure = $state('');
  #look = $state.raw<RecognitionLook>(wholeRecognition);

  constructor(ports: RecognitionPorts) {
    this.#ports = ports;
  }

  readonly shown = $derived.by(() => findRecognised(this.entries, this.#look, this.#ports.lists));
  /** Which of the lists an own cluster may be. */
  readonly matchesOf = $derived.by(() => {
    const find = createRecognisedMatching(this.entries, this.#ports.lists);
    const known = new WeakMap<IndexedRow, ReturnType<typeof find>>();
    return (each: IndexedRow) => {
      const found = known.get(each) ?? find(each);
      known.set(each, found);
      return found;
    };
  });

  /** By cluster, as far as anything is known; `null` before it was read. */
  get rungs(): ReadonlyMap<string, readonly Rungs[]> | null {
    return this.#rungs;
  }

  get failure(): string {
    return this.#failure;
  }

  get look(): RecognitionLook {
    return this.#look;
  }

  show(change: Partial<RecognitionLook>): void {
    this.#look = { ...this.#look, ...change };
  }

  /** All of the lists again; the scheme stays. */
  clear(): void {
    this.#look = { ...wholeRecognition, ladder: this.#look.ladder };
  }

  load = async (): Promise<void> => {
    const isLatest = this.#question.ask();
    try {
      const read = await this.#ports.client.call('portfolio.readiness');
      if (isLatest()) {
        // eslint-disable-next-line svelte/prefer-svelte-reactivity -- made anew with every answer, never changed
        this.#rungs = new Map(read.map(({ id, rungs }) => [id, rungs]));
      }
      this.#failure = '';
    } catch (error) {
      this.#failure = this.#ports.describe(error);
    }
  };
}
