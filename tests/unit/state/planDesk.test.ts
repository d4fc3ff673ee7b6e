import { describe, expect, test } from 'vitest';
import type { PlanSettings } from '../../../core/model/planSettings.ts';
import { inSlices } from '../../../renderer/views/shared/inSlices.ts';
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
  const chosen = desk.inForce.ids.find((id) => id !== pinned) ?? '';
  const unchosen =
    desk.problem.measures
      .filter(({ id, requires }) => requires.length === 0 && !desk.inForce.ids.includes(id))
      .toSorted((one, other) => one.cost - other.cost)[0]?.id ?? '';
  return { desk, session, workspace, client, sample, pinned, chosen, unchosen };
}

/** The result of a computation in steps. */
function finish<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
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
    const { measures, name, value, cost, estimatedCost, infeasible } = sample.evaluation.plan;

    const phases = (plan: readonly { id: string; phase: string }[]) =>
      Object.fromEntries(plan.map(({ id, phase }) => [id, phase]));
    expect(phases(desk.measures)).toEqual(phases(measures));
    expect(desk.inForce.value).toBeCloseTo(value, 9);
    expect(desk.inForce).toMatchObject({ name, cost, estimatedCost, infeasible, none: null });
  });

  test('the three plans are those of the evaluation, equal ones once under both names', async () => {
    const { desk, sample } = await openPlan();
    const { plans } = sample.evaluation;

    expect(desk.cards.flatMap(({ names }) => names)).toEqual(plans.map(({ name }) => name));
    for (const { names, plan } of desk.cards) {
      const [first] = plans.filter(({ name }) => names.includes(name));
      expect(plan.ids.toSorted()).toEqual(first?.measures.map(({ id }) => id).toSorted());
      expect(plan.value).toBeCloseTo(first?.value ?? 0, 9);
      expect(desk.robustnessOf(plan.ids)).toBe(first?.robustness);
    }
    expect(desk.cards.filter(({ isRecommended }) => isRecommended)).toHaveLength(1);
  });

  test('a chosen plan is in force with its reason, until the recommended one is gone back to', async () => {
    const opened = await openPlan();
    const { desk } = opened;

    desk.choosePlan({ name: 'full', reason: 'The province asks for it.' }, () => 'chosen');
    expect([desk.inForce.name, desk.inForce.ids]).toEqual(['full', desk.named.plans?.full.ids]);
    expect((await stored(opened))?.chosen).toEqual({ name: 'full', reason: 'The province asks for it.' });

    desk.choosePlan(null, () => 'back');
    expect(desk.inForce.name).toBe('balanced');
    expect(await stored(opened)).not.toHaveProperty('chosen');
  });

  test('an own plan that is taken away is not in force any more', async () => {
    const { desk, chosen } = await openPlan();
    desk.setOwnPlan([chosen]);
    desk.choosePlan({ name: 'own', reason: 'Agreed with the guild.' }, () => 'chosen');
    expect(desk.inForce.ids).toEqual([chosen]);

    desk.setOwnPlan(null);
    expect([desk.inForce.name, desk.settings.chosen]).toEqual(['balanced', undefined]);
  });

  test('follows the budget while the slider moves; only where it comes to rest is stored', async () => {
    const opened = await openPlan();
    const { desk, client } = opened;
    const plans = follow(() => desk.inForce.ids);
    plans();

    desk.setBudget(desk.most, false);
    plans();
    expect([desk.settings.budget, desk.inForce.cost > 15]).toEqual([desk.most, true]);
    desk.setBudget(8, false);
    expect(plans()).toHaveLength(3);
    expect(desk.inForce.cost).toBeLessThanOrEqual(8);
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
    const frontiers = follow(() => desk.problemWithoutBudget);

    desk.setBudget(3, false);
    desk.setBudget(4, false);

    expect(frontiers()).toHaveLength(1);
  });

  test('the frontier rises with the cost, and each of its plans is another one', async () => {
    const { desk } = await openPlan();

    const frontier = await new Promise<readonly { readonly x: number; readonly y: number }[]>((resolve) =>
      inSlices(desk.frontierSteps(), resolve),
    );

    expect(frontier.length).toBeGreaterThan(5);
    expect(Math.ceil(frontier.at(-1)?.x ?? 0)).toBe(desk.most);
    for (const [at, point] of frontier.entries()) {
      const before = frontier[at - 1];
      expect(point.x).toBeGreaterThan(before?.x ?? -1);
      expect(point.y).toBeGreaterThanOrEqual(before?.y ?? 0);
    }
  });

  test('a step of the budget leads to another plan, and back again', async () => {
    const { desk } = await openPlan();
    const full = () => desk.named.plans?.full.ids;
    desk.setBudget(desk.most, true);
    const dearest = full();

    desk.stepBudget('down');
    expect(full()).not.toEqual(dearest);

    desk.stepBudget('up');
    expect(full()).toEqual(dearest);
  });
});

describe('decisions about measures', () => {
  test('a dropped measure leaves the plan, a pinned one joins it', async () => {
    const opened = await openPlan();
    const { desk, pinned, chosen, unchosen } = opened;
    desk.choose(chosen, 'dropped');
    expect([desk.choiceOf(chosen), desk.inForce.ids.includes(chosen)]).toEqual(['dropped', false]);

    desk.choose(unchosen, 'pinned');
    expect([desk.choiceOf(unchosen), desk.inForce.ids.includes(unchosen)]).toEqual(['pinned', true]);
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
    const full = desk.named.plans?.full.value ?? 0;
    expect([finish(desk.priceSteps(chosen)), finish(desk.priceSteps(unchosen))]).toEqual([0, 0]);

    desk.choose(chosen, 'dropped');

    const price = finish(desk.priceSteps(chosen));
    expect(price).toBeCloseTo(full - (desk.named.plans?.full.value ?? 0), 9);
    expect(price).toBeGreaterThan(0);
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
    desk.setLimit('yearBudgets', '2', 1.5);

    const plan = await stored(opened);
    expect(plan).toMatchObject({
      largest: 3,
      phaseCapacity: { [phase]: 2 },
      yearBudgets: { 2: 1.5 },
    });
    expect(plan).not.toHaveProperty('phaseBudgets');
    expect(desk.inForce.ids.length).toBeLessThanOrEqual(3);
  });

  test('measures that exclude each other are never in one plan', async () => {
    const { desk } = await openPlan();
    const [first = '', second = ''] = desk.inForce.ids;

    desk.setExclusions([[first, second]]);

    expect([first, second].every((id) => desk.inForce.ids.includes(id))).toBe(false);
  });

  test('clearing takes away every limit but budget and number', async () => {
    const opened = await openPlan();
    const { desk } = opened;
    const [first = '', second = ''] = desk.inForce.ids;
    desk.setBudget(30, true);
    desk.setLargest(4);
    desk.setExclusions([[first, second]]);
    desk.setLimit('yearCapacity', '1', 9);

    desk.clearLimits(() => 'cleared');

    const plan = await stored(opened);
    expect(plan).toMatchObject({ budget: 30, largest: 4 });
    expect(plan).not.toHaveProperty('excludeTogether');
    expect(plan).not.toHaveProperty('yearCapacity');
  });

  test('a cost of the official stands in place of the usual one, which comes back without it', async () => {
    const { desk, chosen } = await openPlan();
    const shown = () => {
      const { cost, estimated } = desk.ranking.find(({ id }) => id === chosen) ?? {};
      return { cost, estimated };
    };

    desk.setCost(chosen, 77);
    expect(shown()).toEqual({ cost: 77, estimated: false });

    desk.setCost(chosen, null);
    expect(shown()).toEqual({ cost: desk.usualCost(chosen), estimated: true });
  });

  test('cost and acceptance of a measure do not take back each other', async () => {
    const { desk, session, chosen } = await openPlan();

    desk.setCost(chosen, 77);
    desk.setAcceptance(chosen, 2);
    desk.setCost(chosen, 78);

    expect([session.assessment.costs[chosen], session.assessment.acceptance[chosen]]).toEqual([78, 2]);
  });
});
