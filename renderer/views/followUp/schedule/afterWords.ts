import type { Dependency } from '../../../../core/followup/dependencies.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';
import { titleOfAction } from '../ownerName.ts';

type Words = Pick<Workspace, 't' | 'say' | 'index' | 'format'>;

/** What an action comes after, in words: who carries that out, and until when. */
export function afterWords(words: Words, { action, measureId }: Dependency): string {
  const { t, say, index, format } = words;
  if (action === null) {
    const measure = index.measures.get(measureId);
    return t('schedule.afterNobody', { title: measure ? say(measure.title) : measureId });
  }
  const title = titleOfAction(words, action);
  if (action.status === 'done') {
    return t('schedule.afterDone', { title });
  }
  return action.dueOn === null
    ? t('schedule.afterOf', { title })
    : t('schedule.afterUntil', { title, date: format.date(action.dueOn) });
}

/** How the dates contradict; `null` where they do not. */
export const earlyWords = (words: Words, { action, isEarly }: Dependency): string | null =>
  isEarly && action !== null ? words.t('schedule.early', { title: titleOfAction(words, action) }) : null;
