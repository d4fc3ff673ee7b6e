import type { KnowledgeComparison, KnowledgeOutcome } from '../../../core/model/knowledgeComparison.ts';
import type { Evaluation } from '../../../core/model/evaluation.ts';
import type { Context } from '../context/context.ts';

/** What moving an assessment to another knowledge base changes in its results. Nothing is stored. */
export function compareKnowledge(
  { store, knowledge, evaluations }: Context,
  { id, hash }: { readonly id: string; readonly hash: string },
): KnowledgeComparison {
  const assessment = store.assessments.get(id);
  const cluster = store.clusters.get(assessment.clusterId);
  const { version } = knowledge.get(hash);
  const before = evaluations.of(assessment, cluster);
  const after = evaluations.of({ ...assessment, knowledgeBase: version, knowledgeHash: hash }, cluster);
  return {
    before: outcomeOf(before.evaluation),
    after: outcomeOf(after.evaluation),
    unread: after.unread.filter((path) => !before.unread.includes(path)),
  };
}

const outcomeOf = (evaluation: Evaluation): KnowledgeOutcome => ({
  type: evaluation.type.used,
  stage: evaluation.stage.id,
  maturity: evaluation.maturity.composite,
  causes: evaluation.causes.filter(({ raised }) => raised).map(({ id }) => id),
  plan: evaluation.plan.measures.map(({ id }) => id),
});
