import { ICalAlarmType, ICalCalendar, ICalEventBusyStatus } from 'ical-generator';
import { addDays, canAddDays } from '../../../core/base/calendar.ts';
import type { Language } from '../../../core/base/settings.ts';

/** One day with what is due on it. */
export interface DueDay {
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly description: string;
}

/** A week before what is due. */
const alarmSeconds = 7 * 24 * 60 * 60;

interface Rest {
  readonly name: string;
  readonly language: Language;
  /** The moment at which it is written. */
  readonly now: string;
}

/**
 * Days as a calendar (RFC 5545): one event of a whole day for each, with an alarm seven days before. The same days give the
 * same text at the same moment; taken in once more, an event replaces itself, because it keeps its id.
 */
export function writeCalendar(days: readonly DueDay[], { name, language, now }: Rest): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'Cluster Desk', product: 'Follow-up', language: language === 'zh' ? 'ZH' : 'EN' },
  });
  for (const { id, day, title, description } of days) {
    const event = calendar.createEvent({
      id: `${id}@cluster-desk`,
      stamp: new Date(now),
      start: new Date(`${day}T00:00:00.000Z`),
      // A day without an end is that day; an end on it would be none that a calendar takes (RFC 5545, 3.8.2.2).
      ...(canAddDays(day, 1) && { end: new Date(`${addDays(day, 1)}T00:00:00.000Z`) }),
      allDay: true,
      timezone: 'UTC',
      summary: title,
      description,
      busystatus: ICalEventBusyStatus.FREE,
    });
    event.createAlarm({ type: ICalAlarmType.display, trigger: alarmSeconds, description: title });
  }
  return calendar.toString();
}
