import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { fakeClient, holdAnswers } from '../../support/fakeClient.ts';

describe('the client of state tests', () => {
  test('a refusal reaches the caller with its code and details', async () => {
    const client = fakeClient({
      'cluster.remove': () => {
        throw new AppError('not-found', 'No cluster.', { id: 'c1' });
      },
    });

    await expect(client.call('cluster.remove', { id: 'c1' })).rejects.toMatchObject({
      code: 'not-found',
      details: { id: 'c1' },
    });
    expect(client.sent('cluster.remove')).toEqual([{ id: 'c1' }]);
  });

  test('answers come in the order in which the test gives them', async () => {
    const shown: string[] = [];
    const answers = holdAnswers<'assessment.export'>();
    const client = fakeClient({ 'assessment.export': answers.handler });
    for (const id of ['first', 'second']) {
      void client.call('assessment.export', { id }).then(({ path }) => shown.push(path ?? ''));
    }

    await answers.give(1, { path: 'second', handle: 'f2' });
    await answers.give(0, { path: 'first', handle: 'f1' });

    expect(shown).toEqual(['second', 'first']);
  });

  test.fails(
    'a call that the test does not answer fails it, even where the caller hears nothing of it',
    async () => {
      await fakeClient()
        .call('cluster.list')
        .catch(() => null);
    },
  );

  test.fails('an input that the backend would not take fails the test', async () => {
    const client = fakeClient({ 'cluster.remove': () => undefined });

    await client.call('cluster.remove', { id: '' }).catch(() => null);
  });

  test.fails('an answer that the backend could not give fails the test', async () => {
    const client = fakeClient({ 'assessment.export': () => ({ path: 3 as never, handle: null }) });

    await client.call('assessment.export', { id: 'a1' }).catch(() => null);
  });
});
