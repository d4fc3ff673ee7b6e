import { describe, expect, test } from 'vitest';
import type { Handlers } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import type { Action, ActionFields } from '../../../core/model/action.ts';
import { ActionList } from '../../../renderer/state/actionList.svelte.ts';
import { holdAnswers } from '../../support/fakeClient.ts';
import { fakeWorkspace, realWorkspace, sampleOf } from '../../support/testWorkspace.ts';

const fields: ActionFields = {
  title: 'Call the guild',
  owner: 'Bureau',
  startOn: '2026-01-01',
  dueOn: '2026-03-01',
  status: 'open',
  progress: 0,
};

const action = (id: string): Action => ({
  ...fields,
  id,
  assessmentId: 'a1',
  clusterId: 'c1',
  clusterName: { en: 'Ceramics', zh: '' },
  illustrative: false,
  measureId: null,
  events: [],
  createdAt: '2026-01-01T08:00:00.000Z',
});

const refuse = () => {
  throw new AppError('store-busy', 'Busy.');
};

/** A list over the real backend whose calls the test refuses by name while they are in `refused`. */
async function realList(refused: Partial<Handlers> = {}) {
  const handlers: Partial<Handlers> = {};
  const { workspace, client } = await realWorkspace(handlers);
  const assessment = await sampleOf(client);
  const list = new ActionList(workspace);
  await list.load();
  Object.assign(handlers, refused);
  return { list, assessment, workspace, handlers };
}

const titled = (list: ActionList, title: string) =>
  list.actions?.filter((each) => each.title === title) ?? [];

describe('the list of actions', () => {
  test('is unknown until the actions have come; a failed reading is shown in words', async () => {
    let isOut = true;
    const { workspace } = fakeWorkspace({ 'action.list': () => (isOut ? refuse() : [action('x')]) });
    const list = new ActionList(workspace);

    await list.load();
    expect([list.actions, list.failure]).toEqual([null, workspace.describe(new AppError('store-busy', ''))]);

    isOut = false;
    await list.load();
    expect([list.actions?.length, list.failure]).toEqual([1, '']);
  });

  test('an answer that is late does not replace a newer one', async () => {
    const answers = holdAnswers<'action.list'>();
    const { workspace } = fakeWorkspace({ 'action.list': answers.handler });
    const list = new ActionList(workspace);
    const both = [list.load(), list.load()];

    await answers.give(1, [action('newer')]);
    await answers.refuse(0, new AppError('store-busy', 'Busy.'));
    await Promise.all(both);

    expect([list.actions?.map(({ id }) => id), list.failure]).toEqual([['newer'], '']);
  });

  test('an action that was stored while the list is read is not lost when the list comes', async () => {
    const answers = holdAnswers<'action.list'>();
    const { workspace } = fakeWorkspace({
      'action.list': answers.handler,
      'action.create': () => action('new'),
      'cluster.count': () => ({ lateActions: 0, hasSample: false }),
    });
    const list = new ActionList(workspace);
    const reading = list.load();
    await list.create('a1', fields);

    await answers.give(0, [action('old')]);
    await answers.give(1, [action('old'), action('new')]);
    await reading;

    expect(list.actions?.map(({ id }) => id)).toEqual(['old', 'new']);
  });

  test('an action shows once it is stored, and counts as late at once', async () => {
    const { list, assessment, workspace } = await realList();
    const before = workspace.lateCount ?? 0;

    expect(await list.create(assessment, fields)).toBe(true);

    expect(titled(list, fields.title)).toMatchObject([{ progress: 0, assessmentId: assessment }]);
    expect(workspace.lateCount).toBe(before + 1);
  });

  test('what is refused does not show, and says why', async () => {
    const { list, assessment } = await realList({ 'action.create': refuse });

    expect(await list.create(assessment, fields)).toBe(false);

    expect(titled(list, fields.title)).toEqual([]);
    expect(list.failure).not.toBe('');
  });

  test('an action that was stored is not said to have failed when the late ones cannot be counted', async () => {
    const { list, assessment } = await realList({ 'cluster.list': refuse });

    expect(await list.create(assessment, fields)).toBe(true);
    expect(titled(list, fields.title)).toHaveLength(1);
  });

  test('a change and a record stand in place of what they changed', async () => {
    const { list, assessment } = await realList();
    await list.create(assessment, fields);
    const [created] = titled(list, fields.title);
    const id = created?.id ?? '';
    const others = list.actions?.length;

    await list.save(id, { ...fields, owner: 'Guild' });
    await list.record({ id, progress: 40, status: 'open', note: 'Half way' });

    expect(titled(list, fields.title)).toMatchObject([
      { owner: 'Guild', progress: 40, events: [{ note: 'Half way' }] },
    ]);
    expect(list.actions).toHaveLength(others ?? 0);
  });

  test('a removed action goes and comes back with what was recorded', async () => {
    const { list, assessment, workspace } = await realList();
    await list.create(assessment, fields);
    const id = titled(list, fields.title)[0]?.id ?? '';
    await list.record({ id, progress: 40, status: 'open', note: 'Half way' });

    await list.remove(id);
    expect(titled(list, fields.title)).toEqual([]);

    await workspace.ports.log.undo();
    expect(titled(list, fields.title)).toMatchObject([{ id, events: [{ note: 'Half way' }] }]);
  });

  test('an action that could not be removed stays', async () => {
    const { list, assessment, handlers } = await realList();
    await list.create(assessment, fields);
    Object.assign(handlers, { 'action.remove': refuse });

    expect(await list.remove(titled(list, fields.title)[0]?.id ?? '')).toBeNull();

    expect(titled(list, fields.title)).toHaveLength(1);
    expect(list.failure).not.toBe('');
  });

  test('a change of one field is taken back by itself, and a record by one more record', async () => {
    const { list, assessment, workspace } = await realList();
    const { log } = workspace.ports;
    await list.create(assessment, fields);
    const id = titled(list, fields.title)[0]?.id ?? '';
    await list.save(id, { ...fields, owner: 'Guild' });
    await list.record({ id, progress: 40, status: 'open', note: 'Half way' });

    expect((await log.undo()).kind).toBe('undone');
    expect(titled(list, fields.title)).toMatchObject([
      { owner: 'Guild', progress: 0, events: [{ note: 'Half way' }, { progress: 0 }] },
    ]);
    expect((await log.undo()).kind).toBe('undone');
    expect(titled(list, fields.title)).toMatchObject([{ owner: 'Bureau', progress: 0 }]);
    await log.redo();
    await log.redo();
    expect(titled(list, fields.title)).toMatchObject([{ owner: 'Guild', progress: 40 }]);
  });

  test('an action that was entered by mistake is taken back', async () => {
    const { list, assessment, workspace } = await realList();
    await list.create(assessment, fields);

    await workspace.ports.log.undo();
    expect(titled(list, fields.title)).toEqual([]);
    await workspace.ports.log.redo();
    expect(titled(list, fields.title)).toHaveLength(1);
  });
});
