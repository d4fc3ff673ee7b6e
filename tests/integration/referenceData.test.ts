import { omit } from '../../core/base/omit.ts';
import { describe, expect, test } from 'vitest';
import { startBackend } from '../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';

describe("the paper's clusters", () => {
  test('are taken out of the way in one act, and brought back', async () => {
    const { call } = startBackend();

    const removed = await call('reference.remove');

    expect(removed).toHaveLength(39);
    expect((await call('cluster.list')).map(({ latest }) => latest?.assessmentId)).toEqual([sample]);
    expect(await call('reference.state')).toEqual({ absent: 39, hasSample: true });
    expect(await call('reference.restore', { ids: removed.slice(0, 4) })).toEqual(removed.slice(0, 4));
    expect(await call('reference.restore', { ids: null })).toHaveLength(35);
    expect(await call('cluster.list')).toHaveLength(40);
    expect(await call('reference.state')).toEqual({ absent: 0, hasSample: true });
  });

  test('stay where somebody has worked on them', async () => {
    const { call } = startBackend();
    const [first, second, third] = (await call('cluster.list')).filter(({ latest }) => latest === null);
    await call('assessment.create', { clusterId: first?.id ?? '' });
    const fact = { year: 2025, fact: 'output', value: 12, grade: 'B' } as const;
    await call('cluster.saveFact', { id: second?.id ?? '', ...fact });
    const id = third?.id ?? '';
    const shipped = await call('cluster.get', { id });
    const fields = omit(shipped, 'id', 'facts', 'recognition', 'paperType');
    await call('cluster.saveFields', {
      id,
      fields: { ...fields, name: { ...fields.name, en: 'Another name' } },
    });

    expect(await call('reference.remove')).toHaveLength(36);

    expect((await call('cluster.list')).map((each) => each.id)).toEqual(
      expect.arrayContaining([first?.id, second?.id, id]),
    );
  });

  test('come as they are shipped where they were removed for good', async () => {
    const { call, backend, path } = startBackend();
    const before = await call('cluster.get', { id: 'harbin-pharmaceuticals' });
    await call('cluster.remove', { id: before.id });
    await backend.close();
    const later = startBackend({
      storePath: path,
      clock: { now: () => '2026-09-30T08:00:00.000Z', today: () => '2026-09-30' },
    });

    expect(await later.call('reference.restore', { ids: null })).toEqual([before.id]);

    expect(await later.call('cluster.get', { id: before.id })).toEqual(before);
  });
});

describe('the sample', () => {
  test('comes back from the bin with its actions, and is brought back once', async () => {
    const { call } = startBackend();
    const actions = (await call('action.list')).length;
    await call('assessment.remove', { id: sample });

    expect(await call('reference.restoreSample')).toBe(true);

    expect((await call('action.list')).length).toBe(actions);
    expect(await call('reference.restoreSample')).toBe(false);
  });

  test('comes back with its cluster', async () => {
    const { call } = startBackend();
    await call('cluster.remove', { id: 'daqing-volvo-auto' });

    expect(await call('reference.restoreSample')).toBe(true);

    expect((await call('assessment.open', { id: sample })).assessment.illustrative).toBe(true);
  });

  test('comes as it is shipped where it was removed for good, beside the figures of the office', async () => {
    const { call, backend, path } = startBackend();
    await call('cluster.remove', { id: 'daqing-volvo-auto' });
    await backend.close();
    const clock = { now: () => '2026-09-30T08:00:00.000Z', today: () => '2026-09-30' };
    const later = startBackend({ storePath: path, clock });

    expect(await later.call('reference.restoreSample')).toBe(true);

    const { assessment, cluster } = await later.call('assessment.open', { id: sample });
    expect([assessment.illustrative, cluster.facts.length > 0]).toEqual([true, true]);
    expect(await later.call('trail.verify')).toMatchObject({ fault: null });
  });

  test('counts apart: its late actions are not those of the office', async () => {
    const { call } = startBackend();

    const counted = await call('cluster.count');

    expect(counted.lateActions).toBe(0);
    expect(counted.lateInSample).toBeGreaterThan(0);
  });
});
