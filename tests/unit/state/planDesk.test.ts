import { describe, expect, test } from 'vitest';
import type { PlanSettings } from '../../../core/model/planSettings.ts';
import { PlanDesk } from '../../../renderer/views/plan/planDesk.svelte.ts';
import { follow } from '../../support/follow.svelte.ts';
import { sampleWorkspace } from '../../support/testWorkspace.ts';

/** The plan of the sample; the backend takes whatever is stored. */
async function openPlan() {
  const { workspace, client, sample } = await sampleWorkspace({
    'assessment.savePlan': () => ({ updatedAt: sample.assessment.updatedAt }),
    'assessment.saveMeasure': () => ({ updatedAt: sample.assessment.updatedAt }),
  });
  const session = await workspace.openAssessment(sample.assessment.id);
  const desk = new PlanDesk(workspace.knowledge, session, () => sample.evaluation);
  const [pinned = ''] = desk.settings.must ?? [];
  const chosen = desk.solution.ids.find((id) => id !== pinned) ?? '';
  const unchosen = desk.problem.measures.find(({ id }) => !desk.solution.ids.includes(id))?.id ?? '';
  return { desk, session, workspace, client, sample, pinned, chosen, unchosen };
}

/** What was stored last. */
async function stored({
  workspace,
  client,
}: Awaited<ReturnType<typeof openPlan>>): Promise<PlanSettings | undefined> {
  await workspace.saves.tryAgain();
  return client.sent('assessment.savePlan').at(-1)?.plan;
}

describe('the plan on screen', () => {
  test('is the plan that the backend chooses, with its value, cost and phases', async () => {
    const { desk, sample } = await openPlan();
    const { measures, value, cost, infeasible } = sample.evaluation.plan;

    const phases = (plan: typeof measures) => Object.fromEntries(plan.map(({ id, phase }) => [id, phase]));
    expect(phases(desk.plan.measures)).toEqual(phases(measures));
    expect(desk.plan.value).toBeCloseTo(value, 9);
    expect([desk.plan.cost, desk.plan.infeasible]).toEqual([cost, infeasible]);
  });

  test('follows the budget while the slider moves; only where it comes to rest is stored', async () => {
    const opened = await openPlan();
    const { desk, client } = opened;
    const plans = follow(() => desk.solution.ids);
    plans();

    desk.setBudget(desk.most, false);
    plans();
    expect([desk.settings.budget, desk.solution.cost > 15]).toEqual([desk.most, true]);
    desk.setBudget(8, false);
    expect(plans()).toHaveLength(3);
    expect(desk.solution.cost).toBeLessThanOrEqual(8);
    expect(client.sent('assessment.savePlan')).toEqual([]);

    desk.setBudget(9, true);
    expect((await stored(opened))?.budget).toBe(9);
  });

  test('a slider that comes back to where it was stores nothing', async () => {
    const { desk, client, session } = await openPlan();
    const budget = session.assessment.plan.budget ?? null;

    desk.setBudget(3, false);
    desk.setBudget(budget, true);

    expect(desk.settings.budget ?? null).toBe(budget);
    expect(client.sent('assessment.savePlan')).toEqual([]);
  });

  test('the frontier does not change while the slider moves', async () => {
    const { desk } = await openPlan();
    const frontiers = follow(() => desk.frontier);

    desk.setBudget(3, false);
    desk.setBudget(4, false);

    expect(frontiers()).toHaveLength(1);
  });

  test('the frontier rises with the cost, and each of its plans is another one', async () => {
    const { desk } = await openPlan();

    for (const [at, point] of desk.frontier.entries()) {
      const before = desk.frontier[at - 1];
      expect(point.x).toBeGreaterThan(before?.x ?? -1);
      expect(point.y).toBeGreaterThanOrEqual(before?.y ?? 0);
    }
  });

  test('a step of the budget leads to another plan, and back again', async () => {
    const { desk } = await openPlan();
    desk.setBudget(desk.most, true);
    const dearest = desk.solution.ids;

    desk.stepBudget('down');
    expect(desk.solution.ids).not.toEqual(dearest);

    desk.stepBudget('up');
    expect(desk.solution.ids).toEqual(dearest);
  });
});

describe('decisions about measures', () => {
  test('a dropped measure leaves the plan, a pinned one joins it', async () => {
    const opened = await openPlan();
    const { desk, pinned, chosen, unchosen } = opened;
    desk.choose(chosen, 'dropped');
    expect([desk.choiceOf(chosen), desk.solution.ids.includes(chosen)]).toEqual(['dropped', false]);

    desk.choose(unchosen, 'pinned');
    expect([desk.choiceOf(unchosen), desk.solution.ids.includes(unchosen)]).toEqual(['pinned', true]);
    expect(await stored(opened)).toMatchObject({
      must: [pinned, unchosen].toSorted(),
      mustNot: [chosen],
    });
  });

  test('a measure is pinned or dropped, not both', async () => {
    const { desk, pinned, chosen } = await openPlan();

    desk.choose(chosen, 'dropped');
    desk.choose(chosen, 'pinned');
    desk.choose(chosen, 'pinned');

    expect([desk.settings.must, desk.settings.mustNot]).toEqual([[pinned, chosen].toSorted(), undefined]);
  });

  test('what a decision costs is said; a free measure costs nothing', async () => {
    const { desk, chosen, unchosen } = await openPlan();
    const best = desk.solution.value;
    expect([desk.priceOf(chosen), desk.priceOf(unchosen)]).toEqual([0, 0]);

    desk.choose(chosen, 'dropped');

    expect(desk.priceOf(chosen)).toBeCloseTo(best - desk.solution.value, 9);
  });

  test('a pinned plan is the only one possible', async () => {
    const { desk, unchosen } = await openPlan();

    desk.pinPlan([unchosen], () => 'pinned');

    expect(desk.solution.ids).toEqual([unchosen]);
  });

  test('an own plan is measured, and left out once none of its measures is offered', async () => {
    const { desk, chosen } = await openPlan();

    desk.setOwnPlan([chosen, 'not-offered']);
    expect([desk.ownPlan, desk.ownReport === null]).toEqual([[chosen], false]);

    desk.setOwnPlan(null);
    expect([desk.ownPlan, desk.ownReport]).toEqual([null, null]);
  });
});

describe('limits and costs', () => {
  test('a limit is set and taken away without touching the others', async () => {
    const opened = await openPlan();
    const { desk } = opened;
    const [phase = 'short'] = opened.workspace.knowledge.countermeasures.horizons.map(({ id }) => id);

    desk.setLargest(3);
    desk.setLimit('phaseBudgets', phase, 5);
    desk.setLimit('phaseCapacity', phase, 2);
    desk.setLimit('phaseBudgets', phase, null);

    const plan = await stored(opened);
    expect(plan).toMatchObject({ largest: 3, phaseCapacity: { [phase]: 2 } });
    expect(plan).not.toHaveProperty('phaseBudgets');
    expect(desk.solution.ids.length).toBeLessThanOrEqual(3);
  });

  test('measures that exclude each other are never in one plan', async () => {
    const { desk } = await openPlan();
    const [first = '', second = ''] = desk.solution.ids;

    desk.setExclusions([[first, second]]);

    expect([first, second].every((id) => desk.solution.ids.includes(id))).toBe(false);
  });

  test('clearing takes away every limit but budget and number', async () => {
    const opened = await openPlan();
    const { desk } = opened;
    const [first = '', second = ''] = desk.solution.ids;
    desk.setBudget(30, true);
    desk.setLargest(4);
    desk.setExclusions([[first, second]]);

    desk.clearLimits(() => 'cleared');

    const plan = await stored(opened);
    expect(plan).toMatchObject({ budget: 30, largest: 4 });
    expect(plan).not.toHaveProperty('excludeTogether');
  });

  test('a cost of the official stands in place of the usual one, which comes back without it', async () => {
    const { desk, chosen } = await openPlan();
    const usual = desk.costOf(chosen);

    desk.setCost(chosen, 77);
    expect([desk.costOf(chosen), desk.ranking.find(({ id }) => id === chosen)?.cost]).toEqual([77, 77]);

    desk.setCost(chosen, null);
    expect(desk.costOf(chosen)).toBe(usual);
  });

  test('cost and acceptance of a measure do not take back each other', async () => {
    const { desk, session, chosen } = await openPlan();

    desk.setCost(chosen, 77);
    desk.setAcceptance(chosen, 2);
    desk.setCost(chosen, 78);

    expect([session.assessment.costs[chosen], session.assessment.acceptance[chosen]]).toEqual([78, 2]);
  });
});
