import type { Output } from '../../core/contract/channels.ts';
import { omit } from '../../core/base/omit.ts';
import { describe, expect, test } from 'vitest';
import { startBackend } from '../support/storeBackend.ts';
import { clockAt } from '../support/clocks.ts';

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
      clock: clockAt('2026-09-30T08:00:00.000Z'),
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
    const clock = clockAt('2026-09-30T08:00:00.000Z');
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

  test('is put back as shipped in one step, which is taken back and brought again', async () => {
    const { call } = startBackend();
    const volvo = 'daqing-volvo-auto';
    const shipped = await call('assessment.open', { id: sample });
    const shippedActions = withoutNames(await call('action.list'));
    const { year = 0 } = shipped.cluster.facts.find(({ fact }) => fact === 'output') ?? {};
    const note = { level: 1, grade: 'C', note: 'Mine' } as const;
    const [indicator = ''] = Object.keys(shipped.assessment.ratings);
    await call('assessment.saveRating', { id: sample, indicator, rating: note });
    await call('cluster.saveFact', { id: volvo, year, fact: 'output', value: 1, grade: 'B' });
    await call('cluster.saveFact', { id: volvo, year: 2031, fact: 'output', value: 5, grade: 'B' });
    await call('action.remove', { id: (await call('action.list'))[0]?.id ?? '' });
    const touched = await call('assessment.open', { id: sample });

    const { undo, keepsFigures } = await call('reference.resetSample');

    const latest = async () =>
      (await call('cluster.list')).find(({ id }) => id === volvo)?.latest?.assessmentId ?? '';
    const fresh = await call('assessment.open', { id: await latest() });
    expect([keepsFigures, fresh.assessment.id]).toEqual([false, `${sample}-2`]);
    expect(fresh.assessment).toEqual({ ...shipped.assessment, id: fresh.assessment.id });
    expect(fresh.cluster).toEqual(shipped.cluster);
    expect(withoutNames(await call('action.list'))).toEqual(shippedActions);
    expect((await call('bin.list')).map(({ id }) => id)).toContain(sample);
    expect(await call('reference.state')).toMatchObject({ hasSample: true });

    const back = await call('reference.takeBackReset', { undo });
    expect([await latest(), await call('assessment.open', { id: sample })]).toEqual([sample, touched]);

    await call('reference.takeBackReset', back);
    expect(await latest()).toBe(`${sample}-2`);
    expect((await call('cluster.get', { id: volvo })).facts).toEqual(shipped.cluster.facts);
    expect(await call('trail.verify')).toMatchObject({ fault: null });
  });

  test('is put back beside own work of its cluster, which keeps its figures and its place in the list', async () => {
    const { call } = startBackend();
    const volvo = 'daqing-volvo-auto';
    const own = await call('assessment.create', { clusterId: volvo });
    await call('cluster.saveFact', { id: volvo, year: 2031, fact: 'output', value: 5, grade: 'B' });
    const before = await call('assessment.open', { id: own.id });

    expect(await call('reference.resetSample')).toMatchObject({ keepsFigures: true });

    expect(await call('assessment.open', { id: own.id })).toEqual(before);
    const [listed] = (await call('cluster.list')).filter(({ id }) => id === volvo);
    expect(listed?.latest).toMatchObject({ assessmentId: own.id, illustrative: false });
    expect((await call('assessment.open', { id: `${sample}-2` })).assessment.illustrative).toBe(true);
  });

  test('is not taken back over figures that were changed after a reset', async () => {
    const { call, refusal } = startBackend();
    const mine = { id: 'daqing-volvo-auto', year: 2031, fact: 'output', grade: 'B' } as const;
    await call('cluster.saveFact', { ...mine, value: 5 });
    const { undo } = await call('reference.resetSample');
    await call('cluster.saveFact', { ...mine, value: 6 });

    expect(await refusal('reference.takeBackReset', { undo })).toBe('changed-elsewhere');
  });

  test('of which several were put back is brought back as it was deleted last', async () => {
    const { call, refusal } = startBackend();
    await call('reference.resetSample');
    await call('assessment.remove', { id: `${sample}-2` });
    expect(await refusal('reference.resetSample')).toBe('not-found');

    expect(await call('reference.restoreSample')).toBe(true);

    expect(await call('reference.state')).toMatchObject({ hasSample: true });
    expect(await call('reference.restoreSample')).toBe(false);
  });
});

/** Actions as they say, whichever assessment they are of. */
const withoutNames = (actions: Output<'action.list'>) =>
  actions
    .map((action) => omit(action, 'id', 'assessmentId'))
    .toSorted((a, b) => a.title.localeCompare(b.title));
