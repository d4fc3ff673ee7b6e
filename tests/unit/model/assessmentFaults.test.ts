import { expect, test } from 'vitest';
import { firstFault } from '../../../core/model/assessmentFaults.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

const centre = 'found-industry-association';

test.each([
  [
    { plan: { excludeTogether: [[centre, centre]] } },
    { path: 'plan.excludeTogether.0', reason: 'measure-twice' },
  ],
  [
    { recognition: { 'sme-output-share': 170 } },
    { path: 'recognition.sme-output-share', reason: 'not-between', min: 0, max: 100 },
  ],
  [{ recognition: { 'area-km2': -1 } }, { path: 'recognition.area-km2', reason: 'below', limit: 0 }],
  [
    { recognition: { 'output-growth': -101 } },
    { path: 'recognition.output-growth', reason: 'below', limit: -100 },
  ],
  [{ recognition: { 'output-growth': -20, 'patent-growth': 140, 'sme-output-share': 100 } }, null],
] as const)('%j: %j', (parts, fault) => {
  expect(firstFault(structuredClone(parts) as never, kb)).toEqual(fault);
});

test('the same member twice is refused at the second; two of a name are not', () => {
  const member = { assessor: { name: 'Chen' }, ratings: { 'inter-firm-trust': { level: 2 as const } } };
  const other = { ...member, ratings: { 'inter-firm-trust': { level: 3 as const } } };

  expect(firstFault({ members: [member, member] }, kb)).toEqual({
    path: 'members.1',
    reason: 'member-twice',
  });
  expect(firstFault({ members: [member, other] }, kb)).toBeNull();
});
