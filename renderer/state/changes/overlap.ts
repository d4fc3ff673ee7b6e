import { isKeptAlike } from '../../../core/change/fields.ts';
import type { FieldChange } from '../../../core/change/shape.ts';

/** What a change is about. */
interface Concern {
  readonly subject: string;
  readonly changes: readonly FieldChange[];
}

/** Whether one of two fields is the other or a part of it. */
const isPart = (a: string, b: string): boolean => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

export const hasField = ({ changes }: Pick<Concern, 'changes'>, field: string): boolean =>
  changes.some((change) => isPart(change.field, field));

/** Whether two changes are about the same field, or one about a part of what the other is about. */
export const isAbout = (a: Concern, b: Concern): boolean =>
  a.subject === b.subject && a.changes.some(({ field }) => hasField(b, field));

/** Whether two changes are about one field alone, and the same. */
export const isOneField = (a: Concern, b: Concern): boolean =>
  a.subject === b.subject &&
  a.changes.length === 1 &&
  b.changes.length === 1 &&
  a.changes[0]?.field === b.changes[0]?.field;

/** The fields that have another value than the last of some changes gave them. */
export function changedSince(
  made: readonly Pick<Concern, 'changes'>[],
  value: (field: string) => unknown,
): readonly FieldChange[] {
  const last = new Map(
    made.flatMap(({ changes }) => changes.map(({ field, after }) => [field, after] as const)),
  );
  return [...last]
    .map(([field, before]) => ({ field, before, after: value(field) }))
    .filter(({ before, after }) => !isKeptAlike(before, after));
}
