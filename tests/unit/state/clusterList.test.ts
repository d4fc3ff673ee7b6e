import { describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import type { ClusterFields } from '../../../core/model/cluster.ts';
import { ClusterList } from '../../../renderer/state/clusterList.svelte.ts';
import { fakeClient, holdAnswers } from '../../support/fakeClient.ts';
import { startBackend } from '../../support/storeBackend.ts';
import { clusterRow } from '../../support/testWorkspace.ts';

const nothing = { en: '', zh: '' };
const named = (name: string): ClusterFields => ({
  name: { en: name, zh: '' },
  province: nothing,
  city: nothing,
  county: nothing,
  divisionCode: '',
  industry: '',
  foundedYear: null,
  industryCode: '',
});

const refused = () => {
  throw new AppError('disconnected', 'No answer.');
};

describe('the list of clusters', () => {
  test('is unknown until the first answer has come, which is passed on', async () => {
    const onload = vi.fn();
    const list = new ClusterList(fakeClient({ 'cluster.list': () => [clusterRow('a')] }), onload);
    expect(list.items).toBeNull();

    await list.load();

    expect(list.items?.map(({ id }) => id)).toEqual(['a']);
    expect(onload).toHaveBeenCalledExactlyOnceWith(list.items);
  });

  test('a failed reading is shown and keeps the rows that are there', async () => {
    let isOut = false;
    const list = new ClusterList(
      fakeClient({ 'cluster.list': () => (isOut ? refused() : [clusterRow('a')]) }),
      () => {},
    );
    await list.load();
    isOut = true;

    await list.load();

    expect(list.failure?.code).toBe('disconnected');
    expect(list.items?.map(({ id }) => id)).toEqual(['a']);
  });

  test('a failure goes with the next call that succeeds', async () => {
    let isOut = true;
    const list = new ClusterList(fakeClient({ 'cluster.list': () => (isOut ? refused() : []) }), () => {});
    await list.load();
    isOut = false;

    await list.load();

    expect(list.failure).toBeNull();
  });

  test('an answer that is late does not replace a newer one', async () => {
    const answers = holdAnswers<'cluster.list'>();
    const onload = vi.fn();
    const list = new ClusterList(fakeClient({ 'cluster.list': answers.handler }), onload);
    const both = [list.load(), list.load()];

    await answers.give(1, [clusterRow('newer')]);
    await answers.give(0, [clusterRow('older')]);
    await Promise.all(both);

    expect(list.items?.map(({ id }) => id)).toEqual(['newer']);
    expect(onload).toHaveBeenCalledOnce();
  });

  test('a failure that is late does not stand over a newer answer', async () => {
    const answers = holdAnswers<'cluster.list'>();
    const list = new ClusterList(fakeClient({ 'cluster.list': answers.handler }), () => {});
    const both = [list.load(), list.load()];

    await answers.give(1, [clusterRow('newer')]);
    await answers.refuse(0, new AppError('disconnected', 'No answer.'));
    await Promise.all(both);

    expect(list.failure).toBeNull();
  });

  test('a new cluster gets its first assessment', async () => {
    const { backend } = startBackend();
    const client = fakeClient({}, backend.dispatch);
    const list = new ClusterList(client, () => {});

    const id = await list.startNew('first', named('Ceramics'));

    await list.load();
    expect(list.items?.find(({ name }) => name.en === 'Ceramics')?.latest?.assessmentId).toBe(id);
  });

  test('a cluster whose answer was lost is not entered again, by whatever page it is sent again', async () => {
    const { backend } = startBackend();
    let isLost = true;
    const client = fakeClient({}, async (channel, input) => {
      const answer = await backend.dispatch(channel, input);
      return channel === 'cluster.create' && isLost
        ? { ok: false, error: { code: 'disconnected', message: 'No answer.', details: {} } }
        : answer;
    });
    const before = new ClusterList(client, () => {});
    expect(await before.startNew('first', named('Ceramics'))).toBeNull();
    expect(before.failure?.code).toBe('disconnected');
    isLost = false;
    const reloaded = new ClusterList(client, () => {});

    const id = await reloaded.startNew('first', named('Fine ceramics'));

    await reloaded.load();
    const rows = reloaded.items?.filter(({ name }) => /ceramics/i.test(name.en)) ?? [];
    expect(rows.map(({ name, latest }) => [name.en, latest?.assessmentId])).toEqual([['Fine ceramics', id]]);
  });

  test('a file that is refused gives no assessment and says why', async () => {
    const { backend } = startBackend();
    const list = new ClusterList(fakeClient({}, backend.dispatch), () => {});

    expect(await list.importFile('no file')).toBeNull();
    expect(list.failure?.code).toBe('invalid-file');
  });
});
