import type { Action } from '../../../core/model/action.ts';
import type { Store } from '../../../db/store.ts';

/** Whether a file is attached to an action. */
export const hasFile = (store: Store, { id, assessmentId }: Pick<Action, 'id' | 'assessmentId'>): boolean =>
  store.attachments
    .listOf(assessmentId)
    .some(({ subject }) => subject.kind === 'action' && subject.key === id);
