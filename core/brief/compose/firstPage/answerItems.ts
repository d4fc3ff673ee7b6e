import { answersThatHelp, type HelpfulAnswer } from '../basis/answersThatHelp.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { turnsOf } from '../basis/nextAnswers.ts';
import type { Finding, FindingsBlock } from '../../document/document.ts';
import { phrase } from '../../document/phrase.ts';

/** Where nothing can be judged yet: the five answers that would help most, in place of findings. */
export const answerItems = (context: BriefContext): FindingsBlock => ({
  kind: 'findings',
  heads: [],
  items: answersThatHelp(context).map((answer) => item(context, answer)),
});

function item(context: BriefContext, { key, name, next }: HelpfulAnswer): Finding {
  const [turn = []] = next === null ? [] : turnsOf(context, next, { form: 'sentence', most: 1 });
  const text = phrase((slot) =>
    context.t('briefPage.answerToCollect', {
      answer: slot(name),
      turn: turn.length === 0 ? '' : slot(turn),
    }),
  );
  return { id: `answer-${key}`, text, proof: [], remedy: null };
}
