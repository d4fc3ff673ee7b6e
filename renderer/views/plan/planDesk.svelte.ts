import type { Horizon, KnowledgeBase } from '../../../core/knowledge/schema.ts';
import type { PlanSettings } from '../../../core/model/planSettings.ts';
import type { Evaluation, PlanResult, RankedMeasure } from '../../../core/model/evaluation.ts';
import { omit } from '../../../core/base/omit.ts';
import type { OwnPlanReport } from '../../../core/model/planReport.ts';
import { choosePlan } from '../../../core/planning/choosePlan.ts';
import { cheapestSufficientPlan } from '../../../core/planning/cheapestSufficientPlan.ts';
import { frontierBudgets, nextBreakpoint, planFrontier } from '../../../core/planning/planFrontier.ts';
import { planOrigin, type PlanOrigin } from '../../../core/planning/planOrigin.ts';
import { planPhases } from '../../../core/planning/planPhases.ts';
import { assessOwnPlan } from '../../../core/planning/assessOwnPlan.ts';
import { buildPlanProblem } from '../../../core/planning/planProblem.ts';
import { withoutMetPrerequisites } from '../../../core/ranking/metPrerequisites.ts';
import type { Step } from '../../state/changes/step.ts';
import type { AssessmentSession } from '../../state/assessmentSession.svelte.ts';

/** What the official has decided about a measure; `free` leaves it to the best plan. */
export type Choice = 'free' | 'pinned' | 'dropped';

/**
 * The plan on screen. It is chosen again here at every change, exactly as the backend does, so that the budget can be
 * moved; the shares of draws come with the next evaluation.
 */
export class PlanDesk {
  readonly #knowledge: KnowledgeBase;
  readonly #session: AssessmentSession;
  readonly #evaluation: () => Evaluation;
  /** The budget while the slider moves; `undefined` at rest. */
  #moving = $state<number | undefined>();

  constructor(knowledge: KnowledgeBase, session: AssessmentSession, evaluation: () => Evaluation) {
    this.#knowledge = knowledge;
    this.#session = session;
    this.#evaluation = evaluation;
  }

  /** The id of the assessment whose plan this is. */
  get assessment(): string {
    return this.#session.assessment.id;
  }

  readonly settings: PlanSettings = $derived.by(() =>
    this.#moving === undefined
      ? this.#session.assessment.plan
      : { ...this.#session.assessment.plan, budget: this.#moving },
  );

  /** The ranking with costs as they stand on the screen. */
  readonly ranking: readonly RankedMeasure[] = $derived.by(() =>
    this.#evaluation().ranking.map((measure) => ({
      ...measure,
      cost: this.costOf(measure.id) ?? measure.cost,
    })),
  );

  /** Everything but the budget, so that the frontier is not computed anew while the slider moves. */
  readonly #open = $derived.by(() =>
    buildPlanProblem({
      kb: withoutMetPrerequisites(this.#knowledge, this.ranking),
      ranking: this.ranking,
      causes: this.#evaluation().causes,
      settings: { ...this.#session.assessment.plan, budget: null },
      weights: this.#evaluation().weights,
    }),
  );
  /** The plan as an optimisation problem, under all its rules. */
  readonly problem = $derived.by(() => ({ ...this.#open, budget: this.settings.budget ?? null }));

  readonly solution = $derived.by(() => choosePlan(this.problem));

  readonly phases: Readonly<Record<string, Horizon>> = $derived.by(() =>
    planPhases(this.problem, this.solution.ids),
  );

  /** The official's own plan as far as its measures are offered; `null` when there is none. */
  readonly ownPlan: readonly string[] | null = $derived.by(
    () =>
      this.settings.ownPlan?.filter((id) => this.problem.measures.some((measure) => measure.id === id)) ??
      null,
  );

  readonly ownReport: OwnPlanReport | null = $derived.by(() =>
    this.ownPlan === null ? null : assessOwnPlan(this.problem, this.ownPlan),
  );

  /** Plans that differ, by what they cost, cheapest first. */
  readonly frontier = $derived.by(() => {
    const points = planFrontier(this.#open, frontierBudgets(this.#open)).filter((point) => point.isFeasible);
    return points
      .filter((point, index) => point.cost !== points[index + 1]?.cost)
      .map((point) => ({ x: point.cost, y: point.value }));
  });

  /** Right end of the budget's axis: what the best plan without a limit costs. */
  readonly most = $derived.by(() => Math.max(1, Math.ceil(this.frontier.at(-1)?.x ?? 0)));

  readonly cheapest = $derived.by(() => cheapestSufficientPlan(this.#open));

  /** The plan as an evaluation has it, for the sentence at the head. */
  readonly plan: PlanResult = $derived.by(() => {
    const { ids, value, cost, leftAboveTarget, infeasible } = this.solution;
    const measures = this.ranking
      .filter((measure) => ids.includes(measure.id))
      .map((measure) => ({
        id: measure.id,
        phase: this.phases[measure.id] ?? measure.horizon,
        cost: measure.cost,
        share: measure.inPlan ?? 0,
      }));
    return { measures, value, cost, leftAbove40: leftAboveTarget, infeasible };
  });

  /** What value and cost of a plan are made of; of the best one when none is named. */
  originOf(plan: readonly string[] = this.solution.ids): PlanOrigin {
    return planOrigin(this.problem, plan);
  }

  costOf(measure: string): number | undefined {
    const given = this.#session.assessment.costs[measure];
    if (given !== undefined) {
      return given;
    }
    const { countermeasures, costClasses } = this.#knowledge.countermeasures;
    const { cost } = countermeasures.find((entry) => entry.id === measure) ?? {};
    return costClasses.find((entry) => entry.id === cost)?.defaultCost;
  }

  choiceOf(measure: string): Choice {
    if (this.settings.must?.includes(measure)) {
      return 'pinned';
    }
    return this.settings.mustNot?.includes(measure) ? 'dropped' : 'free';
  }

  /** Value lost because the official pinned or dropped the measure; 0 where it costs nothing. */
  priceOf(measure: string): number {
    if (this.choiceOf(measure) === 'free' || this.solution.infeasible) {
      return 0;
    }
    const without = (ids: readonly string[]) => ids.filter((id) => id !== measure);
    const { must, mustNot } = this.problem;
    const released = choosePlan({ ...this.problem, must: without(must), mustNot: without(mustNot) });
    return Math.max(0, released.value - this.solution.value);
  }

  /** Moves the budget; `final` stores it. */
  setBudget(budget: number | null, final: boolean): void {
    this.#moving = final ? undefined : (budget ?? undefined);
    if (final && budget !== (this.#session.assessment.plan.budget ?? null)) {
      this.#session.savePlan({ ...this.#session.assessment.plan, budget });
    }
  }

  /** The next budget, up or down, at which another plan is best; the end of the axis when there is none. */
  stepBudget(direction: 'up' | 'down'): void {
    const budget = this.settings.budget ?? this.most;
    const next = nextBreakpoint(this.#open, budget, direction);
    this.setBudget(next ?? (direction === 'up' ? this.most : 0), true);
  }

  setLargest(largest: number | null): void {
    const settings = this.#session.assessment.plan;
    this.#session.savePlan(largest === null ? omit(settings, 'largest') : { ...settings, largest });
  }

  /** Sets or, with `null`, takes away one limit of a phase or of an acting body. */
  setLimit<Kind extends 'phaseBudgets' | 'phaseCapacity' | 'actorCapacity'>(
    kind: Kind,
    subject: keyof NonNullable<PlanSettings[Kind]>,
    amount: number | null,
  ): void {
    const settings = this.#session.assessment.plan;
    const before: Partial<Record<PropertyKey, number>> = settings[kind] ?? {};
    const limits = amount === null ? omit(before, subject) : { ...before, [subject]: amount };
    const isEmpty = Object.keys(limits).length === 0;
    this.#session.savePlan(isEmpty ? omit(settings, kind) : { ...settings, [kind]: limits });
  }

  /** Stores the groups of measures that exclude each other. */
  setExclusions(groups: readonly (readonly string[])[]): Step | null {
    const { plan } = this.#session.assessment;
    return this.#session.savePlan(
      groups.length === 0
        ? omit(plan, 'excludeTogether')
        : { ...plan, excludeTogether: groups.map((group) => [...group]) },
    );
  }

  /** Takes away every limit but budget and number. */
  clearLimits(label: () => string): Step | null {
    const { plan } = this.#session.assessment;
    const left = omit(plan, 'phaseBudgets', 'phaseCapacity', 'actorCapacity', 'excludeTogether');
    return this.#session.savePlan(left, label);
  }

  /** Stores the official's own plan, or takes it away. */
  setOwnPlan(ids: readonly string[] | null): Step | null {
    const { plan } = this.#session.assessment;
    return this.#session.savePlan(
      ids === null ? omit(plan, 'ownPlan') : { ...plan, ownPlan: ids.toSorted() },
    );
  }

  /** Makes a plan the only one possible: its measures are pinned, all others dropped. */
  pinPlan(ids: readonly string[], label: () => string): Step | null {
    const { plan } = this.#session.assessment;
    const others = this.problem.measures.map((measure) => measure.id).filter((id) => !ids.includes(id));
    return this.#session.savePlan({ ...plan, must: ids.toSorted(), mustNot: others }, label);
  }

  /** Stores a decision about a measure. */
  choose(measure: string, choice: Choice, label?: () => string): Step | null {
    const { plan } = this.#session.assessment;
    const without = (ids: readonly string[] = []) => ids.filter((id) => id !== measure);
    const must = [...without(plan.must), ...(choice === 'pinned' ? [measure] : [])];
    const mustNot = [...without(plan.mustNot), ...(choice === 'dropped' ? [measure] : [])];
    return this.#session.savePlan({ ...plan, must, mustNot }, label);
  }

  setCost(measure: string, cost: number | null): void {
    this.#session.saveMeasure(measure, this.#session.assessment.acceptance[measure] ?? null, cost);
  }

  setAcceptance(measure: string, acceptance: 1 | 2 | 3 | 4 | 5 | null): void {
    this.#session.saveMeasure(measure, acceptance, this.#session.assessment.costs[measure] ?? null);
  }
}
