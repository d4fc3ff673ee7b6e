/** What the trail tells, in the words of an official. */

export type Cell = string | number | null;

/** Cells of a row by column: of a changed row only those that changed. */
export type Cells = Readonly<Record<string, Cell>>;

/** One change of one row as an entry of the trail keeps it: `before` is `null` for a new row, `after` for one that went. */
export interface ToldRow {
  readonly table: string;
  readonly key: Cells;
  readonly before: Cells | null;
  readonly after: Cells | null;
}

/** What a change is about, as screens filter it. */
export const trailGroups = [
  'answers',
  'weights',
  'plan',
  'members',
  'cluster',
  'actions',
  'brief',
  'knowledge',
  'settings',
  'store',
] as const;
export type TrailGroup = (typeof trailGroups)[number];

/** `binned`: deleted, and can be brought back. `purged`: removed for good. */
export const statementKinds = ['new', 'changed', 'gone', 'binned', 'restored', 'purged'] as const;
export type StatementKind = (typeof statementKinds)[number];

/** One field of a subject: `before` is `null` where it was empty, `after` where it is. */
export interface StatementPart {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What happened to one thing. */
export interface Statement {
  readonly group: TrailGroup;
  readonly subject: string;
  readonly kind: StatementKind;
  readonly parts: readonly StatementPart[];
}
