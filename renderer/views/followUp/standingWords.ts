import type { ClassifiedAction } from '../../../core/followup/classify.ts';
import type { Translate } from '../../../core/text/translate.ts';

/** How far away the due date of an open action is, in words; empty for one that is closed or has none. */
export function standingWords(t: Translate, { group, daysLeft }: ClassifiedAction): string {
  if (group === 'done' || daysLeft === null) {
    return '';
  }
  if (group === 'late') {
    return t('followUp.lateBy', { days: -daysLeft });
  }
  return daysLeft === 0 ? t('followUp.dueToday') : t('followUp.daysLeft', { days: daysLeft });
}
