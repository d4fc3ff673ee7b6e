import { describe, expect, test } from 'vitest';
import { actionStatuses } from '../../core/model/action.ts';
import { startQuickBackend } from '../support/fuzz/quickKnowledge.ts';
import { failureOf, startBackend, type TestBackend } from '../support/storeBackend.ts';
import { shippedKnowledgeBase as kb } from '../support/shippedKnowledgeBase.ts';
import { yearFile } from '../support/yearFiles.ts';

const sampleCluster = 'daqing-volvo-auto';
const follow = 'ongoing-government-supervision';
const figureOfFollow = 'government-follow-up';

const enter = ({ call }: TestBackend, text: string) => call('assessment.import', { text });

/** A measure that was adopted after an assessment. */
const adopt = ({ call }: TestBackend, assessmentId: string, startOn: string) =>
  call('action.create', {
    assessmentId,
    fields: {
      title: 'Follow up',
      owner: '',
      startOn,
      dueOn: '2027-01-01',
      status: 'open',
      progress: 0,
      indicatorId: null,
      target: null,
      spent: null,
    },
  });

/** Two years of one cluster: trust rose by two levels on paper, the rest stands. */
async function twoYears(backend: TestBackend) {
  const before = await enter(backend, yearFile({ assessedOn: '2025-06-01', level: 2 }));
  const after = await enter(
    backend,
    yearFile({
      assessedOn: '2026-06-20',
      level: 2,
      but: { 'inter-firm-trust': { level: 4, grade: 'A' }, [figureOfFollow]: { level: 3, grade: 'A' } },
    }),
  );
  return { before, after };
}

describe('the years of a cluster', () => {
  test('are all its assessments, the newest first, with what each found', async () => {
    const backend = startQuickBackend();
    const { before, after } = await twoYears(backend);

    const { assessments, cluster } = await backend.call('years.read', { id: after.clusterId });

    expect(cluster.name.zh).toBe('四平陶瓷产业集群');
    expect(assessments.map(({ id }) => id)).toEqual([after.id, before.id]);
    expect(assessments[1]?.result).toMatchObject({
      type: 'embedded',
      answered: kb.instrument.indicators.length,
    });
    expect(assessments[0]?.result?.severity).toBeGreaterThan(40);
    expect(assessments[0]?.result?.documented).toBe(assessments[0]?.result?.answered);
  });

  test('stay as they were found when a figure of the profile is corrected later', async () => {
    const backend = startQuickBackend();
    const { before } = await twoYears(backend);
    const found = (await backend.call('years.read', { id: before.clusterId })).assessments[1]?.result;

    await backend.call('cluster.saveFact', {
      id: before.clusterId,
      year: 2024,
      fact: 'exports',
      value: 1,
      grade: 'B',
    });

    const now = (await backend.call('years.read', { id: before.clusterId })).assessments[1]?.result;
    expect(now).toEqual(found);
  });

  test('of an office leave the plan of the sample out, and say how many actions are late', async () => {
    const { call } = startQuickBackend();

    const years = await call('years.read', { id: sampleCluster });

    expect(years.assessments).toMatchObject([{ illustrative: true, isPlanAccepted: true }]);
    expect(years.assessments[0]?.result?.plan?.measures).toBeGreaterThan(3);
    expect(years.openActions).toBeGreaterThanOrEqual(years.lateActions);
    expect(years.lateActions).toBeGreaterThan(0);
  });

  test('count as open every action that is not closed, begun or not', async () => {
    const backend = startQuickBackend();
    const { before, after } = await twoYears(backend);
    const made = await Promise.all(actionStatuses.map(() => adopt(backend, before.id, '2025-07-01')));
    await Promise.all(
      made.map(({ id }, at) =>
        backend.call('action.saveAll', {
          changes: [{ id, fields: { status: actionStatuses[at] ?? 'open', dueOn: '2026-06-01' } }],
          note: 'The office said so.',
        }),
      ),
    );

    const years = await backend.call('years.read', { id: after.clusterId });

    expect(years.openActions).toBe(3);
    expect(years.lateActions).toBe(3);
  });

  test('count no action of the sample once there is own work', async () => {
    const { call } = startQuickBackend();
    await call('assessment.create', { clusterId: sampleCluster });

    const years = await call('years.read', { id: sampleCluster });

    expect([years.openActions, years.lateActions]).toEqual([0, 0]);
  });

  test('of a cluster that is not there are refused', async () => {
    const { call } = startQuickBackend();

    expect((await failureOf(call('years.read', { id: 'nobody' }))).code).toBe('not-found');
  });
});

describe('two years compared', () => {
  test('tell what has moved, under the knowledge base of the later', async () => {
    const backend = startQuickBackend();
    const { before, after } = await twoYears(backend);

    const { change, shocks } = await backend.call('years.compare', { from: before.id, to: after.id });

    expect(change.assessor).toBe('same');
    expect(change.knowledgeBase.hash).toBe(after.knowledgeHash);
    const moved = change.indicators.filter(({ change: by }) => by !== 0);
    expect(moved.map(({ id, movement }) => [id, movement])).toEqual(
      expect.arrayContaining([
        ['inter-firm-trust', 'better'],
        [figureOfFollow, 'better'],
      ]),
    );
    expect(change.improvements).toContain('inter-firm-trust');
    expect(change.dimensions.find(({ id }) => id === 'trust-order')?.isSure).toBe(true);
    expect(shocks).toHaveLength(1);
  });

  test('tell of each adopted measure whether its figure moved', async () => {
    const backend = startQuickBackend();
    const { before, after } = await twoYears(backend);
    await backend.call('assessment.evaluate', { id: before.id });
    const plan = await backend.call('assessment.evaluate', { id: before.id });
    await backend.call('assessment.acceptPlan', {
      id: before.id,
      replaces: { acceptedAt: null, measures: plan.plan.measures.map(({ id }) => id) },
    });
    const actions = await backend.call('action.list');
    await Promise.all(
      actions
        .filter(({ assessmentId }) => assessmentId === before.id)
        .map(({ id, measureId }) =>
          backend.call('action.save', {
            id,
            fields: { startOn: measureId === follow ? '2025-07-01' : '2026-05-01', status: 'open' },
          }),
        ),
    );

    const { moves } = await backend.call('years.compare', { from: before.id, to: after.id });

    expect(moves.length).toBe(plan.plan.measures.length);
    expect(new Set(moves.map(({ verdict }) => verdict))).toContain('too-early');
    const followed = moves.find(({ measure }) => measure === follow);
    if (followed !== undefined) {
      expect(followed).toMatchObject({ indicator: figureOfFollow, target: 3, verdict: 'reached' });
    }
  });

  test('say that a measure has not begun that was given up before any work on it', async () => {
    const backend = startQuickBackend();
    const { before, after } = await twoYears(backend);
    const { plan } = await backend.call('assessment.evaluate', { id: before.id });
    const { made } = await backend.call('assessment.acceptPlan', {
      id: before.id,
      replaces: { acceptedAt: null, measures: plan.measures.map(({ id }) => id) },
    });
    await Promise.all(
      made.slice(0, 2).map(({ id }, at) =>
        backend.call('action.saveAll', {
          changes: [
            {
              id,
              fields: { startOn: '2025-07-01', dueOn: '2026-01-01', status: 'dropped', progress: at * 10 },
            },
          ],
          note: 'No money was given.',
        }),
      ),
    );

    const { moves } = await backend.call('years.compare', { from: before.id, to: after.id });

    expect(moves[0]).toMatchObject({ verdict: 'not-begun', startOn: null });
    expect(moves[1]?.startOn).toBe('2025-07-01');
  });

  test('have the same intervals in either order, answers that were taken over among them', async () => {
    const backend = startBackend();
    const before = await enter(backend, yearFile({ assessedOn: '2025-06-01', level: 2, grade: 'C' }));
    const begun = await backend.call('assessment.create', { clusterId: before.clusterId, from: before.id });

    const forwards = await backend.call('years.compare', { from: before.id, to: begun.id });
    const backwards = await backend.call('years.compare', { from: begun.id, to: before.id });

    expect(forwards.change.maturity).toMatchObject({ low: 0, high: 0 });
    expect(backwards.change.maturity).toMatchObject({ low: 0, high: 0 });
  });

  test('leave out an action of the official that carries out no measure', async () => {
    const backend = startQuickBackend();
    const { before, after } = await twoYears(backend);
    await adopt(backend, before.id, '2025-07-01');

    expect((await backend.call('years.compare', { from: before.id, to: after.id })).moves).toEqual([]);
  });

  test('are two assessments of one cluster', async () => {
    const backend = startQuickBackend();
    const { before } = await twoYears(backend);
    const compare = (to: string) => failureOf(backend.call('years.compare', { from: before.id, to }));

    expect((await compare(before.id)).code).toBe('invalid-input');
    expect((await compare('sample-daqing-volvo-auto')).code).toBe('invalid-input');
  });
});

describe('the list of clusters', () => {
  test('shows the last result while the next assessment has none', async () => {
    const backend = startQuickBackend();
    const { after } = await twoYears(backend);
    await backend.call('assessment.evaluate', { id: after.id });
    const next = await backend.call('assessment.create', { clusterId: after.clusterId });
    const row = async () => (await backend.call('cluster.list')).find(({ id }) => id === after.clusterId);

    expect(await row()).toMatchObject({
      latest: { assessmentId: next.id },
      finished: { assessedOn: '2026-06-20', headline: { type: 'embedded' } },
    });

    await backend.call('assessment.remove', { id: next.id, replaces: next.updatedAt });
    expect(await row()).toMatchObject({ latest: { assessmentId: after.id }, finished: null });
  });
});
