import { describe, expect, test, vi } from 'vitest';
import type { Input } from '../../../core/contract/channels.ts';
import { moveAssessment, removeAssessment } from '../../../renderer/state/assessmentActs.ts';
import { pageKey } from '../../../renderer/state/routes.ts';
import { loadWorkspace } from '../../../renderer/state/loadWorkspace.ts';
import { fakeClient } from '../../support/fakeClient.ts';
import { passingClock } from '../../support/passingClock.ts';
import { refuse } from '../../support/savingPage.ts';
import { startBackend } from '../../support/storeBackend.ts';
import { surroundings, Windows } from '../../support/surroundings.ts';
import { sampleOf } from '../../support/testWorkspace.ts';

const label = () => 'said';

/** Two windows that show the sample; `isBusy` says whether it can be read in the first. */
async function openSample() {
  const { backend, call } = startBackend({ clock: passingClock() });
  const windows = new Windows();
  const isBusy = { now: false };
  const open = (input: Input<'assessment.open'>) =>
    isBusy.now ? refuse('store-busy')() : call('assessment.open', input);
  const client = fakeClient({ 'assessment.open': open }, backend.dispatch);
  const workspace = await loadWorkspace(client, surroundings({ channel: windows.open() }));
  const id = await sampleOf(client);
  const session = await workspace.openAssessment(id);
  const second = await loadWorkspace(
    fakeClient({}, backend.dispatch),
    surroundings({ channel: windows.open() }),
  );
  const other = await second.openAssessment(id);
  return { workspace, client, session, other, id, log: workspace.ports.log, call, isBusy };
}

type Call = Awaited<ReturnType<typeof openSample>>['call'];

/** A version of its own of the knowledge base with this hash. */
async function ownVersion(call: Call, basedOn: string, label: string) {
  await call('knowledge.startDraft', { basedOn });
  return call('knowledge.save', { label, note: '' });
}

describe('an assessment that is moved to another knowledge base', () => {
  test('is moved back, and not where another program has moved it on', async () => {
    const { workspace, session, id, log, call } = await openSample();
    const from = session.knowledge;
    const own = await ownVersion(call, from.hash, 'First');
    const other = await ownVersion(call, from.hash, 'Second');
    const to = await workspace.knowledgeDesk.get(own.hash);
    const stored = async () => (await call('assessment.open', { id })).assessment.knowledgeHash;

    await moveAssessment(workspace, { id, label }, { from, to });
    expect([(await log.undo()).kind, await stored()]).toEqual(['undone', from.hash]);
    expect([(await log.redo()).kind, await stored()]).toEqual(['redone', to.hash]);
    await call('assessment.adoptKnowledge', { id, hash: other.hash });
    expect([(await log.undo()).kind, await stored()]).toEqual(['overtaken', other.hash]);
  });

  test('is computed with it in every window', async () => {
    const { workspace, session, other, id, log, call } = await openSample();
    const from = session.knowledge;
    const to = await workspace.knowledgeDesk.get((await ownVersion(call, from.hash, 'First')).hash);
    const used = () =>
      [session, other].map(({ assessment, knowledge }) => [assessment.knowledgeHash, knowledge.hash]);

    await moveAssessment(workspace, { id, label }, { from, to });
    await vi.waitFor(() => expect(used()).toEqual([to, to].map(({ hash }) => [hash, hash])));
    await log.undo();
    await vi.waitFor(() => expect(used()).toEqual([from, from].map(({ hash }) => [hash, hash])));
  });

  test('is moved, with the way back, where it cannot be read anew at once', async () => {
    const { workspace, session, id, log, call, isBusy } = await openSample();
    const from = session.knowledge;
    const to = await workspace.knowledgeDesk.get((await ownVersion(call, from.hash, 'First')).hash);
    isBusy.now = true;
    await moveAssessment(workspace, { id, label }, { from, to });

    expect([session.assessment.knowledgeHash, session.knowledge.hash]).toEqual([to.hash, to.hash]);
    isBusy.now = false;
    expect((await log.undo()).kind).toBe('undone');
    expect(session.knowledge.hash).toBe(from.hash);
  });
});

describe('an assessment that is deleted', () => {
  test('comes back, and is not deleted again once it has been changed', async () => {
    const { workspace, id, log, call } = await openSample();
    log.enter(pageKey({ name: 'clusters' }));
    await removeAssessment(workspace, { id, label });

    expect((await log.undo()).kind).toBe('undone');
    expect((await log.redo()).kind).toBe('redone');
    expect((await log.undo()).kind).toBe('undone');
    await call('assessment.savePlan', { id, plan: { budget: 1 } });
    expect((await log.redo()).kind).toBe('overtaken');
    expect((await call('assessment.open', { id })).assessment.plan.budget).toBe(1);
  });

  test('is not brought back twice', async () => {
    const { workspace, id, log, call } = await openSample();
    log.enter(pageKey({ name: 'clusters' }));
    await removeAssessment(workspace, { id, label });
    await call('assessment.restore', { id });

    expect(await log.undo()).toMatchObject({ kind: 'overtaken', by: { page: null } });
  });
});
