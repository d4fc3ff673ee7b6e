import { describe, expect, test } from 'vitest';
import { createPrintQueue } from '../../../electron/printing/printQueue.ts';
import { withDeadline } from '../../../electron/printing/withDeadline.ts';
import { goOn } from '../../support/fakeClient.ts';
import { passingPrintClock } from '../../support/passingClock.ts';

/** A queue with prints that end when the test lets them, and which of them have begun and waited. */
function desk() {
  const clock = passingPrintClock();
  const queue = createPrintQueue(clock);
  const ends = new Map<string, PromiseWithResolvers<string>>();
  const told: string[] = [];
  const print = (name: string, signal?: AbortSignal) =>
    queue.print({ signal, onStage: (stage) => told.push(`${name} ${stage}`) }, () => {
      const end = Promise.withResolvers<string>();
      ends.set(name, end);
      return end.promise;
    });
  /** Ends a print that has taken so long. */
  const end = async (name: string, milliseconds: number) => {
    clock.pass(milliseconds);
    ends.get(name)?.resolve(name);
    await goOn();
  };
  return { clock, queue, told, print, end, begun: () => [...ends.keys()] };
}

describe('the queue of prints', () => {
  test('lets two print at once on a quick machine, and others wait in their order', async () => {
    const { print, end, told, begun } = desk();
    const all = ['a', 'b', 'c', 'd'].map((name) => print(name));
    await goOn();
    expect(begun()).toEqual(['a', 'b']);
    expect(told).toEqual(['c waiting', 'd waiting', 'a printing', 'b printing']);

    await end('b', 300);
    expect(begun()).toEqual(['a', 'b', 'c']);
    await end('a', 300);
    await end('c', 300);
    await end('d', 300);

    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('lets one print at a time once the browser took long to start', async () => {
    const { queue, print, end, begun } = desk();
    queue.measured(70_000);

    const all = ['a', 'b', 'c'].map((name) => print(name));
    await goOn();
    expect(begun()).toEqual(['a']);
    await end('a', 20_000);
    expect(begun()).toEqual(['a', 'b']);
    await end('b', 20_000);
    await end('c', 20_000);

    expect(await Promise.all(all)).toHaveLength(3);
  });

  test('narrows after a slow print, stays narrow after a middling one, and widens after a quick one', async () => {
    const { print, end, begun } = desk();
    const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => print(name));
    await goOn();
    expect(begun()).toHaveLength(2);

    await end('a', 10_000);
    expect(begun()).toHaveLength(2);
    await end('b', 0);
    expect(begun(), 'b took as long as a').toHaveLength(3);
    await end('c', 5_000);
    expect(begun()).toHaveLength(4);
    await end('d', 1_000);
    expect(begun()).toHaveLength(6);
    await end('e', 100);
    await end('f', 0);
    await end('g', 0);

    await Promise.all(all);
  });

  test('forgets one that is left before its turn, and goes on after one that failed or was left', async () => {
    const { queue, print, end, begun } = desk();
    queue.measured(9_000);
    const [first, second] = [new AbortController(), new AbortController()];
    const a = print('a', first.signal);
    const b = print('b', second.signal);
    const c = print('c');
    await goOn();

    second.abort(new Error('left'));
    await expect(b).rejects.toThrow('left');
    await end('a', 9_000);
    await a;

    expect(begun()).toEqual(['a', 'c']);
    await end('c', 0);
    expect(await c).toBe('c');
    await expect(queue.print({}, () => Promise.reject(new Error('torn')))).rejects.toThrow('torn');
    expect(await queue.print({}, () => Promise.resolve('next'))).toBe('next');
  });
});

describe('the time that a print may take', () => {
  test('is over when it is over, and the print hears that nobody waits any more', async () => {
    const clock = passingPrintClock();
    let heard: AbortSignal | null = null;
    const print = withDeadline(
      (left) => {
        heard = left;
        return new Promise<never>(() => undefined);
      },
      { clock, limit: 300_000 },
    );
    const failure = expect(print).rejects.toMatchObject({ details: { reason: 'too-slow' } });

    clock.pass(299_999);
    expect(heard).toMatchObject({ aborted: false });
    clock.pass(1);

    await failure;
    expect(heard).toMatchObject({ aborted: true });
  });

  test('ends with the print: what comes later is no failure', async () => {
    const clock = passingPrintClock();

    expect(await withDeadline(() => Promise.resolve('done'), { clock, limit: 5 })).toBe('done');
    expect(() => clock.pass(10)).not.toThrow();
  });
});
