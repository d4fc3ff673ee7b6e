import { addDays, canAddDays } from '../../../../core/base/calendar.ts';
import { withIndicator } from '../../../../core/followup/indicatorOfAction.ts';
import type { KnowledgeIndex } from '../../../../core/knowledge/lookup.ts';
import type { Action, ActionFields, ActionStatus } from '../../../../core/model/action.ts';

/** By how many days due dates are put off together. */
export const putOffs = [7, 14, 30, 90] as const;

/** What is changed of all chosen actions; `null` leaves it. */
export interface BulkChange {
  readonly owner: string | null;
  readonly putOff: number | null;
  readonly status: ActionStatus | null;
}

/** The same fields for each action. */
export const sameFields = (
  actions: readonly Action[],
  fields: Partial<ActionFields>,
): ReadonlyMap<string, Partial<ActionFields>> => new Map(actions.map(({ id }) => [id, fields]));

/** The same indicator for each action; a target that it cannot have is emptied. */
export const indicatorFields = (
  index: KnowledgeIndex,
  actions: readonly Action[],
  indicatorId: string | null,
): ReadonlyMap<string, Partial<ActionFields>> =>
  new Map(actions.map((action) => [action.id, withIndicator(index, action, indicatorId)]));

/** The actions whose due date cannot be put off so far: the calendar ends with the year 9999, which stands for no end. */
export const notPutOff = (actions: readonly Action[], days: number): readonly Action[] =>
  actions.filter(({ dueOn }) => dueOn !== null && !canAddDays(dueOn, days));

/** The fields that a change writes on each action, `notPutOff` being none of them. One without a due date has none to be put off. */
export function bulkFields(
  actions: readonly Action[],
  { owner, putOff, status }: BulkChange,
): ReadonlyMap<string, Partial<ActionFields>> {
  return new Map(
    actions.map(({ id, dueOn }) => [
      id,
      {
        ...(owner !== null && { owner }),
        ...(putOff !== null && dueOn !== null && { dueOn: addDays(dueOn, putOff) }),
        ...(status !== null && { status, ...(status === 'done' && { progress: 100 }) }),
      },
    ]),
  );
}
