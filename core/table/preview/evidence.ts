import * as v from 'valibot';
import { LooseDateSchema, ShortTextSchema } from '../../base/fields.ts';
import { gradeIds } from '../../knowledge/schema.ts';
import type { YearlyFact } from '../../model/cluster.ts';

/** The most characters of a source, its date behind it included. */
const longestSource = 180;

/** What stands behind every value of a table: how sure, from where, of when. */
export const TableEvidenceSchema = v.strictObject({
  grade: v.picklist(gradeIds),
  source: v.pipe(ShortTextSchema, v.maxLength(longestSource)),
  date: v.nullable(LooseDateSchema),
});
export type TableEvidence = v.InferOutput<typeof TableEvidenceSchema>;

/** A source with the day that it is of, as a yearly fact keeps it: `园区管委会统计台账（2026-03-18）`. */
export function sourceOf({ source, date }: Omit<TableEvidence, 'grade'>): string | undefined {
  const name = source.trim();
  if (date === null) {
    return name === '' ? undefined : name;
  }
  return /\p{Script=Han}/u.test(name) ? `${name}（${date}）` : `${name} (${date})`.trim();
}

/** A fact as a table gives it. One that is the same keeps its own evidence where that is stronger. */
export function factFrom(
  { fact, year, value }: Pick<YearlyFact, 'fact' | 'year' | 'value'>,
  evidence: TableEvidence,
  stored: YearlyFact | null,
): YearlyFact {
  if (stored !== null && stored.value === value && isStronger(stored.grade, evidence.grade)) {
    return stored;
  }
  const source = sourceOf(evidence);
  return { fact, year, value, grade: evidence.grade, ...(source !== undefined && { source }) };
}

const isStronger = (one: YearlyFact['grade'], other: YearlyFact['grade']): boolean =>
  gradeIds.indexOf(one) < gradeIds.indexOf(other);
