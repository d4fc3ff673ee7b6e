import { reachFactor } from '../diagnosis/diagnose.ts';
import type { Diagnosis } from '../diagnosis/diagnose.ts';
import type { Combination, EvidenceLink } from '../diagnosis/severity.ts';
import { combineOf, readsOf } from '../knowledge/meaning.ts';
import type { Indicator, KnowledgeBase } from '../knowledge/schema.ts';
import type { ScoredIndicator } from '../model/evaluation.ts';
import { dynamicsDimension } from '../scoring/maturity.ts';
import type { ScoredDimension } from '../scoring/maturity.ts';
import { anyLevel, levelProbabilities } from './ratingSpread.ts';

/** How an indicator is drawn. */
export const drawKinds = { outside: 0, level: 1, quantity: 2, missingQuantity: 3 } as const;

/** Groups of links in one run of arrays: those of group g stand from `start[g]` to `start[g + 1]`. */
export interface LinkRuns {
  readonly start: Int32Array;
  readonly indicator: Int32Array;
  readonly weight: Float64Array;
  /** 1: the score itself speaks for the cause; 0: what it lacks. */
  readonly presence: Uint8Array;
  /** What the severity of each group is multiplied by. */
  readonly factor: Float64Array;
  /** 1: all of the evidence must be so (geometric mean); 0: the mean. By group. */
  readonly all: Uint8Array;
}

/** Everything a draw reads, laid out flat so that thousands of draws allocate nothing. */
export interface DrawModel {
  readonly kind: Uint8Array;
  /** Cumulative probabilities of the levels 1–5, five per indicator. */
  readonly levels: Float64Array;
  readonly value: Float64Array;
  /** Standard deviation of the quantity in its own unit. */
  readonly deviation: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  readonly isLowerBetter: Uint8Array;
  readonly dimension: Int32Array;
  /** Dirichlet shapes of the indicator weights inside their dimension. */
  readonly indicatorShape: Float64Array;
  /** Dirichlet shapes of the dimension weights; 0 where nothing applies. */
  readonly dimensionShape: Float64Array;
  readonly isStructural: Uint8Array;
  readonly causes: LinkRuns;
  readonly problems: LinkRuns;
  readonly locationQuotient: number;
  readonly newFirmFormation: number;
}

interface ModelSource {
  readonly kb: KnowledgeBase;
  readonly indicators: readonly ScoredIndicator[];
  readonly dimensions: readonly ScoredDimension[];
  readonly diagnosis: Diagnosis;
}

/** A figure near zero is not exact because it is small: its spread counts from a tenth of the threshold span. */
const smallestBase = 0.1;

const kindOf = (indicator: Indicator, { state }: ScoredIndicator): number => {
  if (state === 'not-applicable') {
    return drawKinds.outside;
  }
  if (indicator.kind === 'rating') {
    return drawKinds.level;
  }
  return state === 'rated' ? drawKinds.quantity : drawKinds.missingQuantity;
};

/**
 * Dirichlet shapes around the given weights, such that a component of average weight has the relative deviation.
 *
 * Variance of a component w is w (1 − w) / (total + 1); with w = 1/n the total follows. One weight alone stays 1.
 */
export function dirichletShapes(weights: readonly number[], spread: number): number[] {
  const used = weights.filter((weight) => weight > 0);
  const sum = used.reduce((total, weight) => total + weight, 0);
  const total = used.length > 1 ? (used.length - 1) / (spread * spread) - 1 : 1;
  return weights.map((weight) => (weight > 0 ? (total * weight) / sum : 0));
}

function linkRuns(
  groups: readonly {
    readonly links: readonly EvidenceLink[];
    readonly factor: number;
    readonly combine: Combination;
  }[],
  indexOf: ReadonlyMap<string, number>,
): LinkRuns {
  const start = new Int32Array(groups.length + 1);
  const links = groups.flatMap((group) => group.links);
  groups.forEach((group, index) => {
    start[index + 1] = (start[index] ?? 0) + group.links.length;
  });
  return {
    start,
    indicator: Int32Array.from(links, (link) => indexOf.get(link.indicator) ?? 0),
    weight: Float64Array.from(links, (link) => link.weight),
    presence: Uint8Array.from(links, (link) => (readsOf(link) === 'presence' ? 1 : 0)),
    factor: Float64Array.from(groups, (group) => group.factor),
    all: Uint8Array.from(groups, (group) => (group.combine === 'all' ? 1 : 0)),
  };
}

function levelTable({ kb, indicators }: ModelSource): Float64Array {
  const deviations = new Map(kb.scoring.evidenceGrades.map((grade) => [grade.id, grade.ratingSd]));
  return Float64Array.from(
    indicators.flatMap(({ level, grade }) => {
      const probabilities =
        level === null ? anyLevel : levelProbabilities(level, deviations.get(grade ?? 'D') ?? 1);
      let sum = 0;
      return probabilities.map((probability) => (sum += probability));
    }),
  );
}

/** Thresholds, valid ranges and spreads of the quantities; unused places stay 0. */
function quantityTable({ kb, indicators }: ModelSource) {
  const relative = new Map(kb.scoring.evidenceGrades.map((grade) => [grade.id, grade.quantityRelativeSd]));
  const rows = kb.instrument.indicators.map((indicator, index) => {
    if (indicator.kind === 'rating') {
      return { value: 0, deviation: 0, lower: 0, upper: 1, min: 0, max: 1, isLowerBetter: 0 };
    }
    const { lower, upper, validRange, direction } = indicator;
    const value = indicators[index]?.value ?? 0;
    const base = Math.max(Math.abs(value), smallestBase * (upper - lower));
    const deviation = base * (relative.get(indicators[index]?.grade ?? 'D') ?? 0);
    return { value, deviation, lower, upper, ...validRange, isLowerBetter: direction === 'lower' ? 1 : 0 };
  });
  const column = (key: Exclude<keyof (typeof rows)[number], 'isLowerBetter'>) =>
    Float64Array.from(rows, (row) => row[key]);
  return {
    value: column('value'),
    deviation: column('deviation'),
    lower: column('lower'),
    upper: column('upper'),
    min: column('min'),
    max: column('max'),
    isLowerBetter: Uint8Array.from(rows, (row) => row.isLowerBetter),
  };
}

function weightTable({ kb, indicators, dimensions }: ModelSource) {
  const { weightSpread } = kb.scoring.uncertainty;
  const dimensionIndex = new Map(dimensions.map(({ id }, index) => [id, index]));
  const indicatorShape = new Float64Array(indicators.length);
  for (const { id } of dimensions) {
    const members = indicators.flatMap((indicator, index) => (indicator.dimension === id ? [index] : []));
    const weights = members.map((index) => {
      const indicator = indicators[index];
      return indicator === undefined || indicator.state === 'not-applicable' ? 0 : indicator.weight;
    });
    dirichletShapes(weights, weightSpread).forEach((shape, place) => {
      indicatorShape[members[place] ?? 0] = shape;
    });
  }
  return {
    dimension: Int32Array.from(indicators, (indicator) => dimensionIndex.get(indicator.dimension) ?? 0),
    indicatorShape,
    dimensionShape: Float64Array.from(
      dirichletShapes(
        dimensions.map((dimension) => dimension.weight),
        weightSpread,
      ),
    ),
    isStructural: Uint8Array.from(dimensions, ({ id }) => (id === dynamicsDimension ? 0 : 1)),
  };
}

/** Lays out one assessment for drawing. Causes and problems are those of the diagnosis, in its order. */
export function buildDrawModel(source: ModelSource): DrawModel {
  const { kb, indicators, diagnosis } = source;
  const indexOf = new Map(indicators.map(({ id }, index) => [id, index]));
  const causes = new Map(kb.causes.causes.map((cause) => [cause.id, cause]));
  const problemLinks = new Map(kb.problems.problems.map((problem) => [problem.id, problem.evidence]));
  const at = (id: string) => indexOf.get(id) ?? 0;
  return {
    kind: Uint8Array.from(kb.instrument.indicators, (indicator, index) => {
      const scored = indicators[index];
      return scored === undefined ? drawKinds.outside : kindOf(indicator, scored);
    }),
    levels: levelTable(source),
    ...quantityTable(source),
    ...weightTable(source),
    causes: linkRuns(
      diagnosis.causes.map((cause) => ({
        links: causes.get(cause.id)?.evidence ?? [],
        factor: reachFactor(kb, cause),
        combine: combineOf(causes.get(cause.id) ?? {}),
      })),
      indexOf,
    ),
    problems: linkRuns(
      diagnosis.problems.map((problem) => ({
        links: problemLinks.get(problem.id) ?? [],
        factor: 1,
        combine: 'mean' as const,
      })),
      indexOf,
    ),
    locationQuotient: at('location-quotient'),
    newFirmFormation: at('new-firm-formation'),
  };
}
