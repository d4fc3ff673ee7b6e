import * as v from 'valibot';
import { IdSchema, NoteSchema, PercentSchema } from '../base/fields.ts';
import { ActionFieldsSchema, ActionSchema } from '../model/action.ts';
import { byId, type Call, none, replacing } from './call.ts';

/** Actions: tracked commitments with owner, due date and a record that only grows. */
export const actionChannels = {
  'action.list': { input: none, output: v.array(ActionSchema) },
  'action.create': {
    input: v.strictObject({ assessmentId: IdSchema, fields: ActionFieldsSchema }),
    output: ActionSchema,
  },
  'action.save': {
    input: v.strictObject({ id: IdSchema, fields: ActionFieldsSchema, ...replacing(ActionFieldsSchema) }),
    output: ActionSchema,
  },
  /** Records progress or evidence on an action: appended, never changed. */
  'action.record': {
    input: v.strictObject({
      id: IdSchema,
      progress: PercentSchema,
      status: ActionFieldsSchema.entries.status,
      note: NoteSchema,
    }),
    output: ActionSchema,
  },
  'action.remove': { input: byId, output: none },
  'action.restore': { input: byId, output: ActionSchema },
} as const satisfies Record<string, Call>;
