import { expect, test } from 'vitest';
import { loadWorkspace } from '../../../renderer/state/loadWorkspace.ts';
import { assessmentSubjectId } from '../../../renderer/state/subjects/assessmentSubject.ts';
import { clusterSubjectId } from '../../../renderer/state/subjects/clusterSubject.ts';
import { fakeClient, goOn, holdAnswers } from '../../support/fakeClient.ts';
import { page } from '../../support/savingPage.ts';
import { emptyAssessment, StoredState } from '../../support/storedState.ts';
import { surroundings } from '../../support/surroundings.ts';
import { realWorkspace, sampleOf } from '../../support/testWorkspace.ts';

test('an assessment that is not wanted any more when it comes does not hold what is changed', async () => {
  const { client, backend } = await realWorkspace();
  const id = await sampleOf(client);
  const answer = await client.call('assessment.open', { id });
  const answers = holdAnswers<'assessment.open'>();
  const held = fakeClient({ 'assessment.open': answers.handler }, backend.backend.dispatch);
  const workspace = await loadWorkspace(held, surroundings());
  const dropped = workspace.openAssessment(id);
  await expect.poll(() => held.sent('assessment.open').length).toBe(1);
  workspace.closeAssessment();
  const wanted = workspace.openAssessment(id);
  await expect.poll(() => held.sent('assessment.open').length).toBe(2);
  await answers.give(1, answer);
  const session = await wanted;
  const [subject, cluster] = [assessmentSubjectId(id), clusterSubjectId(answer.cluster.id)];
  const [ofAssessment, ofCluster] = [subject, cluster].map((each) => workspace.saves.holderOf(each));

  await answers.give(0, answer);
  await dropped;

  expect(workspace.session).toBe(session);
  expect(workspace.saves.holderOf(subject)).toBe(ofAssessment);
  expect(workspace.saves.holderOf(cluster)).toBe(ofCluster);
});

test('a state that is opened while a save is on its way shows what is stored after it', async () => {
  const stored = new StoredState();
  const answers = holdAnswers<'assessment.saveRating'>();
  const { open, saves } = page({ stored, handlers: { 'assessment.saveRating': answers.handler } });
  open().saveRating('trust', { level: 4 });
  await goOn();
  // It had been read before the save was stored; another window has answered something else meanwhile.
  const late = open(emptyAssessment);
  stored.assessment = { ...emptyAssessment, ratings: { trust: { level: 4 }, prices: { level: 2 } } };
  await answers.give(0, { updatedAt: '2026-06-01T08:00:00.000Z' });

  expect(late.assessment.ratings).toEqual({ trust: { level: 4 }, prices: { level: 2 } });
  expect([saves.state, saves.clashes]).toEqual(['saved', []]);
});

test('what is read while an answer is given does not take it back', async () => {
  const stored = new StoredState();
  const reads = holdAnswers<'assessment.open'>();
  const { open, client, saves } = page({ stored, handlers: { 'assessment.open': reads.handler } });
  const session = open();
  const refreshed = session.refresh();
  await goOn();
  session.saveRating('trust', { level: 4 });
  await goOn();
  expect(client.sent('assessment.saveRating')).toEqual([]);

  await reads.give(0, { assessment: emptyAssessment, cluster: stored.cluster });
  await refreshed;
  await saves.tryAgain();
  expect(session.assessment.ratings).toEqual({ trust: { level: 4 } });
  expect(stored.assessment.ratings).toEqual({ trust: { level: 4 } });
});
