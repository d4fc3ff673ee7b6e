import type { NextAnswer, Turn } from '../../../model/nextEvidence.ts';
import { indicatorName } from './answerInWords.ts';
import { type BriefContext, inSentence } from './briefContext.ts';
import { measureTitle } from './plan/commitments.ts';
import type { Inline, Run } from '../../document/document.ts';
import { phrase, sourced } from '../../document/phrase.ts';

/** What an answer is about: the name of its indicator, or the figure of the context in words. */
export function subjectOf(context: BriefContext, { subject }: NextAnswer): Run {
  return subject.kind === 'indicator'
    ? indicatorName(context, subject.indicator)
    : { text: context.t('briefOpen.settling', { figure: subject.figure }) };
}

type Form = 'sentence' | 'cell';

function measureTurn(context: BriefContext, { id, enters }: Turn, form: Form): Inline {
  const { t } = context;
  const key = form === 'cell' ? 'briefOpen.turnMeasureShort' : 'briefOpen.turnMeasure';
  const title = measureTitle(context, id);
  return phrase((slot) =>
    t(key, { name: slot(form === 'cell' ? inSentence(context, title) : title), enters }),
  );
}

function causeTurn({ index, say, t }: BriefContext, { id, enters }: Turn, form: Form): Inline {
  const key = form === 'cell' ? 'briefOpen.turnCauseShort' : 'briefOpen.turnCause';
  const known = index.causes.get(id);
  return phrase((slot) =>
    t(key, { name: slot(sourced(known ? say(known.name) : id, `kb:${id}.name`)), enters }),
  );
}

/** What an answer could turn, most frequent first, measures before causes: at most so many of each. */
export function turnsOf(
  context: BriefContext,
  { measures, causes }: NextAnswer,
  { form, most }: { readonly form: Form; readonly most: number },
): readonly Inline[] {
  return [
    ...measures.slice(0, most).map((turn) => measureTurn(context, turn, form)),
    ...causes.slice(0, most).map((turn) => causeTurn(context, turn, form)),
  ];
}
