import { describe, expect, test } from 'vitest';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import {
  acceptedPlan,
  briefSource,
  carCluster,
  comparedSeeds,
  randomAssessment,
} from './support/assessments.ts';
import { planSources, recomputePlan } from './support/recomputePlan.ts';
import { runsOf } from './support/runsOf.ts';

/** Runs about plans, worked numbers and actions that do not show what is worked out anew here. */
const wrongRuns = (source: BriefSource): string[] =>
  runsOf(composeBrief(source)).flatMap((run) => {
    const allowed = run.source && planSources.test(run.source) ? recomputePlan(run.source, source) : null;
    // The label of a plan in a drawing is its name, then its cost.
    const isLabel = run.source?.endsWith('.label') === true;
    return allowed === null || allowed.some((text) => (isLabel ? run.text.endsWith(text) : run.text === text))
      ? []
      : [`${run.source}: ${run.text}, expected ${allowed.join(' or ')}`];
  });

describe('the numbers of the plans, the annexes and the follow-up', () => {
  test.each(['en', 'zh'] as const)('of the worked example come out again (%s)', (language) => {
    const source = briefSource({ language });
    const runs = runsOf(composeBrief(source)).filter((run) => planSources.test(run.source ?? ''));

    expect(runs.length).toBeGreaterThan(60);
    expect(wrongRuns(source)).toEqual([]);
    expect(wrongRuns({ ...source, actions: acceptedPlan(source) })).toEqual([]);
  });

  test.each([
    { largest: 4 },
    { budget: 3 },
    { phaseBudgets: { short: 1 }, actorCapacity: { government: 2 } },
    { phaseCapacity: { medium: 1 }, must: ['found-industry-association'] },
  ])('under the limits %j come out again', (plan) => {
    expect(wrongRuns(briefSource({ language: 'en', input: { ...carCluster, plan } }))).toEqual([]);
  });

  test('of random assessments come out again', () => {
    for (const seed of comparedSeeds) {
      const language = seed % 2 === 0 ? 'en' : 'zh';

      expect(wrongRuns(briefSource({ input: randomAssessment(seed), language })), `seed ${seed}`).toEqual([]);
    }
  });
});
