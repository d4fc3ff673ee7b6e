import { isCalendarDay } from '../base/calendar.ts';
import type { Fault } from '../base/reasons.ts';
import type { KnowledgeIndex } from '../knowledge/lookup.ts';
import type { Action, ActionFields, ActionStatus } from '../model/action.ts';
import { isTarget } from './actionTarget.ts';
import { explanationOf, saysEnough } from './explained.ts';
import { targetRangeOf } from './indicatorOfAction.ts';

interface ChangedAction {
  readonly measureId: string | null;
  /** `null` for one that is made. */
  readonly before: ActionFields | null;
  readonly after: ActionFields;
}

/**
 * What the fields of an action cannot be; `null` where they can. Its indicator is one of the knowledge base and its target
 * one of its indicator, where they are changed: what an earlier version stored stays, and the rest of it can be changed.
 */
export function fieldsFault(index: KnowledgeIndex, changed: ChangedAction): Fault | null {
  return datesFault(changed.after) ?? movingFault(index, changed);
}

/** What is wrong with the dates of an action, as far as they are given: known without knowing the action. */
export function datesFault({ startOn, dueOn }: Partial<ActionFields>): Fault | null {
  if (startOn && !isCalendarDay(startOn)) {
    return { path: 'startOn', reason: 'not-a-calendar-day' };
  }
  if (dueOn && !isCalendarDay(dueOn)) {
    return { path: 'dueOn', reason: 'not-a-calendar-day' };
  }
  return startOn && dueOn && dueOn < startOn ? { path: 'dueOn', reason: 'before-start' } : null;
}

function movingFault(index: KnowledgeIndex, { measureId, before, after }: ChangedAction): Fault | null {
  const { indicatorId, target } = after;
  if (before?.indicatorId === indicatorId && before.target === target) {
    return null;
  }
  if (indicatorId !== null && before?.indicatorId !== indicatorId && !index.indicators.has(indicatorId)) {
    return { path: 'indicatorId', reason: 'unknown-indicator' };
  }
  if (target === null) {
    return null;
  }
  const range = targetRangeOf(index, { measureId, indicatorId });
  if (range === null) {
    return { path: 'target', reason: 'no-indicator' };
  }
  if (isTarget(range, target)) {
    return null;
  }
  const { min, max } = range;
  return target < min || target > max
    ? { path: 'target', reason: 'not-between', min, max }
    : { path: 'target', reason: 'not-whole' };
}

interface Closing {
  /** `null` for an action that is made. */
  readonly before: Pick<Action, 'status' | 'events'> | null;
  readonly status: ActionStatus;
  readonly note: string;
  /** Whether a file is attached to the action; asked only where nothing else tells. */
  readonly hasFile: () => boolean;
}

/**
 * Why an action cannot come to a status: it is done only with evidence, a note or a file, and blocked or given up only with a
 * reason. A status that it has, or that one of its records gave it once, has been explained: undo and redo come back to it.
 */
export function statusFault({ before, status, note, hasFile }: Closing): Fault | null {
  const asked = explanationOf(status);
  const isExplained =
    asked === null ||
    before?.status === status ||
    saysEnough(note) ||
    before?.events.some((event) => event.status === status) === true ||
    (asked === 'evidence' && hasFile());
  return isExplained
    ? null
    : { path: 'status', reason: asked === 'evidence' ? 'no-evidence' : 'no-explanation' };
}
