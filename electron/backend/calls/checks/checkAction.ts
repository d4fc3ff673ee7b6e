import type { Fault } from '../../../../core/base/reasons.ts';
import { datesFault, fieldsFault, statusFault } from '../../../../core/followup/actionFault.ts';
import { indexKnowledgeBase } from '../../../../core/knowledge/lookup.ts';
import {
  type Action,
  type ActionFields,
  type ActionStatus,
  fieldsOf,
} from '../../../../core/model/action.ts';
import type { Context } from '../../context/context.ts';
import { entryRefusal } from './checkEntry.ts';
import { hasFile } from '../../evidence/hasFile.ts';

interface Checked {
  readonly assessmentId: string;
  readonly measureId: string | null;
  /** As it is stored; `null` for one that is made. */
  readonly before: Action | null;
  readonly after: ActionFields;
  /** With what its status is explained. */
  readonly note: string;
  /** Of the fields in the input of the call. */
  readonly path: string;
}

/** Refuses fields that an action cannot have, and a status without what explains it. Throws `invalid-input`. */
export function checkAction(context: Context, checked: Checked): void {
  const { assessmentId, measureId, before, after, note, path } = checked;
  const index = indexKnowledgeBase(context.knowledge.of(context.store.assessments.get(assessmentId)));
  refuse(fieldsFault(index, { measureId, before: before && fieldsOf(before), after }), path);
  checkStatus(context, { before, status: after.status, note, path });
}

/** Refuses a status without what explains it. Throws `invalid-input`. */
export function checkStatus(
  { store }: Context,
  { before, path, ...asked }: Pick<Checked, 'before' | 'note' | 'path'> & { readonly status: ActionStatus },
): void {
  const isBacked = (): boolean => before !== null && hasFile(store, before);
  refuse(statusFault({ before, ...asked, hasFile: isBacked }), path);
}

/** Refuses dates that no action can have, before the action is looked for. Throws `invalid-input`. */
export const checkDates = (fields: Partial<ActionFields>, path: string): void =>
  refuse(datesFault(fields), path);

function refuse(fault: Fault | null, path: string): void {
  if (fault !== null) {
    throw entryRefusal({ ...fault, path: path === '' ? fault.path : `${path}.${fault.path}` });
  }
}
