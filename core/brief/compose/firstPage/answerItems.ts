import type { BriefContext } from '../basis/briefContext.ts';
import { indicatorName } from '../basis/answerInWords.ts';
import { subjectOf, turnsOf } from '../basis/nextAnswers.ts';
import type { Finding, FindingsBlock, Inline } from '../../document/document.ts';
import { phrase } from '../../document/phrase.ts';
import type { NextAnswer } from '../../../model/nextEvidence.ts';

const most = 5;

/**
 * Where nothing can be judged yet: the five answers that would help most, in place of findings.
 *
 * Those that could turn something come first; then the open ones that weigh most, in the order of the questions.
 */
export function answerItems(context: BriefContext): FindingsBlock {
  const next = context.evaluation.nextEvidence.slice(0, most);
  const told = new Set(next.map(({ subject }) => (subject.kind === 'indicator' ? subject.indicator : '')));
  const items = [
    ...next.map((answer, place) => item(`answer-${place + 1}`, turning(context, answer))),
    ...heaviestOpen(context)
      .filter((id) => !told.has(id))
      .map((id) => item(`answer-${id}`, [indicatorName(context, id)])),
  ];
  return { kind: 'findings', heads: [], items: items.slice(0, most) };
}

const item = (id: string, text: Inline): Finding => ({ id, text, proof: [], remedy: null });

function turning(context: BriefContext, answer: NextAnswer): Inline {
  const [turn = []] = turnsOf(context, answer, { form: 'sentence', most: 1 });
  return phrase((slot) =>
    context.t('briefPage.answerToCollect', {
      answer: slot(subjectOf(context, answer)),
      turn: turn.length === 0 ? '' : slot(turn),
    }),
  );
}

const heaviestOpen = ({ evaluation }: BriefContext): readonly string[] =>
  evaluation.indicators
    .filter(({ state }) => state === 'unknown')
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
