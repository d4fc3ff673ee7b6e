import { describe, expect, test } from 'vitest';
import type { Handlers } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import { type Action, type ActionFields, openFields } from '../../../core/model/action.ts';
import { ActionList } from '../../../renderer/state/actionList.svelte.ts';
import { loadWorkspace } from '../../../renderer/state/loadWorkspace.ts';
import { fakeClient, goOn, holdAnswers } from '../../support/fakeClient.ts';
import { startBackend } from '../../support/storeBackend.ts';
import { surroundings, Windows } from '../../support/surroundings.ts';
import { fakeWorkspace, realWorkspace, sampleOf } from '../../support/testWorkspace.ts';

const fields: ActionFields = {
  title: 'Call the guild',
  owner: 'Bureau',
  startOn: '2026-01-01',
  dueOn: '2026-03-01',
  status: 'open',
  progress: 0,
  ...openFields,
};

const action = (id: string): Action => ({
  ...fields,
  id,
  partOf: null,
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
  const { workspace, client, backend } = await realWorkspace(handlers);
  const assessment = await sampleOf(client);
  const list = new ActionList(workspace);
  await list.load();
  Object.assign(handlers, refused);
  return { list, assessment, workspace, handlers, client, backend };
}

const titled = (list: ActionList, title: string) =>
  list.actions?.filter((each) => each.title === title) ?? [];

test('an action that is stored once another page is shown is taken back on its own', async () => {
  const stored = holdAnswers<'action.create'>();
  const { list, assessment, workspace } = await realList({ 'action.create': stored.handler });
  workspace.enter({ name: 'follow-up' }, () => 'Follow-up');
  const creating = list.create(assessment, fields);
  workspace.enter({ name: 'plan', assessment }, () => 'Plan');
  await stored.give(0, action('made'));
  await creating;

  expect(await workspace.ports.log.undo()).toEqual({ kind: 'nothing' });
});

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
      'cluster.count': () => ({ lateActions: 0, lateInSample: 0 }),
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
    // The assessment is the sample, whose late actions count on its pages.
    const there = { name: 'tasks', assessment } as const;
    await workspace.openAssessment(assessment);
    const before = workspace.lateOn(there) ?? 0;

    expect(await list.create(assessment, fields)).toBe(true);

    expect(titled(list, fields.title)).toMatchObject([{ progress: 0, assessmentId: assessment }]);
    expect(workspace.lateOn(there)).toBe(before + 1);
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

  test('a change that changes nothing is stored nowhere and leaves no step', async () => {
    const { list, assessment, workspace, client } = await realList();
    await list.create(assessment, fields);
    const id = titled(list, fields.title)[0]?.id ?? '';

    expect(await list.save(id, { owner: fields.owner, dueOn: fields.dueOn })).toBe(true);

    expect(client.sent('action.save')).toEqual([]);
    await workspace.ports.log.undo();
    expect(titled(list, fields.title)).toEqual([]);
  });
});

/** Two windows of one program on one store; the second one has the list open, and one action of its own making. */
async function twoWindows() {
  const windows = new Windows();
  const { backend } = startBackend();
  const openWindow = async () => {
    const client = fakeClient({}, backend.dispatch);
    const workspace = await loadWorkspace(client, surroundings({ channel: windows.open() }));
    return { client, workspace, list: workspace.actions, log: workspace.ports.log };
  };
  const [here, there] = [await openWindow(), await openWindow()];
  await here.list.create(await sampleOf(here.client), fields);
  const id = titled(here.list, fields.title)[0]?.id ?? '';
  await there.list.load();
  const shown = ({ list }: typeof here) => list.actions?.find((each) => each.id === id);
  return { here, there, id, shown };
}

describe('an action in two windows', () => {
  test('shows in both what either has changed, recorded, deleted and brought back', async () => {
    const { here, there, id, shown } = await twoWindows();

    await here.list.save(id, { owner: 'Guild' });
    await goOn();
    expect(shown(there)?.owner).toBe('Guild');
    await there.list.record({ id, progress: 40, status: 'open', note: '' });
    await goOn();
    expect(shown(here)?.progress).toBe(40);
    await here.list.remove(id);
    await goOn();
    expect([shown(there), there.workspace.lateOn({ name: 'clusters' })]).toEqual([
      undefined,
      here.workspace.lateOn({ name: 'clusters' }),
    ]);
    await here.log.undo();
    await goOn();
    expect(shown(there)).toEqual(shown(here));
  });

  test.each(['save', 'record', 'create'] as const)(
    'the Undo of a %s leaves what the other window has done since',
    async (made) => {
      const { here, there, id, shown } = await twoWindows();
      if (made === 'save') {
        await here.list.save(id, { owner: 'Guild' });
      } else if (made === 'record') {
        await here.list.record({ id, progress: 40, status: 'open', note: '' });
      }
      await goOn();
      expect(shown(there)).toEqual(shown(here));
      await (made === 'save'
        ? there.list.save(id, { owner: 'Bureau of trade' })
        : there.list.record({ id, progress: 60, status: 'open', note: '' }));
      await goOn();
      expect(shown(here)).toEqual(shown(there));
      const before = shown(here);

      expect(await here.log.undo()).toMatchObject({ kind: 'overtaken', by: { page: null } });
      await here.list.load();
      expect(shown(here)).toEqual(before);
    },
  );

  test('the Undo of one field leaves another one that the other window has changed', async () => {
    const { here, there, id, shown } = await twoWindows();
    await here.list.save(id, { owner: 'Guild' });
    await there.list.load();
    await there.list.save(id, { title: 'Visit the guild' });

    expect((await here.log.undo()).kind).toBe('undone');
    expect(shown(here)).toMatchObject({ owner: fields.owner, title: 'Visit the guild' });
  });

  test('what is taken back is not brought again over what the other window has done since', async () => {
    const { here, there, id, shown } = await twoWindows();
    await here.list.save(id, { owner: 'Guild' });
    await here.log.undo();
    await there.list.load();
    await there.list.save(id, { owner: 'Bureau of trade' });
    await goOn();
    expect(shown(here)?.owner).toBe('Bureau of trade');

    expect((await here.log.redo()).kind).toBe('nothing');
    expect(shown(here)?.owner).toBe('Bureau of trade');
  });
});

/** A list whose store another program changes without a word. */
async function silentProgram() {
  const { list, assessment, workspace, backend } = await realList();
  await list.create(assessment, fields);
  const id = titled(list, fields.title)[0]?.id ?? '';
  return { list, id, workspace, log: workspace.ports.log, call: backend.call };
}

describe('an action that another program has changed', () => {
  test('is not changed over: it is read again, and says why', async () => {
    const { list, id, call, workspace } = await silentProgram();
    await call('action.save', { id, fields: { owner: 'Guild' } });

    expect(await list.save(id, { owner: 'Bureau of trade' })).toBe(false);

    expect(list.failure).toBe(workspace.describe(new AppError('changed-elsewhere', '')));
    expect(titled(list, fields.title)).toMatchObject([{ owner: 'Guild' }]);
    expect(await list.save(id, { owner: 'Bureau of trade' })).toBe(true);
  });

  test('is not changed over though the list has been read again: what was seen counts', async () => {
    const { list, id, call } = await silentProgram();
    const seen = list.actions?.find((each) => each.id === id);
    await call('action.save', { id, fields: { owner: 'Guild' } });
    await list.load();

    expect(await list.save(id, { owner: 'Bureau of trade' }, seen)).toBe(false);
    expect(titled(list, fields.title)).toMatchObject([{ owner: 'Guild' }]);
  });

  test.each(['read again', 'not read again'])('is not taken back over: the list was %s', async (read) => {
    const { list, id, call, log } = await silentProgram();
    await list.save(id, { owner: 'Guild' });
    await call('action.save', { id, fields: { owner: 'Bureau of trade' } });
    if (read === 'read again') {
      await list.load();
    }

    expect(await log.undo()).toMatchObject({ kind: 'overtaken', by: { page: null } });
    // The older step, too, is about what was changed since.
    expect(await log.undo()).toMatchObject({ kind: 'overtaken', by: { page: null } });
    expect(titled(list, fields.title)).toMatchObject([{ owner: 'Bureau of trade' }]);
  });

  test('is not deleted as it was never seen, nor brought back twice', async () => {
    const { list, id, call, log } = await silentProgram();
    await call('action.record', { id, progress: 40, status: 'open', note: '' });
    expect(await list.remove(id)).toBeNull();
    expect(await list.remove(id)).not.toBeNull();
    await call('action.restore', { id });

    expect(await log.undo()).toMatchObject({ kind: 'overtaken', by: { page: null } });
    expect(titled(list, fields.title)).toMatchObject([{ progress: 40 }]);
  });
});

test('records that were taken back one after the other do not count as changes by others', async () => {
  const { list, assessment, workspace } = await realList();
  const { log } = workspace.ports;
  await list.create(assessment, fields);
  const id = titled(list, fields.title)[0]?.id ?? '';
  await list.record({ id, progress: 20, status: 'open', note: '' });
  await list.record({ id, progress: 40, status: 'open', note: '' });

  const kinds = [await log.undo(), await log.undo(), await log.redo(), await log.redo()].map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(['undone', 'undone', 'redone', 'redone']);
  expect(titled(list, fields.title)).toMatchObject([{ progress: 40 }]);
  await log.undo();
  await log.undo();
  expect((await log.undo()).kind).toBe('undone');
  expect((await log.redo()).kind).toBe('redone');
  expect(titled(list, fields.title)).toMatchObject([{ progress: 0 }]);
});
