import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../core/diagnosis/diagnose.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import { buildDrawModel } from '../../../core/evaluation/drawModel.ts';
import { dirichletShapes } from '../../../core/evaluation/weightTable.ts';
import { simulate } from '../../../core/evaluation/simulate.ts';
import { intervalOf, stageProbabilities, topFiveShares } from '../../../core/evaluation/summariseDraws.ts';
import { coverageOf, scoreDimensions, structuralMaturity } from '../../../core/scoring/maturity.ts';
import { scoreIndicators } from '../../../core/scoring/scoreIndicators.ts';
import { stageInputs } from '../../../core/scoring/stageInputs.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

type Ratings = AssessmentFile['ratings'];
type Grade = 'A' | 'B' | 'C' | 'D';

const dimensionIndex = (id: string) => kb.instrument.dimensions.findIndex((dimension) => dimension.id === id);

/** Every indicator in the middle of its scale. */
const middling = (grade: Grade): Ratings =>
  Object.fromEntries(
    kb.instrument.indicators.map((indicator) => [
      indicator.id,
      indicator.kind === 'rating'
        ? { level: 3, grade }
        : { value: (indicator.lower + indicator.upper) / 2, grade },
    ]),
  );

function draw(ratings: Ratings, { seed = 1, count = 400 } = {}) {
  const indicators = scoreIndicators(kb, ratings, 'embedded');
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const dimensions = scoreDimensions(kb, indicators, 'embedded');
  const diagnosis = diagnose(kb, byId, [{ type: 'embedded', share: 1 }]);
  const structural = structuralMaturity(kb, dimensions, coverageOf(indicators));
  const context = stageInputs({
    context: undefined,
    indicators: byId,
    dimensions,
    structuralMaturity: structural,
  });
  const model = buildDrawModel({ kb, indicators, dimensions, diagnosis });
  return { diagnosis, draws: simulate({ kb, model, context, seed, count }) };
}

const dimensionInterval = (ratings: Ratings, id: string) => {
  const { draws } = draw(ratings);
  const columns = kb.instrument.dimensions.length;
  return intervalOf(kb, { values: draws.dimensions, columns, column: dimensionIndex(id) }, null);
};
const widthOf = ({ low, high }: { low: number; high: number }) => high - low;

describe('simulation', () => {
  test('the same seed gives the same draws, another seed others', () => {
    expect(draw(middling('C'))).toEqual(draw(middling('C')));
    expect(draw(middling('C')).draws.composite).not.toEqual(draw(middling('C'), { seed: 2 }).draws.composite);
  });

  test('better evidence gives narrower intervals', () => {
    const widths = (['A', 'B', 'C', 'D'] as const).map((grade) =>
      widthOf(dimensionInterval(middling(grade), 'local-embeddedness')),
    );

    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  });

  test('a missing answer widens the interval of its dimension', () => {
    const missing = { ...middling('B'), 'local-network-ties': { unknown: true as const } };

    expect(widthOf(dimensionInterval(missing, 'local-embeddedness'))).toBeGreaterThan(
      widthOf(dimensionInterval(middling('B'), 'local-embeddedness')),
    );
  });

  test('what is not known at all stretches over the scale around its middle', () => {
    const { low, high } = dimensionInterval({}, 'local-embeddedness');

    expect(low).toBeLessThan(30);
    expect(high).toBeGreaterThan(70);
  });

  test('what does not apply stays out', () => {
    const only: Ratings = Object.fromEntries(
      kb.instrument.indicators.map((indicator) => [
        indicator.id,
        indicator.id === 'cultural-integration' ? { level: 2, grade: 'A' } : { notApplicable: true },
      ]),
    );
    const { draws } = draw(only);
    const embeddedness = draws.dimensions.filter(
      (_, index) => index % kb.instrument.dimensions.length === dimensionIndex('local-embeddedness'),
    );

    // The one indicator there is takes whole levels only.
    expect(new Set(embeddedness.map(Math.round))).toEqual(new Set([0, 25, 50]));
    expect(dimensionInterval(only, 'value-chain')).toEqual({ low: 0, high: 100 });
  });

  test('severities and scores stay within 0 to 100', () => {
    const { draws } = draw(middling('D'));
    for (const values of [draws.dimensions, draws.composite, draws.causes, draws.problems]) {
      expect(values.every((value) => value >= 0 && value <= 100)).toBe(true);
    }
  });

  test('stage probabilities are shares of the draws and sum to 1', () => {
    const probabilities = stageProbabilities(kb, draw(middling('D')).draws);

    expect(Object.values(probabilities).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
  });
});

describe('summary of the draws', () => {
  const draws = {
    count: 2,
    dimensions: new Float64Array(),
    composite: new Float64Array(),
    problems: new Float64Array(),
    stage: new Uint8Array(2),
    causeIds: [],
    scores: new Float64Array(),
    context: new Float64Array(),
    past: new Uint8Array(),
    missing: null,
    causes: Float64Array.of(90, 80, 70, 60, 50, 50, 10, 90, 80, 70, 60, 50, 40, 55),
  };

  test('a cause is in the top five when fewer than five are more severe; equal ones share the place', () => {
    expect([...topFiveShares(draws, 7)]).toEqual([1, 1, 1, 1, 0.5, 0.5, 0.5]);
  });

  test('an interval reaches to the headline value', () => {
    const values = Float64Array.from({ length: 101 }, (_, index) => index);

    expect(intervalOf(kb, { values, columns: 1, column: 0 }, 50)).toEqual({ low: 5, high: 95 });
    expect(intervalOf(kb, { values, columns: 1, column: 0 }, 99)).toEqual({ low: 5, high: 99 });
    expect(intervalOf(kb, { values, columns: 1, column: 0 }, 0)).toEqual({ low: 0, high: 95 });
  });
});

describe('weights in the draws', () => {
  test('a component of average weight varies by the spread, relative to itself', () => {
    const [shape = 0] = dirichletShapes([1, 1, 1, 1], 0.25);
    const total = 4 * shape;

    // Relative deviation of a component 1/4 under a Dirichlet distribution: sqrt(w (1 - w) / (total + 1)) / w.
    expect(Math.sqrt((0.25 * 0.75) / (total + 1)) / 0.25).toBeCloseTo(0.25, 12);
  });

  test('shapes keep the proportions of the weights; no weight, no shape', () => {
    const [three = 0, none, one = 0] = dirichletShapes([3, 0, 1], 0.25);

    expect(three / one).toBeCloseTo(3, 12);
    expect(none).toBe(0);
    expect(dirichletShapes([0, 2], 0.25)).toEqual([0, 1]);
  });
});
