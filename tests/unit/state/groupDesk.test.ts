import { beforeEach, describe, expect, test } from 'vitest';
import type { Handlers } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import { mostMembers, type AssessmentFile } from '../../../core/model/assessment.ts';
import { discussedRows } from '../../../renderer/views/assessors/discussion.ts';
import { GroupDesk } from '../../../renderer/views/assessors/groupDesk.svelte.ts';
import type { RankingTask } from '../../../renderer/workers/rankings.ts';
import { type FakeWorker, lastOf, watchWorkers } from '../../support/fakeWorker.ts';
import { follow } from '../../support/follow.svelte.ts';
import { knowledgeBase } from '../../support/storeBackend.ts';
import { realWorkspace, sampleOf, undoNotice } from '../../support/testWorkspace.ts';

/** The text of one assessor's file about the cluster of the sample. */
function fileOf(name: string, change: Partial<AssessmentFile> = {}) {
  const file = {
    format: 'cluster-desk.assessment/1',
    knowledgeBase: knowledgeBase.version,
    cluster: { id: 'daqing-volvo-auto', name: { zh: '大庆沃尔沃汽车产业集群' } },
    assessedOn: '2026-05-31',
    assessor: { name },
    ...change,
  };
  return { name: `${name}.json`, text: JSON.stringify(file) };
}

const li = fileOf('Li', {
  ratings: { 'inter-firm-trust': { level: 1, grade: 'B' }, 'price-discipline': { level: 3, grade: 'B' } },
  priorities: { method: 'direct', points: { relief: 60, speed: 40 } },
  acceptance: { 'support-spinoffs': 2 },
});
const wang = fileOf('Wang', {
  ratings: { 'inter-firm-trust': { level: 5, grade: 'C' }, 'price-discipline': { level: 3, grade: 'B' } },
  priorities: { method: 'direct', points: { relief: 20, acceptance: 80 } },
  acceptance: { 'support-spinoffs': 4 },
});
const ofTonghua = fileOf('Zhao', {
  cluster: { name: { en: 'Tonghua' } },
  ratings: { 'inter-firm-trust': { level: 2, grade: 'B' } },
});

/** The page over the sample, with these members; `handlers` answer from then on in place of the backend. */
async function openGroup(files: readonly ReturnType<typeof fileOf>[] = [], refused: Partial<Handlers> = {}) {
  const handlers: Partial<Handlers> = {};
  const { workspace, client } = await realWorkspace(handlers);
  const id = await sampleOf(client);
  if (files.length > 0) {
    await client.call('assessment.addMembers', { id, files: [...files], otherClusters: false });
  }
  const session = await workspace.openAssessment(id);
  Object.assign(handlers, refused);
  const stored = async () => (await client.call('assessment.open', { id })).assessment;
  return { desk: new GroupDesk(workspace, session), workspace, session, client, stored };
}

describe('the members of a group', () => {
  test('files join by the names of their assessors; Undo takes them out again', async () => {
    const { desk, workspace, stored } = await openGroup();

    await desk.add([li, wang]);
    expect([desk.names, desk.failure, desk.working]).toEqual([['Li', 'Wang'], '', false]);
    expect(workspace.notices.notice?.text()).toBe(workspace.t('assessors.added', { count: 2 }));

    await undoNotice(workspace);
    expect([desk.names, (await stored()).members]).toEqual([[], []]);
  });

  test('what is refused is named and the good ones join; those of another cluster once they are confirmed', async () => {
    const { desk } = await openGroup();

    await desk.add([li, ofTonghua, { name: 'damaged.json', text: '{' }]);
    expect(desk.names).toEqual(['Li']);
    expect(desk.refused.map(({ file, code }) => [file, code])).toEqual([
      ['damaged.json', 'invalid-file'],
      ['Zhao.json', 'other-cluster'],
    ]);

    await desk.addOthers();
    expect([desk.names, desk.refused]).toEqual([['Li', 'Zhao'], []]);
  });

  test('a file that holds no text is named beside what the backend refuses, and the good ones join', async () => {
    const { desk } = await openGroup();
    const failure = new AppError('invalid-file', '', { reason: 'no-text', found: 'pdf' });

    await desk.add([{ name: 'a.pdf', failure }, li, { name: 'damaged.json', text: '{' }]);
    expect([desk.names, desk.refused.map(({ file }) => file)]).toEqual([['Li'], ['a.pdf', 'damaged.json']]);

    await desk.add([{ name: 'a.pdf', failure }]);
    expect(desk.refused).toEqual([{ file: 'a.pdf', code: 'invalid-file', details: failure.details }]);
  });

  test('of the sample join, are used and leave in a language in which it is not stored', async () => {
    const { desk, workspace, stored } = await openGroup([li]);
    await desk.addOwn();
    workspace.setLanguage(workspace.textLanguage === 'zh' ? 'en' : 'zh');

    await desk.add([wang]);
    await desk.useRatings();
    await desk.useWeights('mean');
    await desk.remove(1);

    expect([desk.failure, desk.refused]).toEqual(['', []]);
    expect((await stored()).members.map(({ assessor }) => assessor.name)).toEqual(['Li', 'Wang']);
  });

  test('files that are all refused leave nothing to undo', async () => {
    const { desk, workspace } = await openGroup([li]);

    await desk.add([li]);

    expect([desk.refused.length, workspace.notices.notice]).toEqual([1, null]);
    desk.dismissRefused();
    expect(desk.refused).toEqual([]);
  });

  test('too many files are not sent, which is said', async () => {
    const { desk, client } = await openGroup();

    await desk.add(Array.from({ length: mostMembers + 1 }, () => li));

    expect(desk.failure).not.toBe('');
    expect(client.sent('assessment.addMembers')).toEqual([]);
  });

  test('the own answers join as those of one more assessor', async () => {
    const { desk, session } = await openGroup();

    await desk.addOwn();

    expect(desk.refused).toEqual([]);
    expect(Object.keys(desk.members[0]?.ratings ?? {}).sort()).toEqual(
      Object.keys(session.assessment.ratings).sort(),
    );
  });

  test('a member that is taken out comes back to the same place', async () => {
    const { desk, workspace } = await openGroup([li, wang]);

    await desk.remove(0);
    expect(desk.names).toEqual(['Wang']);
    expect(workspace.notices.notice?.text()).toBe(workspace.t('assessors.removed', { name: 'Li' }));

    await undoNotice(workspace);
    expect(desk.names).toEqual(['Li', 'Wang']);
  });

  test('a refusal changes nothing, is said in words, and goes with the next change', async () => {
    const handlers: Partial<Handlers> = {
      'assessment.removeMember': () => {
        throw new AppError('store-busy', 'Busy.');
      },
    };
    const { desk, workspace } = await openGroup([li, wang], handlers);

    await desk.remove(0);
    expect([desk.names, desk.working]).toEqual([['Li', 'Wang'], false]);
    expect(desk.failure).toBe(workspace.describe(new AppError('store-busy', '')));
    expect(workspace.notices.notice).toBeNull();

    await desk.add([ofTonghua], true);
    expect(desk.failure).toBe('');
  });

  test('what another window answered meanwhile shows, and is not taken back with the members', async () => {
    const { desk, workspace, session, client, stored } = await openGroup([li, wang]);
    const { id } = session.assessment;
    const rating = { level: 5 as const };
    await client.call('assessment.saveRating', { id, indicator: 'price-discipline', rating });

    await desk.remove(0);
    await expect.poll(() => session.assessment.ratings['price-discipline']).toEqual(rating);
    await undoNotice(workspace);

    expect(desk.names).toEqual(['Li', 'Wang']);
    expect((await stored()).ratings['price-discipline']).toEqual(rating);
    expect(session.assessment.ratings['price-discipline']).toEqual(rating);
  });

  test('an answer that is still on its way is stored first and stays', async () => {
    const { desk, session, client, stored } = await openGroup([li, wang]);
    session.saveRating('price-discipline', { level: 1, grade: 'A' });

    await desk.remove(0);

    const channels = client.calls.map(({ channel }) => channel);
    expect(channels.indexOf('assessment.saveRating')).toBeLessThan(
      channels.indexOf('assessment.removeMember'),
    );
    expect(session.assessment.ratings['price-discipline']).toMatchObject({ level: 1 });
    expect((await stored()).ratings['price-discipline']).toMatchObject({ level: 1 });
  });
});

describe('the answers of a group', () => {
  test('far apart they are disputed and come first; taken over, they are the own ones until Undo', async () => {
    const { desk, workspace, session } = await openGroup([li, wang]);
    const before = session.assessment.ratings['inter-firm-trust'];
    const rows = discussedRows(desk, workspace, session.assessment.id);
    expect([rows[0]?.id, rows[0]?.answers.map(({ names }) => names)]).toEqual([
      'inter-firm-trust',
      [['Li'], ['Wang']],
    ]);
    expect(desk.disputed).toBeGreaterThan(0);
    expect(desk.areRatingsTaken).toBe(false);

    await desk.useRatings();
    expect([desk.areRatingsTaken, session.assessment.ratings['inter-firm-trust']?.level]).toEqual([true, 1]);

    await undoNotice(workspace);
    expect(session.assessment.ratings['inter-firm-trust']).toEqual(before);
  });

  test('a level that was agreed on stands in place of the median; without it the median is back', async () => {
    const { desk, session } = await openGroup([li, wang]);
    desk.agree('ratings', 'inter-firm-trust', 4);
    desk.agree('acceptance', 'support-spinoffs', 5);
    desk.agree('acceptance', 'support-spinoffs', null);
    expect(desk.agreed).toEqual({ ratings: { 'inter-firm-trust': 4 }, acceptance: {} });

    await desk.useRatings();

    const { ratings, acceptance } = session.assessment;
    expect([ratings['inter-firm-trust']?.level, acceptance['support-spinoffs']]).toEqual([4, 2]);
    expect(desk.areRatingsTaken).toBe(true);
  });

  test('the weights of the group become the own ones until Undo', async () => {
    const { desk, workspace, session } = await openGroup([li, wang]);
    const before = session.assessment.priorities;
    expect(desk.areWeightsTaken).toBe(false);

    await desk.useWeights('mean');
    expect(desk.areWeightsTaken).toBe(true);

    await undoNotice(workspace);
    expect([desk.areWeightsTaken, session.assessment.priorities]).toEqual([false, before]);
  });
});

describe('a group that another window or program has changed', () => {
  const zhao = fileOf('Zhao', { ratings: { 'inter-firm-trust': { level: 2, grade: 'B' } } });
  const words = ({ describe: inWords }: { describe: (error: unknown) => string }) =>
    inWords(new AppError('changed-elsewhere', ''));

  test('nobody else is taken out in the place of somebody; the members show as they are by now', async () => {
    const { desk, workspace, session, client, stored } = await openGroup([li, wang, zhao]);
    const { id, members } = session.assessment;
    await client.call('assessment.putBack', { id, members: members.slice(1) });

    await desk.remove(1);
    expect((await stored()).members.map(({ assessor }) => assessor.name)).toEqual(['Wang', 'Zhao']);
    expect([desk.names, desk.failure]).toEqual([['Wang', 'Zhao'], words(workspace)]);
    expect(workspace.notices.notice).toBeNull();

    await desk.remove(1);
    expect([desk.names, desk.failure]).toEqual([['Wang'], '']);
  });

  test('files do not join members that were not seen, so that Undo takes out nobody else', async () => {
    const { desk, workspace, session, client } = await openGroup([li]);
    const { id } = session.assessment;
    await client.call('assessment.addMembers', { id, files: [wang], otherClusters: false });

    await desk.add([zhao]);
    expect([desk.names, desk.failure]).toEqual([['Li', 'Wang'], words(workspace)]);

    await desk.add([zhao]);
    await undoNotice(workspace);
    expect([desk.names, desk.failure]).toEqual([['Li', 'Wang'], '']);
  });

  test('weights that were not seen stay and show; once seen they are replaced, and Undo brings them back', async () => {
    const { desk, workspace, session, client, stored } = await openGroup([li, wang]);
    const { id } = session.assessment;
    const theirs = { method: 'direct' as const, points: { relief: 7, acceptance: 93 } };
    await client.call('assessment.savePriorities', { id, priorities: theirs });

    await desk.useWeights('mean');
    expect((await stored()).priorities).toEqual(theirs);
    expect([session.assessment.priorities, desk.failure]).toEqual([theirs, words(workspace)]);

    await desk.useWeights('mean');
    expect([desk.areWeightsTaken, desk.failure]).toEqual([true, '']);
    await undoNotice(workspace);
    expect((await stored()).priorities).toEqual(theirs);
  });

  test('an answer that was not seen stays and shows, and what was agreed on is kept', async () => {
    const { desk, workspace, session, client, stored } = await openGroup([li, wang]);
    const { id } = session.assessment;
    const theirs = { level: 5 as const, grade: 'A' as const, note: 'Seen on site.' };
    await client.call('assessment.saveRating', { id, indicator: 'inter-firm-trust', rating: theirs });
    desk.agree('ratings', 'inter-firm-trust', 4);

    await desk.useRatings();
    expect((await stored()).ratings['inter-firm-trust']).toEqual(theirs);
    expect(session.assessment.ratings['inter-firm-trust']).toEqual(theirs);
    expect(desk.failure).toBe(words(workspace));

    await desk.useRatings();
    expect(session.assessment.ratings['inter-firm-trust']?.level).toBe(4);
    await undoNotice(workspace);
    expect((await stored()).ratings['inter-firm-trust']).toEqual(theirs);
  });
});

describe('the rankings of a group', () => {
  let workers: () => readonly FakeWorker[];
  const ranking = (id: string) => [{ id, value: 50, rank: 1 }];

  beforeEach(() => {
    workers = watchWorkers();
  });

  test('nobody is ranked where there is no member', async () => {
    const { desk } = await openGroup();

    desk.startRanking();

    expect(workers()).toEqual([]);
  });

  test('each member is ranked by the own answers, and the group by what it would take over', async () => {
    const { desk } = await openGroup([li, wang]);

    desk.startRanking();
    const [task] = lastOf(workers()).tasks as RankingTask[];
    expect(task?.inputs.map(({ ratings }) => ratings?.['inter-firm-trust']?.level)).toEqual([1, 5, 1]);
    expect(desk.ranking.state).toBe('running');

    lastOf(workers()).result([ranking('a'), ranking('b'), ranking('c')]);
    expect([desk.ranked, desk.groupRanking]).toEqual([[ranking('a'), ranking('b')], ranking('c')]);
  });

  test('rankings of the group before a member left are not shown, and it is ranked anew', async () => {
    const { desk } = await openGroup([li, wang]);
    const begun = follow(() => desk.startRanking());
    lastOf(workers()).result([ranking('a'), ranking('b'), ranking('c')]);

    await desk.remove(0);

    expect([begun().length, workers().length]).toEqual([2, 2]);
    expect([desk.ranked, desk.groupRanking]).toEqual([[], []]);
  });

  test('cancelled, the worker is ended', async () => {
    const { desk } = await openGroup([li]);
    const cancel = desk.startRanking();

    cancel();

    expect([desk.ranking.state, lastOf(workers()).isEnded]).toEqual(['cancelled', true]);
  });
});
