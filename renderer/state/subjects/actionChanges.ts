import { applyChanges, diffFields, inverted } from '../../../core/change/fields.ts';
import type { FieldChange } from '../../../core/change/shape.ts';
import { actionFieldsShape } from '../../../core/change/shapes.ts';
import type { Input } from '../../../core/contract/channels.ts';
import type { Action, ActionFields } from '../../../core/model/action.ts';
import type { Act } from '../changes/step.ts';

/** All actions are one subject: an action is a part of it, and its fields are parts of the action. */
export const actionsSubjectId = 'actions';

/** What was done to an action. */
export interface ActionStep {
  readonly changes: readonly FieldChange[];
  readonly act: Act;
  readonly label?: () => string;
}

/** A record as it is entered. */
export type NewRecord = Omit<Input<'action.record'>, 'replaces'>;

/** What one more record changes of an action. */
export const recordedFields: readonly FieldChange[] = [
  { field: 'progress' },
  { field: 'status' },
  { field: 'records' },
];

/** What was typed over what was seen. */
export const typedChanges = ([seen, typed]: readonly [ActionFields, ActionFields]): readonly FieldChange[] =>
  diffFields(actionFieldsShape, { ...seen }, { ...typed });

/** The fields that changes write, and what they replace. */
export function writtenBy(changes: readonly FieldChange[]) {
  const nothing: Partial<ActionFields> = {};
  return {
    fields: applyChanges(actionFieldsShape, nothing, changes),
    replaces: applyChanges(actionFieldsShape, nothing, inverted(changes)),
  };
}

/** Changes of one action as changes of all actions; an empty field is the action as a whole. */
export const namedOf = (id: string, changes: readonly FieldChange[]): readonly FieldChange[] =>
  changes.map((change) => ({ ...change, field: change.field === '' ? id : `${id}/${change.field}` }));

/** What differs between two lists of actions. */
export function actionChanges(before: readonly Action[], after: readonly Action[]): readonly FieldChange[] {
  const known = new Map(before.map((action) => [action.id, action]));
  const present = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !present.has(id)).map(({ id }) => ({ field: id }));
  return [...gone, ...after.flatMap((action) => changesOf(known.get(action.id), action))];
}

function changesOf(before: Action | undefined, after: Action): readonly FieldChange[] {
  if (before === undefined) {
    return [{ field: after.id }];
  }
  const changes = diffFields(actionFieldsShape, before, after);
  const isRecorded = before.events.length !== after.events.length;
  return namedOf(after.id, isRecorded ? [...changes, { field: 'records' }] : changes);
}
