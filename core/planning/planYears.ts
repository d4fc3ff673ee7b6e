import { horizonIds, type Horizon, type KnowledgeBase } from '../knowledge/schema.ts';

/** The years of the plan, 1 being the year of the assessment, in which a phase runs. */
export function yearsOfPhase(
  kb: KnowledgeBase,
  phase: Horizon,
): { readonly first: number; readonly last: number } {
  const endOf = (horizon: Horizon | undefined) =>
    Math.ceil((kb.countermeasures.horizons.find(({ id }) => id === horizon)?.months ?? 0) / 12);
  const place = horizonIds.indexOf(phase);
  const before = Math.max(0, ...horizonIds.slice(0, place).map(endOf));
  return { first: before + 1, last: Math.max(before + 1, endOf(phase)) };
}

interface Spread {
  readonly phase: Horizon;
  /** Million CNY. */
  readonly cost: number;
  /** The official's own figures by year. */
  readonly entered: readonly number[] | undefined;
}

/**
 * The years in which a measure is under way, and what it costs in each: as entered, else evenly over the years of its
 * phase.
 */
export function spreadOverYears(
  kb: KnowledgeBase,
  { phase, cost, entered }: Spread,
): { readonly costByYear: readonly number[]; readonly years: readonly number[] } {
  if (entered !== undefined && entered.some((amount) => amount > 0)) {
    return {
      costByYear: entered,
      years: entered.flatMap((amount, index) => (amount > 0 ? [index + 1] : [])),
    };
  }
  const { first, last } = yearsOfPhase(kb, phase);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    costByYear: Array.from({ length: last }, (_, index) => (index + 1 < first ? 0 : cost / years.length)),
    years,
  };
}
