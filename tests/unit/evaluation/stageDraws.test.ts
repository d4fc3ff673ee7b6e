import { describe, expect, test } from 'vitest';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import { answered, judge } from './answered.ts';

const middling = answered({ level: 3, grade: 'B' });
const without = (id: string) => answered({ level: 3, grade: 'B', only: (indicator) => indicator.id !== id });
const stageOf = (fields: Partial<AssessmentFile>) => judge(fields).stage;

describe('the stage of a cluster', () => {
  test('that fell after decline is declining, not renewing, without quotient or its change', () => {
    const stage = stageOf({
      ratings: without('location-quotient'),
      context: { previousStage: 'declining', growthGap: -20 },
    });

    expect(stage).toMatchObject({ id: 'declining', dynamics: { is: 'falling' } });
    expect(stage.probabilities.renewing).toBeLessThan(0.03);
  });

  test('whose growth lies 20 points behind is declining with .96, by the quotient drawn given growth', () => {
    const stage = stageOf({ ratings: middling, context: { growthGap: -20, yearsSinceFounding: 30 } });

    expect(stage).toMatchObject({ id: 'declining', rule: { number: 3 }, dynamics: { is: 'falling' } });
    expect(Math.abs(stage.probabilities.declining - 0.96)).toBeLessThan(0.015);
  });

  test('whose output shrinks by 12 % is not leading, however good its ratings are', () => {
    const stage = stageOf({
      ratings: { ...answered({ level: 4, grade: 'A' }), 'output-growth': { value: -12, grade: 'A' } },
      context: { growthGap: 0 },
    });

    expect(stage).toMatchObject({ id: 'declining', dynamics: { is: 'falling' } });
    expect(stage.probabilities.leading).toBeLessThan(0.01);
  });

  test('that loses specialisation is falling, not renewing for ever', () => {
    expect(
      stageOf({
        ratings: middling,
        context: { previousStage: 'renewing', growthGap: -1.9, lqChange: -0.9 },
      }),
    ).toMatchObject({ id: 'declining', dynamics: { is: 'falling' } });
  });

  test('without any context: the dynamics are unknown, and no stage has more than .8', () => {
    const { dynamics, probabilities, wouldSettle } = stageOf({ ratings: middling });

    expect(dynamics.is).toBe('unknown');
    expect(probabilities.declining).toBeGreaterThanOrEqual(0.15);
    expect(Math.max(...Object.values(probabilities))).toBeLessThanOrEqual(0.8);
    expect(wouldSettle.map(({ figure }) => figure)).toEqual(
      expect.arrayContaining(['growth-gap', 'lq-change']),
    );
  });

  test('of which nothing is known is none, and the composite is withheld', () => {
    const { stage, maturity } = judge({}, 8_000);
    const { emerging, growing, leading, declining, renewing } = stage.probabilities;

    expect(stage.id).toBeNull();
    expect(maturity.composite).toBeNull();
    // The priors' own shares, to two digits: about .10, .32, .05, .38 and .14.
    for (const [share, expected] of [
      [emerging, 0.1],
      [growing, 0.32],
      [leading, 0.05],
      [declining, 0.38],
      [renewing, 0.14],
    ] as const) {
      expect(Math.abs(share - expected)).toBeLessThan(0.02);
    }
    expect(stage.between).toEqual(['declining', 'growing', 'renewing']);
  });

  test('with one dimension open and a clear fall is shown, not withheld', () => {
    const ratings = answered({ level: 3, grade: 'B', only: ({ dimension }) => dimension !== 'trust-order' });
    const { stage, maturity } = judge({ ratings, context: { growthGap: -8, lqChange: -0.5 } });

    expect(stage).toMatchObject({ id: 'declining', rule: { number: 3 }, between: [] });
    expect(maturity.composite).toBeNull();
  });

  test('that rises for the first time hangs on whether it has declined before, and says so', () => {
    const context = { growthGap: 4, lqChange: 0.1, yearsSinceFounding: 12, marginChange: 0 };
    const open = stageOf({ ratings: middling, context });

    expect(open).toMatchObject({ id: null, between: ['growing', 'renewing'], dynamics: { is: 'rising' } });
    expect(open.wouldSettle[0]).toMatchObject({ figure: 'earlier-decline' });
    expect(
      stageOf({ ratings: middling, context: { ...context, earlierDecline: 'never-declined' } }),
    ).toMatchObject({ id: 'growing', agreement: 1, wouldSettle: [] });
  });

  test('with every figure known is that of the rule, whatever the evidence', () => {
    const context = {
      growthGap: 0,
      lqChange: 0,
      yearsSinceFounding: 12,
      marginChange: -2,
      earlierDecline: 'never-declined',
    } as const;
    const ratings = answered({ level: 3, grade: 'D' });
    const { stage, draws } = judge({ ratings, context });

    expect(draws.missing).toBeNull();
    expect(stage).toMatchObject({
      id: 'growing',
      agreement: 1,
      rule: { number: 6 },
      flags: ['margins-falling'],
    });
    expect(stage.probabilities.growing).toBeLessThan(1);
  });

  test('with open ratings alone names the dimension that would settle it', () => {
    const context = {
      growthGap: 0,
      lqChange: 0,
      yearsSinceFounding: 12,
      marginChange: 0,
      earlierDecline: 'never-declined',
    } as const;
    const low = answered({ level: 2, grade: 'A', only: ({ dimension }) => dimension !== 'trust-order' });
    const { between, wouldSettle } = stageOf({
      ratings: { ...low, 'location-quotient': { value: 0.8, grade: 'A' } },
      context,
    });

    // Structural maturity is 25 without the open dimension: it can reach 40 only where that is strong.
    expect(between.length === 0 || wouldSettle.every(({ dimension }) => dimension === 'trust-order')).toBe(
      true,
    );
  });
});
