import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { criterionIds } from '../../core/knowledge/schema.ts';
import { mostMembers, type AssessmentFile, type Member, type Rating } from '../../core/model/assessment.ts';
import { criterionWeights } from '../../core/weighting/criterionWeights.ts';
import { failureOf, knowledgeBase, startBackend, type TestBackend } from '../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const cluster = { id: 'daqing-volvo-auto', name: { zh: '大庆沃尔沃汽车产业集群' } };

const level = (value: 1 | 2 | 3 | 4 | 5, grade: Rating['grade'] = 'B'): Rating => ({ level: value, grade });

/** The text of one assessor's file. */
function fileOf(name: string, change: Partial<AssessmentFile> = {}) {
  const file = {
    format: 'cluster-desk.assessment/1',
    knowledgeBase: knowledgeBase.version,
    cluster,
    assessedOn: '2026-05-31',
    assessor: { name },
    ratings: { 'inter-firm-trust': level(2) },
    ...change,
  };
  return { name: `${name}.json`, text: JSON.stringify(file) };
}

const li = fileOf('Li', {
  ratings: { 'inter-firm-trust': level(2), 'price-discipline': level(3, 'A') },
  priorities: { method: 'direct', points: { relief: 60, speed: 40 } },
  acceptance: { 'support-spinoffs': 2 },
});
const wang = fileOf('Wang', {
  ratings: { 'inter-firm-trust': level(5, 'C'), 'price-discipline': level(3) },
  priorities: { method: 'direct', points: { relief: 20, acceptance: 80 } },
  acceptance: { 'support-spinoffs': 4 },
});

const stored = async ({ call }: TestBackend) => (await call('assessment.open', { id: sample })).assessment;

function memberAt(members: readonly Member[], at: number): Member {
  const member = members[at];
  if (member === undefined) {
    throw new Error(`There is no member ${at}.`);
  }
  return member;
}

async function groupOf(...files: readonly ReturnType<typeof fileOf>[]): Promise<TestBackend> {
  const started = startBackend();
  await started.call('assessment.addMembers', { id: sample, files: [...files], otherClusters: false });
  return started;
}

describe('assessment.addMembers', () => {
  test('takes each file as a member and leaves the own answers alone', async () => {
    const started = startBackend();
    const before = await stored(started);

    const answer = await started.call('assessment.addMembers', {
      id: sample,
      files: [li, wang],
      otherClusters: false,
    });

    expect([answer.added, answer.refused]).toEqual([2, []]);
    expect(answer.assessment.members.map(({ assessor }) => assessor.name)).toEqual(['Li', 'Wang']);
    expect({ ...(await stored(started)), members: [], updatedAt: '' }).toEqual({ ...before, updatedAt: '' });
  });

  test('names each file that is left out with its reason, and takes the good ones', async () => {
    const { call } = startBackend();
    const damaged = { name: 'damaged.json', text: '{"format":' };
    const wrong = fileOf('Wrong', { ratings: { 'inter-firm-trust': { value: 3 } } });
    const foreign = fileOf('Zhao', { cluster: { name: { en: 'Tonghua' } } });
    const newer = fileOf('Chen', { knowledgeBase: '9.9.9' });

    const { assessment, added, refused } = await call('assessment.addMembers', {
      id: sample,
      files: [damaged, li, wrong, foreign, newer, { ...li, name: 'copy.json' }],
      otherClusters: false,
    });

    expect(added).toBe(1);
    expect(assessment.members).toHaveLength(1);
    expect(Object.fromEntries(refused.map(({ file, code }) => [file, code]))).toEqual({
      'damaged.json': 'invalid-file',
      'Wrong.json': 'invalid-file',
      'Zhao.json': 'other-cluster',
      'Chen.json': 'other-knowledge-base',
      'copy.json': 'same-assessor',
    });
    expect(refused.find(({ file }) => file === 'Wrong.json')?.details['path']).toBe(
      'ratings.inter-firm-trust.value',
    );
  });

  test('a file of another cluster joins once the official says so', async () => {
    const { call } = startBackend();
    const files = [fileOf('Zhao', { cluster: { name: { en: 'Tonghua' } } })];

    expect((await call('assessment.addMembers', { id: sample, files, otherClusters: true })).added).toBe(1);
  });

  test('files that are all refused change nothing, the time of the last change included', async () => {
    const started = await groupOf(li);
    const before = await stored(started);

    const { added } = await started.call('assessment.addMembers', {
      id: sample,
      files: [li],
      otherClusters: false,
    });

    expect(added).toBe(0);
    expect(await stored(started)).toEqual(before);
  });

  test('a group is full with the most it takes', async () => {
    const { call } = startBackend();
    const files = Array.from({ length: mostMembers }, (_, at) => fileOf(`Assessor ${at}`));
    await call('assessment.addMembers', { id: sample, files, otherClusters: false });

    const { refused } = await call('assessment.addMembers', {
      id: sample,
      files: [li],
      otherClusters: false,
    });

    expect(refused).toEqual([
      { file: 'Li.json', code: 'too-many-assessors', details: { most: mostMembers } },
    ]);
  });
});

describe('the group of an assessment', () => {
  test('a member can be removed and put back, in his place', async () => {
    const started = await groupOf(li, wang);
    const { members } = await stored(started);

    const left = await started.call('assessment.removeMember', { id: sample, member: memberAt(members, 0) });
    expect(left.members).toEqual([members[1]]);
    await started.call('assessment.putBack', { id: sample, members });

    expect((await stored(started)).members).toEqual(members);
    const stranger = { assessor: { name: 'Zhao' }, ratings: {} };
    expect(await started.refusal('assessment.removeMember', { id: sample, member: stranger })).toBe(
      'not-found',
    );
  });

  test('a member is the one of that name, wherever he stands and whatever he has answered since', async () => {
    const started = await groupOf(li, wang);
    const { members } = await stored(started);
    const [first, second] = [memberAt(members, 0), memberAt(members, 1)];
    const changed = [{ ...second, ratings: {} }, first];
    await started.call('assessment.putBack', { id: sample, members: changed });

    const left = await started.call('assessment.removeMember', { id: sample, member: second });

    expect(left.members).toEqual([first]);
  });

  test('of members without a name the one who gave the same is taken out', async () => {
    const nameless = [level(1), level(2)].map((rating) =>
      fileOf('', { ratings: { 'inter-firm-trust': rating } }),
    );
    const started = await groupOf(...nameless);
    const { members } = await stored(started);

    const left = await started.call('assessment.removeMember', { id: sample, member: memberAt(members, 1) });

    expect(left.members).toEqual([members[0]]);
  });

  test('combining takes the median or the agreed level, and putting back takes all of it away again', async () => {
    const started = await groupOf(li, wang);
    const before = await stored(started);

    const after = await started.call('assessment.combine', {
      id: sample,
      agreed: { ratings: { 'inter-firm-trust': 4 }, acceptance: {} },
    });

    expect(after.ratings).toEqual({
      ...before.ratings,
      'inter-firm-trust': level(4, 'C'),
      'price-discipline': level(3, 'B'),
    });
    expect(after.acceptance).toEqual({ ...before.acceptance, 'support-spinoffs': 2 });
    expect(after.costs).toEqual(before.costs);
    const { ratings, acceptance } = before;
    await started.call('assessment.putBack', { id: sample, answers: { ratings, acceptance } });
    expect({ ...(await stored(started)), updatedAt: '' }).toEqual({ ...before, updatedAt: '' });
  });

  test("the group's weights become direct points of the mean", async () => {
    const started = await groupOf(li, wang, fileOf('No weights'));

    const { priorities } = await started.call('assessment.takeGroup', { id: sample, by: 'mean' });

    expect(priorities?.method).toBe('direct');
    const weights = criterionWeights(knowledgeBase.scoring.criteria, priorities);
    expect(criterionIds.map((id) => Math.round(weights[id] * 100))).toEqual([40, 0, 0, 20, 40]);
  });

  test('without members, or without their weights, there is nothing to take', async () => {
    const empty = startBackend();
    const nothing = { id: sample, agreed: { ratings: {}, acceptance: {} } };
    expect(await empty.refusal('assessment.combine', nothing)).toBe('not-ready');
    expect(await empty.refusal('assessment.takeGroup', { id: sample, by: 'mean' })).toBe('not-ready');

    const unweighed = await groupOf(fileOf('No weights'));
    expect(await unweighed.refusal('assessment.takeGroup', { id: sample, by: 'mean' })).toBe('not-ready');
    const mixed = await groupOf(li, wang);
    expect(await mixed.refusal('assessment.takeGroup', { id: sample, by: 'judgements' })).toBe('not-ready');
  });

  test('an exported file carries the members to another office', async () => {
    const started = await groupOf(li, wang);
    const { members } = await stored(started);
    const { path } = await started.call('assessment.export', { id: sample });
    const text = readFileSync(path ?? '', 'utf8');

    const other = startBackend();
    const imported = await other.call('assessment.import', { text });

    expect(imported.members).toEqual(members);
    const again = await other.call('assessment.export', { id: imported.id });
    expect(JSON.parse(readFileSync(again.path ?? '', 'utf8'))).toEqual(JSON.parse(text));
  });

  test('a file whose member has a mistake is refused with the place', async () => {
    const { call } = startBackend();
    const text = fileOf('Group', {
      members: [{ assessor: {}, ratings: { 'no-such-indicator': { level: 3 } } }],
    }).text;

    const { code, details } = await failureOf(call('assessment.import', { text }));

    expect([code, details['path']]).toEqual(['invalid-file', 'members.0.ratings.no-such-indicator']);
  });
});

describe('assessment.combineFiles', () => {
  test('makes a group assessment of the cluster that the files are about', async () => {
    const { call } = startBackend();
    const typing = { answers: { 'founding-actor': 'outside-firm' } };
    const files = [fileOf('Li', { typing }), fileOf('Wang', { typing })];

    const { assessment, refused } = await call('assessment.combineFiles', { files, otherClusters: false });

    expect(refused).toEqual([]);
    expect(assessment).toMatchObject({
      clusterId: cluster.id,
      illustrative: false,
      ratings: {},
      typing,
      members: [{ assessor: { name: 'Li' } }, { assessor: { name: 'Wang' } }],
    });
    expect(await call('cluster.list')).toHaveLength(40);
  });

  test('one file that is refused stops it, and nothing is stored', async () => {
    const { call } = startBackend();
    const before = await call('cluster.list');
    const elsewhere = fileOf('Zhao', { cluster: { id: 'new', name: { en: 'New cluster' } } });

    const { assessment, refused } = await call('assessment.combineFiles', {
      files: [elsewhere, li],
      otherClusters: false,
    });

    expect(assessment).toBeNull();
    expect(refused.map(({ file, code }) => [file, code])).toEqual([['Li.json', 'other-cluster']]);
    expect(await call('cluster.list')).toEqual(before);
  });

  test('files of other clusters make one group of the first once the official says so', async () => {
    const { call } = startBackend();
    const files = [li, fileOf('Zhao', { cluster: { name: { en: 'Tonghua' } } })];

    const { assessment } = await call('assessment.combineFiles', { files, otherClusters: true });

    expect([assessment?.clusterId, assessment?.members.length]).toEqual([cluster.id, 2]);
  });
});
