import { indexKnowledgeBase } from '../../../knowledge/lookup.ts';
import type { KnowledgeBase, Text } from '../../../knowledge/schema.ts';
import type { BriefHeadline } from '../../../model/brief/briefRecord.ts';
import type { Evaluation } from '../../../model/evaluation.ts';

/** How many causes and measures a headline names. */
const named = 3;

/** The few results that page 1 rests on. */
export function briefHeadline(evaluation: Evaluation, kb: KnowledgeBase): BriefHeadline {
  const index = indexKnowledgeBase(kb);
  const name = (text: Text | undefined, id: string): Text => text ?? { en: id, zh: id };
  const { id: stage } = evaluation.stage;
  return {
    maturity: evaluation.maturity.composite,
    stage: stage === null ? null : { id: stage, name: name(index.stages.get(stage)?.name, stage) },
    causes: evaluation.causes
      .filter(({ raised }) => raised)
      .slice(0, named)
      .map(({ id }) => ({ id, name: name(index.causes.get(id)?.name, id) })),
    measures: evaluation.plan.measures
      .slice(0, named)
      .map(({ id }) => ({ id, name: name(index.measures.get(id)?.title, id) })),
  };
}
