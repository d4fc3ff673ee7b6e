import { nationCode, shippedArea } from '../../figures/employment.ts';
import type { YearlyFact } from '../cluster.ts';
import type { FactId } from './catalogue.ts';
import { combine, type Figure, oldestUsable, rounded, worst } from './figure.ts';

/** The two figures of a reference area, of one year. */
export interface ReferencePair {
  readonly year: number;
  readonly industry: YearlyFact;
  readonly all: YearlyFact;
  /** Whether somebody entered one of them; else the program filled both in. */
  readonly isOwn: boolean;
}

export interface LocationQuotient extends Figure {
  /** The year of the cluster's own figures. */
  readonly year: number;
  readonly reference: ReferencePair;
}

/** A census comes every five years: until the next, no newer share of an industry is known. */
const farthestReference = 5;
const changeSpan = 3;

/** The facts of a cluster by name and year. */
class Facts {
  readonly #byKey: ReadonlyMap<string, YearlyFact>;
  readonly references: readonly ReferencePair[];

  constructor(facts: readonly YearlyFact[]) {
    this.#byKey = new Map(facts.map((fact) => [`${fact.fact} ${fact.year}`, fact]));
    const years = new Set(facts.map(({ year }) => year));
    this.references = [...years].flatMap((year) => this.#pair(year) ?? []);
  }

  at(fact: FactId, year: number): YearlyFact | null {
    return this.#byKey.get(`${fact} ${year}`) ?? null;
  }

  #pair(year: number): ReferencePair | null {
    const industry = this.at('reference-cluster-employment', year);
    const all = this.at('reference-employment', year);
    return industry === null || all === null
      ? null
      : { year, industry, all, isOwn: industry.from === undefined || all.from === undefined };
  }
}

/** (e_i / e) / (E_i / E): the industry's weight here as a multiple of its weight in the reference area. */
function quotient(facts: Facts, year: number, reference: ReferencePair): LocationQuotient | null {
  const figure = combine(
    [facts.at('employment', year), facts.at('local-employment', year), reference.industry, reference.all],
    ([own = 0, local = 0, industry = 0, all = 0]) => own / local / (industry / all),
  );
  // The same figures of another year are less than official figures of this one.
  const grade = (found: Figure) => (reference.year === year ? found.grade : worst([found.grade, 'B']));
  return figure === null ? null : { ...figure, grade: grade(figure), year, reference };
}

const usableYears = (year: number): number[] =>
  Array.from({ length: oldestUsable + 1 }, (_, back) => year - back);

const sameYear =
  (facts: Facts, isOwn: boolean) =>
  (year: number): LocationQuotient | null => {
    const reference = facts.references.find((pair) => pair.year === year && pair.isOwn === isOwn);
    return reference === undefined ? null : quotient(facts, year, reference);
  };

/** The nearest year of a reference; of two equally near ones the later. */
const nearestYear =
  (facts: Facts, isOwn: boolean) =>
  (year: number): LocationQuotient | null => {
    const distance = (pair: ReferencePair): number => Math.abs(pair.year - year);
    const [nearest] = facts.references
      .filter((pair) => pair.isOwn === isOwn && distance(pair) <= farthestReference)
      .toSorted((a, b) => distance(a) - distance(b) || b.year - a.year);
    return nearest === undefined ? null : quotient(facts, year, nearest);
  };

/**
 * The location quotient of the latest year up to `year`, at most three years back, with the reference it stands on.
 *
 * An office's own figures of the reference area come before those that the program filled in; both are taken of the year
 * of the cluster's figures where they are there, else of the nearest within five years.
 */
export function locationQuotient(yearly: readonly YearlyFact[], year: number): LocationQuotient | null {
  const facts = new Facts(yearly);
  for (const isOwn of [true, false]) {
    for (const find of [sameYear(facts, isOwn), nearestYear(facts, isOwn)]) {
      const found = usableYears(year)
        .map(find)
        .find((each) => each !== null);
      if (found !== undefined) {
        return found;
      }
    }
  }
  return null;
}

/** What ships is of the whole country. */
function originOf({ isOwn, industry }: ReferencePair): string {
  const area = industry.from?.area ?? '';
  return isOwn ? 'own' : area === shippedArea ? nationCode : area;
}

/**
 * The change of the location quotient over three years, of the latest year for which it is known: each year against the
 * reference of that year, both of one origin. A share that stands still says nothing of a change.
 */
export function lqChange(yearly: readonly YearlyFact[], year: number): number | null {
  const facts = new Facts(yearly);
  const of = (when: number): LocationQuotient | null =>
    sameYear(facts, true)(when) ?? sameYear(facts, false)(when);
  for (const candidate of usableYears(year)) {
    const [now, before] = [of(candidate), of(candidate - changeSpan)];
    if (now !== null && before !== null && originOf(now.reference) === originOf(before.reference)) {
      return rounded(now.value - before.value);
    }
  }
  return null;
}
