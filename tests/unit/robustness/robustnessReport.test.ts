import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/evaluation/evaluate.ts';
import { criterionIds } from '../../../core/knowledge/schema.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import type {
  MovedOutcome,
  OneWayEffect,
  SensitivityInput,
} from '../../../core/model/reports/robustnessReport.ts';
import { withMoved } from '../../../core/robustness/moveInput.ts';
import { robustnessOfAssessment } from '../../../core/robustness/robustnessReport.ts';
import { moveWeight } from '../../../core/weighting/moveWeight.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { readCase, readSample } from '../evaluation/support.ts';

const sample = readSample();
const report = robustnessOfAssessment({ kb, input: sample });
const evaluation = evaluate(kb, sample);
const leader = evaluation.ranking[0]?.id ?? '';

/** What the evaluation of a changed assessment says where the tornado has a bar. */
function evaluated(input: AssessmentFile): Omit<MovedOutcome, 'to'> {
  const { maturity, ranking } = evaluate(kb, input);
  const own = ranking.find(({ id }) => id === leader)?.value ?? 0;
  const other = ranking.find(({ id }) => id !== leader)?.value ?? 0;
  return { composite: maturity.composite, lead: own - other, first: ranking[0]?.id ?? null };
}

const barOf = (is: (input: SensitivityInput) => boolean): OneWayEffect | undefined =>
  report.oneWay.find(({ input }) => is(input));

describe('one input moved', () => {
  const answers = report.oneWay.filter(({ input }) => input.kind === 'answer');

  test.each(answers.slice(0, 3).map((effect) => [JSON.stringify(effect.input), effect] as const))(
    'gives what evaluating the moved answer gives: %s',
    (_, { input, down, up }) => {
      for (const moved of [down, up]) {
        if (moved !== null) {
          const { to, ...outcome } = moved;
          expect(outcome).toEqual(evaluated(withMoved(kb, sample, { ...input, to })));
        }
      }
    },
  );

  test('gives what evaluating another acceptance of the first measure gives', () => {
    const bar = barOf((input) => input.kind === 'acceptance' && input.measure === leader);
    const level = (sample.acceptance?.[leader] ?? 3) - 1;

    expect(bar?.down).toMatchObject(
      evaluated(withMoved(kb, sample, { kind: 'acceptance', measure: leader, to: level })),
    );
  });

  test('gives what evaluating other weights gives, ten points down', () => {
    const bar = barOf((input) => input.kind === 'weight' && input.criterion === 'speed');
    const weights = criterionIds.map((id) => evaluation.weights[id]);
    const at = criterionIds.indexOf('speed');
    const moved = moveWeight(weights, at, (weights[at] ?? 0) - 0.1);
    const points = Object.fromEntries(criterionIds.map((id, index) => [id, moved[index] ?? 0]));

    const expected = evaluated({ ...sample, priorities: { method: 'direct', points } });

    expect(bar?.down?.lead).toBeCloseTo(expected.lead ?? 0, 9);
    expect(bar?.down?.first).toBe(expected.first);
  });

  test('never leaves its scale', () => {
    for (const { input, now, down, up } of report.oneWay) {
      const levels = input.kind === 'acceptance' ? [1, 5] : input.kind === 'weight' ? [0, 1] : null;
      for (const moved of [down, up]) {
        if (moved !== null && levels !== null) {
          expect(moved.to).toBeGreaterThanOrEqual(levels[0] ?? 0);
          expect(moved.to).toBeLessThanOrEqual(levels[1] ?? 0);
        }
      }
      expect(down?.to ?? -1).toBeLessThan(up?.to ?? Infinity);
      expect(now === null || (down?.to ?? -Infinity) < now).toBe(true);
    }
  });

  test('moves an own score, and a weight to the ends of its range', () => {
    const reason = 'Local inquiry.';
    const input: AssessmentFile = {
      ...sample,
      scoreOverrides: { [leader]: { speed: { score: 90, reason } } },
      priorities: {
        method: 'direct',
        points: { relief: 40, 'stage-fit': 20, feasibility: 15, speed: 15, acceptance: 10 },
        certainty: 'ranges',
        ranges: { speed: [0.12, 0.3] },
      },
    };

    const { oneWay, varied } = robustnessOfAssessment({ kb, input });

    const own = oneWay.find((effect) => effect.input.kind === 'own-score');
    expect([own?.down?.to, own?.now, own?.up?.to]).toEqual([65, 90, 100]);
    const weight = oneWay.find(({ input: moved }) => moved.kind === 'weight' && moved.criterion === 'speed');
    expect([weight?.down?.to, weight?.up?.to]).toEqual([0.12, 0.3]);
    expect(varied).toContain('own-scores');
  });
});

describe('the report', () => {
  test('has the headline of the evaluation', () => {
    expect(report.composite).toBe(evaluation.maturity.composite);
    expect(report.stage).toBe(evaluation.stage.id);
    expect(report.weights).toEqual(evaluation.weights);
    expect(report.measures.map(({ id }) => id)).toEqual(evaluation.ranking.map(({ id }) => id));
  });

  test('is the same every time, and its progress ends at all of it', () => {
    const heard: number[] = [];

    const again = robustnessOfAssessment({ kb, input: sample }, (done, of) => heard.push(done / of));

    expect(again).toEqual(report);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.at(-1)).toBe(1);
  });

  test('names five answers each, the largest effect first', () => {
    for (const list of [report.composites, report.stages, report.causes, report.plans]) {
      expect(list.length).toBeLessThanOrEqual(5);
      expect(list.map(({ size }) => size)).toEqual(list.map(({ size }) => size).toSorted((a, b) => b - a));
      expect(new Set(list.map(({ indicator }) => indicator)).size).toBe(list.length);
    }
  });

  test('exchanges as many measures as the plan of the moved answer differs by', () => {
    const [effect] = report.plans;
    const moved = evaluate(
      kb,
      withMoved(kb, sample, { kind: 'answer', indicator: effect?.indicator ?? '', to: effect?.to ?? 0 }),
    );

    const before = new Set(evaluation.plan.measures.map(({ id }) => id));
    const after = new Set(moved.plan.measures.map(({ id }) => id));
    expect(effect?.added).toEqual([...after].filter((id) => !before.has(id)).sort());
    expect(effect?.removed).toEqual([...before].filter((id) => !after.has(id)).sort());
    expect(effect?.valueChange).toBeCloseTo(moved.plan.value - evaluation.plan.value, 9);
  });

  test('shares of variance sum to at most 1 within their error', () => {
    for (const variance of [report.compositeVariance, report.leadVariance]) {
      const sum = variance?.groups.reduce((total, { share }) => total + share, 0) ?? 0;
      const error = Math.sqrt(variance?.groups.reduce((total, group) => total + group.error ** 2, 0) ?? 0);
      expect(sum).toBeLessThanOrEqual(1 + 3 * error);
      expect(sum + (variance?.interactions ?? 0)).toBeCloseTo(1, 9);
    }
  });

  test('the composite does not depend on acceptance, the lead not on how the composite is aggregated', () => {
    const kinds = (variance: typeof report.leadVariance) => variance?.groups.map(({ group }) => group.kind);

    expect(kinds(report.compositeVariance)).not.toContain('acceptance');
    expect(kinds(report.leadVariance)).not.toContain('aggregation');
    expect(kinds(report.leadVariance)).not.toContain('criterion-weights');
  });

  test('weights that the official leaves open take part in the variance of the lead', () => {
    const input: AssessmentFile = {
      ...readCase('primary'),
      priorities: { method: 'direct', certainty: 'free' },
    };

    const { leadVariance } = robustnessOfAssessment({ kb, input });

    expect(leadVariance?.groups.map(({ group }) => group.kind)).toContain('criterion-weights');
  });

  test('without a formation type is only about the index', () => {
    const input: AssessmentFile = { ...sample, typing: { answers: {} } };

    const { measures, lead, stability, transfer, leadVariance, composites } = robustnessOfAssessment({
      kb,
      input,
    });

    expect({ measures, lead, stability, transfer, leadVariance }).toEqual({
      measures: [],
      lead: null,
      stability: [],
      transfer: null,
      leadVariance: null,
    });
    expect(composites.length).toBe(5);
  });

  test('without enough answers says nothing of the composite', () => {
    const input: AssessmentFile = { ...sample, ratings: {} };

    const { composite, composites, compositeVariance, oneWay } = robustnessOfAssessment({ kb, input });

    expect({ composite, composites, compositeVariance }).toEqual({
      composite: null,
      composites: [],
      compositeVariance: null,
    });
    expect(oneWay.every(({ input: moved }) => moved.kind !== 'answer')).toBe(true);
  });
});
