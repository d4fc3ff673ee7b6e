import { describe, expect, test } from 'vitest';
import { moveAssessment, removeAssessment } from '../../../renderer/state/assessmentActs.ts';
import { pageKey } from '../../../renderer/state/routes.ts';
import { loadWorkspace } from '../../../renderer/state/loadWorkspace.ts';
import { fakeClient } from '../../support/fakeClient.ts';
import { passingClock } from '../../support/passingClock.ts';
import { startBackend } from '../../support/storeBackend.ts';
import { surroundings } from '../../support/surroundings.ts';
import { sampleOf } from '../../support/testWorkspace.ts';

const label = () => 'said';

async function openSample() {
  const backend = startBackend({ clock: passingClock() });
  const client = fakeClient({}, backend.backend.dispatch);
  const workspace = await loadWorkspace(client, surroundings());
  const id = await sampleOf(client);
  const session = await workspace.openAssessment(id);
  return { workspace, client, session, id, log: workspace.ports.log, call: backend.call };
}

describe('an assessment that is moved to another knowledge base', () => {
  test('is moved back, and not where another program has moved it on', async () => {
    const { workspace, session, id, log, call } = await openSample();
    const from = session.knowledge;
    await call('knowledge.startDraft', { basedOn: from.hash });
    const own = await call('knowledge.save', { label: 'First', note: '' });
    await call('knowledge.startDraft', { basedOn: from.hash });
    const other = await call('knowledge.save', { label: 'Second', note: '' });
    const to = await workspace.knowledgeDesk.get(own.hash);
    const stored = async () => (await call('assessment.open', { id })).assessment.knowledgeHash;

    await moveAssessment(workspace, { id, label }, { from, to });
    expect([(await log.undo()).kind, await stored()]).toEqual(['undone', from.hash]);
    expect([(await log.redo()).kind, await stored()]).toEqual(['redone', to.hash]);
    await call('assessment.adoptKnowledge', { id, hash: other.hash });
    expect([(await log.undo()).kind, await stored()]).toEqual(['overtaken', other.hash]);
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
