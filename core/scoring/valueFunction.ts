import type { KnowledgeBase, QuantitativeIndicator } from '../knowledge/schema.ts';

/** Level 1–5 to 0–100 by the table of the knowledge base. */
export function levelScore(kb: KnowledgeBase, level: number): number {
  return kb.scoring.ratingScores[level - 1] ?? 0;
}

/**
 * Linear between two fixed thresholds, 0 and 100 beyond them.
 *
 * Fixed scales: the score of a cluster never depends on which others are present.
 */
export function linearScore(value: number, lower: number, upper: number): number {
  return 100 * Math.min(1, Math.max(0, (value - lower) / (upper - lower)));
}

/** A quantity to 0–100, higher always better: turned round for indicators where less is better. */
export function quantityScore(indicator: QuantitativeIndicator, value: number): number {
  const score = linearScore(value, indicator.lower, indicator.upper);
  return indicator.direction === 'higher' ? score : 100 - score;
}
