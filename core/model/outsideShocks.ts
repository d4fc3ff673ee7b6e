import type { KnowledgeBase } from '../knowledge/schema.ts';
import { type Context, type Shock, shockIds } from './context.ts';

/** The question after shocks from outside with the answers that the program knows; `null` where none is asked. */
export function shockQuestion({ stages }: KnowledgeBase) {
  const question = stages.questions?.find(({ id }) => id === 'outside-shocks');
  return question?.kind === 'several'
    ? {
        ...question,
        answers: shockIds.flatMap((id) => {
          const answer = question.answers.find((each) => each.id === id);
          return answer ? [{ ...answer, id }] : [];
        }),
      }
    : null;
}

/**
 * What hit the cluster from outside in the last three years, so that inner causes are not blamed alone.
 *
 * `null` where nobody has said or the knowledge base does not ask; empty where the answer is that nothing did.
 */
export function shocksOf(kb: KnowledgeBase, context: Context | undefined) {
  const question = shockQuestion(kb);
  const said = context?.outsideShocks;
  return question === null || said === undefined
    ? null
    : question.answers.filter(({ id }) => id !== 'none' && said.includes(id));
}

/** The answer after one of its parts is ticked: that nothing hit the cluster, and what did, exclude each other. */
export function withShock(chosen: readonly Shock[], before: readonly Shock[]): readonly Shock[] {
  const isNew = chosen.includes('none') && !before.includes('none');
  return isNew ? ['none'] : chosen.filter((each) => each !== 'none' || chosen.length === 1);
}
