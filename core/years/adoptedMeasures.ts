import type { DayOf } from '../base/dayOf.ts';
import { type Action, isClosed } from '../model/action.ts';
import type { AdoptedMeasure } from '../model/years/moves.ts';

/** Two assessments of a cluster, the earlier first, and by whose calendar the moments of actions become days. */
export interface YearsBetween {
  readonly from: AssessmentDay;
  readonly to: AssessmentDay;
  /** The days of all assessments of the cluster by their ids. */
  readonly assessedOn: ReadonlyMap<string, string>;
  readonly dayOf: DayOf;
}

interface AssessmentDay {
  readonly id: string;
  /** ISO date. */
  readonly assessedOn: string;
}

/**
 * The measures of a cluster's actions that were worked on between two assessments: adopted after the earlier one or a year in
 * between, or before and still going on then. Each with the day on which the first of its actions began, and with what the
 * office says it is to move.
 */
export function adoptedMeasures(actions: readonly Action[], years: YearsBetween): readonly AdoptedMeasure[] {
  const found = new Map<string, AdoptedMeasure>();
  for (const action of actions) {
    const { measureId: measure } = action;
    if (measure !== null && isBetween(action, years)) {
      found.set(measure, joined(found.get(measure), { measure, ...begunBy(action, years.dayOf) }));
    }
  }
  return [...found.values()];
}

function isBetween(action: Action, { assessedOn, dayOf, from, to }: YearsBetween): boolean {
  const adoptedOn = assessedOn.get(action.assessmentId) ?? to.assessedOn;
  if (action.assessmentId === from.id) {
    return true;
  }
  return adoptedOn < from.assessedOn
    ? !isClosedBy(action, from.assessedOn, dayOf)
    : adoptedOn < to.assessedOn;
}

function begunBy(action: Action, dayOf: DayOf): Pick<AdoptedMeasure, 'startOn' | 'aim'> {
  const { startOn, createdAt, indicatorId, target } = action;
  return {
    // Work that goes on without a date has begun since the action was made.
    startOn: hasBegun(action) ? (startOn ?? dayOf(createdAt)) : null,
    ...(indicatorId !== null && { aim: { indicator: indicatorId, target } }),
  };
}

/** Two actions of one measure: it began with the first of them, and has the aim that was said first. */
export function joined(known: AdoptedMeasure | undefined, next: AdoptedMeasure): AdoptedMeasure {
  const starts = [known?.startOn ?? null, next.startOn].filter((day) => day !== null).sort();
  return { ...next, ...known, startOn: starts[0] ?? null };
}

/** Whether an action was closed on a day; one that is closed without a record of it counts as closed before. */
export function isClosedBy(action: Action, day: string, dayOf: DayOf): boolean {
  const closing = action.events.filter(isClosed).map(({ at }) => dayOf(at));
  return isClosed(action) && (closing.toSorted().at(-1) ?? '') <= day;
}

/** Whether work on an action has begun; on what was given up only if a record or its progress says so. */
export function hasBegun({
  status,
  progress,
  events,
}: Pick<Action, 'status' | 'progress' | 'events'>): boolean {
  return status === 'dropped'
    ? [{ status, progress }, ...events].some((at) => at.progress > 0 || at.status === 'open')
    : status !== 'not-started';
}
