import * as v from 'valibot';
import {
  DateSchema,
  FiniteSchema,
  IdSchema,
  KnowledgeIdSchema,
  MoneySchema,
  NoteSchema,
  PercentSchema,
  RequiredTextSchema,
  ShortTextSchema,
  TimestampSchema,
} from '../base/fields.ts';

export const actionStatuses = ['not-started', 'open', 'blocked', 'done', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** Whether nothing more is to be done: carried out, or given up. */
export const isClosed = ({ status }: { readonly status: ActionStatus }): boolean =>
  status === 'done' || status === 'dropped';

/**
 * What the official enters about an action: a tracked commitment with owner and due date, which may both be open yet.
 *
 * `target` is the level or the quantity, in its own unit, that the indicator is to come to; `spent` is in million CNY.
 */
export const ActionFieldsSchema = v.strictObject({
  title: RequiredTextSchema,
  owner: ShortTextSchema,
  startOn: v.nullable(DateSchema),
  dueOn: v.nullable(DateSchema),
  status: v.picklist(actionStatuses),
  progress: PercentSchema,
  indicatorId: v.nullable(KnowledgeIdSchema),
  target: v.nullable(FiniteSchema),
  spent: v.nullable(MoneySchema),
});
export type ActionFields = v.InferOutput<typeof ActionFieldsSchema>;

const { title, owner, startOn, dueOn, status, progress, indicatorId, target, spent } =
  ActionFieldsSchema.entries;

/** Some fields of an action: those that are changed. */
export const SomeActionFieldsSchema = v.strictObject({
  title: v.exactOptional(title),
  owner: v.exactOptional(owner),
  startOn: v.exactOptional(startOn),
  dueOn: v.exactOptional(dueOn),
  status: v.exactOptional(status),
  progress: v.exactOptional(progress),
  indicatorId: v.exactOptional(indicatorId),
  target: v.exactOptional(target),
  spent: v.exactOptional(spent),
});

/** A dated record of progress or evidence on an action. Append-only. */
export const ActionEventSchema = v.strictObject({
  at: TimestampSchema,
  progress: PercentSchema,
  status: v.picklist(actionStatuses),
  note: NoteSchema,
  /** Who made it, as the settings named them then; left out where nobody was named. */
  by: v.exactOptional(v.strictObject({ name: ShortTextSchema, unit: ShortTextSchema })),
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
  /** The action that this is a step of; it may be gone. */
  partOf: v.nullable(IdSchema),
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
export const fieldsOf = (action: ActionFields): ActionFields => ({
  title: action.title,
  owner: action.owner,
  startOn: action.startOn,
  dueOn: action.dueOn,
  status: action.status,
  progress: action.progress,
  indicatorId: action.indicatorId,
  target: action.target,
  spent: action.spent,
});

/** What an action does not say yet. */
export const openFields = {
  indicatorId: null,
  target: null,
  spent: null,
} as const satisfies Partial<ActionFields>;

export const standOf = (action: Action): ActionStand => ({
  ...fieldsOf(action),
  records: action.events.length,
});
