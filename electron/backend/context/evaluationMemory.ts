import type { Evaluation } from '../../../core/model/evaluation.ts';
import type { EvaluationMemory } from '../ports.ts';

/** Keeps the evaluations that were asked for last; `prepared` knows some without computing them. */
export function createEvaluationMemory(
  most: number,
  prepared: (fingerprint: string) => Evaluation | null = () => null,
): EvaluationMemory {
  const kept = new Map<string, Evaluation>();
  return {
    of(fingerprint, evaluate) {
      const evaluation = kept.get(fingerprint) ?? prepared(fingerprint) ?? evaluate();
      // Taken out and put back, so that the one used longest ago stands first.
      kept.delete(fingerprint);
      kept.set(fingerprint, evaluation);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) {
        kept.delete(oldest);
      }
      return evaluation;
    },
  };
}
