import type { NextAnswer } from '../../../model/nextEvidence.ts';
import type { Run } from '../../document/document.ts';
import { indicatorName } from './answerInWords.ts';
import type { BriefContext } from './briefContext.ts';
import { subjectOf } from './nextAnswers.ts';

/** An answer worth collecting; `next` has what it could turn, where that was computed. */
export interface HelpfulAnswer {
  readonly key: string;
  readonly name: Run;
  readonly next: NextAnswer | null;
}

const most = 5;

/** The answers that would help most, at most five: those with the highest expected gain, then what the quick scan asks and nobody has answered. */
export function answersThatHelp(context: BriefContext): readonly HelpfulAnswer[] {
  const { evaluation, indicators, kb } = context;
  const next = evaluation.nextEvidence.slice(0, most);
  const named = new Set(
    next.flatMap(({ subject }) => (subject.kind === 'indicator' ? [subject.indicator] : [])),
  );
  const open = kb.instrument.indicators.filter(
    ({ id }) => !named.has(id) && (indicators.get(id)?.state ?? 'unknown') === 'unknown',
  );
  const quick = [...open.filter(({ quickScan }) => quickScan), ...open.filter(({ quickScan }) => !quickScan)];
  return [
    ...next.map((answer, place) => ({
      key: String(place + 1),
      name: subjectOf(context, answer),
      next: answer,
    })),
    ...quick.map(({ id }) => ({ key: id, name: indicatorName(context, id), next: null })),
  ].slice(0, most);
}
