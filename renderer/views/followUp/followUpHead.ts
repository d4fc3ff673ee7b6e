import type { ClassifiedActions } from '../../../core/followup/classify.ts';
import type { Translate } from '../../../core/text/translate.ts';

/** The head of the follow-up: what is late and due this week in numbers, then how much is open and how old the oldest is. */
export function followUpHead(
  t: Translate,
  { groups, thisWeek, today }: { groups: ClassifiedActions; thisWeek: number; today: string },
  language: string,
): { title: string; lede: string } {
  const late = groups.late.length;
  const stalled = groups.stalled.length;
  const [oldest] = groups.late;
  const lede = [
    t('followUp.lede', { open: late + stalled + groups.due.length, date: today }),
    oldest ? t('followUp.ledeOldest', { days: -(oldest.daysLeft ?? 0) }) : '',
  ];
  return { title: title(t, late, thisWeek), lede: lede.filter(Boolean).join(language === 'zh' ? '' : ' ') };
}

function title(t: Translate, late: number, week: number): string {
  if (late > 0 && week > 0) {
    return t('followUp.headLateAndWeek', { late, week });
  }
  if (late > 0) {
    return t('followUp.headLate', { late });
  }
  return week > 0 ? t('followUp.headWeek', { week }) : t('followUp.headGood');
}
