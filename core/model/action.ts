import * as v from 'valibot';
import {
  DateSchema,
  IdSchema,
  KnowledgeIdSchema,
  NoteSchema,
  PercentSchema,
  RequiredTextSchema,
  ShortTextSchema,
  TimestampSchema,
} from '../base/fields.ts';

export const actionStatuses = ['open', 'done', 'dropped'] as const;

/** What the official enters about an action: a tracked commitment with owner and due date. */
export const ActionFieldsSchema = v.strictObject({
  title: RequiredTextSchema,
  owner: ShortTextSchema,
  startOn: DateSchema,
  dueOn: DateSchema,
  status: v.picklist(actionStatuses),
  progress: PercentSchema,
});
export type ActionFields = v.InferOutput<typeof ActionFieldsSchema>;

const { title, owner, startOn, dueOn, status, progress } = ActionFieldsSchema.entries;

/** Some fields of an action: those that are changed. */
export const SomeActionFieldsSchema = v.strictObject({
  title: v.exactOptional(title),
  owner: v.exactOptional(owner),
  startOn: v.exactOptional(startOn),
  dueOn: v.exactOptional(dueOn),
  status: v.exactOptional(status),
  progress: v.exactOptional(progress),
});

/** A dated record of progress or evidence on an action. Append-only. */
export const ActionEventSchema = v.strictObject({
  at: TimestampSchema,
  progress: PercentSchema,
  status: v.picklist(actionStatuses),
  note: NoteSchema,
});
export type ActionEvent = v.InferOutput<typeof ActionEventSchema>;

export const ActionSchema = v.strictObject({
  id: IdSchema,
  assessmentId: IdSchema,
  clusterId: IdSchema,
  clusterName: v.strictObject({ en: v.string(), zh: v.string() }),
  illustrative: v.boolean(),
  /** The countermeasure that the action carries out; `null` for one of the official's own. */
  measureId: v.nullable(KnowledgeIdSchema),
  ...ActionFieldsSchema.entries,
  events: v.array(ActionEventSchema),
  createdAt: TimestampSchema,
});
export type Action = v.InferOutput<typeof ActionSchema>;

/** What actions can belong to, and whether an office has begun work of its own. */
export const FollowUpScopeSchema = v.strictObject({
  /** Every assessment, the newest first. */
  assessments: v.array(
    v.strictObject({
      id: IdSchema,
      clusterName: ActionSchema.entries.clusterName,
      assessedOn: DateSchema,
      illustrative: v.boolean(),
    }),
  ),
  /** A cluster of its own, or an assessment that is no sample. */
  hasOwnWork: v.boolean(),
});
export type FollowUpScope = v.InferOutput<typeof FollowUpScopeSchema>;

/** What of an action changes: its fields, and how many records it has. */
export interface ActionStand extends ActionFields {
  readonly records: number;
}

/** What somebody has seen of how an action stands. */
export const SomeActionStandSchema = v.strictObject({
  ...SomeActionFieldsSchema.entries,
  records: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

/** What of an action can be typed. */
export const fieldsOf = ({ title, owner, startOn, dueOn, status, progress }: ActionFields): ActionFields => ({
  title,
  owner,
  startOn,
  dueOn,
  status,
  progress,
});

export const standOf = (action: Action): ActionStand => ({
  ...fieldsOf(action),
  records: action.events.length,
});
