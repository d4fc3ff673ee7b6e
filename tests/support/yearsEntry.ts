import type { Desk } from '../e2e/fixtures.ts';
import { threeYears } from './yearFiles.ts';

/** Stores three assessments of one cluster, and the plan of the second as actions; gives the id of the cluster. */
export async function enterThreeYears({ call }: Pick<Desk, 'call'>): Promise<string> {
  const entered = [];
  for (const text of threeYears) {
    entered.push(await call('assessment.import', { text }));
  }
  const [, second] = entered;
  if (second === undefined) {
    throw new Error('There are three years.');
  }
  const { plan } = await call('assessment.evaluate', { id: second.id });
  const { made } = await call('assessment.acceptPlan', {
    id: second.id,
    replaces: { acceptedAt: null, measures: plan.measures.map(({ id }) => id) },
  });
  // The first is begun too late to be judged, the others soon after the plan.
  for (const [place, action] of made.entries()) {
    const startOn = place === 0 ? '2026-09-01' : '2025-11-15';
    await call('action.save', { id: action.id, fields: { startOn, status: 'open' } });
  }
  return second.clusterId;
}
