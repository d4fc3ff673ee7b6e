import { afterEach, describe, expect, test, vi } from 'vitest';
import { answerTasks, type WorkerMessage } from '../../../renderer/workers/protocol.ts';
import { watchWorkers } from '../../support/fakeWorker.ts';

afterEach(() => vi.unstubAllGlobals());

describe('starting a worker', () => {
  /** A page with the policy of the browser, whose rules are made once a page. */
  async function page() {
    vi.resetModules();
    const createPolicy = vi.fn(
      (_name: string, rules: { createScriptURL: (address: string) => string }) => rules,
    );
    vi.stubGlobal('trustedTypes', { createPolicy });
    const workers = watchWorkers();
    const { startWorker } = await import('../../../renderer/state/work/startWorker.ts');
    return { startWorker, workers, createPolicy };
  }

  test("the program's own files are trusted, by one policy", async () => {
    const { startWorker, workers, createPolicy } = await page();

    startWorker('/assets/worker.js');
    startWorker('/assets/other.js');

    expect(workers().map(({ address }) => address)).toEqual(['/assets/worker.js', '/assets/other.js']);
    expect(createPolicy).toHaveBeenCalledOnce();
  });

  test('a file from elsewhere is refused', async () => {
    const { startWorker, workers } = await page();

    expect(() => startWorker('https://example.org/worker.js')).toThrow('A worker from elsewhere');
    expect(workers()).toEqual([]);
  });
});

describe('a worker', () => {
  /** The side of the worker: what it hears and what it says. */
  function thread(compute: Parameters<typeof answerTasks<number, string>>[0]) {
    const said: WorkerMessage<string>[] = [];
    const port = new EventTarget();
    vi.stubGlobal('postMessage', (message: WorkerMessage<string>) => said.push(message));
    vi.stubGlobal('addEventListener', port.addEventListener.bind(port));
    answerTasks(compute);
    return { said, ask: (task: number) => port.dispatchEvent(new MessageEvent('message', { data: task })) };
  }

  test('answers every task with one result, after what it says on the way', () => {
    const { said, ask } = thread((task, report) => {
      report(1, 2);
      return `of ${task}`;
    });

    ask(1);
    ask(2);

    expect(said).toEqual([
      { kind: 'progress', done: 1, of: 2 },
      { kind: 'result', value: 'of 1' },
      { kind: 'progress', done: 1, of: 2 },
      { kind: 'result', value: 'of 2' },
    ]);
  });

  test('a computation that throws is said by its message, and the next task is answered', () => {
    const { said, ask } = thread((task) => {
      if (task === 1) {
        throw new Error('No solution.');
      }
      return 'done';
    });

    ask(1);
    ask(2);

    expect(said).toEqual([
      { kind: 'failure', message: 'No solution.' },
      { kind: 'result', value: 'done' },
    ]);
  });
});
