import { get, type IncomingMessage, type ClientRequest, createServer } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPresence } from '../../../electron/loopback/presence.ts';

const stay = 60_000;
let isBusy = false;
let end: () => void = () => undefined;
let onGone = vi.fn();
let open: () => Promise<{ close(): Promise<void> }>;

beforeEach(async () => {
  isBusy = false;
  onGone = vi.fn();
  // The connections are real ones, and take their own time.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const presence = createPresence({ stay: () => stay, isBusy: () => isBusy, onGone });
  let waiting: (() => void)[] = [];
  const server = createServer((_, response) => {
    presence.hold(response);
    // After the listener of `hold`: what this waits for has been seen by it.
    response.once('close', () => {
      waiting.forEach((resolve) => resolve());
      waiting = [];
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  open = async () => {
    const [request] = await new Promise<[ClientRequest, IncomingMessage]>((resolve) => {
      const asked = get({ port, host: '127.0.0.1', agent: false }, (answer) => {
        // Its end is what the test is about, not a failure.
        answer.on('error', () => undefined);
        answer.once('data', () => resolve([asked, answer]));
      });
    });
    return {
      close: () =>
        new Promise((resolve) => {
          waiting.push(resolve);
          request.destroy();
        }),
    };
  };
  end = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

test('the program may end when the last page has been gone for a while, and not before', async () => {
  const [first, second] = [await open(), await open()];
  await first.close();
  vi.advanceTimersByTime(stay * 2);
  const withOne = onGone.mock.calls.length;

  await second.close();
  vi.advanceTimersByTime(stay - 1);
  const tooSoon = onGone.mock.calls.length;
  vi.advanceTimersByTime(1);

  expect([withOne, tooSoon, onGone.mock.calls.length]).toEqual([0, 0, 1]);
});

test('a page that comes back in time, as after a reload, keeps it', async () => {
  const page = await open();
  await page.close();
  vi.advanceTimersByTime(stay - 1);
  await open();
  vi.advanceTimersByTime(stay * 2);

  expect(onGone).not.toHaveBeenCalled();
});

test('while something is written it goes on', async () => {
  const page = await open();
  isBusy = true;
  await page.close();
  vi.advanceTimersByTime(stay * 3);
  const during = onGone.mock.calls.length;

  isBusy = false;
  vi.advanceTimersByTime(stay);

  expect([during, onGone.mock.calls.length]).toEqual([0, 1]);
});

test('before a first page was there it waits', () => {
  vi.advanceTimersByTime(stay * 3);

  expect(onGone).not.toHaveBeenCalled();
});
