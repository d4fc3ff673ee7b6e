import type { ExampleId, ExampleSource, WorkedExample } from '../../../../core/method/exampleTypes.ts';
import type { Cluster } from '../../../../core/model/cluster.ts';
import { toEvaluationInput } from '../../../../core/model/effectiveInput.ts';
import { BackgroundTask } from '../../../state/work/backgroundTask.svelte.ts';
import { LatestQuestion } from '../../../state/latestQuestion.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';
import type { ExampleTask } from '../../../workers/workedExamples.ts';
import address from '../../../workers/workedExamples.ts?worker&url';

type Whose = 'open' | 'sample';

/** The numbers that formulas are worked through with, and whose they are. */
interface Found {
  readonly whose: Whose;
  readonly cluster: Cluster;
  readonly source: ExampleSource;
}

/**
 * Works formulas through with the numbers of the open assessment, or of the sample where none is open.
 *
 * The evaluation is the one that the other screens show; only the steps are computed here, in a worker.
 */
export class ExampleDesk {
  readonly #workspace: Workspace;
  readonly #task = new BackgroundTask<ExampleTask, readonly WorkedExample[]>(address);
  readonly #wish = new LatestQuestion();
  #whose = $state<Whose | 'none' | null>(null);
  #cluster = $state.raw<Cluster | null>(null);
  #failure = $state.raw<unknown>(null);

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** `null` until it is known; `none` where there is neither an open assessment nor a sample. */
  get whose(): Whose | 'none' | null {
    return this.#whose;
  }

  get cluster(): Cluster | null {
    return this.#cluster;
  }

  get failure(): unknown {
    return this.#failure ?? this.#task.failure;
  }

  /** The example of a formula once it is worked through. */
  example(id: ExampleId): WorkedExample | undefined {
    return this.#task.result?.find((each) => each.id === id);
  }

  /** Works these formulas through in place of any before; rejects with nothing, failures are in `failure`. */
  async work(ids: readonly ExampleId[]): Promise<void> {
    const isLatest = this.#wish.ask();
    try {
      const found = (await this.#openSource()) ?? (await this.#sampleSource());
      if (isLatest()) {
        this.#begin(found, ids);
      }
    } catch (error) {
      if (isLatest()) {
        this.#failure = error;
      }
    }
  }

  /** Ends what runs when the page is left. */
  stop(): void {
    this.#wish.drop();
    this.#task.cancel();
  }

  #begin(found: Found | null, ids: readonly ExampleId[]): void {
    this.#failure = null;
    this.#whose = found?.whose ?? 'none';
    this.#cluster = found?.cluster ?? null;
    if (found !== null) {
      this.#task.start({ source: plain(found.source), ids });
    }
  }

  async #openSource(): Promise<Found | null> {
    const { session, knowledge } = this.#workspace;
    const evaluation = (await session?.evaluate()) ?? null;
    if (session === null || evaluation === null) {
      return null;
    }
    const { assessment, cluster } = session;
    const input = toEvaluationInput(assessment, cluster);
    return { whose: 'open', cluster, source: { kb: knowledge, input, evaluation } };
  }

  async #sampleSource(): Promise<Found | null> {
    const { client, knowledge } = this.#workspace;
    const clusters = await client.call('cluster.list');
    const id = clusters.find(({ latest }) => latest?.illustrative)?.latest?.assessmentId;
    if (id === undefined) {
      return null;
    }
    const [{ assessment, cluster }, evaluation] = await Promise.all([
      client.call('assessment.open', { id }),
      client.call('assessment.evaluate', { id }),
    ]);
    const input = toEvaluationInput(assessment, cluster);
    return { whose: 'sample', cluster, source: { kb: knowledge, input, evaluation } };
  }
}

/** What a worker is sent must not be a proxy of the screen's state. */
const plain = (source: ExampleSource): ExampleSource =>
  // A snapshot keeps every value as it is.
  $state.snapshot(source) as ExampleSource;
