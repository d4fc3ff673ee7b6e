import type { Language } from '../../../core/base/settings.ts';
import { measureWords } from '../../../core/followup/measureWords.ts';
import { statusNames } from '../../../core/followup/statusNames.ts';
import { leadBodyOf } from '../../../core/knowledge/meaning.ts';
import { type Action, isClosed } from '../../../core/model/action.ts';
import { inLanguage } from '../../../core/text/message.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import type { Context } from '../context/context.ts';
import { exportFile } from '../exchange/exportFile.ts';
import { fileName } from '../exchange/fileName.ts';
import { shownIn } from '../reference/shownSample.ts';
import type { DueDay } from './writeCalendar.ts';

export interface CalendarWish {
  /** Of which actions; what is closed or has no due date has no place in a calendar. */
  readonly ids: readonly string[];
  readonly language: Language;
}

/** Writes the due dates of actions as a calendar where the official chooses; `null` when the choice is cancelled. */
export function exportCalendar(context: Context, { ids, language }: CalendarWish): Promise<string | null> {
  const t = createTranslate(language);
  const wanted = new Set(ids);
  const days = context.store.actions.list().flatMap((action) => {
    const day = wanted.has(action.id) ? dueDay(context, action, language) : null;
    return day === null ? [] : [day];
  });
  const name = t('followUp.calendarName');
  return exportFile(context, {
    name: fileName([name, context.ports.clock.today()], 'ics'),
    async make() {
      // Loaded by the first calendar: the program starts without it.
      const { writeCalendar } = await import('./writeCalendar.ts');
      return Buffer.from(writeCalendar(days, { name, language, now: context.ports.clock.now() }));
    },
  });
}

function dueDay(context: Context, stored: Action, language: Language): DueDay | null {
  if (stored.dueOn === null || isClosed(stored)) {
    return null;
  }
  const t = createTranslate(language);
  const action = shownIn(context, stored, language).shown(stored);
  const kb = context.knowledge.of(context.store.assessments.get(stored.assessmentId));
  const measure = kb.countermeasures.countermeasures.find(({ id }) => id === action.measureId);
  const say = (text: { en: string; zh: string }): string => inLanguage(text, language);
  const owner = action.owner === '' ? '' : say(measureWords(action.owner, measure && leadBodyOf(measure)));
  return {
    id: action.id,
    day: stored.dueOn,
    title: t('followUp.calendarTitle', {
      title: say(measureWords(action.title, measure?.title)),
      cluster: say(action.clusterName),
    }),
    description: t('followUp.calendarWhat', {
      owner: owner || t('followUp.noOwner'),
      status: t(statusNames[action.status]),
      progress: action.progress,
    }),
  };
}
