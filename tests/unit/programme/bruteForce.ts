import {
  leftOut,
  type ProgrammeCluster,
  type ProgrammeOption,
} from '../../../core/programme/programmeCluster.ts';

export interface Tried {
  readonly cost: number;
  readonly worth: number;
  /** Worth by cluster. */
  readonly parts: readonly number[];
}

const yuan = (million: number): number => Math.round(million * 1e6);
const near = 1e-9;

/** Every choice of a plan for each cluster, tried one by one: slow, and independent of the programme. */
export function everyProgramme(
  clusters: readonly ProgrammeCluster[],
  allowed: readonly (readonly ProgrammeOption[])[] = clusters.map(({ options }) => [leftOut, ...options]),
): Tried[] {
  return clusters.reduce<Tried[]>(
    (sums, { weight }, index) =>
      sums.flatMap((sum) =>
        (allowed[index] ?? []).map(({ cost, relief }) => ({
          cost: sum.cost + yuan(cost),
          worth: sum.worth + weight * relief,
          parts: [...sum.parts, weight * relief],
        })),
      ),
    [{ cost: 0, worth: 0, parts: [] }],
  );
}

/** The best of them within a budget, by the wording of the rule. */
export function bestOf(tried: readonly Tried[], budget: number): Tried | null {
  const fitting = tried.filter(({ cost }) => cost <= yuan(budget));
  const most = Math.max(...fitting.map(({ worth }) => worth));
  const worthy = fitting.filter(({ worth }) => worth >= most - near);
  const least = Math.min(...worthy.map(({ cost }) => cost));
  const byOrder = (a: Tried, b: Tried): number => {
    const at = a.parts.findIndex((part, index) => Math.abs(part - (b.parts[index] ?? 0)) > near);
    return at < 0 ? 0 : (b.parts[at] ?? 0) - (a.parts[at] ?? 0);
  };
  return worthy.filter(({ cost }) => cost === least).sort(byOrder)[0] ?? null;
}
