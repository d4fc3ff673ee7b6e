import { addMonths } from '../../../core/base/calendar.ts';
import { isClosed } from '../../../core/model/action.ts';
import type { Translate } from '../../../core/text/translate.ts';
import type { ActionDraft } from './actionDraft.ts';

/** More years than any plan of an office runs. */
const farYears = 10;

/** What is unusual about a date that could be read, in words; it may be meant all the same. `null` for nothing. */
export function dateRemark(
  t: Translate,
  field: 'startOn' | 'dueOn',
  {
    draft,
    today,
  }: { readonly draft: Pick<ActionDraft, 'startOn' | 'dueOn' | 'status'>; readonly today: string },
): string | null {
  const date = draft[field];
  if (date === null) {
    return null;
  }
  const years = Math.abs(Number(date.slice(0, 4)) - Number(today.slice(0, 4)));
  if (date > addMonths(today, 12 * farYears)) {
    return t('followUp.dateFar', { years });
  }
  if (date < addMonths(today, -12 * farYears)) {
    return t('followUp.dateLongAgo', { years });
  }
  return field === 'dueOn' && !isClosed(draft) && date < today ? t('followUp.dateOver') : null;
}
