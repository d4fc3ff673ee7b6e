import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../core/base/calendar.ts';
import { backupsOf } from '../../db/backup/backupFolder.ts';
import { openStore } from '../../db/store.ts';
import type { BackendPorts } from '../../electron/backend/ports.ts';
import { openOptions } from '../support/openOptions.ts';
import { failureOf, startBackend, type TestBackend } from '../support/storeBackend.ts';
import { clockAt } from '../support/clocks.ts';

const sample = 'sample-daqing-volvo-auto';
const cluster = 'daqing-volvo-auto';

const clockOn = (day: string): BackendPorts['clock'] => clockAt(`${day}T08:00:00.000Z`);

/** Starts the program on the days that are named, one after the other, and changes a setting on each. */
async function startOn(path: string, days: readonly string[], more: Partial<BackendPorts> = {}) {
  let started: TestBackend | null = null;
  for (const day of days) {
    await started?.backend.close();
    started = startBackend({ storePath: path, clock: clockOn(day), ...more });
    await started.call('settings.save', { marking: day });
  }
  if (started === null) {
    throw new Error('No day was named.');
  }
  return started;
}

/** So many days from the day of the test store on, a start every five. */
const days = (from: number, until: number): string[] =>
  Array.from({ length: Math.floor((until - from) / 5) + 1 }, (_, at) => addDays('2026-06-30', from + 5 * at));

describe('the bin', () => {
  test('lists what was deleted with what it holds, when and by whom', async () => {
    const { call } = startBackend();
    await call('settings.save', { assessorName: 'Wang Min', assessorUnit: 'Bureau' });
    const [action] = await call('action.list');
    await call('action.remove', { id: action?.id ?? '' });
    await call('assessment.remove', { id: sample });

    const items = await call('bin.list');

    expect(items).toMatchObject([
      { kind: 'action', id: action?.id, title: action?.title, daysLeft: 30 },
      {
        kind: 'assessment',
        id: sample,
        cluster: { en: 'Daqing Volvo Automobile Industry' },
        answers: 50,
        actions: 6,
        deletedBy: { name: 'Wang Min', unit: 'Bureau' },
        daysLeft: 30,
      },
    ]);
  });

  test('brings a cluster back with its assessments', async () => {
    const { call } = startBackend();
    await call('cluster.remove', { id: cluster });
    expect(await call('bin.list')).toMatchObject([{ kind: 'cluster', id: cluster, assessments: 1 }]);

    await call('bin.restore', { kind: 'cluster', id: cluster });

    expect((await call('assessment.open', { id: sample })).assessment.id).toBe(sample);
    expect(await call('bin.list')).toEqual([]);
  });

  test('brings an action back with the assessment and the cluster that it hangs on', async () => {
    const { call } = startBackend();
    const [action] = await call('action.list');
    const id = action?.id ?? '';
    await call('action.remove', { id });
    await call('assessment.remove', { id: sample });
    await call('cluster.remove', { id: cluster });

    await call('bin.restore', { kind: 'action', id });

    expect((await call('action.list')).map((each) => each.id)).toContain(id);
    expect((await failureOf(call('bin.restore', { kind: 'action', id }))).code).toBe('not-found');
  });

  test('keeps what was deleted for thirty days, and then removes it with all it holds', async () => {
    const { path, call, backend } = startBackend();
    await call('brief.export', { id: sample, language: 'zh', format: 'docx' });
    await call('cluster.remove', { id: cluster });
    await backend.close();

    const before = await startOn(path, days(5, 30));
    expect(await before.call('bin.list')).toMatchObject([{ kind: 'cluster', daysLeft: 0 }]);
    await before.backend.close();
    const after = await startOn(path, days(35, 35));

    expect(await after.call('bin.list')).toEqual([]);
    await after.backend.close();
    const store = openStore(path, openOptions);
    expect([store.clusters.has(cluster), store.assessments.has(sample)]).toEqual([false, false]);
    expect(store.briefRecords.listOf(sample)).toHaveLength(1);
    const purged = store.trail.list({ limit: 50 }).filter(({ act }) => act === 'bin.purge');
    expect(purged.map(({ clusterId }) => clusterId)).toEqual(purged.map(() => cluster));
    expect(purged.flatMap(({ changes }) => changes).some(({ table }) => table === 'action_event')).toBe(true);
    expect(store.trail.verify().fault).toBeNull();
    store.close();
  });

  test('makes sure of a backup first, and keeps everything where there is none', async () => {
    const { path, call, backend } = startBackend();
    await call('assessment.remove', { id: sample });
    await backend.close();
    rmSync(backupsOf(path), { recursive: true, force: true });
    writeFileSync(backupsOf(path), '');

    const kept = await startOn(path, days(5, 35));

    expect(kept.events.map(({ event }) => event)).toContain('bin.kept');
    expect(await kept.call('bin.list')).toHaveLength(1);
  });

  test('takes nothing away for a clock that jumps by a year, forward or back', async () => {
    const { path, call, backend } = startBackend();
    await call('assessment.remove', { id: sample });
    await backend.close();

    for (const jump of [['2027-06-30'], ['2027-07-01'], ['2025-06-30'], ['2027-07-02', '2027-07-03']]) {
      const started = await startOn(path, jump);
      const [item] = await started.call('bin.list');
      expect(item?.id).toBe(sample);
      expect(item?.daysLeft).toBeGreaterThanOrEqual(0);
      expect(item?.daysLeft).toBeLessThanOrEqual(30);
      await started.backend.close();
    }
    const { events } = await startOn(path, ['2026-01-01']);
    expect(events.map(({ event }) => event)).toContain('clock.jump');
  });

  test('that took every cluster leaves a store that is not filled anew', async () => {
    const { path, backend } = startBackend();
    await backend.close();
    const store = openStore(path, openOptions);
    store.clusterSummaries.list('2026-06-30').forEach(({ id }) => {
      store.clusters.remove(id, '2026-06-30T08:00:00.000Z');
      store.bin.purge('cluster', id);
    });
    store.close();

    const { call } = startBackend({ storePath: path });

    expect(await call('cluster.list')).toEqual([]);
  });
});
