import type { Action } from '../model/action.ts';
import { daysBetween } from '../base/calendar.ts';

/** The common time axis of a list of actions. */
export interface Timeline {
  readonly from: string;
  readonly to: string;
  /** First days of months, evenly spaced: every 1, 3, 6 or 12 months, whatever leaves at most six. */
  readonly ticks: readonly string[];
  /** Where a date lies, 0 at `from` and 1 at `to`; dates outside are held at the ends. */
  position(date: string): number;
}

const steps = [1, 3, 6, 12, 24, 60] as const;
const mostTicks = 6;

/** Dates further from today than this, such as 9999-12-31 for "no end", do not stretch the axis: ten years. */
const furthestMonths = 120;

/**
 * A time axis from the first start to the last due date that also holds today, ten years before and after it at most.
 *
 * It begins and ends on the first day of a month, so that the ticks are regular.
 */
export function timelineOf(actions: readonly Pick<Action, 'startOn' | 'dueOn'>[], today: string): Timeline {
  const dates = [
    today,
    ...actions.flatMap(({ startOn, dueOn }) => [startOn ?? [], dueOn ?? []].flat()),
  ].sort();
  const [earliest, latest] = [monthStart(today, -furthestMonths), monthStart(today, furthestMonths)];
  const [first = today, last = today] = [dates[0], dates.at(-1)];
  const from = monthStart(first < earliest ? earliest : first, 0);
  const to = monthStart(last > latest ? latest : last, 1);
  const length = daysBetween(from, to);
  return {
    from,
    to,
    ticks: ticksBetween(from, to),
    position: (date) => Math.min(1, Math.max(0, daysBetween(from, date) / length)),
  };
}

function ticksBetween(from: string, to: string): string[] {
  for (const step of steps) {
    const ticks = monthsFrom(from, to, step);
    if (ticks.length <= mostTicks) {
      return ticks;
    }
  }
  return monthsFrom(from, to, 120);
}

function monthsFrom(from: string, to: string, step: number): string[] {
  const ticks: string[] = [];
  for (let tick = from; tick < to; tick = monthStart(tick, step)) {
    ticks.push(tick);
  }
  return ticks;
}

/** First day of the month that lies `later` months after the month of a date. */
function monthStart(date: string, later: number): string {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + later;
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
