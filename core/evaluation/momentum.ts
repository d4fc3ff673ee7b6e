import { daysBetween } from '../base/calendar.ts';
import { quantile } from '../base/quantile.ts';
import { type Momentum, toMomentum } from '../model/momentum.ts';
import { scoreMaturity } from '../scoring/maturity.ts';
import { type Assessed, diagnoseAnswers, drawDiagnosis } from './pipeline.ts';

/** The maturity of one assessment: the headline, `null` where it is withheld, and its draws. */
export interface AssessedMaturity {
  /** ISO date. */
  readonly assessedOn: string;
  /** Version of the knowledge base: composites of two are not compared. */
  readonly knowledgeBase: string;
  readonly composite: number | null;
  readonly draws: Float64Array;
}

const yearLength = 365.25;
/** Assessments closer than this say more of their errors than of the cluster. */
const fewestDays = 90;

/**
 * Maturity points a year between two assessments of a cluster, the earlier first, with the interval of their draws.
 *
 * The errors of the two count as independent of each other: draw d of the one is set against draw d + n/2 of the other.
 * `null` where a composite is withheld, the knowledge bases differ, or the later one is not at least 90 days later. It
 * stands beside the dynamics of the stage and is not its rule.
 */
export function momentum(before: AssessedMaturity, after: AssessedMaturity): Momentum | null {
  const days = daysBetween(before.assessedOn, after.assessedOn);
  const count = Math.min(before.draws.length, after.draws.length);
  if (
    before.composite === null ||
    after.composite === null ||
    before.knowledgeBase !== after.knowledgeBase ||
    days < fewestDays ||
    count === 0
  ) {
    return null;
  }
  const years = days / yearLength;
  const half = Math.floor(count / 2);
  const changes = Float64Array.from({ length: count }, (_, draw) => {
    const later = after.draws[(draw + half) % count] ?? 0;
    return (later - (before.draws[draw] ?? 0)) / years;
  }).sort();
  const pointsPerYear = (after.composite - before.composite) / years;
  const low = Math.min(pointsPerYear, quantile(changes, 0.05));
  const high = Math.max(pointsPerYear, quantile(changes, 0.95));
  return toMomentum(pointsPerYear, low, high);
}

/** What `momentum` needs of an assessment; `null` for one without a date. */
export function maturityOf(assessed: Assessed): AssessedMaturity | null {
  const { kb, input } = assessed;
  if (input.assessedOn === undefined) {
    return null;
  }
  const diagnosed = diagnoseAnswers(assessed);
  const { dimensions, coverage } = diagnosed.answers;
  return {
    assessedOn: input.assessedOn,
    knowledgeBase: kb.version,
    composite: scoreMaturity(kb, dimensions, coverage).composite,
    draws: drawDiagnosis(assessed, diagnosed).composite,
  };
}
