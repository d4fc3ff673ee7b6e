import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { StageDraws } from '../scoring/stageResult.ts';
import { decideStage } from '../scoring/stageRule.ts';
import type { Diagnosed } from './pipeline.ts';
import { settlingFigures } from './settlingFigures.ts';
import type { Draws } from './simulate.ts';
import { stageProbabilities } from './summariseDraws.ts';

/** What the draws say of the stage: its probabilities, the outcomes that the missing inputs leave open, what settles. */
export function stageDraws(
  kb: KnowledgeBase,
  { answers }: Pick<Diagnosed, 'answers'>,
  draws: Draws,
): StageDraws {
  const { context, indicators, dimensions } = answers;
  const probabilities = stageProbabilities(kb, draws);
  const { missing } = draws;
  if (missing === null) {
    return { probabilities, outcomes: [{ outcome: decideStage(kb, context), share: 1 }], wouldSettle: [] };
  }
  const counts = missing.outcomes.map(() => 0);
  missing.outcome.forEach((outcome) => {
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  });
  return {
    probabilities,
    outcomes: missing.outcomes.map((outcome, index) => ({
      outcome,
      share: (counts[index] ?? 0) / draws.count,
    })),
    wouldSettle: settlingFigures({ context, indicators, dimensions, draws: missing }),
  };
}
