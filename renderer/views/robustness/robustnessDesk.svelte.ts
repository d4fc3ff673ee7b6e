import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import { toEvaluationInput } from '../../../core/model/effectiveInput.ts';
import type { RobustnessReport } from '../../../core/model/reports/robustnessReport.ts';
import type { SmaaReport, SmaaSettings } from '../../../core/model/reports/smaaReport.ts';
import type { AppError } from '../../../core/base/errors.ts';
import type { RobustnessSource } from '../../../core/robustness/robustnessReport.ts';
import type { WeightRegion } from '../../../core/model/priorities.ts';
import { weightRegion } from '../../../core/weighting/weightRegion.ts';
import type { AssessmentSession } from '../../state/assessmentSession.svelte.ts';
import { BackgroundTask } from '../../state/work/backgroundTask.svelte.ts';
import { SmaaAnalysis } from '../../state/work/smaaAnalysis.svelte.ts';
import address from '../../workers/robustnessWorker.ts?worker&url';

/** Which weights are drawn: those that the priorities leave open, all of the same order, or all there are. */
export type WeightChoice = 'stated' | 'order' | 'free';

/** With 10,000 draws a share has a standard error of at most half a percentage point. */
const draws = 10_000;

/** The two computations of the page and what they are made with. Results stay until new ones come. */
export class RobustnessDesk {
  readonly #knowledge: KnowledgeBase;
  readonly #session: AssessmentSession;
  readonly #ranks = new SmaaAnalysis();
  readonly #single = new BackgroundTask<RobustnessSource, RobustnessReport>(address);
  #weights = $state<WeightChoice>('stated');
  #scores = $state<SmaaSettings['scores']>('uncertain');

  constructor(knowledge: KnowledgeBase, session: AssessmentSession) {
    this.#knowledge = knowledge;
    this.#session = session;
  }

  readonly #input = $derived.by(() => toEvaluationInput(this.#session.assessment, this.#session.cluster));

  readonly region: WeightRegion = $derived.by(() => {
    const { priorities } = this.#session.assessment;
    const { criteria } = this.#knowledge.scoring;
    return this.#weights === 'stated'
      ? weightRegion(criteria, priorities)
      : weightRegion(criteria, { method: 'direct', ...priorities, certainty: this.#weights });
  });

  readonly isRunning = $derived.by(() => [this.#ranks.state, this.#single.state].includes('running'));
  readonly isCancelled = $derived.by(
    () => !this.isRunning && [this.#ranks.state, this.#single.state].includes('cancelled'),
  );
  /** Share of both computations that is done, 0–1. */
  readonly progress = $derived.by(() => (this.#ranks.progress + this.#single.progress) / 2);

  get weights(): WeightChoice {
    return this.#weights;
  }

  get scores(): SmaaSettings['scores'] {
    return this.#scores;
  }

  get ranks(): SmaaReport | null {
    return this.#ranks.result;
  }

  get single(): RobustnessReport | null {
    return this.#single.result;
  }

  get failure(): AppError | null {
    return this.#ranks.failure ?? this.#single.failure;
  }

  chooseWeights(weights: WeightChoice): void {
    this.#weights = weights;
  }

  chooseScores(scores: SmaaSettings['scores']): void {
    this.#scores = scores;
  }

  /** Draws the ranks anew, with the answers and settings as they stand. */
  startRanks(): void {
    const settings: SmaaSettings = { region: this.region, scores: this.#scores, draws };
    void this.#ranks.start($state.snapshot({ kb: this.#knowledge, input: this.#input, settings }));
  }

  /** Moves single inputs anew: the settings of the draws do not bear on it. */
  startSingle(): void {
    this.#single.start($state.snapshot({ kb: this.#knowledge, input: this.#input }));
  }

  cancel(): void {
    this.#ranks.cancel();
    this.#single.cancel();
  }
}
