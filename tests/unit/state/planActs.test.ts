import { describe, expect, test } from 'vitest';
import type { Client } from '../../../core/contract/client.ts';
import type { AssessmentSession } from '../../../renderer/state/assessmentSession.svelte.ts';
import { acceptPlan } from '../../../renderer/state/planActs.ts';
import { realWorkspace, sampleOf } from '../../support/testWorkspace.ts';

/** The plan of the sample, accepted on its page; the list of actions has been read. */
async function accepted() {
  const { workspace, client } = await realWorkspace();
  const { ports, actions: list } = workspace;
  const session = await workspace.openAssessment(await sampleOf(client));
  await list.load();
  const before = [list.actions, session.assessment.planAcceptedAt] as const;
  ports.log.enter('plan');
  const shown = { measures: await measuresOf(client, session), label: () => 'acceptance' };
  const count = (await acceptPlan(workspace, session, shown)).made.length;
  const [made] = list.actions?.filter(({ id }) => !before[0]?.some((each) => each.id === id)) ?? [];
  return { workspace, client, session, list, log: ports.log, before, count, made: made?.id ?? '', shown };
}

const measuresOf = async (client: Client, { assessment: { id } }: AssessmentSession) =>
  (await client.call('assessment.evaluate', { id })).plan.measures.map((measure) => measure.id);

describe('an accepted plan', () => {
  test('is taken back with every action that it made, and brought again', async () => {
    const { log, list, session, before, count, made } = await accepted();
    expect(count).toBe((list.actions?.length ?? 0) - (before[0]?.length ?? 0));
    const after = [list.actions, session.assessment.planAcceptedAt];

    expect((await log.undo()).kind).toBe('undone');
    expect([list.actions, session.assessment.planAcceptedAt]).toEqual(before);
    expect((await log.redo()).kind).toBe('redone');
    expect([list.actions, session.assessment.planAcceptedAt]).toEqual(after);
    expect(made).not.toBe('');
  });

  test('of the sample is taken back in a language in which it is not stored', async () => {
    const { workspace, log, list, before } = await accepted();
    workspace.setLanguage(workspace.textLanguage === 'zh' ? 'en' : 'zh');

    expect((await log.undo()).kind).toBe('undone');
    expect(list.actions?.map(({ id }) => id)).toEqual(before[0]?.map(({ id }) => id));
  });

  test('stays once one of its actions has been changed, and the page is named', async () => {
    const { log, list, made } = await accepted();
    log.enter('follow-up');
    await list.record({ id: made, progress: 10, status: 'open', note: '' });
    log.enter('plan');

    expect(await log.undo()).toMatchObject({ kind: 'overtaken', by: { page: 'follow-up' } });
    expect(list.actions?.find(({ id }) => id === made)?.progress).toBe(10);
  });

  test('is taken back after what was done to its actions has been taken back', async () => {
    const { log, list, made, before } = await accepted();
    log.enter('follow-up');
    await list.record({ id: made, progress: 10, status: 'open', note: '' });
    expect((await log.undo()).kind).toBe('undone');
    log.enter('plan');

    expect((await log.undo()).kind).toBe('undone');
    expect(list.actions).toEqual(before[0]);
  });

  test('stays where another program has changed one of its actions', async () => {
    const { log, list, client, made } = await accepted();
    await client.call('action.save', { id: made, fields: { owner: 'Guild' } });
    const count = list.actions?.length;

    expect(await log.undo()).toMatchObject({ kind: 'overtaken', by: { page: null } });
    expect((await client.call('action.list')).length).toBe(count);
  });

  test('accepted once more without a new measure, it is taken back in turn', async () => {
    const { workspace, session, shown, log, list, before } = await accepted();
    const first = [list.actions, session.assessment.planAcceptedAt];
    expect((await acceptPlan(workspace, session, shown)).made).toEqual([]);

    expect((await log.undo()).kind).toBe('undone');
    expect([list.actions, session.assessment.planAcceptedAt]).toEqual(first);
    expect((await log.undo()).kind).toBe('undone');
    expect([list.actions, session.assessment.planAcceptedAt]).toEqual(before);
  });

  test('is the one that is shown: where another program has changed it, that one shows first', async () => {
    const { workspace, client } = await realWorkspace();
    const session = await workspace.openAssessment(await sampleOf(client));
    const shown = { measures: await measuresOf(client, session), label: () => 'acceptance' };
    const { id } = session.assessment;
    const before = await client.call('action.list');
    await client.call('assessment.savePlan', { id, plan: { ...session.assessment.plan, largest: 1 } });

    await expect(acceptPlan(workspace, session, shown)).rejects.toMatchObject({ code: 'changed-elsewhere' });
    expect(session.assessment.plan.largest).toBe(1);
    expect(await client.call('action.list')).toEqual(before);
    const again = { ...shown, measures: await measuresOf(client, session) };
    expect(again.measures).toHaveLength(1);
    await acceptPlan(workspace, session, again);
    expect(session.assessment.planAcceptedAt).not.toBeNull();
  });
});
