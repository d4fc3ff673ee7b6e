import { describe, expect, test } from 'vitest';
import { stageResult } from '../../../core/scoring/stageResult.ts';
import { decideStage, dynamicsOf } from '../../../core/scoring/stageRule.ts';
import type { StageInputs } from '../../../core/scoring/stageRule.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

const steady: StageInputs = {
  structuralMaturity: 50,
  lowestDimension: 40,
  locationQuotient: 1,
  newFirmFormation: 3,
  growthGap: 0,
  lqChange: 0,
  yearsSinceFounding: 10,
  previousStage: null,
};
const falling = { growthGap: -3, lqChange: -0.1 };
const rising = { growthGap: 3, lqChange: 0.1 };

const decide = (inputs: Partial<StageInputs>) => decideStage(kb, { ...steady, ...inputs });

describe('dynamics', () => {
  test.each<[string, Partial<StageInputs>]>([
    ['rising', { growthGap: 2, lqChange: 0.05 }],
    ['rising', { growthGap: 2, lqChange: -1, newFirmFormation: 5 }],
    ['steady', { growthGap: 2, lqChange: 0.04, newFirmFormation: 4.9 }],
    ['steady', { growthGap: 1.9, lqChange: 1 }],
    ['falling', { growthGap: -2, lqChange: 0 }],
    ['steady', { growthGap: -2, lqChange: 0.01 }],
    ['steady', { growthGap: Number.NaN, lqChange: -1 }],
    ['steady', { growthGap: -5, lqChange: Number.NaN }],
  ])('are %s for %j', (dynamics, inputs) => {
    expect(dynamicsOf(kb.stages.rule, { ...steady, ...inputs })).toBe(dynamics);
  });
});

describe('stage rule', () => {
  test.each<[string, number, string[], Partial<StageInputs>]>([
    ['renewing', 1, [], { previousStage: 'declining' }],
    ['renewing', 1, [], { previousStage: 'renewing', structuralMaturity: 20 }],
    ['declining', 3, [], { previousStage: 'renewing', ...falling }],
    ['emerging', 2, ['stalled-start'], { ...falling, yearsSinceFounding: 4, structuralMaturity: 39 }],
    ['declining', 3, [], { ...falling, yearsSinceFounding: 4, structuralMaturity: 40 }],
    ['declining', 3, [], { ...falling, yearsSinceFounding: 5, structuralMaturity: 39 }],
    ['declining', 3, [], { ...falling, structuralMaturity: 90, locationQuotient: 3 }],
    ['leading', 4, [], { structuralMaturity: 65, locationQuotient: 1.2 }],
    ['growing', 5, [], { structuralMaturity: 65, locationQuotient: 1.19 }],
    ['growing', 5, [], { structuralMaturity: 64.9, locationQuotient: 2 }],
    ['growing', 5, [], { structuralMaturity: 40 }],
    [
      'growing',
      6,
      ['grown-on-weak-foundations'],
      { structuralMaturity: 30, locationQuotient: 1.2, yearsSinceFounding: 8 },
    ],
    ['emerging', 7, [], { structuralMaturity: 30, locationQuotient: 1.2, yearsSinceFounding: 7 }],
    ['emerging', 7, [], { structuralMaturity: 39.9 }],
  ])('%s by rule %i with flags %j', (...[stage, number, flags, inputs]) => {
    expect(decide(inputs)).toEqual({ stage, number, flags });
  });

  test('no cluster leads while a dimension lies below 25', () => {
    const strong = { structuralMaturity: 80, locationQuotient: 2 };

    expect(decide({ ...strong, lowestDimension: 25 }).stage).toBe('leading');
    expect(decide({ ...strong, lowestDimension: 24.9 })).toEqual({
      stage: 'growing',
      number: 5,
      flags: ['one-sided-strength'],
    });
  });

  test('a comparison with a figure that is not known is not fulfilled', () => {
    const unknown = Number.NaN;

    expect(decide({ structuralMaturity: 90, locationQuotient: unknown }).stage).toBe('growing');
    expect(decide({ structuralMaturity: 30, locationQuotient: 2, yearsSinceFounding: unknown }).number).toBe(
      7,
    );
    expect(decide({ ...falling, structuralMaturity: 30, yearsSinceFounding: unknown }).stage).toBe(
      'declining',
    );
  });

  test.each<[StageInputs['previousStage'], number, string]>([
    ['emerging', 42.9, 'emerging'],
    ['emerging', 43, 'growing'],
    ['growing', 37, 'growing'],
    ['growing', 36.9, 'emerging'],
    ['growing', 67.9, 'growing'],
    ['growing', 68, 'leading'],
    ['leading', 62, 'leading'],
    ['leading', 61.9, 'growing'],
  ])(
    'from %s at %d the stage is %s: a change must clear the cut by 3 points',
    (previousStage, structuralMaturity, stage) => {
      const locationQuotient = structuralMaturity > 60 ? 2 : 1;

      expect(decide({ previousStage, structuralMaturity, locationQuotient }).stage).toBe(stage);
    },
  );

  test('a renewing cluster that rises on a sound structure is marked as about to leave', () => {
    const inputs = { previousStage: 'renewing', ...rising } as const;

    expect(decide({ ...inputs, structuralMaturity: 50 }).flags).toEqual(['leaving-renewal']);
    expect(decide({ ...inputs, structuralMaturity: 30 }).flags).toEqual([]);
    expect(decide({ ...inputs, previousStage: 'declining', structuralMaturity: 50 }).flags).toEqual([]);
  });
});

describe('stage result', () => {
  const probabilities = { emerging: 0.4, growing: 0.6, leading: 0, declining: 0, renewing: 0 };

  test('names the rule and the role of government', () => {
    expect(stageResult(kb, steady, probabilities)).toMatchObject({
      id: 'growing',
      rule: { number: 5, dynamics: 'steady' },
      governmentRole: 'co-leader',
      probabilities,
    });
  });

  test('names no stage without structural maturity, but keeps the probabilities', () => {
    expect(stageResult(kb, { ...steady, structuralMaturity: Number.NaN }, probabilities)).toMatchObject({
      id: null,
      rule: null,
      governmentRole: null,
      probabilities,
    });
  });
});
