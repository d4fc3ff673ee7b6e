import { describe, expect, test } from 'vitest';
import { findMethod } from '../../../core/verification/caseMethods.ts';
import { verifyCase } from '../../../core/verification/verifyCase.ts';

/** Where and why an input is refused. */
function refusal(method: string, input: unknown) {
  const { status, differences } = verifyCase({ id: 'x', method, input, expected: { none: 0 } });
  return status === 'invalid'
    ? differences.map(({ path, fault }) => `${path} ${fault?.reason ?? ''}`).join()
    : status;
}

const ranked = { matrix: [[1, 2], [3, 4]], weights: [1, 1], types: [1, 1] }; // prettier-ignore
const flows = { ...ranked, preference_functions: ['usual', 'linear'], p: [null, 2] };
const plan = { values: [1, 2], costs: [1, 1], budgets: 1 };

describe('inputs that contradict themselves are refused, the place named', () => {
  test.for([
    ['wsm', { ...ranked, matrix: [[]] }, 'input.matrix.0 wrong-form,input columns-unequal'],
    ['wsm', { ...ranked, matrix: [] }, 'input.matrix wrong-form,input columns-unequal'],
    ['topsis', { ...ranked, ideal: [9, 9] }, 'input.ideal unknown-key'],
    ['dominance', { matrix: [[1, 2]], types: [1] }, 'input columns-unequal'],
    ['vikor', { ...ranked, v: 2 }, 'input.v above'],
    ['vikor', { ...ranked, normalisation: 'vector' }, 'input.normalisation not-one-of'],
    ['promethee', { ...flows, p: [2] }, 'input.p columns-unequal'],
    ['promethee', { ...flows, p: [2, null] }, 'input.p.1 missing'],
    ['promethee', { ...flows, preference_functions: ['gaussian', 'usual'] }, 'input.s.0 missing'],
    ['rank_reversal', { ...ranked, method: 'topsis, vector, fixed ideal' }, 'input.method.normalisation not-one-of'],
    ['portfolio', { ...plan, costs: [1] }, 'input.costs columns-unequal'],
    ['portfolio', { ...plan, budgets: [1, 2] }, 'input.budgets columns-unequal'],
    ['portfolio', { ...plan, must: [2] }, 'input.must.0 above'],
    ['portfolio', { ...plan, must_not: [-1] }, 'input.must_not.0 below'],
    ['portfolio', { ...plan, mutually_exclusive: [[0, 7]] }, 'input.mutually_exclusive.0.1 above'],
    ['portfolio', { ...plan, prerequisites: [{ item: 0, requires: 2 }] }, 'input.prerequisites.0.requires above'],
    ['portfolio', { ...plan, synergy: [[0, 1, 5]] }, 'input.synergy unknown-key'],
    ['portfolio.frontier', { ...plan, costs: [[1, 1], [2, 2]], budgets: [1, 2] }, 'input.budgets columns-unequal'],
    ['weights.direct', { values: [-1, 2] }, 'input.values.0 below'],
    ['weights.direct', { values: [0, 0] }, 'input.values no-points'],
    ['weights.direct', { values: [] }, 'input.values wrong-form'],
    ['weights.swing', { points: [0, 0] }, 'input.points no-points'],
    ['weights.swing', { ratio_reference_over: [0, 1] }, 'input.ratio_reference_over.0 wrong-form'],
    ['weights.swing', { ratio_reference_over: [2, 1], reference: 0 }, 'input.reference wrong-form'],
    ['weights.swing', { ratio_reference_over: [2, 1], points: [1, 1] }, 'input.points unknown-key'],
    ['value_function.additive', { ranges: [[1, 1]], direction: ['increasing'], weights: [1], matrix: [[1]] }, 'input.ranges.0 range-reversed'],
    ['composite.normalise', { x: [1], goalposts: [2, 2] }, 'input.goalposts range-reversed'],
    ['composite.missing', { X: [[1]], w: [1], data_threshold: 75 }, 'input.data_threshold above'],
    ['agreement.icc', { ratings: [[1, 2], [1]] }, 'input.ratings rows-unequal'],
    ['agreement.kendall_w', { ratings: [[1, 2]] }, 'input.ratings too-few-rated'],
  ] as const)('%s of %j', ([method, input, why]) => {
    expect(refusal(method, input)).toBe(why);
  }); // prettier-ignore

  test('a negative cost is money that comes in', () => {
    const input = { values: [1, 2], costs: [-1, 1], budgets: 0 };

    expect(findMethod('portfolio')?.(input)).toEqual({ optimal_value: 3, selection: [1, 1] });
  });
});
