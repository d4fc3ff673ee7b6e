import { describe, expect, test } from 'vitest';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { briefSource, carCluster, withoutPlans } from './support/assessments.ts';
import { paragraphOf } from './support/runsOf.ts';

const source = briefSource({ language: 'en', options: withoutPlans });
const trust = (from: BriefSource): string => paragraphOf(from, 'trust');
const withPlan = (change: Partial<BriefSource['evaluation']['plan']>): BriefSource => ({
  ...source,
  evaluation: { ...source.evaluation, plan: { ...source.evaluation.plan, ...change } },
});
const shares = (...each: readonly number[]) =>
  source.evaluation.plan.measures
    .slice(0, each.length)
    .map((measure, place) => ({ ...measure, share: each[place] ?? 0 }));

describe('the line on trust', () => {
  test('counts answers, those with a source and grade A or B, and those without a source', () => {
    const { answered, applicable } = source.evaluation;

    expect(trust(source)).toContain(`${answered} of ${applicable} answered`);
    expect(trust(source)).toMatch(/, \d+ on sourced evidence A or B, \d+ without a source\./u);
    expect(trust({ ...source, language: 'zh' })).toMatch(/A、B级证据\d+项，无来源\d+项/u);
  });

  test('names the assessors of a group', () => {
    const member = { assessor: {}, ratings: carCluster.ratings };
    const group = { ...source, input: { ...carCluster, members: [member, member, member] } };

    expect(trust(group)).toContain('answered by 3 assessors');
    expect(trust({ ...group, language: 'zh' })).toContain('3人评分');
  });

  test('says how many of the measures hold in nearly every draw, and how the plan does as a whole', () => {
    const firm = withPlan({ measures: shares(1, 0.9, 0.89), robustness: 0.71 });

    expect(trust(firm)).toMatch(
      /2 of the 3 measures of option A hold in 90% or more of the draws, and as a whole it is the best in 71% of them/u,
    );
    expect(trust({ ...firm, language: 'zh' })).toContain(
      '项在九成以上抽样（含未答项）中入选，整体最优的占71%',
    );
    expect(trust(withPlan({ robustness: 0.01 }))).toContain('as a whole it is the best in 1% of them');
    expect(trust(withPlan({ robustness: 0 }))).toContain('as a whole it is the best in none');
  });

  test('says where more than half of the cost is estimated', () => {
    expect(trust(withPlan({ cost: 10, estimatedCost: 5 }))).not.toContain('estimated');
    expect(trust(withPlan({ cost: 10, estimatedCost: 6 }))).toContain(
      'More than half of its cost is estimated',
    );
    expect(trust(withPlan({ cost: 10, estimatedCost: 10 }))).toContain('All of its cost is estimated');
  });

  test('says when the newest figures are more than 18 months old', () => {
    const dated = (date: string) => ({
      ...source,
      input: {
        ...carCluster,
        assessedOn: '2026-10-31',
        ratings: { 'own-brand': { level: 2 as const, date } },
      },
    });

    expect(trust(dated('2025-04'))).toContain('more than 18 months old');
    expect(trust(dated('2025-05'))).not.toContain('18 months');
    // A year alone ends with its December.
    expect(trust(dated('2025'))).not.toContain('18 months');
    expect(trust(dated('2024'))).toContain('more than 18 months old');
    // A quarter and a half end with their last month.
    expect(trust(dated('2025-Q1'))).toContain('more than 18 months old');
    expect(trust(dated('2025-Q2'))).not.toContain('18 months');
    expect(trust(dated('2025-H1'))).not.toContain('18 months');
  });

  test('takes nothing for newer by a date that has not come', () => {
    const ratings = {
      'own-brand': { level: 2 as const, date: '2024' },
      'inter-firm-trust': { level: 2 as const, date: '2099-01-01' },
    };

    expect(trust({ ...source, input: { ...carCluster, assessedOn: '2026-10-31', ratings } })).toContain(
      'more than 18 months old',
    );
  });

  test('is as high as the weakest of what it rests on', () => {
    const firm = { measures: shares(1, 1, 1) };

    expect(trust(withPlan(firm))).toMatch(/^How far to trust this\. Partly:/u);
    expect(trust({ ...source, evaluation: { ...source.evaluation, coverage: 0.5 } })).toMatch(
      /^How far to trust this\. Little:/u,
    );
    const ratings = Object.fromEntries(
      Object.entries(carCluster.ratings).map(([id, rating]) => [
        id,
        { ...rating, grade: 'A' as const, source: '统计年鉴' },
      ]),
    );
    const all = briefSource({ language: 'en', input: { ...carCluster, ratings }, options: withoutPlans });
    const plan = { ...all.evaluation.plan, measures: shares(1, 1, 0), estimatedCost: 0 };

    expect(trust({ ...all, evaluation: { ...all.evaluation, plan } })).toMatch(
      /^How far to trust this\. Largely:/u,
    );
  });
});
