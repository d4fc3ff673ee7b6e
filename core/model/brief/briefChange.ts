/** Groups of what a brief rests on, in the order in which changes are listed. */
export const briefGroups = [
  'type',
  'answers',
  'stage',
  'priorities',
  'plan',
  'measures',
  'facts',
  'cluster',
  'assessors',
  'actions',
  'files',
  'wording',
  'program',
] as const;
export type BriefGroup = (typeof briefGroups)[number];

export type StatementValue = string | number | boolean;

/** A statement that differs; `null` where one side does not make it. */
export interface BriefChange {
  readonly group: BriefGroup;
  readonly subject: string;
  readonly field: string;
  readonly before: StatementValue | null;
  readonly after: StatementValue | null;
  /** The title of the action that the change is about. */
  readonly title?: string;
}
