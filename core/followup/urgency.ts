import { addDays, daysBetween } from '../base/calendar.ts';
import type { ClassifiedAction, ClassifiedActions } from './classify.ts';

/** When an action that is not closed comes due, seen from today. */
export const dueWindows = ['late', 'this-week', 'next-week', 'this-month', 'later', 'undated'] as const;
export type DueWindow = (typeof dueWindows)[number];

/** What stands together in the list of actions, the most urgent first. */
export const urgencies = ['late', 'week', 'stalled', 'coming', 'done'] as const;
export type Urgency = (typeof urgencies)[number];

/** The days of a window, both included; `null` where it is open at that end. */
export interface WindowDays {
  readonly from: string | null;
  readonly to: string | null;
}

export type DueWindows = Readonly<Record<Exclude<DueWindow, 'undated'>, WindowDays>>;

/** Monday is the first day of a week. */
const lastDayOfWeek = (date: string): string =>
  addDays(date, 6 - ((new Date(`${date}T00:00:00.000Z`).getUTCDay() + 6) % 7));

function lastDayOfMonth(date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * The windows as days: the rest of this week (Monday to Sunday) from today on, the next week, the rest of the month in
 * which that ends, or the month after it where it ends with its month, and what is later.
 */
export function windowsOn(today: string): DueWindows {
  const week = lastDayOfWeek(today);
  const next = addDays(week, 7);
  const afterNext = addDays(next, 1);
  const month = lastDayOfMonth(afterNext);
  return {
    late: { from: null, to: addDays(today, -1) },
    'this-week': { from: today, to: week },
    'next-week': { from: addDays(week, 1), to: next },
    'this-month': { from: afterNext, to: month },
    later: { from: addDays(month, 1), to: null },
  };
}

/** The window in which an action comes due; `null` for one that is closed. */
export function windowOf({ action, group }: ClassifiedAction, windows: DueWindows): DueWindow | null {
  const { dueOn } = action;
  if (group === 'done') {
    return null;
  }
  if (dueOn === null) {
    return 'undated';
  }
  return dueWindows.find((name) => name !== 'undated' && isIn(dueOn, windows[name])) ?? 'later';
}

const isIn = (day: string, { from, to }: WindowDays): boolean =>
  (from === null || day >= from) && (to === null || day <= to);

/** The groups of the list: late, due this week, stalled, coming and without a date, closed; each in the order it came in. */
export function byUrgency(
  groups: ClassifiedActions,
  today: string,
): Readonly<Record<Urgency, readonly ClassifiedAction[]>> {
  const windows = windowsOn(today);
  const open = [...groups.due, ...groups.stalled].toSorted(
    (a, b) => (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER),
  );
  const isThisWeek = (item: ClassifiedAction): boolean => windowOf(item, windows) === 'this-week';
  return {
    late: groups.late,
    week: open.filter(isThisWeek),
    stalled: groups.stalled.filter((item) => !isThisWeek(item)),
    coming: groups.due.filter((item) => !isThisWeek(item)),
    done: groups.done,
  };
}

/** How far away the last due date of some actions lies, and how long the oldest has been over. */
export const longestLate = (items: readonly ClassifiedAction[], today: string): number =>
  Math.max(0, ...items.map(({ action }) => (action.dueOn === null ? 0 : daysBetween(action.dueOn, today))));
