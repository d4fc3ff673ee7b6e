import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { WindowEnd } from '../../../electron/loopback/appWindow.ts';
import { keepWindow } from '../../../electron/loopback/keepWindow.ts';
import { createWhereabouts } from '../../../electron/loopback/whereabouts.ts';
import { createComebacks } from '../../../electron/pages/comebacks.ts';

const closedWell: WindowEnd = { code: 0, signal: null };
const killed: WindowEnd = { code: null, signal: 'SIGKILL' };
const failed: WindowEnd = { code: 133, signal: null };

interface Surroundings {
  readonly open?: () => void;
  /** How many browsers there are besides the first. */
  readonly others?: number;
  readonly handedOver?: Promise<boolean>;
}

/** A window over browsers that end when the test says so, and what was told of it. */
function kept({
  open = () => undefined,
  others = 0,
  handedOver = Promise.resolve(false),
}: Surroundings = {}) {
  const browsers: PromiseWithResolvers<WindowEnd>[] = [];
  const told: string[] = [];
  const whereabouts = createWhereabouts();
  const page = randomUUID();
  let left = others;
  const close = keepWindow({
    open() {
      open();
      const browser = Promise.withResolvers<WindowEnd>();
      browsers.push(browser);
      return { ended: browser.promise, close: () => void told.push('asked to close') };
    },
    whereabouts,
    comebacks: createComebacks({ most: 2, within: 1_000, now: () => 0 }),
    onClosed: () => void told.push('closed'),
    onReturn: () => void told.push('return'),
    handedOver: () => handedOver,
    next() {
      left -= 1;
      told.push(left < 0 ? 'no other' : 'next');
      return left >= 0;
    },
    onGivenUp: (why) => void told.push(why),
  });
  return {
    told,
    close,
    whereabouts,
    shows: (place: string) => whereabouts.tell({ page, place }),
    leaves: () => whereabouts.tell({ page, place: null }),
    async ends(end: WindowEnd) {
      browsers.at(-1)?.resolve(end);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('a window', () => {
  test('that ends well was closed, whether or not its page could say goodbye', async () => {
    const window = kept();
    window.shows('#/clusters');
    await window.ends(closedWell);

    expect(window.told).toEqual(['closed']);
  });

  test.each([killed, failed])('whose browser ends as %j with a page open is opened again', async (end) => {
    const window = kept();
    window.shows('#/assessments/a/plan?phase=short');
    await window.ends(end);

    expect(window.told).toEqual(['return']);
    expect(window.whereabouts.entrance()).toBe('/?again=window#/assessments/a/plan?phase=short');
    expect(window.whereabouts.entrance()).toBe('/');
  });

  test.each([killed, failed])(
    'whose page had said goodbye was closed, although its browser ends as %j',
    async (end) => {
      const window = kept();
      window.shows('#/clusters');
      window.leaves();
      await window.ends(end);

      expect(window.told).toEqual(['closed']);
    },
  );

  test('that the program itself closes is not opened again, however its browser ends', async () => {
    const window = kept();
    window.shows('#/clusters');
    window.close();
    await window.ends(killed);

    expect(window.told).toEqual(['asked to close', 'closed']);
  });

  test('that stops a third time is given up', async () => {
    const window = kept();
    for (const end of [killed, failed, killed]) {
      window.shows('#/clusters');
      await window.ends(end);
    }

    expect(window.told).toEqual(['return', 'return', 'stopped']);
  });

  test.each([closedWell, killed, failed])(
    'that nothing asked for the page of, and that ends as %j, gives way to the next browser, then is given up',
    async (end) => {
      const window = kept({ others: 1 });
      await window.ends(end);
      await window.ends(end);

      expect(window.told).toEqual(['next', 'no other', 'failed']);
    },
  );

  test('that was closed before its page came up, and had asked for it, is not opened again', async () => {
    const window = kept({ others: 1 });
    window.whereabouts.entrance();
    await window.ends(closedWell);

    expect(window.told).toEqual(['closed']);
  });

  test('that asked for the page and crashed before it came up gives way to the next browser', async () => {
    const window = kept({ others: 1 });
    window.whereabouts.entrance();
    await window.ends(failed);

    expect(window.told).toEqual(['next']);
  });

  test('that another process shows is left to it', async () => {
    const window = kept({ others: 1, handedOver: Promise.resolve(true) });
    await window.ends(closedWell);

    expect(window.told).toEqual([]);
    window.close();
    expect(window.told).toEqual(['closed']);
  });

  test('that the program ends while another process may show it is not opened again', async () => {
    const asked = Promise.withResolvers<boolean>();
    const window = kept({ others: 1, handedOver: asked.promise });
    await window.ends(closedWell);
    window.close();
    asked.resolve(false);
    await asked.promise;

    expect(window.told).toEqual(['closed']);
  });

  test('whose profile cannot be written in any browser is given up', () => {
    const window = kept({
      others: 1,
      open() {
        throw new Error('EACCES');
      },
    });

    expect(window.told).toEqual(['next', 'no other', 'failed']);
  });
});

describe('what a page tells of itself', () => {
  test.each([
    [null],
    ['#/clusters'],
    [{ page: 'not-an-id', place: '#/x' }],
    [{ page: randomUUID(), place: '//evil.example' }],
    [{ page: randomUUID(), place: '#/a\nb' }],
    [{ page: randomUUID(), place: `#${'x'.repeat(1_000)}` }],
    [{ page: randomUUID(), place: '#/x', more: 1 }],
  ])('is passed over where it is %j', (told) => {
    const whereabouts = createWhereabouts();
    whereabouts.tell(told);

    expect(whereabouts.hasOpened()).toBe(false);
  });

  test('of several pages one goodbye is not the last', () => {
    const whereabouts = createWhereabouts();
    const [first, second] = [randomUUID(), randomUUID()];
    whereabouts.tell({ page: first, place: '#/a' });
    whereabouts.tell({ page: second, place: '#/b' });
    whereabouts.tell({ page: first, place: null });

    expect(whereabouts.haveLeft()).toBe(false);
    whereabouts.tell({ page: second, place: null });
    expect(whereabouts.haveLeft()).toBe(true);
  });
});

test('a window comes back as often as it may within its time, and again when that is over', () => {
  let now = 0;
  const comebacks = createComebacks({ most: 2, within: 100, now: () => now });
  const tries = [0, 10, 20, 99, 100, 109, 110].map((time) => {
    now = time;
    return comebacks.again();
  });

  expect(tries).toEqual([true, true, false, false, true, false, true]);
});
