import { beforeEach, describe, expect, test } from 'vitest';
import { BackgroundTask } from '../../../renderer/state/work/backgroundTask.svelte.ts';
import { type FakeWorker, lastOf, watchWorkers } from '../../support/fakeWorker.ts';
import { follow } from '../../support/follow.svelte.ts';

describe('a computation in a worker', () => {
  let workers: () => readonly FakeWorker[];
  let task: BackgroundTask<{ readonly n: number }, string>;

  beforeEach(() => {
    workers = watchWorkers();
    task = new BackgroundTask('/worker.js');
  });

  test('starts its own worker with the task', () => {
    task.start({ n: 1 });

    expect(workers().map(({ address, tasks }) => ({ address, tasks }))).toEqual([
      { address: '/worker.js', tasks: [{ n: 1 }] },
    ]);
    expect(task.state).toBe('running');
  });

  test('shows how far it is, then the result, and ends its worker', () => {
    const shown = follow(() => [task.state, task.progress, task.result]);
    task.start({ n: 1 });
    shown();

    lastOf(workers()).progress(1, 4);
    shown();
    lastOf(workers()).result('done');

    expect(shown()).toEqual([
      ['idle', 0, null],
      ['running', 0, null],
      ['running', 0.25, null],
      ['done', 1, 'done'],
    ]);
    expect(lastOf(workers()).isEnded).toBe(true);
  });

  test('a share of nothing is no progress', () => {
    task.start({ n: 1 });

    lastOf(workers()).progress(0, 0);

    expect(task.progress).toBe(0);
  });

  test('started anew, it ends what runs and hears nothing more of it', () => {
    task.start({ n: 1 });
    const [first] = workers();
    task.start({ n: 2 });

    first?.result('of 1');

    expect(first?.isEnded).toBe(true);
    expect([task.state, task.result]).toEqual(['running', null]);
  });

  test('the last result stays until a new one comes', () => {
    task.start({ n: 1 });
    lastOf(workers()).result('of 1');
    task.start({ n: 2 });

    expect([task.state, task.result]).toEqual(['running', 'of 1']);

    lastOf(workers()).fail('No solution.');

    expect([task.state, task.result]).toEqual(['failed', 'of 1']);
  });

  test('cancelled, it ends its worker and keeps the last result', () => {
    task.start({ n: 1 });
    lastOf(workers()).result('of 1');
    task.start({ n: 2 });

    task.cancel();

    expect([task.state, task.result]).toEqual(['cancelled', 'of 1']);
    expect(lastOf(workers()).isEnded).toBe(true);
  });

  test('what does not run cannot be cancelled', () => {
    task.cancel();
    expect(task.state).toBe('idle');

    task.start({ n: 1 });
    lastOf(workers()).result('of 1');
    task.cancel();

    expect(task.state).toBe('done');
  });

  test.each([
    ['that says why', 'No solution.', 'No solution.'],
    ['without a message', '', 'The worker could not be started.'],
  ])('a worker that fails %s is shown as failed and ended', (_, message, shown) => {
    task.start({ n: 1 });

    lastOf(workers()).crash(message);

    expect(task.state).toBe('failed');
    expect(task.failure).toMatchObject({ code: 'internal', message: shown });
    expect(lastOf(workers()).isEnded).toBe(true);
  });

  test('a failure goes when the task is started again', () => {
    task.start({ n: 1 });
    lastOf(workers()).fail('No solution.');

    task.start({ n: 1 });

    expect([task.state, task.failure]).toEqual(['running', null]);
  });

  test('a task that cannot be sent to a worker is shown as failed', () => {
    task.start({ n: 1, compute: () => 1 } as never);

    expect(task.state).toBe('failed');
    expect(task.failure).toMatchObject({ code: 'internal' });
    expect(lastOf(workers()).isEnded).toBe(true);
  });
});
