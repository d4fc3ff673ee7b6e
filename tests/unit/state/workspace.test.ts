import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { loadWorkspace } from '../../../renderer/state/loadWorkspace.ts';
import { fakeClient, holdAnswers } from '../../support/fakeClient.ts';
import { follow } from '../../support/follow.svelte.ts';
import { fakeWorkspace, realWorkspace, sampleOf } from '../../support/testWorkspace.ts';
import { surroundings } from '../../support/surroundings.ts';

describe('what the screens share', () => {
  test('is not there when the program cannot say what it starts with', async () => {
    const client = fakeClient({
      'app.start': () => {
        throw new AppError('store-damaged', 'Damaged.');
      },
    });

    await expect(loadWorkspace(client, surroundings())).rejects.toMatchObject({ code: 'store-damaged' });
  });

  test('the language of the system is spoken until one is chosen, which is stored', async () => {
    const { workspace, client } = fakeWorkspace({ 'settings.save': () => undefined });
    const spoken = follow(() => workspace.t('common.undo'));
    spoken();

    workspace.setLanguage('zh');
    await workspace.saves.tryAgain();

    expect(workspace.language).toBe('zh');
    expect(new Set(spoken()).size).toBe(2);
    expect(client.sent('settings.save')).toMatchObject([{ language: 'zh' }]);
  });

  test('settings show at once and go each by itself: one does not take back another', async () => {
    const { workspace, client } = fakeWorkspace({ 'settings.save': () => undefined });

    workspace.setLanguage('zh');
    workspace.setTheme('dark');
    await workspace.saves.tryAgain();

    expect(workspace.settings).toMatchObject({ language: 'zh', theme: 'dark' });
    expect(client.sent('settings.save')).toEqual([{ language: 'zh' }, { theme: 'dark' }]);
  });

  test('a text is said in the language of the screen, a name by what there is', () => {
    const { workspace } = fakeWorkspace();

    expect(workspace.say({ en: 'Cause', zh: '原因' })).toBe('Cause');
    expect(workspace.nameOf({ en: '', zh: '陶瓷' })).toBe('陶瓷');
    expect(workspace.nameOf({ en: ' ', zh: '' })).toBe(workspace.t('frame.unnamed'));
  });

  test('a failure that is no expected one is described as a mistake of the program', () => {
    const { workspace } = fakeWorkspace();

    expect(workspace.describe(new TypeError('x is undefined'))).toBe(
      workspace.describe(new AppError('internal', '')),
    );
  });

  test('late actions are counted over all clusters', async () => {
    const { workspace } = fakeWorkspace({
      'cluster.count': () => ({ lateActions: 3, lateInSample: 2 }),
    });

    await workspace.refreshLate();

    expect(workspace.lateOn({ name: 'clusters' })).toBe(3);
  });

  test('a page beside those of an assessment shows sample data where it says so itself, as long as it is open', () => {
    const { workspace } = fakeWorkspace();
    let part = 'own';

    expect(workspace.showsSample({ name: 'follow-up' })).toBe(false);
    const left = workspace.samples.tell(() => part === 'sample');
    expect(workspace.showsSample({ name: 'follow-up' })).toBe(false);
    part = 'sample';
    expect(workspace.showsSample({ name: 'follow-up' })).toBe(true);
    expect(workspace.showsSample({ name: 'tasks', assessment: 'a1' })).toBe(false);
    left();
    expect(workspace.showsSample({ name: 'clusters' })).toBe(false);
  });

  test('a page that is left takes nothing back from the one that has come', () => {
    const { workspace } = fakeWorkspace();
    const left = workspace.samples.tell(() => false);
    workspace.samples.tell(() => true);
    left();

    expect(workspace.showsSample({ name: 'follow-up' })).toBe(true);
  });
});

describe('the open assessment', () => {
  test('is opened once, with its own knowledge base', async () => {
    const { workspace, client } = await realWorkspace();
    const id = await sampleOf(client);

    const session = await workspace.openAssessment(id);

    expect(await workspace.openAssessment(id)).toBe(session);
    expect(client.sent('assessment.open')).toEqual([{ id }]);
    expect(workspace.knowledge.hash).toBe(session.assessment.knowledgeHash);
    expect(workspace.showsSample({ name: 'tasks', assessment: id })).toBe(true);
  });

  test('is opened while something else is not answered', async () => {
    const unanswered = holdAnswers<'settings.save'>();
    const { workspace, client } = await realWorkspace({ 'settings.save': unanswered.handler });
    const id = await sampleOf(client);
    workspace.setTheme('dark');

    expect((await workspace.openAssessment(id)).assessment.id).toBe(id);
  });

  test('shows what waited of its cluster when it was opened, once that is stored', async () => {
    const { workspace, client } = await realWorkspace();
    const id = await sampleOf(client);
    const { profile, assessment } = await workspace.openAssessment(id);
    const { id: other } = await client.call('assessment.create', { clusterId: assessment.clusterId });

    profile.saveFields({ ...profile.cluster, industry: 'Ceramics' });
    const session = await workspace.openAssessment(other);

    expect(session.cluster.industry).toBe('Ceramics');
    expect((await client.call('assessment.open', { id: other })).cluster.industry).toBe('Ceramics');
  });

  test('closed, the knowledge base is the one that new assessments start with', async () => {
    const { workspace, client } = await realWorkspace();
    await workspace.openAssessment(await sampleOf(client));

    workspace.closeAssessment();

    expect(workspace.session).toBeNull();
    expect(workspace.knowledge).toBe(workspace.knowledgeInUse);
  });

  test('one that cannot be opened leaves the one that is open', async () => {
    const { workspace, client } = await realWorkspace();
    const session = await workspace.openAssessment(await sampleOf(client));

    await expect(workspace.openAssessment('gone')).rejects.toMatchObject({ code: 'not-found' });

    expect(workspace.session).toBe(session);
  });

  test('one that was asked for later is not replaced when the earlier one comes', async () => {
    const { workspace, client, backend } = await realWorkspace();
    const [older, newer] = await Promise.all(
      (await client.call('cluster.list'))
        .slice(0, 2)
        .map(({ id }) => client.call('assessment.create', { clusterId: id })),
    );
    const answers = holdAnswers<'assessment.open'>();
    const held = fakeClient({ 'assessment.open': answers.handler }, backend.backend.dispatch);
    const late = await loadWorkspace(held, surroundings());
    const first = late.openAssessment(older?.id ?? '');
    const second = late.openAssessment(newer?.id ?? '');
    await expect.poll(() => held.sent('assessment.open').length).toBe(2);

    await answers.give(1, await client.call('assessment.open', { id: newer?.id ?? '' }));
    await answers.give(0, await client.call('assessment.open', { id: older?.id ?? '' }));
    await Promise.all([first, second]);

    expect(late.session?.assessment.id).toBe(newer?.id);
    expect(workspace.session).toBeNull();
  });

  test('one that is asked for twice before it has come is opened once', async () => {
    const { workspace, client } = await realWorkspace();
    const id = await sampleOf(client);

    const [first, second] = await Promise.all([workspace.openAssessment(id), workspace.openAssessment(id)]);

    expect(first).toBe(second);
  });
});

test('what the line at the foot says follows the language of the screen', async () => {
  const { workspace } = await realWorkspace();
  const list = workspace.actions;
  await list.load();
  const { id = '' } = list.actions?.[0] ?? {};
  const step = await list.remove(id);
  const said = () => step?.label?.();
  const before = said();

  workspace.setLanguage(workspace.textLanguage === 'zh' ? 'en' : 'zh');

  expect(said()).not.toBe(before);
  expect(/\p{Script=Han}/u.test(said() ?? '')).toBe(workspace.textLanguage === 'zh');
});
