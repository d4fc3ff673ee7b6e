import { evaluate } from '../../../core/evaluation/evaluate.ts';
import type { Assessment, AssessmentFile } from '../../../core/model/assessment.ts';
import type { Cluster } from '../../../core/model/cluster.ts';
import { toEvaluationInput } from '../../../core/model/effectiveInput.ts';
import type { Evaluation } from '../../../core/model/evaluation.ts';
import { fitToKnowledge } from '../../../core/model/fitToKnowledge.ts';
import type { EvaluationMemory } from '../ports.ts';
import { fingerprint } from './fingerprint.ts';
import type { KnowledgeLibrary } from '../knowledge/knowledgeLibrary.ts';

/** An evaluation with exactly what went into it. */
export interface Evaluated {
  readonly input: AssessmentFile;
  readonly evaluation: Evaluation;
  readonly fingerprint: string;
  /** Answers that the knowledge base of the assessment has no place for: not part of the input. */
  readonly unread: readonly string[];
}

export type Evaluations = ReturnType<typeof createEvaluations>;

/**
 * Evaluates assessments, each with its own knowledge base, and answers the same question twice from memory.
 *
 * The preview, the PDF and the plan follow each other within seconds; the fingerprint covers all inputs, so that
 * a remembered result can never be an old one.
 */
export function createEvaluations(knowledge: KnowledgeLibrary, memory: EvaluationMemory) {
  /** What an evaluation would be made from, without making it. */
  function inputOf(assessment: Assessment, cluster: Cluster) {
    const kb = knowledge.of(assessment);
    const { fitted: input, unread } = fitToKnowledge(toEvaluationInput(assessment, cluster), kb);
    return { kb, input, unread, fingerprint: fingerprint(input, kb) };
  }

  return {
    inputOf,
    of(assessment: Assessment, cluster: Cluster): Evaluated {
      const { kb, input, unread, fingerprint } = inputOf(assessment, cluster);
      const evaluation = memory.of(fingerprint, () => evaluate(kb, input));
      return { input, evaluation, fingerprint, unread };
    },
  };
}
