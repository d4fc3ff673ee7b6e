import type { YearlyFact } from '../../model/cluster.ts';
import type { FactId } from '../../model/facts/catalogue.ts';
import type { FactRow } from '../apply/applied.ts';

/** How what a table says stands to what is stored. */
export type Standing = 'new' | 'same' | 'differs';

/** One value of a table beside what is stored for it. */
export interface FactChange {
  readonly line: number;
  readonly column: number;
  readonly fact: FactId;
  readonly year: number;
  readonly standing: Standing;
  /** `null` where nothing is stored. */
  readonly mine: number | null;
  readonly theirs: number;
}

const keyOf = ({ fact, year }: Pick<YearlyFact, 'fact' | 'year'>): string => `${fact}:${year}`;

/** Each value of a table with what is stored for the same figure and year. */
export function compareFacts(rows: readonly FactRow[], facts: readonly YearlyFact[]): FactChange[] {
  const stored = new Map(facts.map((fact) => [keyOf(fact), fact.value]));
  return rows.map(({ line, column, fact, year, value }) => {
    const mine = stored.get(keyOf({ fact, year })) ?? null;
    const standing = mine === null ? 'new' : mine === value ? 'same' : 'differs';
    return { line, column, fact, year, standing, mine, theirs: value };
  });
}

export const factChangeKey = keyOf;
