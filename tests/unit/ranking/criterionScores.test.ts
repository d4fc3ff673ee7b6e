import { describe, expect, test } from 'vitest';
import { omit } from '../../../core/base/omit.ts';
import type { Countermeasure } from '../../../core/knowledge/schema.ts';
import { scoreMeasure } from '../../../core/ranking/criterionScores.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { certainly } from './diagnoses.ts';

// Strong on enclave behaviour and relocation, partial on regional embeddedness and autonomy; medium term;
// government and enterprise act.
const rooting = kb.countermeasures.countermeasures.find(({ id }) => id === 'root-outside-enterprises');
if (!rooting) {
  throw new Error('The measure the expectations are worked out for is gone.');
}
const matched = { measure: rooting, typeFactor: 1, secondary: false, cost: 5, estimated: true };

const diagnose = (severity: Record<string, number>, stage: Parameters<typeof certainly>[0] = 'emerging') => ({
  severity: new Map(Object.entries(severity)),
  stageProbabilities: certainly(stage),
  acceptance: {},
});

describe('criterion scores', () => {
  test('relief is the share of the trouble that is taken away when fully delivered', () => {
    const scores = scoreMeasure(
      kb,
      matched,
      diagnose({
        'cause-enclave-behaviour': 80,
        'cause-weak-regional-embeddedness': 60,
        'cause-brand-free-riding': 60,
      }),
    );

    // 0.6 of 80 and 0.25 of 60, of 200 in all.
    expect(scores.relief).toBeCloseTo((100 * (48 + 15)) / 200, 10);
  });

  test('relief of a secondary measure counts 0.7 times', () => {
    const scores = scoreMeasure(
      kb,
      { ...matched, typeFactor: 0.7 },
      diagnose({ 'cause-enclave-behaviour': 80 }),
    );

    expect(scores.relief).toBeCloseTo(42, 10);
  });

  test('a cause counts from 30 and fully from 50, without a step where it is called raised', () => {
    const other = { 'cause-brand-free-riding': 60 };
    const at = (severity: number) =>
      scoreMeasure(kb, matched, diagnose({ 'cause-enclave-behaviour': severity, ...other })).relief;

    expect(at(30)).toBe(0);
    // 40 counts half: 0.6 × 20 of 80.
    expect(at(40)).toBeCloseTo((100 * 12) / 80, 10);
    expect(at(39.999)).toBeCloseTo(at(40.001), 2);
    expect(at(50)).toBeCloseTo((100 * 30) / 110, 10);
  });

  test('relief is zero when no troubling cause is addressed', () => {
    expect(scoreMeasure(kb, matched, diagnose({ 'cause-brand-free-riding': 90 })).relief).toBe(0);
  });

  test('stage fit and feasibility are expectations over the stage probabilities', () => {
    const recommended = (stage: 'emerging' | 'leading') =>
      rooting.recommendedStages.includes(stage) ? 100 : 40;
    const scores = scoreMeasure(kb, matched, {
      ...diagnose({}),
      stageProbabilities: { ...certainly('emerging'), emerging: 0.75, leading: 0.25 },
    });

    expect(scores['stage-fit']).toBeCloseTo(
      0.75 * recommended('emerging') + 0.25 * recommended('leading'),
      10,
    );
    // Government leads, shared with enterprises. Emerging: 0.55 over 0.55; leading: 0.20 over 0.40; 10 less each.
    expect(scores.feasibility).toBeCloseTo(0.75 * 90 + 0.25 * 40, 10);
  });

  test('feasibility is that of the best body that can lead, less the loss of coordinating several', () => {
    const feasibilityOf = (...actors: Countermeasure['actors']) =>
      scoreMeasure(kb, { ...matched, measure: { ...rooting, actors } }, diagnose({})).feasibility;
    const government = { id: 'government', role: 'lead' } as const;
    const association = { id: 'association', role: 'lead' } as const;
    const firms = { id: 'enterprise', role: 'support' } as const;

    // Emerging: government 0.55, association 0.15, enterprises 0.30 of at most 0.55.
    expect(feasibilityOf(government)).toBeCloseTo(100, 10);
    expect(feasibilityOf(government, firms)).toBeCloseTo(90, 10);
    expect(feasibilityOf(government, association, firms)).toBeCloseTo(90, 10);
    expect(feasibilityOf(association, firms)).toBeCloseTo((100 * 0.15) / 0.55 - 10, 10);
  });

  test('feasibility is the mean of all bodies where the knowledge base says so, as edition 1 does', () => {
    const scoring = omit(kb.scoring, 'feasibility');

    // Mean of 0.55 and 0.30 over 0.55.
    expect(scoreMeasure({ ...kb, scoring }, matched, diagnose({})).feasibility).toBeCloseTo(42.5 / 0.55, 10);
  });

  test('feasibility is that of the best leading body less a loss where the knowledge base states one', () => {
    const stated = {
      ...kb,
      scoring: {
        ...kb.scoring,
        feasibility: { coordinationLoss: 10, basis: 'added' as const, status: 'working' as const },
      },
    };
    const emerging = scoreMeasure(stated, matched, diagnose({}));

    // The government leads with the largest weight of the stage.
    expect(emerging.feasibility).toBeCloseTo(90, 10);
  });

  test('every stage counts alike while the stage is unknown', () => {
    const nowhere = { ...certainly('emerging'), emerging: 0 };
    const scores = scoreMeasure(kb, matched, { ...diagnose({}), stageProbabilities: nowhere });
    const recommended = rooting.recommendedStages.length;

    expect(scores['stage-fit']).toBeCloseTo((recommended * 100 + (5 - recommended) * 40) / 5, 10);
  });

  test('speed follows the horizon and acceptance the level, 50 until rated', () => {
    const unrated = scoreMeasure(kb, matched, diagnose({}));
    const rated = scoreMeasure(kb, matched, { ...diagnose({}), acceptance: { [rooting.id]: 4 } });

    expect(unrated.speed).toBe(60);
    expect(unrated.acceptance).toBe(50);
    expect(rated.acceptance).toBe(75);
  });
});
