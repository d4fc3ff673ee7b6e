import { describe, expect, test } from 'vitest';
import { criterionIds } from '../../../core/knowledge/schema.ts';
import { limitCount } from '../../../renderer/views/plan/limits/limitCount.ts';
import { costAccount, shareAccount, valueAccount } from '../../../renderer/views/plan/measureAccounts.ts';
import { PlanDesk } from '../../../renderer/views/plan/planDesk.svelte.ts';
import { sampleWorkspace } from '../../support/testWorkspace.ts';

async function open() {
  const { workspace, sample } = await sampleWorkspace({
    'assessment.saveMeasure': () => ({ updatedAt: sample.assessment.updatedAt }),
  });
  const session = await workspace.openAssessment(sample.assessment.id);
  const desk = new PlanDesk(workspace.knowledge, session, () => sample.evaluation);
  const measure = desk.ranking.find(({ id }) => session.assessment.costs[id] === undefined);
  if (measure === undefined) {
    throw new Error('The sample has no measure of the usual cost.');
  }
  const context = () => ({ workspace, desk, evaluation: sample.evaluation, assessment: session.assessment });
  return { desk, measure, context, workspace, sample };
}

describe('where a number comes from', () => {
  test('a value is the sum of its contributions, each score times its weight', async () => {
    const { context, measure, workspace } = await open();

    const { table } = valueAccount(context(), measure.id);

    expect(table?.rows.map(({ id }) => id)).toEqual(criterionIds);
    const contributions = table?.rows.map(({ cells }) => Number(cells[3]?.written)) ?? [];
    expect(contributions.reduce((sum, each) => sum + each, 0)).toBeCloseTo(measure.value, 0);
    expect(table?.sum?.at(-1)?.written).toBe(workspace.format.fixed(measure.value, 2));
  });

  test('every score and every weight of it leads to where it comes from itself', async () => {
    const { context, measure } = await open();

    const rows = valueAccount(context(), measure.id).table?.rows ?? [];

    expect(rows.map(({ cells }) => cells.map(({ number }) => number?.kind))).toEqual(
      criterionIds.map(() => ['score', undefined, 'weights', undefined]),
    );
  });

  test('a share of draws is said with what it is of and how far it can be off', async () => {
    const { context, measure, workspace, sample } = await open();

    const [formula, error] = shareAccount(context(), measure.id).sentences;

    expect(formula).toBe(
      workspace.t('explain.shareFormula', {
        count: workspace.format.number(Math.round((measure.inPlan ?? 0) * sample.evaluation.planDraws)),
        draws: workspace.format.number(sample.evaluation.planDraws),
        share: workspace.format.percent(measure.inPlan ?? 0),
      }),
    );
    expect(error).toMatch(/\d\.\d%/u);
  });

  test('a usual cost names its class; one that was given names the usual one beside it', async () => {
    const { context, desk, measure } = await open();
    const usual = costAccount(context(), measure.id).sentences;

    desk.setCost(measure.id, 77);
    const given = costAccount(context(), measure.id).sentences;

    expect(given[0]).toContain('77');
    expect([usual.length, given.length]).toEqual([3, 3]);
  });

  test('a measure that is not known any more is named by its id', async () => {
    const { context } = await open();

    expect(valueAccount(context(), 'gone').name).toContain('gone');
  });
});

describe('the number of limits', () => {
  test('each phase, year, body and group of exclusions counts one; budget and number do not', () => {
    expect(limitCount({ budget: 15, largest: 10 })).toBe(0);
    expect(
      limitCount({
        phaseBudgets: { short: 5, medium: 6 },
        phaseCapacity: { short: 2 },
        yearBudgets: { 1: 2 },
        yearCapacity: { 1: 3, 2: 3 },
        excludeTogether: [['a', 'b']],
      }),
    ).toBe(7);
  });
});
