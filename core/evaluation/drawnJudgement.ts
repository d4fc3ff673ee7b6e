import type { KnowledgeBase } from '../knowledge/schema.ts';
import { acceptanceScore } from '../ranking/criterionScores.ts';
import type { MatchedMeasure } from '../ranking/matchMeasures.ts';
import { RandomStream } from '../base/randomStream.ts';
import { anyLevel, levelProbabilities } from './ratingSpread.ts';
import { streams, type Draws } from './simulate.ts';

interface SeverityDraws {
  readonly kb: KnowledgeBase;
  readonly draws: Pick<Draws, 'causes'>;
  /** Ids of the diagnosed causes, in the order of the draws. */
  readonly causeIds: readonly string[];
}

/** Writes the severities of one draw into the order of the knowledge base; what is no candidate stays 0. */
export function severityFiller({ kb, draws, causeIds }: SeverityDraws) {
  const place = Int32Array.from(causeIds, (id) => kb.causes.causes.findIndex((cause) => cause.id === id));
  return (draw: number, out: Float64Array): void => {
    for (let cause = 0; cause < place.length; cause += 1) {
      out[place[cause] ?? 0] = draws.causes[draw * place.length + cause] ?? 0;
    }
  };
}

interface AcceptanceDraws {
  readonly kb: KnowledgeBase;
  readonly matched: readonly MatchedMeasure[];
  /** Levels 1–5 by measure id; a measure without one takes any level in a draw. */
  readonly acceptance: Readonly<Record<string, number>>;
  readonly seed: number;
}

/**
 * Acceptance scores per draw: a rated measure varies like the judgement of one person, an unrated one over the whole
 * scale. `next` gives the same array each time, in the order of the matched measures.
 */
export function createAcceptanceDraws({ kb, matched, acceptance, seed }: AcceptanceDraws) {
  const random = new RandomStream(seed, streams.acceptance);
  const deviation = kb.scoring.evidenceGrades.find((grade) => grade.id === 'D')?.ratingSd ?? 1;
  const probabilities = matched.map(({ measure }) => {
    const level = Object.hasOwn(acceptance, measure.id) ? acceptance[measure.id] : undefined;
    return level === undefined ? anyLevel : levelProbabilities(level, deviation);
  });
  const scores = new Float64Array(matched.length);
  return {
    next(): Float64Array {
      for (let measure = 0; measure < scores.length; measure += 1) {
        scores[measure] = acceptanceScore(
          kb,
          drawLevel(probabilities[measure] ?? anyLevel, random.uniform()),
        );
      }
      return scores;
    },
  };
}

/** A level 1–5 by its probabilities. */
function drawLevel(probabilities: readonly number[], uniform: number): number {
  let level = 1;
  let cumulative = probabilities[0] ?? 1;
  while (level < probabilities.length && uniform > cumulative) {
    cumulative += probabilities[level] ?? 0;
    level += 1;
  }
  return level;
}
