import { criterionIds } from '../knowledge/schema.ts';
import type { CriterionId, Indicator, KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessmentFile, Rating } from '../model/assessment.ts';
import type { SensitivityInput } from '../model/reports/robustnessReport.ts';
import { weightRegion } from '../weighting/weightRegion.ts';

/** An input moved one step; `null` at the end of its scale. */
export interface InputSteps {
  readonly input: SensitivityInput;
  /** `null` for an acceptance that is not rated. */
  readonly now: number | null;
  readonly down: number | null;
  readonly up: number | null;
}

/** A score of the official's own moves by what a level of the five-level scale is worth. */
const levelOfScale = 25;
/** A weight moves by ten points of a hundred unless the official has given its range. */
const weightStep = 0.1;

const isLevel = (level: number): level is NonNullable<Rating['level']> =>
  Number.isInteger(level) && level >= 1 && level <= 5;

function levelSteps(level: number): Pick<InputSteps, 'now' | 'down' | 'up'> {
  return { now: level, down: level > 1 ? level - 1 : null, up: level < 5 ? level + 1 : null };
}

/** Brought into the range; `null` where that is where it stands already. */
function stepTo(now: number, to: number, [least, most]: readonly [number, number]): number | null {
  const moved = Math.min(most, Math.max(least, to));
  return moved === now ? null : moved;
}

/** A quantity moves by a quarter of the distance between its thresholds: the score moves by one level's worth. */
function answerSteps(indicator: Indicator, rating: Rating): Pick<InputSteps, 'now' | 'down' | 'up'> | null {
  if (indicator.kind === 'rating') {
    return rating.level === undefined ? null : levelSteps(rating.level);
  }
  const { value } = rating;
  if (value === undefined) {
    return null;
  }
  const step = (indicator.upper - indicator.lower) / 4;
  const range = [indicator.validRange.min, indicator.validRange.max] as const;
  return { now: value, down: stepTo(value, value - step, range), up: stepTo(value, value + step, range) };
}

/** Every answered indicator with the steps it can move, in the order of the knowledge base. */
export function answerInputs(kb: KnowledgeBase, { ratings }: AssessmentFile): InputSteps[] {
  return kb.instrument.indicators.flatMap((indicator) => {
    const rating = Object.hasOwn(ratings, indicator.id) ? ratings[indicator.id] : undefined;
    const steps = rating === undefined ? null : answerSteps(indicator, rating);
    return steps === null ? [] : [{ input: { kind: 'answer', indicator: indicator.id }, ...steps }];
  });
}

/** Acceptance of every measure offered; one that is not rated is tried at 2 and at 4. */
export function acceptanceInputs(input: AssessmentFile, measures: readonly string[]): InputSteps[] {
  const levels = input.acceptance ?? {};
  return measures.map((measure) => {
    const level = Object.hasOwn(levels, measure) ? levels[measure] : undefined;
    const steps = level === undefined ? { now: null, down: 2, up: 4 } : levelSteps(level);
    return { input: { kind: 'acceptance', measure }, ...steps };
  });
}

/** The official's own scores of measures offered. */
export function ownScoreInputs(input: AssessmentFile, measures: readonly string[]): InputSteps[] {
  const overrides = input.scoreOverrides ?? {};
  return measures.flatMap((measure) =>
    criterionIds.flatMap((criterion) => {
      const now = Object.hasOwn(overrides, measure) ? overrides[measure]?.[criterion]?.score : undefined;
      return now === undefined
        ? []
        : [
            {
              input: { kind: 'own-score' as const, measure, criterion },
              now,
              down: stepTo(now, now - levelOfScale, [0, 100]),
              up: stepTo(now, now + levelOfScale, [0, 100]),
            },
          ];
    }),
  );
}

/** Criterion weights, each ten points down and up, or to the ends of the range that the official has given. */
export function weightInputs(
  kb: KnowledgeBase,
  input: AssessmentFile,
  weights: Readonly<Record<CriterionId, number>>,
): InputSteps[] {
  const region = weightRegion(kb.scoring.criteria, input.priorities ?? null);
  return criterionIds.map((criterion, index) => {
    const now = weights[criterion];
    const isGiven = region.kind === 'ranges' && input.priorities?.ranges?.[criterion] !== undefined;
    const low = isGiven ? (region.low[index] ?? now) : now - weightStep;
    const high = isGiven ? (region.high[index] ?? now) : now + weightStep;
    return {
      input: { kind: 'weight', criterion },
      now,
      down: stepTo(now, low, [0, now]),
      up: stepTo(now, high, [now, 1]),
    };
  });
}

/** The assessment with one answer, acceptance or own score moved; weights are not part of it. */
export function withMoved(
  kb: KnowledgeBase,
  file: AssessmentFile,
  moved: SensitivityInput & { to: number },
): AssessmentFile {
  const { to } = moved;
  switch (moved.kind) {
    case 'answer':
      return {
        ...file,
        ratings: { ...file.ratings, [moved.indicator]: movedRating(kb, file, { ...moved, to }) },
      };
    case 'acceptance':
      return isLevel(to) ? { ...file, acceptance: { ...file.acceptance, [moved.measure]: to } } : file;
    case 'own-score': {
      const own = file.scoreOverrides?.[moved.measure];
      const reason = own?.[moved.criterion]?.reason ?? '';
      const changed = { ...own, [moved.criterion]: { score: to, reason } };
      return { ...file, scoreOverrides: { ...file.scoreOverrides, [moved.measure]: changed } };
    }
    case 'weight':
      return file;
  }
}

function movedRating(
  kb: KnowledgeBase,
  { ratings }: AssessmentFile,
  { indicator, to }: { readonly indicator: string; readonly to: number },
): Rating {
  const kind = kb.instrument.indicators.find(({ id }) => id === indicator)?.kind;
  const rating = ratings[indicator] ?? {};
  return kind === 'rating' && isLevel(to) ? { ...rating, level: to } : { ...rating, value: to };
}
