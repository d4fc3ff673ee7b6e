import { describe, expect, test } from 'vitest';
import { type ActionFields, openFields } from '../../core/model/action.ts';
import { standOf } from '../../core/model/clusterStand.ts';
import { takenFiles } from '../support/evidence/sampleFiles.ts';
import { startQuickBackend } from '../support/fuzz/quickKnowledge.ts';
import { failureOf, type TestBackend } from '../support/storeBackend.ts';
import { yearFile } from '../support/yearFiles.ts';

const sampleCluster = 'daqing-volvo-auto';

const enter = ({ call }: TestBackend, text: string) => call('assessment.import', { text });

describe('the next assessment', () => {
  /** The year before with its plan adopted, and the next begun from it. */
  async function started(backend: TestBackend) {
    const before = await enter(
      backend,
      yearFile({
        assessedOn: '2025-06-01',
        level: 2,
        but: {
          'inter-firm-trust': { level: 3, grade: 'C', source: '座谈会', date: '2025-05' },
          'regional-brand': { level: 2, grade: 'A', date: '2021' },
        },
      }),
    );
    await backend.call('assessment.savePriorities', {
      id: before.id,
      priorities: { method: 'direct', points: { relief: 60, speed: 40 } },
    });
    const next = await backend.call('assessment.create', { clusterId: before.clusterId, from: before.id });
    return { before, next };
  }

  test('starts with the answers, sources and weights of the last, each marked until it is confirmed', async () => {
    const backend = startQuickBackend();
    const { before, next } = await started(backend);

    expect(next.ratings).toEqual(
      (await backend.call('assessment.open', { id: before.id })).assessment.ratings,
    );
    expect(next.priorities).toMatchObject({ points: { relief: 60, speed: 40 } });
    expect(next.typing).toEqual(before.typing);
    expect(next.carried).toMatchObject({ typing: true, weights: true, 'rating:inter-firm-trust': true });
    expect(next.plan).toEqual({});
    expect(next.assessedOn).toBe('2026-06-30');
  });

  test('names the files of the answers again, which are kept once; the year before keeps its own', async () => {
    const backend = startQuickBackend();
    const before = await enter(backend, yearFile({ assessedOn: '2025-06-01', level: 2 }));
    const { attachment } = await backend.call('evidence.attach', {
      assessmentId: before.id,
      subject: { kind: 'rating', key: 'inter-firm-trust' },
      name: 'report.pdf',
      base64: Buffer.from(takenFiles['report.pdf'][1]).toString('base64'),
    });

    const next = await backend.call('assessment.create', { clusterId: before.clusterId, from: before.id });

    const [carried, ...more] = await backend.call('evidence.list', { id: next.id });
    expect(more).toEqual([]);
    expect(carried).toEqual({ ...attachment, id: expect.any(String), assessmentId: next.id, state: 'kept' });
    await backend.call('evidence.detach', { id: carried?.id ?? '' });
    expect(await backend.call('evidence.list', { id: before.id })).toMatchObject([attachment]);
  });

  test('is handed the last stage', async () => {
    const backend = startQuickBackend();
    const before = await enter(backend, yearFile({ assessedOn: '2025-06-01', level: 2 }));
    await backend.call('assessment.saveStageOverride', {
      id: before.id,
      override: { stage: 'declining', reason: 'Two plants closed.' },
    });

    const next = await backend.call('assessment.create', { clusterId: before.clusterId, from: before.id });

    expect(next.context.previousStage).toBe('declining');
  });

  test('is provisional as long as something is only taken over, and shows nothing as moved', async () => {
    const backend = startQuickBackend();
    const { before, next } = await started(backend);
    const read = async () => (await backend.call('years.read', { id: before.clusterId })).assessments[0];
    expect((await read())?.carried).toBeGreaterThan(40);

    const { change } = await backend.call('years.compare', { from: before.id, to: next.id });
    expect(change.indicators.every(({ low, high }) => high - low < 1e-9)).toBe(true);

    const inList = async () => {
      const row = (await backend.call('cluster.list')).find(({ id }) => id === before.clusterId);
      return row && { stand: standOf(row), shown: row.finished?.assessedOn };
    };
    expect(await inList()).toEqual({ stand: 'started', shown: '2025-06-01' });

    await backend.call('assessment.saveCarried', { id: next.id, carried: {} });
    expect((await read())?.carried).toBe(0);
    expect(await inList()).toEqual({ stand: 'assessed', shown: undefined });
  });

  test('cannot take over an answer that the knowledge base does not ask for', async () => {
    const backend = startQuickBackend();
    const { next } = await started(backend);
    const carried = { 'rating:no-such-indicator': true } as const;

    const refused = await failureOf(backend.call('assessment.saveCarried', { id: next.id, carried }));

    expect(refused).toMatchObject({
      code: 'invalid-input',
      details: { path: 'carried.rating:no-such-indicator', reason: 'unknown-indicator' },
    });
  });

  test('says which of its answers a measure was to move', async () => {
    const backend = startQuickBackend();
    const { before, next } = await started(backend);
    expect(await backend.call('years.start', { id: next.id })).toEqual({
      assessedOn: '2025-06-01',
      aimed: [],
    });

    const { plan } = await backend.call('assessment.evaluate', { id: before.id });
    const measures = plan.measures.map(({ id }) => id);
    await backend.call('assessment.acceptPlan', { id: before.id, replaces: { acceptedAt: null, measures } });

    const { aimed } = await backend.call('years.start', { id: next.id });
    expect(aimed.length).toBeGreaterThan(0);
    expect(await backend.call('years.start', { id: before.id })).toEqual({ assessedOn: null, aimed: [] });
  });

  test('asks first for what the office has said that its actions are to move, given up ones left out', async () => {
    const backend = startQuickBackend();
    const { before, next } = await started(backend);
    const act = (assessmentId: string, fields: Partial<ActionFields>) => {
      const said = { title: 'Own act', owner: '', startOn: null, dueOn: null } as const;
      const all = { ...said, status: 'open', progress: 0, ...openFields, ...fields } as const;
      return backend.call('action.create', { assessmentId, fields: all });
    };
    await act(before.id, { indicatorId: 'regional-brand', target: 4 });
    await act(next.id, { indicatorId: 'inter-firm-trust' });
    const { id } = await act(before.id, { indicatorId: 'price-discipline' });
    const why = { progress: 0, note: 'Nobody wants it.' };
    await backend.call('action.record', { id, status: 'dropped', ...why });

    expect((await backend.call('years.start', { id: next.id })).aimed).toEqual(['regional-brand']);
  });

  test('starts from an assessment of its own cluster only', async () => {
    const backend = startQuickBackend();
    const { before } = await started(backend);
    const begun = backend.call('assessment.create', { clusterId: sampleCluster, from: before.id });

    expect((await failureOf(begun)).code).toBe('invalid-input');
  });
});
