import { compareKeys } from '../base/collation.ts';
import { type Action, isClosed } from '../model/action.ts';
import { daysBetween } from '../base/calendar.ts';
import type { Today } from '../base/dayOf.ts';

/** An open action without a record of progress for this many days is stalled. */
export const stalledAfterDays = 60;

export const actionGroups = ['late', 'stalled', 'due', 'done'] as const;
export type ActionGroup = (typeof actionGroups)[number];

export interface ClassifiedAction {
  readonly action: Action;
  readonly group: ActionGroup;
  /** Days until the due date; negative when it has passed, `null` as long as there is none. */
  readonly daysLeft: number | null;
  /** Days since the last record, or since the later of start and creation when there is none; never negative. */
  readonly daysQuiet: number;
  /** Date of the last record, `null` without one. */
  readonly lastEventOn: string | null;
}

export type ClassifiedActions = Readonly<Record<ActionGroup, readonly ClassifiedAction[]>>;

/**
 * Sorts actions into late, stalled, due and done; each action is in exactly one group.
 *
 * Late: not closed and the due date lies before today. Stalled: not closed, not late, 60 days or more
 * without a record; an action that has not begun does not stall. Done: done or dropped. The most urgent stand
 * first: longest overdue, longest quiet, next due, then what has no due date, latest closed; ties by id.
 */
export function classifyActions(actions: readonly Action[], today: Today): ClassifiedActions {
  const classified = actions.map((action) => classifyAction(action, today));
  const group = (name: ActionGroup, order: (item: ClassifiedAction) => number) =>
    classified
      .filter((item) => item.group === name)
      .sort((a, b) => order(a) - order(b) || compareKeys(a.action.id, b.action.id));

  return {
    late: group('late', (item) => item.daysLeft ?? 0),
    stalled: group('stalled', (item) => -item.daysQuiet),
    due: group('due', (item) => item.daysLeft ?? Number.MAX_SAFE_INTEGER),
    done: group('done', (item) => item.daysQuiet),
  };
}

export function classifyAction(action: Action, { date, dayOf }: Today): ClassifiedAction {
  const lastAt = latest(action.events.map((event) => event.at));
  const lastEventOn = lastAt === null ? null : dayOf(lastAt);
  const createdOn = dayOf(action.createdAt);
  const begun = latest([action.startOn ?? createdOn, createdOn]) ?? createdOn;
  const daysLeft = action.dueOn === null ? null : daysBetween(date, action.dueOn);
  const daysQuiet = Math.max(0, daysBetween(lastEventOn ?? begun, date));
  return { action, group: groupOf(action, daysLeft, daysQuiet), daysLeft, daysQuiet, lastEventOn };
}

function groupOf(action: Action, daysLeft: number | null, daysQuiet: number): ActionGroup {
  if (isClosed(action)) {
    return 'done';
  }
  if (daysLeft !== null && daysLeft < 0) {
    return 'late';
  }
  return daysQuiet >= stalledAfterDays ? 'stalled' : 'due';
}

/** The latest of some dates or moments, which sort as text; `null` when there are none. */
function latest(dates: readonly string[]): string | null {
  return dates.reduce<string | null>((last, date) => (last === null || date > last ? date : last), null);
}
