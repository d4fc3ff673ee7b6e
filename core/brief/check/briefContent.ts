import { indexKnowledgeBase } from '../../knowledge/lookup.ts';
import type { KnowledgeBase, Text } from '../../knowledge/schema.ts';
import type { Evaluation } from '../../model/evaluation.ts';
import type { BriefContent, BriefHeadline } from '../../model/brief/briefRecord.ts';
import type { BriefSource } from '../compose/basis/briefContext.ts';

/** How many causes and measures a headline names. */
const named = 3;

/** What is kept of a brief, so that it can be compared with the present years later. */
export function briefContent(source: BriefSource): BriefContent {
  const { actions, appVersion, cluster, edits, evaluation, input, kb, language, marking } = source;
  return {
    input,
    engine: evaluation.engine,
    knowledgeBase: evaluation.knowledgeBase,
    actions: actions.map(({ id, title, owner, dueOn, status, progress }) => ({
      id,
      title,
      owner,
      dueOn,
      status,
      progress,
    })),
    edits: edits.filter((edit) => edit.language === language).map(({ block, text }) => ({ block, text })),
    marking,
    clusterName: { en: cluster.name.en ?? '', zh: cluster.name.zh ?? '' },
    headline: briefHeadline(evaluation, kb),
    appVersion,
  };
}

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
