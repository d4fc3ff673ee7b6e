import type { ClassifiedActions } from '../../../core/followup/classify.ts';
import type { Translate } from '../../../core/text/translate.ts';

/** The head of the follow-up: what is late and stalled in numbers, then how much is open and how old the oldest is. */
export function followUpHead(
  t: Translate,
  { groups, today }: { groups: ClassifiedActions; today: string },
  language: string,
): { title: string; lede: string } {
  const late = groups.late.length;
  const stalled = groups.stalled.length;
  const [oldest] = groups.late;
  const lede = [
    t('followUp.lede', { open: late + stalled + groups.due.length, date: today }),
    oldest ? t('followUp.ledeOldest', { days: -(oldest.daysLeft ?? 0) }) : '',
  ];
  return { title: title(t, late, stalled), lede: lede.filter(Boolean).join(language === 'zh' ? '' : ' ') };
}

function title(t: Translate, late: number, stalled: number): string {
  if (late > 0 && stalled > 0) {
    return t('followUp.headLateAndStalled', { late, stalled });
  }
  if (late > 0) {
    return t('followUp.headLate', { late });
  }
  return stalled > 0 ? t('followUp.headStalled', { stalled }) : t('followUp.headGood');
}
