import { describe, expect, test } from 'vitest';
import { drawDecisions } from '../../../core/evaluation/evidence/drawDecisions.ts';
import { nextEvidence } from '../../../core/evaluation/evidence/nextEvidence.ts';
import { openAnswers } from '../../../core/evaluation/evidence/openAnswers.ts';
import { evaluate } from '../../../core/evaluation/evaluate.ts';
import {
  diagnoseAnswers,
  drawDiagnosis,
  judgeMeasures,
  judgementOf,
} from '../../../core/evaluation/pipeline.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import { assessPlan } from '../../../core/planning/assessPlan.ts';
import { namedPlans } from '../../../core/planning/namedPlans.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { answered, inputOf } from './answered.ts';
import { readCase } from './support.ts';

/** Everything certain but the answers named: the decisions with what stands behind them. */
function decide(input: AssessmentFile, count = 1000) {
  const assessed = { kb, input };
  const diagnosed = diagnoseAnswers(assessed);
  const draws = drawDiagnosis(assessed, diagnosed, { count });
  const judgement = judgementOf(assessed, diagnosed, () => draws);
  const judged = judgeMeasures(assessed, judgement);
  const plan = judged === null ? [] : (namedPlans(judged.problem).plans?.balanced.ids ?? []);
  const named = diagnosed.diagnosis.causes.slice(0, 5).map(({ id }) => id);
  const decisions = drawDecisions({ assessed, judgement, judged, draws, plan, named });
  return { decisions, plan, judged, draws, answers: openAnswers(kb, diagnosed, draws) };
}

describe('the decisions in the draws', () => {
  const { decisions, plan, judged, draws } = decide({ ...readCase('embedded'), plan: {} });

  test('are about every measure that could come or go, and all drawn causes', () => {
    const open = decisions.measures.filter((_, index) => decisions.inPlan[index] === 1);

    expect(plan).toEqual(expect.arrayContaining(open));
    expect(open.length).toBeGreaterThan(plan.length / 2);
    expect(decisions.causeIds).toEqual(draws.causeIds);
    expect([...decisions.named].filter((is) => is === 1)).toHaveLength(5);
  });

  test('have the price of the least efficient measure of the plan, at which it is worth nothing', () => {
    if (judged === null) {
      throw new Error('The case has a type.');
    }
    const { value } = assessPlan(judged.problem, plan);
    const rates = decisions.measures.flatMap((id, index) => {
      const cost = judged.problem.measures.find((measure) => measure.id === id)?.cost ?? 0;
      const without = assessPlan(
        judged.problem,
        plan.filter((each) => each !== id),
      ).value;
      return decisions.inPlan[index] === 1 && cost > 0 ? [(value - without) / cost] : [];
    });
    const price = Math.min(...rates);
    const columns = decisions.measures.length;
    const own = plan.find((id) => decisions.measures.includes(id)) ?? '';
    const column = decisions.measures.indexOf(own);
    const cost = judged.problem.measures.find(({ id }) => id === own)?.cost ?? 0;

    expect(price).toBeGreaterThan(0);
    // Nothing is worth less than nothing, less the price of its place: its money or the least that a measure has to gain.
    for (let draw = 0; draw < 50; draw += 1) {
      expect(decisions.membership[draw * columns + column]).toBeGreaterThanOrEqual(
        -Math.max(judged.problem.smallestGain, price * cost) - 1e-9,
      );
    }
  });

  test('leave out what the rules have decided', () => {
    const ruled = decide({
      ...readCase('embedded'),
      plan: { must: ['root-outside-enterprises'], mustNot: ['support-spinoffs'] },
    });

    expect(ruled.decisions.measures).not.toContain('root-outside-enterprises');
    expect(ruled.decisions.measures).not.toContain('support-spinoffs');
  });
});

describe('the next evidence of an assessment', () => {
  test('is the one answer that is missing where all others are documented', () => {
    const only = ({ id }: { readonly id: string }) => id !== 'inter-firm-trust';
    const ratings = answered({ level: 2, grade: 'A', only });
    const context = {
      growthGap: 1,
      lqChange: 0,
      yearsSinceFounding: 20,
      marginChange: 0,
      earlierDecline: 'never-declined' as const,
    };
    const { nextEvidence: found } = evaluate(kb, inputOf({ ratings, context, plan: {} }), { draws: 1000 });

    expect(found.map(({ subject, state }) => [subject, state])).toEqual([
      [{ kind: 'indicator', indicator: 'inter-firm-trust' }, 'missing'],
    ]);
  });

  test('of a plan under limits names no measure that every answer would turn', () => {
    const { answers, decisions, plan } = decide(readCase('embedded'));
    const found = nextEvidence(answers, decisions);
    const turned = found.map(({ measures }) => measures.map(({ id }) => id));

    expect(found.length).toBeGreaterThan(1);
    for (const { measures, causes } of found) {
      expect(measures.length + causes.length).toBeGreaterThan(0);
      expect(measures.filter(({ id, enters }) => enters === plan.includes(id))).toEqual([]);
    }
    expect(turned[0]?.filter((id) => turned.every((ids) => ids.includes(id)))).toEqual([]);
  });

  test('is none where everything is documented', () => {
    const context = {
      growthGap: 1,
      lqChange: 0,
      yearsSinceFounding: 20,
      marginChange: 0,
      earlierDecline: 'never-declined' as const,
    };
    const { answers, decisions } = decide(
      inputOf({ ratings: answered({ level: 2, grade: 'A' }), context, plan: {} }),
    );

    expect(nextEvidence(answers, decisions)).toEqual([]);
  });

  test('names causes even while nothing is judged and there is no plan', () => {
    const { answers, decisions } = decide(inputOf({}));
    const found = nextEvidence(answers, decisions);
    const evidenceOf = new Map(
      kb.causes.causes.map(({ id, evidence }) => [id, evidence.map(({ indicator }) => indicator)]),
    );

    // What an answer is no evidence for does not turn on it, and so no two answers turn all the same.
    for (const { subject, causes } of found) {
      const indicator = subject.kind === 'indicator' ? subject.indicator : subject.figure;
      expect(causes.filter(({ id }) => !evidenceOf.get(id)?.includes(indicator))).toEqual([]);
    }
    const turned = found.map(({ causes }) => causes.map(({ id }) => id).join());
    expect(new Set(turned).size).toBe(found.length);

    expect(decisions.trouble).toBeGreaterThan(0);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ gain }) => gain > 0)).toBe(true);
  });
});
