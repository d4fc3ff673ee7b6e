import { describe, expect, test } from 'vitest';
import { stageResult } from '../../../core/scoring/stageResult.ts';
import { dynamicsOf, signsDisagree } from '../../../core/scoring/dynamics.ts';
import { methodNumbers } from '../../../core/scoring/methodNumbers.ts';
import { decideStage } from '../../../core/scoring/stageRule.ts';
import type { StageInputs, StageOutcome } from '../../../core/scoring/stageRule.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

const unknown = Number.NaN;
const steady: StageInputs = {
  structuralMaturity: 50,
  lowestDimension: 40,
  locationQuotient: 1,
  newFirmFormation: 3,
  growthGap: 0,
  lqChange: 0,
  outputGrowth: 5,
  marginChange: 0,
  spanYears: unknown,
  yearsSinceFounding: 10,
  previousStage: null,
  past: null,
};
const falling = { growthGap: -3, lqChange: -0.1 };
const rising = { growthGap: 3, lqChange: 0.1 };

const decide = (inputs: Partial<StageInputs>) => decideStage(kb, { ...steady, ...inputs });
const cuts = methodNumbers(kb).cuts;

describe('dynamics', () => {
  test.each<[string, Partial<StageInputs>]>([
    ['rising', { growthGap: 5 }],
    ['steady', { growthGap: 4.9 }],
    ['rising', { growthGap: 2, lqChange: 0.05 }],
    ['rising', { lqChange: 0.15 }],
    ['rising', { growthGap: 2, newFirmFormation: 5 }],
    ['rising', { growthGap: 2, marginChange: 1 }],
    ['steady', { newFirmFormation: 20, marginChange: 3 }],
    ['steady', { growthGap: 2, newFirmFormation: 1, marginChange: -1 }],
    ['falling', { growthGap: -2, lqChange: -0.05 }],
    ['falling', { growthGap: -5 }],
    ['falling', { growthGap: -2, newFirmFormation: 2 }],
    ['falling', { lqChange: -0.05, marginChange: -1 }],
    ['steady', { growthGap: -2, newFirmFormation: 2.1 }],
    ['steady', { growthGap: -5, lqChange: 0.05 }],
    ['falling', { growthGap: 20, lqChange: 1, outputGrowth: -3 }],
    ['steady', { outputGrowth: -2.9 }],
    ['steady', { outputGrowth: 40 }],
    ['unknown', { growthGap: unknown, lqChange: unknown }],
    ['unknown', { growthGap: unknown, lqChange: unknown, newFirmFormation: 20, marginChange: 3 }],
    ['falling', { growthGap: unknown, lqChange: unknown, outputGrowth: -3 }],
    ['falling', { growthGap: -5, lqChange: unknown }],
    ['rising', { growthGap: unknown, lqChange: 0.15, outputGrowth: unknown }],
    ['steady', { growthGap: unknown, lqChange: 0 }],
  ])('are %s for %j', (dynamics, inputs) => {
    expect(dynamicsOf(cuts, { ...steady, ...inputs })).toBe(dynamics);
  });

  test.each([
    [1, 'steady', 3.4],
    [1, 'rising', 3.5],
    [2, 'rising', 2.5],
    [3, 'rising', 2],
    [6, 'rising', 2],
  ])(
    'over %i years the growth that is a sign is wider by √(3/n): %s at %d',
    (...[spanYears, is, growthGap]) => {
      // One more vote is needed: the quotient gives it.
      expect(dynamicsOf(cuts, { ...steady, lqChange: 0.06, spanYears, growthGap })).toBe(is);
    },
  );

  test('over one year output falls outright from 5.2 % on', () => {
    expect(dynamicsOf(cuts, { ...steady, spanYears: 1, outputGrowth: -5.1 })).toBe('steady');
    expect(dynamicsOf(cuts, { ...steady, spanYears: 1, outputGrowth: -5.2 })).toBe('falling');
  });

  test('signs disagree where growth and quotient point opposite ways', () => {
    expect(signsDisagree(cuts, { ...steady, growthGap: 3, lqChange: -0.2 })).toBe(true);
    expect(signsDisagree(cuts, { ...steady, growthGap: 3, lqChange: -0.04 })).toBe(false);
    expect(signsDisagree(cuts, { ...steady, growthGap: 3, lqChange: unknown })).toBe(false);
  });
});

describe('stage rule', () => {
  test.each<[string, number, string[], Partial<StageInputs>]>([
    ['renewing', 1, [], { previousStage: 'declining', ...rising }],
    ['renewing', 1, [], { previousStage: 'declining', past: 'declined-new-growth' }],
    ['renewing', 1, [], { previousStage: 'renewing', past: 'declined-new-growth', structuralMaturity: 20 }],
    ['renewing', 1, [], { past: 'declined', ...rising }],
    ['renewing', 1, [], { past: 'declined-new-growth' }],
    ['growing', 6, [], { past: 'declined' }],
    ['growing', 6, [], { past: 'never-declined', ...rising }],
    ['growing', 6, [], { past: 'declined-new-growth', previousStage: 'growing', ...rising }],
    ['declining', 3, [], { previousStage: 'renewing', past: 'declined-new-growth', ...falling }],
    ['emerging', 2, ['stalled-start'], { ...falling, yearsSinceFounding: 4, structuralMaturity: 39 }],
    ['declining', 3, [], { ...falling, yearsSinceFounding: 4, structuralMaturity: 40 }],
    ['declining', 3, [], { ...falling, yearsSinceFounding: 5, structuralMaturity: 39 }],
    ['declining', 3, [], { ...falling, structuralMaturity: 90, locationQuotient: 3 }],
    ['declining', 4, ['levelled-off'], { previousStage: 'declining', structuralMaturity: 80 }],
    ['declining', 4, ['renewal-stalled'], { previousStage: 'renewing', structuralMaturity: 39 }],
    ['growing', 6, [], { previousStage: 'renewing', structuralMaturity: 40 }],
    ['leading', 5, [], { structuralMaturity: 65, locationQuotient: 1.2 }],
    ['growing', 6, [], { structuralMaturity: 65, locationQuotient: 1.19 }],
    ['growing', 6, [], { structuralMaturity: 64.9, locationQuotient: 2 }],
    ['growing', 6, [], { structuralMaturity: 40 }],
    [
      'growing',
      7,
      ['grown-on-weak-foundations'],
      { structuralMaturity: 30, locationQuotient: 1.2, yearsSinceFounding: 8 },
    ],
    ['emerging', 8, [], { structuralMaturity: 30, locationQuotient: 1.2, yearsSinceFounding: 7 }],
    ['emerging', 8, [], { structuralMaturity: 39.9 }],
  ])('%s by rule %i with flags %j', (...[stage, number, flags, inputs]) => {
    expect(decide(inputs)).toEqual({ stage, number, flags });
  });

  test('no cluster leads while a dimension lies below 25', () => {
    const strong = { structuralMaturity: 80, locationQuotient: 2 };

    expect(decide({ ...strong, lowestDimension: 25 }).stage).toBe('leading');
    expect(decide({ ...strong, lowestDimension: 24.9 })).toEqual({
      stage: 'growing',
      number: 6,
      flags: ['one-sided-strength'],
    });
  });

  test('a cluster that stands still while its margins fall is flagged, growing or leading', () => {
    const strong = { structuralMaturity: 80, locationQuotient: 2 };

    expect(decide({ marginChange: -1 }).flags).toEqual(['margins-falling']);
    expect(decide({ ...strong, marginChange: -1 })).toMatchObject({
      stage: 'leading',
      flags: ['margins-falling'],
    });
    expect(decide({ ...strong, ...rising, marginChange: -1 }).flags).toEqual([]);
    expect(decide({ marginChange: -1, growthGap: unknown, lqChange: unknown }).flags).toEqual([]);
    expect(decide({ marginChange: -0.9 }).flags).toEqual([]);
  });

  test('a comparison with a figure that is not known is not fulfilled', () => {
    expect(decide({ structuralMaturity: 90, locationQuotient: unknown }).stage).toBe('growing');
    expect(decide({ structuralMaturity: 30, locationQuotient: 2, yearsSinceFounding: unknown }).number).toBe(
      8,
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

  test.each<[StageInputs['previousStage'], number, number]>([
    ['emerging', 42.9, 2],
    ['emerging', 43, 3],
    ['growing', 36.9, 2],
    ['growing', 37, 3],
    [null, 39.9, 2],
  ])('so does the stalled start: a young one that falls, from %s at %d, is by rule %i', (...given) => {
    const [previousStage, structuralMaturity, number] = given;

    expect(decide({ ...falling, yearsSinceFounding: 3, previousStage, structuralMaturity }).number).toBe(
      number,
    );
  });

  test('a renewing cluster that rises on a sound structure is marked as about to leave', () => {
    const inputs = { previousStage: 'renewing', ...rising } as const;

    expect(decide({ ...inputs, structuralMaturity: 50 }).flags).toEqual(['leaving-renewal']);
    expect(decide({ ...inputs, structuralMaturity: 30 }).flags).toEqual([]);
    expect(decide({ ...inputs, previousStage: 'declining', structuralMaturity: 50 }).flags).toEqual([]);
  });

  test('a fall by growth and quotient ends renewal, whatever the last stage was', () => {
    expect(decide({ growthGap: -1.9, lqChange: -0.9, previousStage: 'renewing' })).toMatchObject({
      stage: 'declining',
      number: 3,
    });
    expect(decide({ growthGap: -20, lqChange: unknown, previousStage: 'declining' })).toMatchObject({
      stage: 'declining',
      number: 3,
    });
  });
});

describe('stage result', () => {
  const probabilities = { emerging: 0.4, growing: 0.6, leading: 0, declining: 0, renewing: 0 };
  const settle = [{ figure: 'growth-gap' as const, dimension: null, gain: 0.2 }];
  const result = (shares: readonly (readonly [StageOutcome, number])[], inputs: Partial<StageInputs> = {}) =>
    stageResult(
      kb,
      { ...steady, ...inputs },
      {
        probabilities,
        outcomes: shares.map(([outcome, share]) => ({ outcome, share })),
        wouldSettle: settle,
      },
    );
  const growing = { stage: 'growing', number: 6, flags: [] } as const;
  const flagged = { stage: 'growing', number: 6, flags: ['margins-falling'] } as const;
  const weak = { stage: 'growing', number: 7, flags: ['grown-on-weak-foundations'] } as const;
  const emerging = { stage: 'emerging', number: 8, flags: [] } as const;
  const declining = { stage: 'declining', number: 3, flags: [] } as const;

  test('names the stage, the rule that fired and the role of government', () => {
    expect(result([[growing, 1]])).toMatchObject({
      id: 'growing',
      rule: { number: 6 },
      between: [],
      wouldSettle: [],
      agreement: 1,
      dynamics: { is: 'steady', votes: 0, disagree: false },
      governmentRole: 'co-leader',
      probabilities,
    });
  });

  test('is shown from 80 % of agreement on, with the commonest rule and flags of that stage', () => {
    const shown = result([
      [emerging, 0.2],
      [flagged, 0.1],
      [weak, 0.3],
      [growing, 0.4],
    ]);

    expect(shown).toMatchObject({ id: 'growing', rule: { number: 6 }, flags: [], agreement: 0.8 });
  });

  test('below that it lies between the fewest stages that have 80 % together, likeliest first', () => {
    const open = result([
      [emerging, 0.05],
      [declining, 0.3],
      [growing, 0.4],
      [weak, 0.25],
    ]);

    expect(open).toMatchObject({ id: null, rule: null, flags: [], between: ['growing', 'declining'] });
    expect(open.wouldSettle).toEqual(settle);
    expect(open.governmentRole).toBeNull();
  });

  test('says what would settle the dynamics where they are unknown, even beside a stage', () => {
    const nothing = { growthGap: unknown, lqChange: unknown };

    expect(result([[growing, 1]], nothing)).toMatchObject({ id: 'growing', dynamics: { is: 'unknown' } });
    expect(result([[growing, 1]], nothing).wouldSettle).toEqual(settle);
  });

  test('names a stage without structural maturity where nothing that is missing would change it', () => {
    expect(
      result(
        [
          [declining, 0.97],
          [emerging, 0.03],
        ],
        { structuralMaturity: unknown },
      ),
    ).toMatchObject({
      id: 'declining',
      structuralMaturity: null,
    });
  });
});
