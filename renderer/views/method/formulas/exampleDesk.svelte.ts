import type { ExampleId, ExampleSource, WorkedExample } from '../../../../core/method/exampleTypes.ts';
import type { Cluster } from '../../../../core/model/cluster.ts';
import { toEvaluationInput } from '../../../../core/model/effectiveInput.ts';
import { BackgroundTask } from '../../../state/backgroundTask.svelte.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';
import type { ExampleTask } from '../../../workers/workedExamples.ts';
import address from '../../../workers/workedExamples.ts?worker&url';

type Whose = 'open' | 'sample';

/**
 * Works formulas through with the numbers of the open assessment, or of the sample where none is open.
 *
 * The evaluation is the one that the other screens show; only the steps are computed here, in a worker.
 */
export class ExampleDesk {
  readonly #workspace: Workspace;
  readonly #task = new BackgroundTask<ExampleTask, readonly WorkedExample[]>(address);
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

  /** Works these formulas through; rejects with nothing, failures are in `failure`. */
  async work(ids: readonly ExampleId[]): Promise<void> {
    try {
      const source = (await this.#openSource()) ?? (await this.#sampleSource());
      if (source === null) {
        this.#whose = 'none';
      } else {
        this.#task.start({ source, ids });
      }
    } catch (error) {
      this.#failure = error;
    }
  }

  /** Ends what runs when the page is left. */
  stop(): void {
    this.#task.cancel();
  }

  async #openSource(): Promise<ExampleSource | null> {
    const { session, knowledge } = this.#workspace;
    const evaluation = (await session?.evaluate()) ?? null;
    if (session === null || evaluation === null) {
      return null;
    }
    this.#whose = 'open';
    this.#cluster = session.cluster;
    return plain({
      kb: knowledge,
      input: toEvaluationInput(session.assessment, session.cluster),
      evaluation,
    });
  }

  async #sampleSource(): Promise<ExampleSource | null> {
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
    this.#whose = 'sample';
    this.#cluster = cluster;
    return plain({ kb: knowledge, input: toEvaluationInput(assessment, cluster), evaluation });
  }
}

/** What a worker is sent must not be a proxy of the screen's state. */
const plain = (source: ExampleSource): ExampleSource =>
  // A snapshot keeps every value as it is.
  $state.snapshot(source) as ExampleSource;
