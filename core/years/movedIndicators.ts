import type { Indicator, KnowledgeBase } from '../knowledge/schema.ts';
import type { ScoredIndicator } from '../model/diagnosisResult.ts';
import type { Movement, MovedIndicator } from '../model/years/change.ts';
import type { DiagnosedPair, Differences } from './differences.ts';
import { differenceOf, levelDifferenceOf, reversed, tolerance } from './moved.ts';

const answerOf = ({ level, value, grade }: ScoredIndicator) => ({ level, value, grade });

/** How much better the later answer is: of a quantity in its own unit, of a level in points of its score. */
function movementOf(kb: KnowledgeBase, { indicator, column, figures, moved }: Moving): Movement {
  const { before, after } = moved;
  const isFigure = indicator.kind === 'quantitative' && before.value !== null && after.value !== null;
  const { change, isSure } = isFigure
    ? differenceOf(kb, { ...figures, column }, (after.value ?? 0) - (before.value ?? 0))
    : moved;
  if (Math.abs(change) <= tolerance) {
    return 'same';
  }
  const isRise = isFigure && indicator.direction === 'lower' ? change < 0 : change > 0;
  return !isSure ? 'within-noise' : isRise ? 'better' : 'worse';
}

interface Moving {
  readonly indicator: Indicator;
  readonly column: number;
  readonly figures: Differences['figures'];
  readonly moved: Omit<MovedIndicator, 'movement'>;
}

/** The indicators that both assessments answer, in the order of the knowledge base. */
export function movedIndicators(
  kb: KnowledgeBase,
  { then, now }: DiagnosedPair,
  { scores, figures }: Differences,
): MovedIndicator[] {
  return kb.instrument.indicators.flatMap((indicator, column) => {
    const [before, after] = [then.answers.indicators[column], now.answers.indicators[column]];
    if (before === undefined || after === undefined || before.score === null || after.score === null) {
      return [];
    }
    const ends = { id: indicator.id, then: before.score, now: after.score };
    const difference = indicator.kind === 'rating' ? levelDifferenceOf : differenceOf;
    const moved = {
      ...ends,
      ...difference(kb, { ...scores, column }, ends.now - ends.then),
      before: answerOf(before),
      after: answerOf(after),
    };
    return [{ ...moved, movement: movementOf(kb, { indicator, column, figures, moved }) }];
  });
}

const turned = { better: 'worse', worse: 'better', 'within-noise': 'within-noise', same: 'same' } as const;

export const reversedIndicator = (moved: MovedIndicator): MovedIndicator => ({
  ...reversed(moved),
  before: moved.after,
  after: moved.before,
  movement: turned[moved.movement],
});
