import { beforeEach, describe, expect, test, vi } from 'vitest';
import { usableWorkers, WorkerPool } from '../../../renderer/state/work/workerPool.ts';
import { goOn } from '../../support/fakeClient.ts';
import { type FakeWorker, watchWorkers } from '../../support/fakeWorker.ts';

describe('workers side by side', () => {
  let workers: () => readonly FakeWorker[];
  let pool: WorkerPool<number, string>;
  const ignore = () => {};

  beforeEach(() => {
    workers = watchWorkers();
    pool = new WorkerPool('/worker.js');
  });

  test.each([
    [1, 1],
    [2, 2],
    [16, 2],
  ])('a computer with %i processors gets %i', (processors, expected) => {
    vi.stubGlobal('navigator', { hardwareConcurrency: processors });

    expect(usableWorkers()).toBe(expected);

    vi.unstubAllGlobals();
  });

  test('outputs come in the order of the parts, whichever is ready first', async () => {
    const run = pool.run([1, 2], ignore);
    const [first, second] = workers();

    second?.result('of 2');
    first?.result('of 1');

    expect(await run).toEqual(['of 1', 'of 2']);
  });

  test('progress is the share of all parts', () => {
    const heard: number[] = [];
    void pool.run([1, 2], (share) => heard.push(share));
    const [first, second] = workers();

    first?.progress(1, 2);
    second?.progress(4, 4);

    expect(heard).toEqual([0.25, 0.75]);
  });

  test('the next run uses the same workers', async () => {
    const first = pool.run([1], ignore);
    workers()[0]?.result('of 1');
    await first;

    const second = pool.run([2], ignore);
    workers()[0]?.result('of 2');

    expect(await second).toEqual(['of 2']);
    expect(workers()).toHaveLength(1);
    expect(workers()[0]?.tasks).toEqual([1, 2]);
  });

  test('a part that fails fails the run with its reason', async () => {
    const run = pool.run([1, 2], ignore);

    workers()[1]?.fail('No solution.');

    await expect(run).rejects.toMatchObject({ code: 'internal', message: 'No solution.' });
  });

  test('a worker that cannot be started fails the run', async () => {
    const run = pool.run([1], ignore);

    workers()[0]?.crash();

    await expect(run).rejects.toMatchObject({ message: 'The worker could not be started.' });
  });

  test('stopped, it ends its workers and never settles; the next run starts new ones', async () => {
    let settled = false;
    void pool.run([1], ignore).finally(() => (settled = true));

    pool.stop();
    workers()[0]?.result('of 1');
    await goOn();
    void pool.run([2], ignore);

    expect(settled).toBe(false);
    expect(workers().map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });
});
