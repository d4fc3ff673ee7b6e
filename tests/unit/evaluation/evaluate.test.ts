import { describe, expect, test } from 'vitest';
import { engineVersion } from '../../../core/evaluation/engineVersion.ts';
import { evaluate } from '../../../core/evaluation/evaluate.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import { resultJson, toResult } from '../../../core/model/result.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { readCase, readSample } from './support.ts';

const without = (input: AssessmentFile, ids: readonly string[]): AssessmentFile => ({
  ...input,
  ratings: Object.fromEntries(Object.entries(input.ratings).filter(([id]) => !ids.includes(id))),
});
const idsOf = (dimension: string) =>
  kb.instrument.indicators
    .filter((indicator) => indicator.dimension === dimension)
    .map((indicator) => indicator.id);
const codes = (input: AssessmentFile) => evaluate(kb, input, { draws: 20 }).warnings;

describe('evaluation', () => {
  test('names what it was made with', () => {
    expect(evaluate(kb, readSample(), { draws: 7 })).toMatchObject({
      engine: engineVersion,
      knowledgeBase: { version: kb.version, hash: kb.hash },
      seed: 2015,
      draws: 7,
    });
    expect(evaluate(kb, readSample()).draws).toBe(1000);
  });

  test('an empty assessment shows nothing it does not know', () => {
    const empty = evaluate(kb, {
      format: 'cluster-desk.assessment/1',
      cluster: { name: { en: 'New cluster' } },
      ratings: {},
    });

    expect(empty.maturity).toEqual({ composite: null, low: null, high: null, balance: null });
    expect(empty.stage.id).toBeNull();
    expect([empty.causes, empty.problems, empty.ranking, empty.plan.measures]).toEqual([[], [], [], []]);
    expect(empty.coverage).toBe(0);
    expect(empty.dimensions.every(({ score, low, high }) => score === null && high - low > 30)).toBe(true);
    expect(empty.warnings.map((warning) => warning.code)).toEqual([
      'coverage-low',
      ...kb.instrument.dimensions.map(() => 'dimension-insufficient'),
      'type-missing',
    ]);
  });

  test('one dimension without data withholds the composite, not a stage that it could not change, and is named', () => {
    const gap = evaluate(kb, without(readSample(), idsOf('market-openness')));

    // 46 of 50 are answered, well above 65 %.
    expect(gap.coverage).toBeCloseTo(46 / 50, 12);
    expect(gap.maturity.composite).toBeNull();
    expect(gap.stage).toMatchObject({ id: 'growing', between: [] });
    expect(gap.warnings).toContainEqual({ code: 'dimension-insufficient', subject: 'market-openness' });
    expect(gap.problems.filter(({ rank }) => rank === 1).map(({ id }) => id)).toContain(
      'prob-poor-local-fit',
    );
  });

  test('missing scale and dynamics withhold the composite, and the stage that hangs on the location quotient', () => {
    const gap = evaluate(kb, without(readSample(), idsOf('scale-dynamics')));

    expect(gap.maturity.composite).toBeNull();
    // A structure below 40 is growing where the cluster is specialised, else emerging: the quotient is drawn.
    expect(gap.stage.id).toBeNull();
    expect([...gap.stage.between].sort()).toEqual(['emerging', 'growing']);
    expect(gap.stage.wouldSettle.map(({ figure }) => figure)).toContain('location-quotient');
  });

  test('warns when the type differs from the paper, is mixed, or the plan cannot be met', () => {
    const sample = readSample();
    const overridden: AssessmentFile = {
      ...sample,
      typing: { answers: {}, override: { type: 'primary', reason: 'Oil came first.' } },
    };
    const impossible: AssessmentFile = { ...sample, plan: { ...sample.plan, budget: 0.1 } };
    const mixed: AssessmentFile = {
      ...sample,
      typing: {
        answers: {
          'founding-actor': 'state-project',
          'resource-base': 'helpful',
          'control-of-output': 'local-few',
          'first-know-how': 'lead-firm-service',
          portability: 'firms-without-orders',
          'government-origin': 'courted',
        },
      },
    };

    expect(codes(overridden)).toContainEqual({ code: 'type-differs-from-paper', subject: 'embedded' });
    expect(codes(impossible)).toContainEqual({ code: 'plan-infeasible', subject: null });
    // Embedded 2 + 2 + 0 + 1 + 1 + 3 = 9, primary 4 + 2 + 1.5 = 7.5, derivative 3 + 2 + 2 = 7; lead 1.5 / 23.5.
    expect(codes(mixed)).toContainEqual({ code: 'type-mixed', subject: 'primary' });
  });

  test('a mixed profile brings in the causes and measures of both types', () => {
    const both = evaluate(
      kb,
      {
        ...readCase('embedded'),
        typing: { answers: {}, override: { type: 'embedded', second: 'derivative', reason: 'Both.' } },
      },
      { draws: 20 },
    );

    expect(both.problems.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['prob-poor-local-fit', 'prob-single-market-dependence']),
    );
    expect(both.ranking.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['community-exchange-integration', 'advantage-products-at-scale']),
    );
  });

  test('says in how many draws the plan was chosen anew, and shares of the plan are parts of them', () => {
    const all = evaluate(kb, readSample());
    const few = evaluate(kb, readSample(), { draws: 20 });

    expect([all.draws, all.planDraws]).toEqual([1000, 250]);
    expect([few.draws, few.planDraws]).toEqual([20, 20]);
    for (const { share } of all.plan.measures) {
      expect((share * 250) % 1).toBeCloseTo(0, 9);
    }
  });

  test('chooses no plan in any draw while the type is unknown', () => {
    expect(evaluate(kb, { ...readSample(), typing: { answers: {} } }).planDraws).toBe(0);
  });
});

describe('result file', () => {
  const evaluation = evaluate(kb, readSample());
  const result = toResult(evaluation);

  test('has the documented keys in the documented order', () => {
    expect(Object.keys(result)).toEqual([
      'format',
      'engine',
      'knowledgeBase',
      'seed',
      'draws',
      'planDraws',
      'type',
      'coverage',
      'dimensions',
      'maturity',
      'stage',
      'notJudged',
      'causes',
      'problems',
      'nextEvidence',
      'ranking',
      'ruledOut',
      'plan',
      'plans',
      'recommended',
      'typeDependence',
      'crossChecks',
      'recognition',
      'warnings',
    ]);
    expect(result).toMatchObject({
      format: 'cluster-desk.result/2',
      type: { suggested: 'embedded', strength: 'clear', shares: { embedded: 1 }, used: 'embedded' },
      dimensions: expect.arrayContaining([
        {
          id: 'local-embeddedness',
          score: expect.any(Number),
          low: expect.any(Number),
          high: expect.any(Number),
          coverage: 1,
          weight: 0.26,
        },
      ]),
      stage: {
        id: 'growing',
        rule: '7: specialised and established on a weak structure',
        governmentRole: 'co-leader',
      },
      recognition: expect.arrayContaining([
        expect.objectContaining({ ladder: 'liaoning', met: 6, total: 12 }),
        // Its rules are not published.
        { ladder: 'jilin-2024', met: 0, total: 0, missing: [] },
      ]),
    });
  });

  test('says what recognition still needs and by how much', () => {
    const ladders = evaluation.recognition.map(({ ladder }) => ladder);

    // Output growth of 4.48 % against more than 10 %.
    expect(result.recognition).toHaveProperty(
      [ladders.indexOf('national-2022'), 'missing'],
      [
        { field: 'sme-output-share', is: 'at-least', required: 70, now: 12, gap: 58, rule: 5 },
        { field: 'output-growth', is: 'above', required: 10, now: 4.4835, gap: 5.5165, rule: 7 },
        { field: 'champions', is: 'at-least', required: 1, now: 0, gap: 1, rule: 8 },
        { field: 'quality-smes', is: 'at-least', required: 10, now: 4, gap: 6, rule: 8 },
      ],
    );
  });

  test('is JSON with at most four decimals', () => {
    const text = resultJson(evaluation);

    expect(JSON.parse(text)).toEqual(result);
    expect(text).not.toMatch(/\d\.\d{5}/);
  });
});
