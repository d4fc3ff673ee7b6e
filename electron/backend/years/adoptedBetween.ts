import { type Action, isClosed } from '../../../core/model/action.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { AdoptedMeasure } from '../../../core/model/years/moves.ts';
import type { Context } from '../context/context.ts';

/**
 * The measures that were worked on between two assessments of a cluster, the earlier first: adopted after the earlier one or
 * a year in between, or before and still going on then. Each with the day on which the first of its actions began, and with
 * what the office says it is to move.
 */
export function adoptedBetween(
  { store }: Pick<Context, 'store'>,
  [from, to]: readonly [Assessment, Assessment],
): readonly AdoptedMeasure[] {
  const dates = new Map(store.clusterYears.list(to.clusterId).map(({ id, assessedOn }) => [id, assessedOn]));
  const isBetween = (action: Action): boolean => {
    const adoptedOn = dates.get(action.assessmentId) ?? to.assessedOn;
    const isBefore = adoptedOn < from.assessedOn;
    return (
      action.assessmentId === from.id ||
      (isBefore ? !isClosedBy(action, from.assessedOn) : adoptedOn < to.assessedOn)
    );
  };
  const found = new Map<string, AdoptedMeasure>();
  for (const action of store.actions.list()) {
    const { clusterId, illustrative, measureId: measure } = action;
    if (
      clusterId === to.clusterId &&
      illustrative === to.illustrative &&
      measure !== null &&
      isBetween(action)
    ) {
      found.set(measure, joined(found.get(measure), { measure, ...begunBy(action) }));
    }
  }
  return [...found.values()];
}

function begunBy(action: Action): Pick<AdoptedMeasure, 'startOn' | 'aim'> {
  const { startOn, createdAt, indicatorId, target } = action;
  return {
    // Work that goes on without a date has begun since the action was made.
    startOn: hasBegun(action) ? (startOn ?? createdAt.slice(0, 10)) : null,
    ...(indicatorId !== null && { aim: { indicator: indicatorId, target } }),
  };
}

/** Two actions of one measure: it began with the first of them, and has the aim that was said first. */
function joined(known: AdoptedMeasure | undefined, next: AdoptedMeasure): AdoptedMeasure {
  const starts = [known?.startOn ?? null, next.startOn].filter((day) => day !== null).sort();
  return { ...next, ...known, startOn: starts[0] ?? null };
}

/** Whether an action was closed on a day; one that is closed without a record of it counts as closed before. */
function isClosedBy(action: Action, day: string): boolean {
  const closing = action.events.filter(isClosed).map(({ at }) => at.slice(0, 10));
  return isClosed(action) && (closing.toSorted().at(-1) ?? '') <= day;
}

/** What was given up has begun only if a record or its progress says so. */
function hasBegun({ status, progress, events }: Action): boolean {
  return status === 'dropped'
    ? [{ status, progress }, ...events].some((at) => at.progress > 0 || at.status === 'open')
    : status !== 'not-started';
}
