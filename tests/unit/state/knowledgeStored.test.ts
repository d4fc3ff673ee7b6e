import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { Keeping } from '../../../renderer/state/keeping.svelte.ts';
import { KnowledgeDesk } from '../../../renderer/state/knowledge/knowledgeDesk.svelte.ts';
import { fakeClient } from '../../support/fakeClient.ts';
import { passingClock } from '../../support/passingClock.ts';
import { knowledgeBase, startBackend } from '../../support/storeBackend.ts';
import { surroundings } from '../../support/surroundings.ts';

const said = () => 'said';

describe('what is stored while the list of versions cannot be read', () => {
  /** A desk with an open draft, whose list of versions is busy from now on. */
  async function busy() {
    const isBusy = { now: false };
    const { backend, call } = startBackend({ clock: passingClock() });
    const list = () => {
      if (isBusy.now) {
        throw new AppError('store-busy', 'Busy.');
      }
      return call('knowledge.list');
    };
    const client = fakeClient({ 'knowledge.list': list }, backend.dispatch);
    const keeping = new Keeping(client, surroundings());
    const { saves, log } = keeping;
    const desk = new KnowledgeDesk({ client, saves, log, keeping, onuse: () => {} }, knowledgeBase);
    await desk.load();
    await desk.startDraft(knowledgeBase.hash, said);
    isBusy.now = true;
    return { desk, log, call };
  }

  test('a discarded draft has its way back', async () => {
    const { desk, log, call } = await busy();
    await desk.discardDraft(said);

    expect(await call('knowledge.draft')).toBeNull();
    expect((await log.undo()).kind).toBe('undone');
    expect(await call('knowledge.draft')).not.toBeNull();
  });

  test('a version is not said to have failed', async () => {
    const { desk, call } = await busy();

    expect(await desk.saveVersion('2026', '')).toMatchObject({ version: '2026' });
    expect((await call('knowledge.list')).versions).toHaveLength(2);
  });
});
