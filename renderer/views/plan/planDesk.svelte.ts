import type { Horizon, KnowledgeBase } from '../../../core/knowledge/schema.ts';
import { namedPlanIds, type PlanSettings } from '../../../core/model/planSettings.ts';
import type { Evaluation } from '../../../core/model/evaluation.ts';
import type { Infeasibility, NoPlanReason } from '../../../core/model/planResult.ts';
import type { RankedMeasure } from '../../../core/model/rankedMeasure.ts';
import type { OwnPlanReport } from '../../../core/model/reports/planReport.ts';
import { assessOwnPlan } from '../../../core/planning/assessOwnPlan.ts';
import { assessPlan } from '../../../core/planning/assessPlan.ts';
import { choosePlan } from '../../../core/planning/choosePlan.ts';
import {
  isFreeOfBudgets,
  sufficientOf,
  type SufficientPlan,
} from '../../../core/planning/cheapestSufficientPlan.ts';
import { type NamedPlans, namedPlans, type PlanSolution } from '../../../core/planning/namedPlans.ts';
import { nextBreakpoint } from '../../../core/planning/planFrontier.ts';
import { recallPlans } from '../../../core/planning/planMemory.ts';
import { planOrigin, type PlanOrigin } from '../../../core/planning/planOrigin.ts';
import { planPhases } from '../../../core/planning/planPhases.ts';
import { buildPlanProblem } from '../../../core/planning/planProblem.ts';
import { withoutMetPrerequisites } from '../../../core/ranking/metPrerequisites.ts';
import type { AssessmentSession } from '../../state/assessmentSession.svelte.ts';
import type { SweptPlans } from '../../workers/planSweepWorker.ts';
import type { ChartPoint } from '../../ui/charts/frontierChart.ts';
import { choicePrice } from './choicePrice.ts';
import { evaluatedPlans } from './evaluatedPlans.ts';
import { type Choice, PlanChanges } from './planChanges.ts';
import { frontierPoints } from './named/frontierPoints.ts';
import { listPlanCards, type PlanCard, type PlanName } from './named/planCards.ts';

/** The plan in force: the official's choice, else the one recommended. */
interface PlanInForce extends PlanSolution {
  readonly name: PlanName;
  readonly infeasible: Infeasibility | null;
  /** `null` where there is a plan with at least one measure. */
  readonly none: NoPlanReason | null;
}

/**
 * The plans on screen. They are chosen again here at every change, exactly as the backend does, so that the budget can
 * be moved; the shares of draws come with the next evaluation.
 */
export class PlanDesk extends PlanChanges {
  readonly #knowledge: KnowledgeBase;
  readonly #evaluation: () => Evaluation;
  /** The budget while the slider moves; `undefined` at rest. */
  #moving = $state<number | undefined>();
  /** The three plans at every budget, of the question that was swept last. */
  swept = $state.raw<SweptPlans | null>(null);
  /** The plans found last: the next search begins from them, and finds the same as without. */
  #starts: readonly (readonly string[])[] = [];

  constructor(knowledge: KnowledgeBase, session: AssessmentSession, evaluation: () => Evaluation) {
    super(session);
    this.#knowledge = knowledge;
    this.#evaluation = evaluation;
  }

  /** The id of the assessment whose plan this is. */
  get assessment(): string {
    return this.session.assessment.id;
  }

  /** The first year of the plan: the year of the assessment. */
  get firstYear(): number {
    return Number(this.session.assessment.assessedOn.slice(0, 4));
  }

  readonly settings: PlanSettings = $derived.by(() =>
    this.#moving === undefined
      ? this.session.assessment.plan
      : { ...this.session.assessment.plan, budget: this.#moving },
  );

  /** The ranking with costs as they stand on the screen. */
  readonly ranking: readonly RankedMeasure[] = $derived.by(() =>
    this.#evaluation().ranking.map((measure) => {
      const entered = this.enteredCost(measure.id);
      const cost = entered ?? this.usualCost(measure.id) ?? measure.cost;
      return { ...measure, cost, estimated: entered === undefined };
    }),
  );

  /** Everything but the budget, so that the frontier is not computed anew while the slider moves. */
  readonly problemWithoutBudget = $derived.by(() =>
    buildPlanProblem({
      kb: withoutMetPrerequisites(this.#knowledge, this.ranking),
      ranking: this.ranking,
      causes: this.#evaluation().causes,
      settings: { ...this.session.assessment.plan, budget: null },
    }),
  );
  /** As text, so that what is known of other budgets stays until something else changes. */
  readonly question = $derived.by(() => JSON.stringify(this.problemWithoutBudget));
  readonly #known = $derived.by(() => (this.swept?.question === this.question ? this.swept : null));
  /** What has been found: the plans of the evaluation, and those of every budget once they have been swept. */
  readonly #memory = $derived.by(
    () => this.#known?.memory ?? evaluatedPlans(this.problemWithoutBudget, this.session, this.#evaluation()),
  );
  /** The plan as an optimisation problem, under all its rules. */
  readonly problem = $derived.by(() => ({
    ...this.problemWithoutBudget,
    budget: this.settings.budget ?? null,
  }));

  /** The three plans under the rules; none where nothing counts as trouble. */
  readonly named: NamedPlans = $derived.by(() => {
    if (!this.problem.causes.some(({ weight }) => weight > 0)) {
      return { plans: null, isBalanced: false, infeasible: null };
    }
    const found = namedPlans(this.problem, this.#starts, this.#memory);
    const { plans } = found;
    this.#starts = plans === null ? [] : namedPlanIds.map((name) => plans[name].ids);
    return found;
  });

  readonly inForce: PlanInForce = $derived.by(() => {
    const { plans, infeasible } = this.named;
    const name = this.settings.chosen?.name ?? 'balanced';
    if (plans === null) {
      const calm = this.#evaluation().causes.length === 0 ? 'not-judged' : 'no-trouble';
      const none = infeasible || this.hasTrouble ? 'contradiction' : calm;
      return { ...this.#assessed([]), name, infeasible, none: this.#withoutType ?? none };
    }
    const plan = name === 'own' ? this.#assessed(this.ownPlan ?? []) : plans[name];
    return { ...plan, name, infeasible, none: plan.ids.length === 0 ? 'nothing-fits' : null };
  });

  readonly hasTrouble = $derived.by(() => this.problem.causes.some(({ weight }) => weight > 0));

  readonly #withoutType = $derived.by(() => (this.#evaluation().type.used === null ? 'no-type' : null));

  /** The plans to choose from: those that differ, equal ones under both names, the official's own last. */
  readonly cards: readonly PlanCard[] = $derived.by(() => {
    const own = this.ownPlan === null ? null : this.#assessed(this.ownPlan);
    return this.named.plans ? listPlanCards(this.named.plans, own) : [];
  });

  readonly phases: Readonly<Record<string, Horizon>> = $derived.by(() =>
    planPhases(this.problem, this.inForce.ids),
  );

  /** The official's own plan as far as its measures are offered; `null` when there is none. */
  readonly ownPlan: readonly string[] | null = $derived.by(
    () =>
      this.settings.ownPlan?.filter((id) =>
        this.problemWithoutBudget.measures.some((measure) => measure.id === id),
      ) ?? null,
  );

  readonly ownReport: OwnPlanReport | null = $derived.by(() =>
    this.ownPlan === null ? null : assessOwnPlan(this.problem, this.ownPlan),
  );

  /**
   * Most valuable plans that differ, by what they cost, cheapest first; the budget is set aside. One search a step: all
   * of them take longer than a screen may stand still.
   */
  frontierSteps(): Generator<undefined, readonly ChartPoint[]> {
    return frontierPoints(this.problemWithoutBudget);
  }

  /** Right end of the budget's axis: what the best plan without a limit costs. */
  readonly most = $derived.by(() => {
    const known = recallPlans(this.#memory, Infinity)?.full;
    return Math.max(1, Math.ceil((known ?? choosePlan(this.problemWithoutBudget)).cost));
  });

  /** What it would take to bring every cause to the target; `null` until that is found. */
  readonly cheapest: SufficientPlan | null = $derived.by(() =>
    isFreeOfBudgets(this.problem) ? sufficientOf(this.named) : (this.#known?.cheapest ?? null),
  );

  /** The measures of the plan in force with their phase, the most valuable first. */
  readonly measures = $derived.by(() =>
    this.ranking
      .filter(({ id }) => this.inForce.ids.includes(id))
      .map((measure) => ({ ...measure, phase: this.phases[measure.id] ?? measure.horizon })),
  );

  /** Share of the draws in which no plan of at most its cost is worth more; `null` until that is computed. */
  robustnessOf(ids: readonly string[]): number | null {
    const key = ids.toSorted().join();
    const isSame = ({ measures }: Evaluation['plan']) =>
      measures
        .map(({ id }) => id)
        .sort()
        .join() === key;
    const { plan, plans } = this.#evaluation();
    return [...plans.map((named) => ({ ...plan, ...named })), plan].find(isSame)?.robustness ?? null;
  }

  /** What value and cost of a plan are made of; of the one in force when none is named. */
  originOf(plan: readonly string[] = this.inForce.ids): PlanOrigin {
    return planOrigin(this.problem, plan);
  }

  isCostByYear(measure: string): boolean {
    return this.settings.costsByYear?.[measure] !== undefined;
  }

  /** What the official has entered, in all or year by year, million CNY. */
  enteredCost(measure: string): number | undefined {
    const byYear = this.session.assessment.plan.costsByYear?.[measure];
    return byYear?.reduce((sum, amount) => sum + amount, 0) ?? this.session.assessment.costs[measure];
  }

  /** The point estimate of the measure's cost class, million CNY. */
  usualCost(measure: string): number | undefined {
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

  /** What a decision on a measure costs under the budget that is stored, not at every move of the slider. */
  priceSteps(measure: string): Generator<undefined, number> {
    const { budget = null } = this.session.assessment.plan;
    return choicePrice({ ...this.problemWithoutBudget, budget }, measure);
  }

  /** Moves the budget; `final` stores it. */
  setBudget(budget: number | null, final: boolean): void {
    this.#moving = final ? undefined : (budget ?? undefined);
    if (final && budget !== (this.session.assessment.plan.budget ?? null)) {
      this.session.savePlan({ ...this.session.assessment.plan, budget });
    }
  }

  /** The next budget, up or down, at which another plan is the most valuable; the end of the axis when there is none. */
  stepBudget(direction: 'up' | 'down'): void {
    const budget = this.settings.budget ?? this.most;
    const next = nextBreakpoint(this.problemWithoutBudget, budget, direction);
    this.setBudget(next ?? (direction === 'up' ? this.most : 0), true);
  }

  #assessed(ids: readonly string[]): PlanSolution {
    const { value, cost, estimatedCost, leftAboveTarget } = assessPlan(this.problem, ids);
    return { ids, value, cost, estimatedCost, leftAboveTarget };
  }
}
