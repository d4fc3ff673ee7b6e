import type { Diagnosis } from '../diagnosis/diagnose.ts';
import { combineOf } from '../knowledge/meaning.ts';
import type { Indicator, KnowledgeBase } from '../knowledge/schema.ts';
import type { ScoredIndicator } from '../model/diagnosisResult.ts';
import type { ScoredDimension } from '../scoring/maturity.ts';
import type { RatedByMembers } from '../scoring/memberRatings.ts';
import { methodNumbers, type StagePriors } from '../scoring/methodNumbers.ts';
import { answersOf, type AnswerTable, levelCutsOf } from './answerTable.ts';
import { linkRuns, type LinkRuns } from './linkRuns.ts';
import { anyLevel } from './ratingSpread.ts';
import { weightTable } from './weightTable.ts';

/** How an indicator is drawn. */
export const drawKinds = {
  outside: 0,
  answered: 1,
  missingLevel: 2,
  missingQuantity: 3,
  /** Missing, with a prior of its own: a log-normal figure. */
  missingFigure: 4,
  /** Missing output growth: it goes with the growth gap. */
  missingGrowth: 5,
} as const;

/** Shares of standard deviation that go to the common and to the own part of a normal number. */
interface Loadings {
  readonly assessor: number;
  readonly own: number;
  readonly missing: number;
  readonly missingDimension: number;
  readonly missingOwn: number;
}

/** Everything a draw reads, laid out flat so that thousands of draws allocate nothing. */
export interface DrawModel {
  readonly kind: Uint8Array;
  readonly isQuantity: Uint8Array;
  /** Whose answers count: 1 those of the members, 0 the assessment's own. */
  readonly isByMembers: Uint8Array;
  readonly answers: AnswerTable;
  /** Assessors that one draw picks, as many as there are; 0 where the assessment's own answers are all. */
  readonly picks: number;
  readonly loadings: Loadings;
  /** z from which on the levels 2–5 of a missing answer are drawn. */
  readonly missingCuts: Float64Array;
  /** Median and deviation of the logarithm of figures with a prior of their own. */
  readonly priorMedian: Float64Array;
  readonly priorLogSd: Float64Array;
  readonly priors: StagePriors;
  readonly ratingScores: readonly number[];
  /** Score of the headline; NaN where nothing is answered. */
  readonly headline: Float64Array;
  readonly figure: Float64Array;
  readonly indicatorWeight: Float64Array;
  readonly dimensionWeight: Float64Array;
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
  /** Ids of the causes drawn: those that are judged, in the order of the diagnosis, then those that are not. */
  readonly causeIds: readonly string[];
  readonly causes: LinkRuns;
  readonly problems: LinkRuns;
  readonly locationQuotient: number;
  readonly newFirmFormation: number;
  readonly outputGrowth: number;
}

interface ModelSource {
  readonly kb: KnowledgeBase;
  readonly indicators: readonly ScoredIndicator[];
  readonly dimensions: readonly ScoredDimension[];
  readonly diagnosis: Diagnosis;
  /** Ratings of the members behind indicators that a group has rated. */
  readonly members?: RatedByMembers;
}

const figures = {
  locationQuotient: 'location-quotient',
  newFirms: 'new-firm-formation',
  outputGrowth: 'output-growth',
} as const;

const kindOf = (indicator: Indicator, { state }: ScoredIndicator): number => {
  if (state !== 'unknown') {
    return state === 'rated' ? drawKinds.answered : drawKinds.outside;
  }
  if (indicator.kind === 'rating') {
    return drawKinds.missingLevel;
  }
  switch (indicator.id) {
    case figures.locationQuotient:
    case figures.newFirms:
      return drawKinds.missingFigure;
    case figures.outputGrowth:
      return drawKinds.missingGrowth;
    default:
      return drawKinds.missingQuantity;
  }
};

/** Thresholds, valid ranges and priors of the quantities; unused places stay 0. */
function quantityTable({ kb, indicators }: ModelSource) {
  const { locationQuotient, newFirms } = methodNumbers(kb).priors;
  const priorFor = (id: string) =>
    ({ [figures.locationQuotient]: locationQuotient, [figures.newFirms]: newFirms })[id];
  const rows = kb.instrument.indicators.map((indicator) => {
    if (indicator.kind === 'rating') {
      return { lower: 0, upper: 1, min: 0, max: 1, median: 0, logSd: 0, isQuantity: 0, isLowerBetter: 0 };
    }
    const { id, lower, upper, validRange, direction } = indicator;
    const { median = 0, logSd = 0 } = priorFor(id) ?? {};
    const isLowerBetter = direction === 'lower' ? 1 : 0;
    return { lower, upper, ...validRange, median, logSd, isQuantity: 1, isLowerBetter };
  });
  return {
    lower: Float64Array.from(rows, (row) => row.lower),
    upper: Float64Array.from(rows, (row) => row.upper),
    min: Float64Array.from(rows, (row) => row.min),
    max: Float64Array.from(rows, (row) => row.max),
    priorMedian: Float64Array.from(rows, (row) => row.median),
    priorLogSd: Float64Array.from(rows, (row) => row.logSd),
    isQuantity: Uint8Array.from(rows, (row) => row.isQuantity),
    isLowerBetter: Uint8Array.from(rows, (row) => row.isLowerBetter),
    headline: Float64Array.from(indicators, ({ score }) => score ?? Number.NaN),
    figure: Float64Array.from(indicators, ({ value }) => value ?? Number.NaN),
  };
}

function loadingsOf({ kb }: ModelSource): Loadings {
  const { assessorShare, missingShare, missingDimensionShare } = methodNumbers(kb).errors;
  return {
    assessor: Math.sqrt(assessorShare),
    own: Math.sqrt(1 - assessorShare),
    missing: Math.sqrt(missingShare),
    missingDimension: Math.sqrt(missingDimensionShare),
    missingOwn: Math.sqrt(1 - missingShare - missingDimensionShare),
  };
}

/** Lays out one assessment for drawing. Causes and problems are those of the diagnosis, in its order. */
export function buildDrawModel(source: ModelSource): DrawModel {
  const { kb, indicators, diagnosis } = source;
  const indexOf = new Map(indicators.map(({ id }, index) => [id, index]));
  const causeOf = new Map(kb.causes.causes.map((cause) => [cause.id, cause]));
  const problemLinks = new Map(kb.problems.problems.map((problem) => [problem.id, problem.evidence]));
  const at = (id: string) => indexOf.get(id) ?? -1;
  const causes = [...diagnosis.causes, ...diagnosis.notJudged];
  return {
    kind: Uint8Array.from(kb.instrument.indicators, (indicator, index) => {
      const scored = indicators[index];
      return scored === undefined ? drawKinds.outside : kindOf(indicator, scored);
    }),
    ...answersOf(source),
    loadings: loadingsOf(source),
    missingCuts: Float64Array.from(levelCutsOf(anyLevel)),
    priors: methodNumbers(kb).priors,
    ratingScores: kb.scoring.ratingScores,
    ...quantityTable(source),
    ...weightTable(source),
    causeIds: causes.map(({ id }) => id),
    causes: linkRuns(
      causes.map(({ id, factor }) => {
        const cause = causeOf.get(id);
        return { links: cause?.evidence ?? [], combine: combineOf(cause ?? {}), factor };
      }),
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
    locationQuotient: at(figures.locationQuotient),
    newFirmFormation: at(figures.newFirms),
    outputGrowth: at(figures.outputGrowth),
  };
}
