import * as v from 'valibot';
import { IdSchema, NoteSchema, PercentSchema } from '../base/fields.ts';
import { AttentionSchema } from '../followup/attention.ts';
import {
  ActionFieldsSchema,
  ActionSchema,
  FollowUpScopeSchema,
  SomeActionFieldsSchema,
  SomeActionStandSchema,
} from '../model/action.ts';
import { type Call, ExportedFileSchema, LanguageSchema, none, replacing } from './call.ts';

/** How an action stands: refused where it stands otherwise by now. */
const replacingAction = replacing(SomeActionStandSchema);

const mostAtOnce = 10_000;

const standing = v.strictObject({ id: IdSchema, ...replacingAction });

/** Actions: tracked commitments with owner, due date and a record that only grows. */
export const actionChannels = {
  'action.list': { input: none, output: v.array(ActionSchema) },
  /** What of own open actions asks for attention today. */
  'action.attention': { input: none, output: AttentionSchema },
  'action.scope': { input: none, output: FollowUpScopeSchema },
  /** `partOf` is the action of which it is a step. */
  'action.create': {
    input: v.strictObject({
      assessmentId: IdSchema,
      fields: ActionFieldsSchema,
      partOf: v.exactOptional(IdSchema),
    }),
    output: ActionSchema,
  },
  /** Changes some fields of an action; the others stay as they are. */
  'action.save': {
    input: v.strictObject({ id: IdSchema, fields: SomeActionFieldsSchema, ...replacingAction }),
    output: ActionSchema,
  },
  /** Changes some fields of several actions, all or none; a note is recorded on each, an empty one is none. */
  'action.saveAll': {
    input: v.strictObject({
      changes: v.pipe(
        v.array(v.strictObject({ id: IdSchema, fields: SomeActionFieldsSchema, ...replacingAction })),
        v.minLength(1),
        v.maxLength(mostAtOnce),
      ),
      note: NoteSchema,
    }),
    output: v.array(ActionSchema),
  },
  /** Records progress or evidence on an action: appended, never changed. */
  'action.record': {
    input: v.strictObject({
      id: IdSchema,
      progress: PercentSchema,
      status: ActionFieldsSchema.entries.status,
      note: NoteSchema,
      ...replacingAction,
    }),
    output: ActionSchema,
  },
  /** Writes the due dates of actions as a calendar where the official chooses. */
  'action.exportCalendar': {
    input: v.strictObject({
      ids: v.pipe(v.array(IdSchema), v.maxLength(mostAtOnce)),
      language: LanguageSchema,
    }),
    output: ExportedFileSchema,
  },
  'action.remove': { input: standing, output: none },
  /** Brings a deleted action back; `replaces` is how it stood when it was deleted. */
  'action.restore': { input: standing, output: ActionSchema },
} as const satisfies Record<string, Call>;
