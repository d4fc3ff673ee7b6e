import { expect, test } from 'vitest';
import { briefSource, carCluster } from './support/assessments.ts';
import { paragraphOf } from './support/runsOf.ts';

const ids = ['public-service-centres', 'found-industry-association'];
const rules = { budget: 1, must: ['build-interpersonal-trust'], excludeTogether: [ids] };

test.each([
  [
    'en',
    'the budget of CNY 1 m is exceeded.',
    'The plan breaks the must-have "',
    'the rule that only one may be chosen of',
    'the budget, which the plan exceeds already',
  ],
  ['zh', '超出预算（100万元）。', '方案未遵守以下条件：必选“', '至多选一项。', '预算（方案已超出）'],
] as const)('an own plan that breaks the rules says which (%s)', (language, ...words) => {
  const plan = { ...rules, ownPlan: ids, chosen: { name: 'own' as const, reason: 'It is agreed.' } };
  const source = briefSource({ language, input: { ...carCluster, plan } });
  const said = `${paragraphOf(source, 'plan-lead')} ${paragraphOf(source, 'plan-left-out')}`;

  expect(source.evaluation.plan.measures).toHaveLength(2);
  for (const word of words) {
    expect(said).toContain(word);
  }
});
