import type { Client } from '../../core/contract/client.ts';
import type { Channel, Input, Output } from '../../core/contract/channels.ts';
import type { AppError } from '../../core/base/errors.ts';
import type { Journey, Scan } from '../../core/journey/questions.ts';
import type { CriterionId, KnowledgeBase } from '../../core/knowledge/schema.ts';
import type {
  Assessment,
  Context,
  Rating,
  ScoreOverride,
  StageOverride,
  Typing,
} from '../../core/model/assessment.ts';
import type { PlanSettings } from '../../core/model/planSettings.ts';
import type { Priorities } from '../../core/model/priorities.ts';
import type { Cluster } from '../../core/model/cluster.ts';
import type { Evaluation } from '../../core/model/evaluation.ts';
import { type AnswerStep, undoDepth } from './answerStep.ts';
import { ClusterEditor } from './clusterEditor.svelte.ts';
import { LatestEvaluation } from './latestEvaluation.svelte.ts';
import { withEntry } from './records.ts';
import type { SaveQueue } from './saveQueue.svelte.ts';

interface SessionPorts {
  readonly client: Client;
  readonly saves: SaveQueue;
  readonly knowledge: KnowledgeBase;
}

/**
 * The open assessment. Answers show at once and are stored one by one behind the screen; what could not be stored
 * stays on the screen and in the queue.
 */
export class AssessmentSession {
  readonly #ports: SessionPorts;
  readonly #cluster: ClusterEditor;
  #scan = $state<Scan>('full');
  #assessment: Assessment;
  #knowledge: KnowledgeBase;
  #history = $state.raw<readonly AnswerStep[]>([]);
  readonly #latest = new LatestEvaluation(() => this.#compute());

  constructor(ports: SessionPorts, opened: Output<'assessment.open'>) {
    this.#ports = ports;
    this.#assessment = $state.raw(opened.assessment);
    this.#knowledge = $state.raw(ports.knowledge);
    this.#cluster = new ClusterEditor(ports, opened.cluster, () => this.#latest.touch());
  }

  get assessment(): Assessment {
    return this.#assessment;
  }

  /** What the assessment is computed with. */
  get knowledge(): KnowledgeBase {
    return this.#knowledge;
  }

  get cluster(): Cluster {
    return this.#cluster.cluster;
  }

  /** Changes what is known about the cluster itself: names, facts, recognition. */
  get profile(): ClusterEditor {
    return this.#cluster;
  }

  /** Whether the quick scan or all indicators are asked. */
  get scan(): Scan {
    return this.#scan;
  }

  chooseScan(scan: Scan): void {
    this.#scan = scan;
  }

  /** What the steps of the journey are read from. */
  get journey(): Journey {
    return {
      knowledge: this.#knowledge,
      assessment: this.#assessment,
      cluster: this.#cluster.cluster,
      scan: this.#scan,
    };
  }

  get evaluation(): Evaluation | null {
    return this.#latest.value;
  }

  /** Whether answers have changed since the evaluation that is shown. */
  get isStale(): boolean {
    return this.#latest.isStale;
  }

  get evaluating(): boolean {
    return this.#latest.isRunning;
  }

  get evaluationFailure(): AppError | null {
    return this.#latest.failure;
  }

  get canUndo(): boolean {
    return this.#history.length > 0;
  }

  saveRating(indicator: string, rating: Rating | null): void {
    this.#remember({ kind: 'rating', indicator, before: this.#assessment.ratings[indicator] ?? null });
    this.#applyRating(indicator, rating);
  }

  saveTyping(typing: Typing, accepted: boolean): void {
    const { typing: before, typeAccepted } = this.#assessment;
    this.#remember({ kind: 'typing', before, accepted: typeAccepted });
    this.#applyTyping(typing, accepted);
  }

  saveContext(context: Context): void {
    this.#change({ context });
    this.#store('context', 'assessment.saveContext', { id: this.#assessment.id, context });
  }

  savePriorities(priorities: Priorities | null): void {
    this.#change({ priorities });
    this.#store('priorities', 'assessment.savePriorities', { id: this.#assessment.id, priorities });
  }

  /** What firms and residents think of a measure (1–5) and what it costs (million CNY); `null` is the default. */
  saveMeasure(measure: string, acceptance: Rating['level'] | null, cost: number | null): void {
    this.#change({
      acceptance: withEntry(this.#assessment.acceptance, measure, acceptance ?? null),
      costs: withEntry(this.#assessment.costs, measure, cost),
    });
    const input = { id: this.#assessment.id, measure, acceptance: acceptance ?? null, cost };
    this.#store(`measure ${measure}`, 'assessment.saveMeasure', input);
  }

  /** The official's own score in place of the computed one; `null` goes back to it. */
  saveScoreOverride(measure: string, criterion: CriterionId, override: ScoreOverride | null): void {
    const { id, scoreOverrides } = this.#assessment;
    const own = withEntry<ScoreOverride | undefined>(scoreOverrides[measure] ?? {}, criterion, override);
    const kept = Object.keys(own).length === 0 ? null : own;
    this.#change({ scoreOverrides: withEntry(scoreOverrides, measure, kept) });
    const input = { id, measure, criterion, override };
    this.#store(`score ${measure} ${criterion}`, 'assessment.saveScoreOverride', input);
  }

  /** The official's own stage in place of the one that the rule gives; `null` goes back to it. */
  saveStageOverride(override: StageOverride | null): void {
    this.#change({ stageOverride: override });
    this.#store('stage', 'assessment.saveStageOverride', { id: this.#assessment.id, override });
  }

  savePlan(plan: PlanSettings): void {
    this.#change({ plan });
    this.#store('plan', 'assessment.savePlan', { id: this.#assessment.id, plan });
  }

  /** Takes back the last answer. Gives the indicator whose answer came back, if it was one. */
  undo(): string | null {
    const step = this.#history.at(-1);
    if (step === undefined) {
      return null;
    }
    this.#history = this.#history.slice(0, -1);
    if (step.kind === 'rating') {
      this.#applyRating(step.indicator, step.before);
      return step.indicator;
    }
    this.#applyTyping(step.before, step.accepted);
    return null;
  }

  /** Moves the assessment to another knowledge base. Answers stay; steps that could be undone refer to the old one. */
  async adoptKnowledge(knowledge: KnowledgeBase): Promise<void> {
    const { id } = this.#assessment;
    await this.#ports.saves.tryAgain();
    await this.#ports.client.call('assessment.adoptKnowledge', { id, hash: knowledge.hash });
    await this.refresh();
    this.#knowledge = knowledge;
    this.#history = [];
    this.#latest.touch();
  }

  /** Fetches the assessment again, after the backend has changed it by itself (an accepted plan). */
  async refresh(): Promise<void> {
    await this.#ports.saves.tryAgain();
    const opened = await this.#ports.client.call('assessment.open', { id: this.#assessment.id });
    this.#assessment = opened.assessment;
    this.#cluster.adopt(opened.cluster);
  }

  /** Takes over what a call of its own has changed in the store. */
  adopt(assessment: Assessment): void {
    this.#change(assessment);
  }

  /**
   * Computes the evaluation if anything has changed since the last one.
   *
   * The old one stays until the new one has come; a failure is in `evaluationFailure`.
   */
  evaluate(): Promise<Evaluation | null> {
    return this.#latest.refresh();
  }

  async #compute(): Promise<Evaluation> {
    const { saves, client } = this.#ports;
    await saves.tryAgain();
    if (saves.failure !== null) {
      throw saves.failure;
    }
    return client.call('assessment.evaluate', { id: this.#assessment.id });
  }

  #remember(step: AnswerStep): void {
    this.#history = [...this.#history.slice(1 - undoDepth), step];
  }

  #applyRating(indicator: string, rating: Rating | null): void {
    this.#change({ ratings: withEntry(this.#assessment.ratings, indicator, rating) });
    const input = { id: this.#assessment.id, indicator, rating };
    this.#store(`rating ${indicator}`, 'assessment.saveRating', input);
  }

  #applyTyping(typing: Typing, accepted: boolean): void {
    this.#change({ typing, typeAccepted: accepted });
    this.#store('typing', 'assessment.saveTyping', { id: this.#assessment.id, typing, accepted });
  }

  #change(changed: Partial<Assessment>): void {
    this.#assessment = { ...this.#assessment, ...changed };
    this.#latest.touch();
  }

  #store<C extends AssessmentSave>(key: string, channel: C, input: Input<C>): void {
    this.#ports.saves.add(`${this.#assessment.id} ${key}`, async () => {
      const call: (channel: C, input: Input<C>) => Promise<Pick<Assessment, 'updatedAt'>> = this.#ports.client
        .call as never;
      const stored = await call(channel, input);
      // Answers given meanwhile are newer than what comes back; only the time stamp is taken over.
      this.#assessment = { ...this.#assessment, updatedAt: stored.updatedAt };
    });
  }
}

type AssessmentSave = Extract<Channel, `assessment.save${string}`>;
