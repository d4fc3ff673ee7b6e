import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import type { Evaluation } from '../../core/model/evaluation.ts';
import type { ClusterCase } from './clusterCases.ts';

/** What was found of one cluster: places of all causes and measures, the likeliest first. */
export interface Found {
  readonly cluster: ClusterCase;
  readonly evaluation: Evaluation;
  readonly causes: readonly string[];
  readonly measures: readonly string[];
}

/** Places of the causes: judged ones by rank, then those not judged by what is expected, then those of other types. */
export function placesOf(kb: KnowledgeBase, cluster: ClusterCase, evaluation: Evaluation): Found {
  const judged = evaluation.causes.map(({ id }) => id);
  const open = [...evaluation.notJudged].sort((a, b) => b.expected - a.expected).map(({ id }) => id);
  const named = [...judged, ...open];
  const ranked = evaluation.ranking.map(({ id }) => id);
  const rest = (all: readonly { readonly id: string }[], known: readonly string[]) =>
    all.flatMap(({ id }) => (known.includes(id) ? [] : [id]));
  return {
    cluster,
    evaluation,
    causes: [...named, ...rest(kb.causes.causes, named)],
    measures: [...ranked, ...rest(kb.countermeasures.countermeasures, ranked)],
  };
}

/** The stereotype of a type: places in the order of mean places over the other clusters of the type in `pool`. */
export function stereotypeOf(
  pool: readonly Found[],
  { cluster }: Found,
  what: 'causes' | 'measures',
): string[] {
  const others = pool.filter(
    (other) => other.cluster.id !== cluster.id && other.cluster.expected.type === cluster.expected.type,
  );
  const all = pool[0]?.[what] ?? [];
  const mean = (id: string) =>
    others.reduce((sum, other) => sum + other[what].indexOf(id), 0) / others.length;
  return [...all].sort((a, b) => mean(a) - mean(b) || (a < b ? -1 : 1));
}

/**
 * Measures in the order that the causes of the literature alone would give, all equally severe and no other: what the links
 * could tell were the diagnosis perfect. Type factor and delivery are those of the evaluation.
 */
export function byLiteratureCauses(
  kb: KnowledgeBase,
  { cluster: { expected }, evaluation, measures }: Found,
): string[] {
  const named = new Set(expected.causes.map(({ id }) => id));
  const { strong, partial } = { strong: 0.6, partial: 0.25, ...modesOf(kb) };
  const values = new Map(
    evaluation.ranking.map(({ id, delivery, value }) => {
      const measure = kb.countermeasures.countermeasures.find((entry) => entry.id === id);
      const relief = (measure?.addresses ?? []).reduce(
        (sum, { cause, strength }) => sum + (named.has(cause) ? { strong, partial }[strength] : 0),
        0,
      );
      const factor = measure?.types.includes(expected.type) === true ? 1 : kb.scoring.relief.alsoType;
      // Measures that relieve none of them keep the order of the evaluation.
      return [id, relief * factor * delivery + 1e-6 * value];
    }),
  );
  return [...measures].sort((a, b) => (values.get(b) ?? -1) - (values.get(a) ?? -1));
}

const modesOf = ({ scoring: { effects } }: KnowledgeBase) =>
  effects === undefined ? {} : { strong: effects.strong.mode, partial: effects.partial.mode };

/** Measures of which an author says that they are recommended, and those taken and judged to have worked. */
export const expectedMeasures = ({ cluster: { expected } }: Found, still: 'recommended' | 'taken') =>
  expected.measures.filter(({ reason }) => /recommended/iu.test(reason) === (still === 'recommended'));

/** Spearman's correlation of two orders of the same ids. */
export function rankCorrelation(one: readonly string[], other: readonly string[]): number {
  const squares = one.reduce((sum, id, at) => sum + (at - other.indexOf(id)) ** 2, 0);
  return 1 - (6 * squares) / (one.length * (one.length ** 2 - 1));
}

/** Share of what is expected that stands among the first places, and the mean place of what is expected, from 1. */
export interface Hits {
  readonly share: number;
  readonly place: number;
}

export function hitsOf(
  order: readonly string[],
  expected: readonly { readonly id: string }[],
  first: number,
): Hits {
  const places = expected.map(({ id }) => order.indexOf(id) + 1);
  const within = places.filter((place) => place <= first).length;
  return {
    share: within / expected.length,
    place: places.reduce((sum, place) => sum + place, 0) / expected.length,
  };
}

/** What drawing blindly would give: as many of the first places as there are among all. */
export const chanceOf = (first: number, all: number): Hits => ({ share: first / all, place: (all + 1) / 2 });

export const meanHits = (hits: readonly Hits[]): Hits => ({
  share: meanOf(hits.map(({ share }) => share)),
  place: meanOf(hits.map(({ place }) => place)),
});

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Differences of the same clusters two ways: their mean, its standard error, and the sign test over clusters. */
export interface Paired {
  readonly mean: number;
  readonly standardError: number;
  readonly better: number;
  readonly worse: number;
  /** Two-sided: how often coins would fall as unevenly. */
  readonly p: number;
}

export function pairedOf(differences: readonly number[]): Paired {
  const mean = meanOf(differences);
  const variance = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (differences.length - 1);
  const better = differences.filter((each) => each > 1e-9).length;
  const worse = differences.filter((each) => each < -1e-9).length;
  return {
    mean,
    standardError: Math.sqrt(variance / differences.length),
    better,
    worse,
    p: Math.min(1, 2 * tailOf(better + worse, Math.min(better, worse))),
  };
}

/** Probability of at most `least` heads among `tosses`. */
function tailOf(tosses: number, least: number): number {
  let ways = 1;
  let sum = 0;
  for (let heads = 0; heads <= least; heads += 1) {
    sum += ways;
    ways = (ways * (tosses - heads)) / (heads + 1);
  }
  return sum / 2 ** tosses;
}
