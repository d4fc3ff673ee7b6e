import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import {
  coverageOf,
  scoreDimensions,
  scoreMaturity,
  structuralMaturity,
} from '../../../core/scoring/maturity.ts';
import type { ScoredDimension } from '../../../core/scoring/maturity.ts';
import { scoreIndicators } from '../../../core/scoring/scoreIndicators.ts';
import { dimensionWeights, relevanceWeight } from '../../../core/scoring/typeWeights.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

type Ratings = AssessmentFile['ratings'];

const dimension = (ratings: Ratings, id: string, type: 'embedded' | 'derivative' | null = 'derivative') =>
  scoreDimensions(kb, scoreIndicators(kb, ratings, type), type).find((entry) => entry.id === id);

const dimensionOf = (fields: Partial<ScoredDimension>): ScoredDimension => ({
  id: 'trust-order',
  score: 50,
  coverage: 1,
  weight: 0.5,
  applies: true,
  ...fields,
});

describe('indicator scores', () => {
  const scoreOf = (id: string, rating: Ratings[string]) =>
    scoreIndicators(kb, { [id]: rating }, 'embedded').find((indicator) => indicator.id === id);

  test.each([
    [1, 0],
    [2, 25],
    [3, 50],
    [4, 75],
    [5, 100],
  ] as const)('level %i scores %i', (level, score) => {
    expect(scoreOf('regional-brand', { level, grade: 'A' })?.score).toBe(score);
  });

  test.each([
    ['rd-intensity', 2, 50],
    ['rd-intensity', 0.1, 0],
    ['rd-intensity', 9, 100],
    ['channel-dependence', 52.5, 50],
    ['channel-dependence', 80, 0],
    ['channel-dependence', 10, 100],
  ])('%s of %d scores %d on its fixed scale', (id, value, score) => {
    expect(scoreOf(id, { value, grade: 'A' })?.score).toBeCloseTo(score, 10);
  });

  test('levels 4 and 5 are flagged without a document, quantities never', () => {
    expect(scoreOf('regional-brand', { level: 4, grade: 'C' })?.flagged).toBe(true);
    expect(scoreOf('regional-brand', { level: 5 })).toMatchObject({ flagged: true, grade: 'D' });
    expect(scoreOf('regional-brand', { level: 4, grade: 'B' })?.flagged).toBe(false);
    expect(scoreOf('regional-brand', { level: 3, grade: 'D' })?.flagged).toBe(false);
    expect(scoreOf('rd-intensity', { value: 9, grade: 'D' })?.flagged).toBe(false);
  });

  test('an answer of the wrong kind counts as no answer', () => {
    expect(scoreOf('rd-intensity', { level: 3 })).toMatchObject({ state: 'unknown', score: null });
  });
});

describe('weights', () => {
  test('core counts 3, supporting 2, context 1; without a type the mean of the three', () => {
    const brand = kb.instrument.indicators.find((indicator) => indicator.id === 'regional-brand');
    if (!brand) {
      throw new Error('The indicator the expectation is worked out for is gone.');
    }

    // Context for embedded, core for primary, supporting for derivative.
    expect(relevanceWeight(kb, brand, 'embedded')).toBe(1);
    expect(relevanceWeight(kb, brand, 'primary')).toBe(3);
    expect(relevanceWeight(kb, brand, 'derivative')).toBe(2);
    expect(relevanceWeight(kb, brand, null)).toBe(2);
  });

  test('dimension weights sum to 1; without a type they are the mean of the three types', () => {
    const weights = dimensionWeights(kb, null);

    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    // 26, 8 and 12 of 100 points each.
    expect(weights['local-embeddedness']).toBeCloseTo(46 / 300, 12);
  });
});

describe('dimension scores', () => {
  const open: Ratings = {
    'external-links': { level: 2, grade: 'B' },
    'channel-dependence': { value: 85, grade: 'B' },
    'market-sensing': { level: 3, grade: 'B' },
    'own-channel': { notApplicable: true },
  };

  test('are the mean weighted by relevance', () => {
    // Derivative: external links supporting 25, channel core 0, sensing supporting 50: (50 + 0 + 100) / 7.
    expect(dimension(open, 'market-openness')?.score).toBeCloseTo(150 / 7, 10);
  });

  test('leave out what is unknown and what does not apply', () => {
    const unknown = { ...open, 'channel-dependence': { unknown: true as const } };
    const outside = { ...open, 'channel-dependence': { notApplicable: true as const } };

    expect(dimension(unknown, 'market-openness')).toMatchObject({ score: 37.5, coverage: 2 / 3 });
    expect(dimension(outside, 'market-openness')).toMatchObject({ score: 37.5, coverage: 1 });
  });

  test('are withheld below half of the applicable indicators', () => {
    const one: Ratings = {
      'external-links': { level: 5, grade: 'A' },
      'own-channel': { notApplicable: true },
    };
    const oneOfTwo = { ...one, 'market-sensing': { notApplicable: true as const } };

    expect(dimension(one, 'market-openness')).toMatchObject({ score: null, coverage: 1 / 3 });
    expect(dimension(oneOfTwo, 'market-openness')).toMatchObject({ score: 100, coverage: 0.5 });
  });

  test('a dimension in which nothing applies drops out and its share goes to the others', () => {
    const none: Ratings = Object.fromEntries(
      Object.keys(open).map((id) => [id, { notApplicable: true as const }]),
    );

    // 14 of 100 points leave; value chain had 24.
    expect(dimension(none, 'market-openness')).toMatchObject({ score: null, weight: 0, applies: false });
    expect(dimension(none, 'value-chain')?.weight).toBeCloseTo(24 / 86, 12);
  });

  test('a missing rating acts like the mean of the rest, never like level 1', () => {
    const ids = kb.instrument.indicators
      .filter(
        ({ dimension: of, kind, relevance }) =>
          of === 'local-embeddedness' && kind === 'rating' && relevance.embedded === 'core',
      )
      .map((indicator) => indicator.id);
    const levels = fc.tuple(...ids.map(() => fc.constantFrom(1, 2, 3, 4, 5)));

    fc.assert(
      fc.property(levels, fc.nat(ids.length - 1), (chosen, removed) => {
        const ratings: Ratings = Object.fromEntries(
          ids.map((id, index) => [
            id,
            index === removed ? { unknown: true } : { level: chosen[index] ?? 1, grade: 'B' as const },
          ]),
        );
        // All of them count the same: a plain mean.
        const rest = chosen.filter((_, index) => index !== removed).map((level) => (level - 1) * 25);
        const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length;

        expect(dimension(ratings, 'local-embeddedness', 'embedded')?.score).toBeCloseTo(mean, 10);
      }),
    );
  });
});

describe('maturity', () => {
  test('is the weighted arithmetic mean, with the geometric mean of score + 1 beside it', () => {
    const dimensions = [dimensionOf({ score: 0 }), dimensionOf({ id: 'value-chain', score: 99 })];

    // sqrt(1 × 100) - 1 = 9.
    expect(scoreMaturity(kb, dimensions, 1).composite).toBeCloseTo(49.5, 12);
    expect(scoreMaturity(kb, dimensions, 1).balance).toBeCloseTo(9, 12);
  });

  test('is withheld below 65 % coverage and while a dimension has too little data', () => {
    const whole = [dimensionOf({}), dimensionOf({ id: 'value-chain' })];
    const gap = [dimensionOf({}), dimensionOf({ id: 'value-chain', score: null, coverage: 0.4 })];

    expect(scoreMaturity(kb, whole, 0.64)).toEqual({ composite: null, balance: null });
    expect(scoreMaturity(kb, whole, 0.65).composite).toBe(50);
    expect(scoreMaturity(kb, gap, 0.9)).toEqual({ composite: null, balance: null });
  });

  test('the structural part leaves out scale and dynamics', () => {
    const dimensions = [
      dimensionOf({ id: 'scale-dynamics', score: 100 }),
      dimensionOf({ score: 20, weight: 0.1 }),
      dimensionOf({ id: 'value-chain', score: 60, weight: 0.3 }),
    ];

    expect(structuralMaturity(kb, dimensions, 1)).toBeCloseTo(50, 12);
    expect(structuralMaturity(kb, dimensions, 0.5)).toBeNull();
  });

  test('coverage counts answered among applicable indicators', () => {
    const ratings: Ratings = Object.fromEntries(
      kb.instrument.indicators.map((indicator, index) => [
        indicator.id,
        index < 6 ? { notApplicable: true } : index < 28 ? { unknown: true } : answer(indicator.kind),
      ]),
    );

    // 50 indicators: 6 do not apply, 22 are unknown, 22 of 44 are answered.
    expect(coverageOf(scoreIndicators(kb, ratings, 'primary'))).toBe(0.5);
  });
});

const answer = (kind: 'rating' | 'quantitative') =>
  kind === 'rating' ? { level: 3 as const } : { value: 5 };
