import { type ComputedIndicator, computedIndicators } from '../../knowledge/computedIndicators.ts';
import type { EvidenceGrade } from '../../knowledge/schema.ts';
import type { YearlyFact } from '../cluster.ts';
import type { FactId } from './catalogue.ts';
import { combine, type Figure, oldestUsable } from './figure.ts';
import { locationQuotient, lqChange } from './locationQuotient.ts';

/** A figure computed from facts: the worst grade among the facts used, and the year it stands for. */
interface DerivedRating {
  readonly value: number;
  readonly grade: EvidenceGrade;
  readonly year: number;
}

export interface Derived {
  readonly ratings: Readonly<Partial<Record<ComputedIndicator, DerivedRating>>>;
  readonly context: {
    /** Percentage points per year. */
    readonly growthGap?: number;
    /** Change of the location quotient over three years. */
    readonly lqChange?: number;
    /** Over how many years the growth gap is known, else output growth. */
    readonly spanYears?: number;
  };
}

/**
 * The valid ranges of the computed indicators, as in the instrument.
 *
 * A tenfold rise from a tiny base is a true figure but not one that a file may hold: it is limited to the range,
 * which changes no score, since all thresholds lie inside.
 */
export const computedRanges: Readonly<Record<ComputedIndicator, { min: number; max: number }>> = {
  'location-quotient': { min: 0, max: 100 },
  'output-growth': { min: -100, max: 300 },
  'growth-stability': { min: 0, max: 200 },
  'rd-intensity': { min: 0, max: 60 },
  'value-added-rate': { min: 0, max: 100 },
  'new-firm-formation': { min: 0, max: 200 },
};

const growthSpan = 3;
const stabilitySpan = 5;
const fewestGrowthRates = 3;

type Lookup = (fact: FactId, year: number) => Figure | null;

const percentOf = (at: Lookup, year: number, [part, whole]: readonly [FactId, FactId]): Figure | null =>
  combine([at(part, year), at(whole, year)], ([a = 0, b = 0]) => (100 * a) / b);

/** Mean yearly growth in percent, compounded, over exactly `span` years. */
const growthOver = (
  at: Lookup,
  fact: FactId,
  { year, span }: { year: number; span: number },
): Figure | null =>
  combine([at(fact, year), at(fact, year - span)], ([now = 0, before = 0]) =>
    before > 0 && now >= 0 ? 100 * ((now / before) ** (1 / span) - 1) : Number.NaN,
  );

/** A figure with the years that it spans. */
interface SpanFigure extends Figure {
  readonly span: number;
}

/** The result of the longest span up to three years for which the facts suffice. */
function longestSpan(compute: (span: number) => Figure | null): SpanFigure | null {
  for (let span = growthSpan; span >= 1; span -= 1) {
    const figure = compute(span);
    if (figure !== null) {
      return { ...figure, span };
    }
  }
  return null;
}

const outputGrowth = (at: Lookup, year: number): SpanFigure | null =>
  longestSpan((span) => growthOver(at, 'output', { year, span }));

/** Sample standard deviation of up to five yearly growth rates; needs three. */
function growthStability(at: Lookup, year: number): Figure | null {
  const rates: Figure[] = [];
  for (let back = 0; back < stabilitySpan; back += 1) {
    const rate = growthOver(at, 'output', { year: year - back, span: 1 });
    if (rate === null) {
      break;
    }
    rates.push(rate);
  }
  if (rates.length < fewestGrowthRates) {
    return null;
  }
  return combine(rates, (values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return Math.sqrt(squares / (values.length - 1));
  });
}

/** New firms per hundred that existed at the end of the year before. */
function newFirmFormation(at: Lookup, year: number): Figure | null {
  const started = at('new-enterprises', year);
  return (
    combine([started, at('enterprises', year - 1)], ([fresh = 0, before = 0]) => (100 * fresh) / before) ??
    combine([started, at('enterprises', year)], ([fresh = 0, now = 0]) =>
      now > fresh ? (100 * fresh) / (now - fresh) : Number.NaN,
    )
  );
}

const indicatorRules: Readonly<
  Record<Exclude<ComputedIndicator, 'location-quotient'>, (at: Lookup, year: number) => Figure | null>
> = {
  'output-growth': outputGrowth,
  'growth-stability': growthStability,
  'rd-intensity': (at, year) => percentOf(at, year, ['rd-spending', 'output']),
  'value-added-rate': (at, year) => percentOf(at, year, ['value-added', 'output']),
  'new-firm-formation': newFirmFormation,
};

const growthGap = (at: Lookup, year: number): SpanFigure | null =>
  longestSpan((span) =>
    combine(
      [growthOver(at, 'output', { year, span }), growthOver(at, 'reference-output', { year, span })],
      ([own = 0, reference = 0]) => own - reference,
    ),
  );

/**
 * What the yearly facts of the profile say about the computed indicators and the stage.
 *
 * Each figure is that of the latest year up to `year` for which the facts suffice, at most three years back; what
 * cannot be computed is left out, never guessed.
 */
export function deriveFromFacts(facts: readonly YearlyFact[], year: number): Derived {
  const byKey = new Map(facts.map((fact) => [`${fact.fact} ${fact.year}`, fact]));
  const at: Lookup = (fact, when) => byKey.get(`${fact} ${when}`) ?? null;

  const latest = <F extends Figure>(
    compute: (at: Lookup, year: number) => F | null,
  ): (F & DerivedRating) | null => {
    for (let candidate = year; candidate >= year - oldestUsable; candidate -= 1) {
      const figure = compute(at, candidate);
      if (figure !== null) {
        return { ...figure, year: candidate };
      }
    }
    return null;
  };

  const ratings: Partial<Record<ComputedIndicator, DerivedRating>> = {};
  for (const id of computedIndicators) {
    const rating = id === 'location-quotient' ? locationQuotient(facts, year) : latest(indicatorRules[id]);
    if (rating !== null) {
      const { min, max } = computedRanges[id];
      const { value, grade, year: of } = rating;
      ratings[id] = { value: Math.min(max, Math.max(min, value)), grade, year: of };
    }
  }
  const gap = latest(growthGap);
  const change = lqChange(facts, year);
  const span = (gap ?? latest(outputGrowth))?.span;
  return {
    ratings,
    context: {
      ...(gap === null ? {} : { growthGap: gap.value }),
      ...(change === null ? {} : { lqChange: change }),
      ...(span === undefined ? {} : { spanYears: span }),
    },
  };
}
