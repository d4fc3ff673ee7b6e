import type { PortfolioDetail, PortfolioResult } from '../model/portfolio/portfolio.ts';

/** What a dimension contributes to the difference of two composites, in points; all of them add up to it. */
export interface DimensionPart {
  readonly id: string;
  readonly points: number;
  /** Of it, because the two types weigh the dimension differently. */
  readonly byWeight: number;
}

export interface Difference {
  /** Maturity of the one less that of the other. */
  readonly points: number;
  /** Whether the 90 % interval of the difference leaves out 0, the errors of the two counted as independent. */
  readonly isSure: boolean;
  readonly low: number;
  readonly high: number;
  /** The largest contributions first, equals in the order of the method. */
  readonly parts: readonly DimensionPart[];
  /** Raised causes of the one that the other has not, and the other way round. */
  readonly onlyHere: readonly string[];
  readonly onlyThere: readonly string[];
}

export interface Compared {
  readonly result: PortfolioResult;
  readonly detail: PortfolioDetail;
}

/** The difference of two, or that there is none to tell: what two knowledge bases have found is not compared. */
export const comparisonOf = (here: Compared, there: Compared): Difference | 'other-knowledge' =>
  here.detail.knowledgeHash === there.detail.knowledgeHash ? differenceOf(here, there) : 'other-knowledge';

/**
 * Why the maturity of two clusters differs, both judged by one knowledge base.
 *
 * w·s − w′·s′ = (w + w′)/2 · (s − s′) + (s + s′)/2 · (w − w′), dimension by dimension: nothing is left over. The interval
 * is the difference with the root of the summed squares of the half widths on each side.
 */
export function differenceOf(here: Compared, there: Compared): Difference {
  const points = here.result.composite - there.result.composite;
  const down = Math.hypot(
    here.result.composite - here.result.low,
    there.result.high - there.result.composite,
  );
  const up = Math.hypot(here.result.high - here.result.composite, there.result.composite - there.result.low);
  const ids = [...new Set([...here.detail.dimensions, ...there.detail.dimensions].map(({ id }) => id))];
  const parts = ids.map((id): DimensionPart => {
    const [a, b] = [here, there].map(({ detail }) => {
      const found = detail.dimensions.find((dimension) => dimension.id === id);
      return { score: found?.score ?? 0, weight: (found?.score ?? null) === null ? 0 : (found?.weight ?? 0) };
    });
    const [scoreA, scoreB] = [a?.score ?? 0, b?.score ?? 0];
    const [weightA, weightB] = [a?.weight ?? 0, b?.weight ?? 0];
    const byWeight = ((scoreA + scoreB) / 2) * (weightA - weightB);
    return { id, points: weightA * scoreA - weightB * scoreB, byWeight };
  });
  const only = (one: Compared, other: Compared) =>
    one.detail.causes
      .map(({ id }) => id)
      .filter((id) => !other.detail.causes.some((cause) => cause.id === id));
  return {
    points,
    low: points - down,
    high: points + up,
    isSure: points - down > 0 || points + up < 0,
    parts: parts.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    onlyHere: only(here, there),
    onlyThere: only(there, here),
  };
}
