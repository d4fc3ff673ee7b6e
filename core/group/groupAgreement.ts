import { criterionIds, type KnowledgeBase } from '../knowledge/schema.ts';
import type { Member } from '../model/assessment.ts';
import { valueKey } from '../ranking/rankByValue.ts';
import { intraclassCorrelations, kendallConcordance, type Ratings } from '../weighting/agreement.ts';
import { krippendorffAlpha } from '../weighting/krippendorffAlpha.ts';
import type { GroupWeights } from './groupWeights.ts';
import type { MeasureValue } from '../evaluation/rankFromAnswers.ts';

/** Why a figure is not defined. */
export type NoFigure = 'one-assessor' | 'no-overlap' | 'no-variation';

export interface Figure<Reading extends string> {
  /** `null` where it is not defined; `missing` then says why. */
  readonly value: number | null;
  readonly missing: NoFigure | null;
  readonly reading: Reading | null;
  /** What was rated or ranked by more than one. */
  readonly objects: number;
  readonly assessors: number;
}

/** Krippendorff (2004), p. 241: rely on 0.800 and above, draw tentative conclusions from 0.667. */
export type AlphaReading = 'reliable' | 'tentative' | 'unreliable';
const alphaReading = (alpha: number): AlphaReading => {
  if (alpha >= 0.8) {
    return 'reliable';
  }
  return alpha >= 0.667 ? 'tentative' : 'unreliable';
};

/** Koo & Li (2016): poor below 0.5, moderate to 0.75, good to 0.9, excellent above. */
export type IccReading = 'poor' | 'moderate' | 'good' | 'excellent';
const iccReading = (icc: number): IccReading => {
  if (icc < 0.5) {
    return 'poor';
  }
  if (icc < 0.75) {
    return 'moderate';
  }
  return icc <= 0.9 ? 'good' : 'excellent';
};

/** Schmidt (1997): 0.1 very weak, 0.3 weak, 0.5 moderate, 0.7 strong, 0.9 unusually strong agreement. */
export type ConcordanceReading = 'very-weak' | 'weak' | 'moderate' | 'strong' | 'very-strong';
const concordanceReading = (w: number): ConcordanceReading => {
  const [reading] = (
    [
      ['very-strong', 0.9],
      ['strong', 0.7],
      ['moderate', 0.5],
      ['weak', 0.3],
    ] as const
  ).find(([, from]) => w >= from) ?? ['very-weak' as const];
  return reading;
};

export interface GroupAgreement {
  /** Levels, ordinal; copes with ratings that some left out. */
  readonly alpha: Figure<AlphaReading>;
  /** ICC(2,1) and ICC(2,k): levels of the indicators that everybody rated. */
  readonly iccSingle: Figure<IccReading>;
  readonly iccMean: Figure<IccReading>;
  /** Kendall's W of the criteria by weight. */
  readonly criteria: Figure<ConcordanceReading>;
  /** Kendall's W of the measures by value. */
  readonly measures: Figure<ConcordanceReading>;
}

interface GroupResults {
  readonly members: readonly Pick<Member, 'ratings'>[];
  readonly weights: GroupWeights;
  /** Each member's measures, in the order of the members. */
  readonly rankings: readonly (readonly MeasureValue[])[];
}

/** How far the assessors agree, before anything is averaged. Undefined figures say why. */
export function groupAgreement(kb: KnowledgeBase, results: GroupResults): GroupAgreement {
  const rows = levelRows(kb, results.members);
  const weighed = results.weights.members.filter((weights) => weights !== null);
  return {
    alpha: alphaOf(rows),
    ...intraclass(rows),
    criteria: concordanceOf(
      criterionIds.map((id) => weighed.map((weights) => valueKey(weights[id]))),
      weighed.length,
    ),
    measures: concordanceOf(valueRows(results.rankings), results.rankings.length),
  };
}

type LevelRows = readonly (readonly (number | null)[])[];

/** Members as rows, indicators that take levels as columns. */
const levelRows = (kb: KnowledgeBase, members: GroupResults['members']): LevelRows =>
  members.map(({ ratings }) =>
    kb.instrument.indicators
      .filter(({ kind }) => kind === 'rating')
      .map(({ id }) => (Object.hasOwn(ratings, id) ? (ratings[id]?.level ?? null) : null)),
  );

const columnsOf = (rows: LevelRows): (number | null)[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

function alphaOf(rows: LevelRows): Figure<AlphaReading> {
  const objects = columnsOf(rows).filter(
    (column) => column.filter((level) => level !== null).length > 1,
  ).length;
  const about = { objects, assessors: rows.length };
  const missing = whyNot(rows.length, objects > 0);
  return missing === null
    ? figure(krippendorffAlpha(rows, 'ordinal'), alphaReading, about)
    : { ...nothing(missing), ...about };
}

function intraclass(rows: LevelRows): Pick<GroupAgreement, 'iccSingle' | 'iccMean'> {
  const complete = columnsOf(rows).filter((column) => column.every((level) => level !== null));
  const about = { objects: complete.length, assessors: rows.length };
  const missing = whyNot(rows.length, complete.length > 1);
  if (missing !== null) {
    return { iccSingle: { ...nothing(missing), ...about }, iccMean: { ...nothing(missing), ...about } };
  }
  // Levels that are not given were left out on the line above.
  const { single, average } = intraclassCorrelations(complete as Ratings);
  return {
    iccSingle: figure(single.agreement, iccReading, about),
    iccMean: figure(average.agreement, iccReading, about),
  };
}

/** Rows are what is ranked, columns the assessors who ranked it. */
function concordanceOf(rows: Ratings, assessors: number): Figure<ConcordanceReading> {
  const about = { objects: rows.length, assessors };
  const missing = whyNot(assessors, rows.length > 1);
  return missing === null
    ? figure(kendallConcordance(rows).w, concordanceReading, about)
    : { ...nothing(missing), ...about };
}

/** The measures that everybody's ranking holds; all of them, since one formation type is theirs together. */
function valueRows(rankings: GroupResults['rankings']): Ratings {
  const values = rankings.map((ranking) => new Map(ranking.map(({ id, value }) => [id, valueKey(value)])));
  const common = [...(values[0]?.keys() ?? [])].filter((id) => values.every((each) => each.has(id)));
  return common.map((id) => values.map((each) => each.get(id) ?? 0));
}

function whyNot(assessors: number, overlaps: boolean): NoFigure | null {
  if (assessors < 2) {
    return 'one-assessor';
  }
  return overlaps ? null : 'no-overlap';
}

const nothing = (missing: NoFigure) => ({ value: null, missing, reading: null });

/** Beyond 1 by more than this a figure is no rounding. */
const rounding = 1e-9;

/**
 * Where nothing varies the formulas divide by zero, and an intraclass correlation of few objects by next to nothing:
 * its estimated variances are then negative and the quotient leaves −1…1. That is no agreement of 0 or 1.
 */
function figure<Reading extends string>(
  value: number | null,
  read: (value: number) => Reading,
  about: Pick<Figure<Reading>, 'objects' | 'assessors'>,
): Figure<Reading> {
  return value === null || !(Math.abs(value) <= 1 + rounding)
    ? { ...nothing('no-variation'), ...about }
    : { value, missing: null, reading: read(value), ...about };
}
