import type { ChosenPlan, PlanSettings } from '../../../core/model/planSettings.ts';
import { omit } from '../../../core/base/omit.ts';
import type { Step } from '../../state/changes/step.ts';
import type { AssessmentSession } from '../../state/assessmentSession.svelte.ts';

/** What the official has decided about a measure; `free` leaves it to the plans. */
export type Choice = 'free' | 'pinned' | 'dropped';

/** The settings that limit by phase, by body or by year of the plan. */
export type LimitKind = 'phaseBudgets' | 'phaseCapacity' | 'actorCapacity' | 'yearBudgets' | 'yearCapacity';

const limitKinds = ['phaseBudgets', 'phaseCapacity', 'actorCapacity', 'yearBudgets', 'yearCapacity'] as const;

/** Every change of a plan's rules, costs and choice. Each is one step that can be taken back. */
export class PlanChanges {
  protected readonly session: AssessmentSession;

  constructor(session: AssessmentSession) {
    this.session = session;
  }

  get #stored(): PlanSettings {
    return this.session.assessment.plan;
  }

  setLargest(largest: number | null): void {
    this.session.savePlan(largest === null ? omit(this.#stored, 'largest') : { ...this.#stored, largest });
  }

  /** Sets or, with `null`, takes away one limit of a phase, of a year or of an acting body. */
  setLimit<Kind extends LimitKind>(
    kind: Kind,
    subject: keyof NonNullable<PlanSettings[Kind]>,
    amount: number | null,
  ): void {
    const before: Partial<Record<PropertyKey, number>> = this.#stored[kind] ?? {};
    const limits = amount === null ? omit(before, subject) : { ...before, [subject]: amount };
    const isEmpty = Object.keys(limits).length === 0;
    this.session.savePlan(isEmpty ? omit(this.#stored, kind) : { ...this.#stored, [kind]: limits });
  }

  /** Stores the groups of measures that exclude each other. */
  setExclusions(groups: readonly (readonly string[])[]): Step | null {
    return this.session.savePlan(
      groups.length === 0
        ? omit(this.#stored, 'excludeTogether')
        : { ...this.#stored, excludeTogether: groups.map((group) => [...group]) },
    );
  }

  /** Takes away every limit but budget and number. */
  clearLimits(label: () => string): Step | null {
    return this.session.savePlan(omit(this.#stored, ...limitKinds, 'excludeTogether'), label);
  }

  /** Stores the official's own plan, or takes it away; then it is not the chosen one any more. */
  setOwnPlan(ids: readonly string[] | null): Step | null {
    if (ids !== null) {
      return this.session.savePlan({ ...this.#stored, ownPlan: ids.toSorted() });
    }
    const left = omit(this.#stored, 'ownPlan');
    return this.session.savePlan(left.chosen?.name === 'own' ? omit(left, 'chosen') : left);
  }

  /** Puts a plan in force with the reason for it; `null` goes back to the one recommended. */
  choosePlan(chosen: ChosenPlan | null, label: () => string): Step | null {
    return this.session.savePlan(
      chosen === null ? omit(this.#stored, 'chosen') : { ...this.#stored, chosen },
      label,
    );
  }

  /** Stores a decision about a measure. */
  choose(measure: string, choice: Choice, label?: () => string): Step | null {
    const without = (ids: readonly string[] = []) => ids.filter((id) => id !== measure);
    const must = [...without(this.#stored.must), ...(choice === 'pinned' ? [measure] : [])];
    const mustNot = [...without(this.#stored.mustNot), ...(choice === 'dropped' ? [measure] : [])];
    return this.session.savePlan({ ...this.#stored, must, mustNot }, label);
  }

  setCost(measure: string, cost: number | null): void {
    this.session.saveMeasure(measure, this.session.assessment.acceptance[measure] ?? null, cost);
  }

  /** Stores what a measure costs in one year of the plan, 1 being the first; years left empty cost nothing. */
  setCostOfYear(
    measure: string,
    { year, cost }: { readonly year: number; readonly cost: number | null },
  ): void {
    const before = this.#stored.costsByYear?.[measure] ?? [];
    const amounts = Array.from({ length: Math.max(before.length, year) }, (_, index) =>
      index === year - 1 ? (cost ?? 0) : (before[index] ?? 0),
    );
    const last = amounts.findLastIndex((amount) => amount > 0);
    this.session.savePlan(this.#withCostsByYear(measure, amounts.slice(0, last + 1)));
  }

  /** Goes back to what the measure costs in all. */
  clearCostsByYear(measure: string, label: () => string): Step | null {
    return this.session.savePlan(this.#withCostsByYear(measure, []), label);
  }

  #withCostsByYear(measure: string, amounts: readonly number[]): PlanSettings {
    const others = omit({ ...this.#stored.costsByYear }, measure);
    const costsByYear = amounts.length === 0 ? others : { ...others, [measure]: [...amounts] };
    return Object.keys(costsByYear).length === 0
      ? omit(this.#stored, 'costsByYear')
      : { ...this.#stored, costsByYear };
  }

  setAcceptance(measure: string, acceptance: 1 | 2 | 3 | 4 | 5 | null): void {
    this.session.saveMeasure(measure, acceptance, this.session.assessment.costs[measure] ?? null);
  }
}
