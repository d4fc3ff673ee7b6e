import { addMonths } from '../base/calendar.ts';
import type { Countermeasure, Indicator, KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessedChange, MovedIndicator } from '../model/years/change.ts';
import type { AdoptedMeasure, MeasureMove, MoveVerdict } from '../model/years/moves.ts';

/** A measure that began later than this before the assessment cannot have shown yet. */
const monthsToShow = 6;

type Success = NonNullable<Countermeasure['success']>;

interface MoveSource {
  readonly change: Pick<AssessedChange, 'indicators'>;
  /** ISO date of the later assessment. */
  readonly assessedOn: string;
}

/**
 * Whether each measure that was adopted after the earlier assessment has moved the figure by which its success is seen, in
 * the order in which they are given.
 *
 * A move is told where it is sure, and nothing is said of what caused it. Knowledge bases without targets in figures give
 * no `reached`.
 */
export function measureMoves(
  kb: KnowledgeBase,
  adopted: readonly AdoptedMeasure[],
  { change, assessedOn }: MoveSource,
): MeasureMove[] {
  const moved = new Map(change.indicators.map((each) => [each.id, each]));
  const measures = new Map(kb.countermeasures.countermeasures.map((each) => [each.id, each]));
  const indicators = new Map(kb.instrument.indicators.map((each) => [each.id, each]));
  return adopted.map((each) => {
    const success = measures.get(each.measure)?.success;
    const indicator = indicators.get(each.aim?.indicator ?? success?.indicator ?? '');
    const found = indicator && moved.get(indicator.id);
    const own = success?.indicator === indicator?.id ? success : undefined;
    const target = each.aim?.target ?? (own && indicator && found ? targetOf(own, indicator, found) : null);
    return {
      measure: each.measure,
      startOn: each.startOn,
      indicator: indicator?.id ?? null,
      before: found?.before ?? null,
      after: found?.after ?? null,
      target,
      verdict:
        notShown(each, assessedOn) ??
        (found ? verdictOf(found, isReached(indicator, found, target)) : 'no-data'),
    };
  });
}

/** Why a measure cannot have shown yet; `null` where it can. */
function notShown({ startOn }: AdoptedMeasure, assessedOn: string): MoveVerdict | null {
  if (startOn === null) {
    return 'not-begun';
  }
  return addMonths(startOn, monthsToShow) > assessedOn ? 'too-early' : null;
}

const figureOf = ({ level, value }: MovedIndicator['before']): number | null => value ?? level;

/** From which figure on the target is reached; a level at most 5, and nothing beyond the valid range. */
function targetOf(
  { by, to, times }: Success,
  indicator: Indicator,
  { before }: MovedIndicator,
): number | null {
  const from = figureOf(before);
  if (to !== undefined || from === null) {
    return to ?? null;
  }
  const isLower = indicator.kind === 'quantitative' && indicator.direction === 'lower';
  const wanted = by !== undefined ? from + (isLower ? -by : by) : times === undefined ? null : from * times;
  const { min, max } = indicator.kind === 'rating' ? { min: 1, max: 5 } : indicator.validRange;
  return wanted === null ? null : Math.min(max, Math.max(min, wanted));
}

/** Sums of decimals, like 0.7 + 0.1, fall short of their target by this at most. */
const rounding = 1e-9;

/** Whether the later answer has come as far as a target: a level, or a figure in the unit of the indicator. */
export function isReached(
  indicator: Indicator,
  { after }: Pick<MovedIndicator, 'after'>,
  target: number | null,
): boolean {
  const now = figureOf(after);
  if (now === null || target === null) {
    return false;
  }
  const isLower = indicator.kind === 'quantitative' && indicator.direction === 'lower';
  return isLower ? now <= target + rounding : now >= target - rounding;
}

function verdictOf({ movement }: MovedIndicator, reached: boolean): MoveVerdict {
  switch (movement) {
    case 'better':
      return reached ? 'reached' : 'towards';
    case 'worse':
      return 'against';
    case 'within-noise':
      return 'within-noise';
    case 'same':
      return 'not-moved';
  }
}
