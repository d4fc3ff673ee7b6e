import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/evaluation/evaluate.ts';
import { diagnoseAnswers, judgeMeasures, judgementOf } from '../../../core/evaluation/pipeline.ts';
import { createCostDraws, createEffectDraws } from '../../../core/evaluation/drawnEffects.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import { matchMeasures } from '../../../core/ranking/matchMeasures.ts';
import { effectLinks } from '../../../core/ranking/reliefKernel.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { readCase, readSample } from './support.ts';

const fewDraws = { draws: 10 };
const open: AssessmentFile = { ...readCase('embedded'), plan: {} };

describe('the plans of an evaluation', () => {
  const evaluation = evaluate(kb, open, fewDraws);

  test('are three, of which the balanced one is recommended and in force', () => {
    expect(evaluation.plans.map(({ name }) => name)).toEqual(['sufficient', 'balanced', 'full']);
    expect(evaluation.recommended).toBe('balanced');
    expect(evaluation.plan).toMatchObject({ name: 'balanced', none: null, infeasible: null });
    const [sufficient, balanced, full] = evaluation.plans;
    expect(evaluation.plan.measures).toEqual(balanced?.measures);
    expect(balanced?.value).toBeGreaterThanOrEqual(0.75 * (full?.value ?? 0));
    expect(balanced?.leftAbove40.length).toBe(sufficient?.leftAbove40.length);
    expect(full?.value).toBeGreaterThanOrEqual(balanced?.value ?? 0);
  });

  test('give way to the choice of the official, whose own plan counts too', () => {
    const reason = 'The council has decided.';
    const withChoice = (name: 'full' | 'own', ownPlan: string[] = []) =>
      evaluate(kb, { ...open, plan: { chosen: { name, reason }, ownPlan } }, fewDraws).plan;
    const own = ['community-exchange-integration', 'elsewhere'];

    expect(withChoice('full')).toMatchObject({ name: 'full', value: evaluation.plans[2]?.value });
    expect(withChoice('own', own).measures.map(({ id }) => id)).toEqual(['community-exchange-integration']);
  });

  test('name the rules that an own plan breaks; the others break none', () => {
    const ownPlan = ['community-exchange-integration'];
    const plan = { ownPlan, budget: 0.1, mustNot: ownPlan };
    const chosen = { name: 'own' as const, reason: 'The council has decided.' };

    expect(evaluate(kb, { ...open, plan: { ...plan, chosen } }, fewDraws).plan.broken).toEqual([
      { kind: 'budget' },
      { kind: 'must-not', measure: 'community-exchange-integration' },
    ]);
    expect(evaluation.plan.broken).toEqual([]);
  });

  test('without a measure are none: nothing is recommended and nothing robust', () => {
    const mustNot = kb.countermeasures.countermeasures.map(({ id }) => id);
    const empty = evaluate(kb, { ...open, plan: { mustNot } }, fewDraws);

    expect([empty.recommended, empty.plan.none, empty.plan.robustness]).toEqual([null, 'nothing-fits', null]);
    expect(empty.plans.map(({ robustness }) => robustness)).toEqual([null, null, null]);
  });

  test('say which of them are the same, and how much of their cost nobody entered', () => {
    const sample = evaluate(kb, readSample(), fewDraws);
    const [sufficient, balanced] = sample.plans;

    expect(balanced?.sameAs).toBe('sufficient');
    expect(sufficient).not.toHaveProperty('sameAs');
    const estimated = (sufficient?.measures ?? []).filter((measure) => measure.estimated);
    expect(sufficient?.estimatedCost).toBeCloseTo(
      estimated.reduce((sum, { cost }) => sum + cost, 0),
      9,
    );
  });

  test('are none without a type, without trouble, under contrary rules, or where nothing fits', () => {
    const well = Object.fromEntries(
      kb.instrument.indicators.flatMap(({ id, kind }) =>
        kind === 'rating' ? [[id, { level: 5 as const, grade: 'A' as const }]] : [],
      ),
    );
    const noneOf = (input: AssessmentFile) => evaluate(kb, input, fewDraws).plan.none;

    expect(noneOf({ ...open, typing: { answers: {} } })).toBe('no-type');
    const calm = evaluate(kb, { ...open, ratings: well }, fewDraws);
    expect(calm).toMatchObject({ plans: [], recommended: null, plan: { none: 'no-trouble', measures: [] } });
    expect(noneOf({ ...open, ratings: {} })).toBe('not-judged');
    expect(calm.ranking.every(({ value }) => value === 0)).toBe(true);
    expect(noneOf({ ...open, plan: { must: ['support-spinoffs'], mustNot: ['support-spinoffs'] } })).toBe(
      'contradiction',
    );
    expect(noneOf({ ...open, plan: { budget: 0 } })).toBe('nothing-fits');
  });

  test('cost what is entered by year, which is no estimate', () => {
    const costsByYear = { 'root-outside-enterprises': [1, 2] };
    const { ranking } = evaluate(kb, { ...open, plan: { costsByYear } }, fewDraws);

    expect(ranking.find(({ id }) => id === 'root-outside-enterprises')).toMatchObject({
      cost: 3,
      estimated: false,
    });
  });

  test('do not change when all points of the weights are multiplied', () => {
    const pointsOf = (factor: number): AssessmentFile => ({
      ...open,
      priorities: {
        method: 'direct',
        points: {
          relief: 40 * factor,
          'stage-fit': 20 * factor,
          feasibility: 15 * factor,
          speed: 15 * factor,
          acceptance: 10 * factor,
        },
      },
    });
    const [once, twice] = [1, 2].map((factor) => evaluate(kb, pointsOf(factor), fewDraws));

    expect(twice?.plans).toEqual(once?.plans);
    expect(twice?.ranking).toEqual(once?.ranking);
  });
});

describe('what is drawn of effects and costs', () => {
  const matched = matchMeasures(kb, { main: 'primary', second: null }, { 'support-spinoffs': 3 });

  test('stays in its range, round its point', () => {
    const links = effectLinks(kb, matched);
    const effects = createEffectDraws({ kb, matched, seed: 7 });
    const costs = createCostDraws({ kb, matched, seed: 7 });
    const sums = new Float64Array(links.share.length);
    const draws = 2_000;
    const ranges = { low: [0.2, 1], medium: [2, 10], high: [10, 40] };
    for (let draw = 0; draw < draws; draw += 1) {
      effects.next().forEach((share, link) => {
        sums[link] = (sums[link] ?? 0) + share;
        const { low = 0, high = 1 } = links.range[link] ?? {};
        const factor = links.typeFactor[link] ?? 1;
        expect(share >= low * factor - 1e-12 && share <= high * factor + 1e-12).toBe(true);
      });
      costs.next().forEach((cost, index) => {
        const entry = matched[index];
        const [low = 0, high = 0] = entry?.estimated
          ? ranges[entry.measure.cost]
          : [entry?.cost, entry?.cost];
        expect(cost >= low - 1e-9 && cost <= high + 1e-9).toBe(true);
      });
    }
    // The triangles are symmetric, so that their mean is the share of the headline.
    sums.forEach((sum, link) => expect(sum / draws).toBeCloseTo(links.share[link] ?? 0, 1));
  });

  test('is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const [a, b] = [1, 2].map(() => createEffectDraws({ kb, matched, seed }));
        expect([...(a?.next() ?? [])]).toEqual([...(b?.next() ?? [])]);
      }),
      { numRuns: 5 },
    );
  });
});

test('no draw is needed for value and plan where the stage is the official’s', () => {
  const input = { ...open, stageOverride: { stage: 'growing' as const, reason: 'Known.' } };
  const assessed = { kb, input };
  const diagnosed = diagnoseAnswers(assessed);
  const judgement = judgementOf(assessed, diagnosed, () => {
    throw new Error('No draw was asked for.');
  });

  expect(judgeMeasures(assessed, judgement)?.ranking.length).toBeGreaterThan(0);
});
