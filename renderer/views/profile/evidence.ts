import type { EvidenceGrade } from '../../../core/knowledge/schema.ts';
import type { FactId } from '../../../core/model/facts/catalogue.ts';
import type { YearlyFact } from '../../../core/model/cluster.ts';

/** What stands behind a yearly fact. */
export interface Evidence {
  readonly grade: EvidenceGrade;
  readonly source?: string;
}

/** A fact of a year, entered or not. */
export interface FactPlace {
  readonly fact: FactId;
  readonly year: number;
}

/** An empty source is no source. */
export const withSource = (grade: EvidenceGrade, source: string | undefined): Evidence =>
  source?.trim() ? { grade, source } : { grade };

export const evidenceOfFact = (fact: YearlyFact): Evidence => withSource(fact.grade, fact.source);

/** How far the table of years reaches beyond what it shows by itself. */
export interface MoreYears {
  readonly before: number;
  readonly after: number;
}

/**
 * The years of the table, oldest first: those with facts or with texts that wait for being read, and the last four that are over.
 *
 * The year of the assessment itself is not over: it is shown only when asked for or when it has facts.
 */
export function yearsOf(
  facts: readonly Pick<YearlyFact, 'year'>[],
  year: number,
  more: MoreYears,
): readonly number[] {
  const least = 4;
  const known = facts.map((fact) => fact.year);
  const first = Math.min(...known, year - least) - more.before;
  const last = Math.max(...known, year - 1) + more.after;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
