import type { Output } from '../../core/contract/channels.ts';
import type { AppError } from '../../core/base/errors.ts';
import type { Journey, Scan } from '../../core/journey/questions.ts';
import type { CriterionId, KnowledgeBase } from '../../core/knowledge/schema.ts';
import type {
  Assessment,
  Rating,
  ScoreOverride,
  StageOverride,
  Typing,
} from '../../core/model/assessment.ts';
import type { Context } from '../../core/model/context.ts';
import type { PlanSettings } from '../../core/model/planSettings.ts';
import type { Priorities } from '../../core/model/priorities.ts';
import { confirmed, ratingKey } from '../../core/model/years/carried.ts';
import type { Cluster } from '../../core/model/cluster.ts';
import type { Evaluation } from '../../core/model/evaluation.ts';
import type { Step } from './changes/step.ts';
import { ClusterEditor } from './clusterEditor.svelte.ts';
import { LatestEvaluation } from './latestEvaluation.svelte.ts';
import { withEntry } from './records.ts';
import { ownTexts, type SampleTexts, textsOf } from './samples/sampleTexts.ts';
import { type AdoptOptions, type ChangeOptions, SubjectDocument } from './saving/subjectDocument.svelte.ts';
import type { SessionPorts } from './sessionPorts.ts';
import { assessmentSubject, groupSlot } from './subjects/assessmentSubject.ts';
import { briefSubjectId } from './subjects/briefSubject.ts';
import { clusterSubjectId } from './subjects/clusterSubject.ts';

/**
 * The open assessment. Answers show at once and are stored one by one behind the screen; what could not be stored
 * stays on the screen and in the queue. What changes something gives the step that takes it back.
 */
export class AssessmentSession {
  readonly #ports: SessionPorts;
  readonly #document: SubjectDocument<Assessment>;
  readonly #cluster: ClusterEditor;
  readonly #texts: SampleTexts;
  readonly #assessment: Assessment = $derived.by(() => this.#texts.shown(this.#document.state));
  #scan = $state<Scan>('full');
  /** Every knowledge base that it has been computed with, by its hash. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- what is shown follows the hash of the assessment
  readonly #knowledge = new Map<string, KnowledgeBase>();
  readonly #latest = new LatestEvaluation(() => this.#compute());

  constructor(ports: SessionPorts, { assessment, cluster }: Output<'assessment.open'>) {
    const onchange = () => this.#latest.touch();
    this.#ports = ports;
    const subject = assessmentSubject(ports.client, assessment.id, async (read) => {
      this.#knowledge.set(read.knowledgeHash, await ports.knowledgeOf(read));
    });
    this.#document = new SubjectDocument(subject, assessment, { ...ports, onchange });
    this.#texts = textsOf(assessment, ports.sample ?? ownTexts);
    this.#cluster = new ClusterEditor({ ...ports, texts: this.#texts }, cluster, onchange);
  }

  /** From now on this is the assessment that is changed; needed where the ports say that it is attached later. */
  attach(): void {
    this.#document.attach();
    this.#cluster.attach();
  }

  /** As it is on the screen; the sample in the language of it. */
  get assessment(): Assessment {
    return this.#assessment;
  }

  /** As it is stored, in whatever language: what a call of its own says that it replaces. */
  get stored(): Assessment {
    return this.#document.state;
  }

  /** What the assessment is computed with. */
  get knowledge(): KnowledgeBase {
    return this.#knowledge.get(this.assessment.knowledgeHash) ?? this.#ports.knowledge;
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
      knowledge: this.knowledge,
      assessment: this.assessment,
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

  saveRating(indicator: string, rating: Rating | null): Step | null {
    return this.#change({
      ratings: withEntry(this.assessment.ratings, indicator, rating),
      ...this.#confirmed(ratingKey(indicator)),
    });
  }

  /** Somebody has looked at what was taken over, and it still holds. */
  confirmCarried(keys: readonly string[]): Step | null {
    return this.#change(this.#confirmed(...keys));
  }

  /** `seen` is the own decision that was there when the official began to decide. */
  saveTyping(typing: Typing, accepted: boolean, seen = this.assessment.typing.override): Step | null {
    const next = { ...this.assessment, typing, typeAccepted: accepted, ...this.#confirmed('typing') };
    return this.#put(next, { seen: { 'typing/override': seen } });
  }

  saveContext(context: Context): Step | null {
    return this.#change({ context });
  }

  savePriorities(priorities: Priorities | null): Step | null {
    return this.#change({ priorities, ...this.#confirmed('weights') });
  }

  /** What firms and residents think of a measure (1–5) and what it costs (million CNY); `null` is the default. */
  saveMeasure(measure: string, acceptance: Rating['level'] | null, cost: number | null): Step | null {
    return this.#change({
      acceptance: withEntry(this.assessment.acceptance, measure, acceptance ?? null),
      costs: withEntry(this.assessment.costs, measure, cost),
      ...this.#confirmed('measures'),
    });
  }

  /** The official's own score in place of the computed one; `null` goes back to it. */
  saveScoreOverride(
    { measure, criterion }: { readonly measure: string; readonly criterion: CriterionId },
    override: ScoreOverride | null,
    seen = this.assessment.scoreOverrides[measure]?.[criterion] ?? null,
  ): Step | null {
    const { scoreOverrides } = this.assessment;
    const own = withEntry<ScoreOverride | undefined>(scoreOverrides[measure] ?? {}, criterion, override);
    const kept = Object.keys(own).length === 0 ? null : own;
    const next = { ...this.assessment, scoreOverrides: withEntry(scoreOverrides, measure, kept) };
    return this.#put(next, {
      seen: { [`scoreOverrides/${measure}/${criterion}`]: seen ?? undefined },
    });
  }

  /** The official's own stage in place of the one that the rule gives; `null` goes back to it. */
  saveStageOverride(override: StageOverride | null, seen = this.assessment.stageOverride): Step | null {
    return this.#put({ ...this.assessment, stageOverride: override }, { seen: { stageOverride: seen } });
  }

  /** Only what differs from the present settings is changed. `label` names the change where its fields would not. */
  savePlan(plan: PlanSettings, label?: () => string): Step | null {
    return this.#put({ ...this.assessment, plan }, label === undefined ? {} : { label });
  }

  /** Moves the assessment from the knowledge base with a hash to another one. Every answer stays. */
  async adoptKnowledge(knowledge: KnowledgeBase, from = this.assessment.knowledgeHash): Promise<void> {
    const { id } = this.assessment;
    await this.settle();
    const move = { id, hash: knowledge.hash, replaces: from };
    const moved = await this.#ports.client.call('assessment.adoptKnowledge', move);
    this.#knowledge.set(knowledge.hash, knowledge);
    this.#document.take(moved);
  }

  /** Fetches the assessment again, after the backend has changed it by itself (an accepted plan). */
  async refresh(): Promise<void> {
    await this.settle();
    await this.#document.reload();
    await this.#cluster.refresh();
  }

  /** Takes over what a call of its own has changed in the store: fields, or all under a part. */
  adopt(assessment: Assessment, parts: readonly string[], options: AdoptOptions): Step | null {
    return this.#document.adopt(assessment, parts, { ...options, slot: groupSlot });
  }

  /** Stores what is on its way to the backend, which computes with what is stored. Rejects with `AppError`. */
  settle(): Promise<void> {
    const { id, clusterId } = this.assessment;
    return this.#ports.saves.settle(this.#document.id, clusterSubjectId(clusterId), briefSubjectId(id));
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
    await this.settle();
    return this.#ports.client.call('assessment.evaluate', { id: this.assessment.id });
  }

  #confirmed(...keys: readonly string[]): Pick<Assessment, 'carried'> {
    return { carried: confirmed(this.assessment.carried, keys) };
  }

  #change(changed: Partial<Assessment>): Step | null {
    return this.#put({ ...this.assessment, ...changed });
  }

  #put(next: Assessment, { seen, ...options }: ChangeOptions = {}): Step | null {
    const stored = this.#document.state;
    const { kept } = this.#texts;
    return this.#document.change(kept(next, stored), {
      ...options,
      ...(seen && { seen: kept(seen, stored) }),
    });
  }
}
