import { describe, expect, test } from 'vitest';
import { computedIndicators } from '../../../core/knowledge/computedIndicators.ts';
import type { EvidenceGrade } from '../../../core/knowledge/schema.ts';
import { factCatalogue, factIds, type FactId } from '../../../core/model/facts/catalogue.ts';
import { computedRanges, deriveFromFacts } from '../../../core/model/facts/deriveFromFacts.ts';
import type { YearlyFact } from '../../../core/model/cluster.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

type Rows = Partial<Record<FactId, Readonly<Record<number, number>>>>;

const facts = (rows: Rows, grade: EvidenceGrade = 'B'): YearlyFact[] =>
  factIds.flatMap((fact) =>
    Object.entries(rows[fact] ?? {}).map(([year, value]) => ({ year: Number(year), fact, value, grade })),
  );

const employment: Rows = {
  employment: { 2022: 200, 2025: 300 },
  'local-employment': { 2022: 1000, 2025: 1000 },
  'reference-cluster-employment': { 2022: 10_000, 2025: 10_000 },
  'reference-employment': { 2022: 100_000, 2025: 100_000 },
};

describe('figures computed from the profile', () => {
  test('the location quotient compares two shares of employment', () => {
    // 300 / 1000 = 0.3 here against 0.1 in the reference area; three years before 0.2 against 0.1.
    const { ratings, context } = deriveFromFacts(facts(employment), 2026);

    expect(ratings['location-quotient']).toEqual({ value: 3, grade: 'B', year: 2025 });
    expect(context.lqChange).toBe(1);
  });

  test('a change of the location quotient needs the figures of three years before', () => {
    const { context } = deriveFromFacts(facts({ ...employment, employment: { 2023: 200, 2025: 300 } }), 2026);

    expect(context.lqChange).toBeUndefined();
  });

  test('growth is the compound yearly rate over three years, and the gap is to the reference area', () => {
    const { ratings, context } = deriveFromFacts(
      facts({ output: { 2022: 100, 2025: 133.1 }, 'reference-output': { 2022: 1000, 2025: 1061.208 } }),
      2025,
    );

    expect(ratings['output-growth']?.value).toBe(10);
    expect(context.growthGap).toBe(8);
    expect(context.spanYears).toBe(3);
  });

  test('growth uses a shorter span when the years before are not known', () => {
    const { ratings } = deriveFromFacts(facts({ output: { 2024: 50, 2025: 60 } }), 2025);

    expect(ratings['output-growth']?.value).toBe(20);
  });

  test('the gap compares both sides over the same span', () => {
    const { context } = deriveFromFacts(
      facts({ output: { 2022: 100, 2024: 110, 2025: 121 }, 'reference-output': { 2024: 100, 2025: 103 } }),
      2025,
    );

    expect(context.growthGap).toBe(7);
    expect(context.spanYears).toBe(1);
  });

  test('stability is the sample deviation of the yearly rates and needs three of them', () => {
    // Rates of 10, 20 and 30 %: mean 20, deviation 10.
    const output = { 2022: 100, 2023: 110, 2024: 132, 2025: 171.6 };

    expect(deriveFromFacts(facts({ output }), 2025).ratings['growth-stability']?.value).toBe(10);
    expect(
      deriveFromFacts(facts({ output: { 2023: 110, 2024: 132, 2025: 171.6 } }), 2025).ratings[
        'growth-stability'
      ],
    ).toBeUndefined();
  });

  test('shares of output and new firms per hundred of the year before', () => {
    const { ratings } = deriveFromFacts(
      facts({
        output: { 2025: 50 },
        'rd-spending': { 2025: 2 },
        'value-added': { 2025: 12.5 },
        enterprises: { 2024: 120, 2025: 124 },
        'new-enterprises': { 2025: 6 },
      }),
      2025,
    );

    expect(ratings['rd-intensity']?.value).toBe(4);
    expect(ratings['value-added-rate']?.value).toBe(25);
    expect(ratings['new-firm-formation']?.value).toBe(5);
  });

  test('the grade is the worst among the facts used', () => {
    const mixed = [...facts({ output: { 2025: 50 } }, 'C'), ...facts({ 'rd-spending': { 2025: 1 } }, 'A')];

    expect(deriveFromFacts(mixed, 2025).ratings['rd-intensity']?.grade).toBe('C');
  });

  test('takes the latest year that suffices, at most three years back, never a later one', () => {
    const rows: Rows = { output: { 2021: 40, 2025: 50 }, 'value-added': { 2021: 10, 2025: 10 } };

    expect(deriveFromFacts(facts(rows), 2024).ratings['value-added-rate']).toMatchObject({
      value: 25,
      year: 2021,
    });
    expect(
      deriveFromFacts(facts({ output: { 2021: 40 }, 'value-added': { 2021: 10 } }), 2026).ratings[
        'value-added-rate'
      ],
    ).toBeUndefined();
  });

  test('what cannot be computed is left out, also where it would divide by zero', () => {
    expect(deriveFromFacts([], 2025)).toEqual({ ratings: {}, context: {} });
    expect(
      deriveFromFacts(facts({ output: { 2025: 0, 2022: 0 }, 'rd-spending': { 2025: 1 } }), 2025).ratings,
    ).toEqual({});
  });

  test('a figure beyond the valid range is limited to it, so that a file can hold it', () => {
    const { ratings } = deriveFromFacts(facts({ output: { 2024: 1, 2025: 10 } }), 2025);

    expect(ratings['output-growth']?.value).toBe(300);
    for (const id of computedIndicators) {
      const indicator = kb.instrument.indicators.find((candidate) => candidate.id === id);
      expect(indicator?.kind === 'quantitative' && indicator.validRange).toEqual(computedRanges[id]);
    }
  });
});

describe('catalogue of facts', () => {
  test('every fact has a sane range and text in both languages', () => {
    for (const id of factIds) {
      const { min, max, decimals, name, help, unit } = factCatalogue[id];

      expect(min).toBeLessThan(max);
      expect([0, 1, 2]).toContain(decimals);
      for (const text of [name, help, unit]) {
        expect(text.en.trim() && text.zh.trim()).toBeTruthy();
      }
    }
  });
});
