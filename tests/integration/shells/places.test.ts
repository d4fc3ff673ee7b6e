import { connect, type Socket } from 'node:net';
import { Agent, request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { patience } from '../../support/patience.ts';
import { strangersMost } from '../../../electron/loopback/places.ts';
import { enter, get, post, secret, startLoopback, type Loopback } from './loopback.ts';

/** Long enough that nothing in a test is closed because it took too long. */
const never = { arriving: 100_000_000, looking: 10_000 };

async function started(times = never): Promise<Loopback> {
  const loopback = await startLoopback({}, times);
  onTestFinished(() => loopback.server.close());
  return loopback;
}

/** Connections of somebody without the cookie, each of which has sent `text` and sends nothing more. */
async function strangers({ port }: Loopback, count: number, text = ''): Promise<Socket[]> {
  const sockets = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<Socket>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => resolve(socket.resume()));
          // That the server cuts it off is what these tests are about.
          socket.on('error', () => undefined);
          socket.write(text);
        }),
    ),
  );
  onTestFinished(() => sockets.forEach((socket) => socket.destroy()));
  return sockets;
}

const openOf = (sockets: readonly Socket[]): number =>
  sockets.filter(({ destroyed, readableEnded }) => !destroyed && !readableEnded).length;

const slowBody = ({ port, origin }: Loopback, path: string): string =>
  [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Origin: ${origin}`,
    'Sec-Fetch-Site: same-origin',
    'Content-Type: application/json',
    'Content-Length: 900',
    '',
    '{"token":',
  ].join('\r\n');

/** A call of the official over a connection of its own, and over one that is kept. */
async function callOf(loopback: Loopback, cookie: string): Promise<string> {
  const { body } = await post(loopback, '/call', { headers: { Cookie: cookie }, channel: 'cluster.list' });
  return body;
}

test('with 200 idle connections of another program the official is answered, and a few of them stay', async () => {
  const loopback = await started();
  const cookie = await enter(loopback);

  const sockets = await strangers(loopback, 200);
  const answer = await callOf(loopback, cookie);

  expect(answer).toContain(secret);
  await expect.poll(() => openOf(sockets), { timeout: patience.step }).toBeLessThanOrEqual(strangersMost);
  // Those that are left were not closed because they took too long: the official did not wait for that.
  expect(openOf(sockets)).toBeGreaterThan(0);
});

test('with 200 bodies that never end the official is answered, and may still enter', async () => {
  const loopback = await started();

  const sockets = await strangers(loopback, 200, slowBody(loopback, '/enter'));
  const cookie = await enter(loopback);
  await strangers(loopback, 200, slowBody(loopback, '/call'));

  expect(await callOf(loopback, cookie)).toContain(secret);
  expect(openOf(sockets)).toBeLessThanOrEqual(strangersMost);
});

test('a connection on which the cookie was shown stays, however many come after it', async () => {
  const loopback = await started();
  const cookie = await enter(loopback);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const ask = () =>
    new Promise<{ status: number | undefined; isReused: boolean }>((resolve, reject) => {
      const asked = request(
        { agent, port: loopback.port, host: '127.0.0.1', path: '/brief/sample/en', headers: { cookie } },
        (answer) =>
          answer
            .resume()
            .once('end', () => resolve({ status: answer.statusCode, isReused: asked.reusedSocket })),
      );
      asked.once('error', reject).end();
    });
  await ask();

  await strangers(loopback, 200);

  expect(await ask()).toEqual({ status: 200, isReused: true });
});

test('a stranger is given no second request on a connection', async () => {
  const loopback = await started();

  const answers = await Promise.all(['/', '/enter.js', '/index.html'].map((path) => get(loopback, path)));

  expect(answers.map(({ headers }) => headers['connection'])).toEqual(['close', 'close', 'close']);
});

test.each<[string, (loopback: Loopback) => string]>([
  ['nothing at all', () => ''],
  ['half a head', ({ port }) => `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`],
  ['half a body', (loopback) => slowBody(loopback, '/enter')],
])('a connection that sends %s is closed when its time is over', async (_, text) => {
  const loopback = await started({ arriving: 200, looking: 50 });

  const sockets = await strangers(loopback, 1, text(loopback));

  await expect.poll(() => openOf(sockets), { timeout: patience.step }).toBe(0);
});
