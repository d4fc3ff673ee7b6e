import { patience } from '../../support/patience.ts';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Call } from '../../../core/contract/call.ts';
import { longestBody } from '../../../core/contract/carries.ts';
import { channels, longestCall } from '../../../core/contract/channels.ts';
import { enter, get, post, secret, sendRaw, startLoopback, type Loopback } from './loopback.ts';

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.server.close());

const carrying = Object.entries<Call>(channels).flatMap(([channel, { carries }]) =>
  carries === undefined ? [] : [{ channel, carries }],
);

/** 40 forms of a Host header, all but ours. */
const foreignHosts = (port: number): readonly string[][] => [
  ...[
    'evil.example',
    `evil.example:${port}`,
    `localhost:${port}`,
    `LOCALHOST:${port}`,
    `127.0.0.1.:${port}`,
    `127.0.0.1:${port}.`,
    `127.0.0.1`,
    `127.0.0.1:`,
    `127.0.0.1:80`,
    `127.0.0.1:0${port}`,
    `127.0.0.1:${port + 1}`,
    `127.0.0.1:${port}@evil.example`,
    `evil.example@127.0.0.1:${port}`,
    `127.0.0.1.evil.example:${port}`,
    `evil.example#127.0.0.1:${port}`,
    `127.0.0.1:${port}/`,
    `127.0.0.1:${port},evil.example`,
    `evil.example,127.0.0.1:${port}`,
    `127.0.0.1:${port} evil.example`,
    `"127.0.0.1:${port}"`,
    `http://127.0.0.1:${port}`,
    `127.1:${port}`,
    `127.0.1:${port}`,
    `127.0.0.2:${port}`,
    `127.000.000.001:${port}`,
    `0.0.0.0:${port}`,
    `0:${port}`,
    `2130706433:${port}`,
    `0x7f000001:${port}`,
    `0177.0.0.1:${port}`,
    `[::1]:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `::1:${port}`,
    `127。0。0。1:${port}`,
    `１２７.0.0.1:${port}`,
    '*',
    '',
  ].map((host) => [`Host: ${host}`]),
  [`Host: 127.0.0.1:${port}`, `Host: 127.0.0.1:${port}`],
  [`Host: 127.0.0.1:${port}`, 'Host: evil.example'],
  ['Host: evil.example', `Host: 127.0.0.1:${port}`],
];

describe('host', () => {
  test('is refused in 40 foreign forms on the page, the brief and the calls, even with the cookie', async () => {
    const cookie = await enter(loopback);
    const hosts = foreignHosts(loopback.port);
    const requests = ['GET /', 'GET /brief/sample/en', 'POST /call', 'OPTIONS /call'];

    const answers = await Promise.all(
      requests.map(async (line) => {
        const given = [];
        for (const host of hosts) {
          given.push(await sendRaw(loopback.port, [`${line} HTTP/1.1`, ...host, `Cookie: ${cookie}`]));
        }
        return given;
      }),
    );

    expect(hosts).toHaveLength(40);
    // 400 is Node's own parser, which answers before any of our code sees the request.
    expect(answers.flat().filter(({ status }) => status !== 403 && status !== 400)).toEqual([]);
    expect(answers.flat().filter(({ body }) => body.includes(secret))).toEqual([]);
    expect(loopback.calls).toEqual([]);
  });

  test('listens on 127.0.0.1 only', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))
      .filter((address) => address !== '127.0.0.1');

    const isOpen = await Promise.all(
      [...others, '127.0.0.2', '::1'].map((address) => canConnect(address, loopback.port)),
    );

    expect(isOpen).not.toContain(true);
    expect(await canConnect('127.0.0.1', loopback.port)).toBe(true);
  });
});

function canConnect(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: patience.step });
    const end = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket
      .on('connect', () => end(true))
      .on('error', () => end(false))
      .on('timeout', () => end(false));
  });
}

describe('calls', () => {
  test('reach the backend with channel and input, and its envelope comes back', async () => {
    const cookie = await enter(loopback);

    const answer = await post(loopback, '/call', {
      headers: { Cookie: cookie },
      channel: 'cluster.get',
      input: { id: 'c1' },
    });

    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { channel: 'cluster.get', secret } });
    expect(loopback.calls).toEqual([{ channel: 'cluster.get', input: { id: 'c1' } }]);
  });

  test.each<[string, Record<string, string | null>, number]>([
    ['no origin', { Origin: null }, 403],
    ['a foreign origin', { Origin: 'https://evil.example' }, 403],
    ['the opaque origin', { Origin: 'null' }, 403],
    ['the origin of another port', { Origin: 'http://127.0.0.1:1' }, 403],
    ['the https origin', { Origin: 'https://127.0.0.1' }, 403],
    ['a cross-site request', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a request of another port', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['an address typed by hand', { 'Sec-Fetch-Site': 'none' }, 403],
    ['no Sec-Fetch-Site', { 'Sec-Fetch-Site': null }, 403],
    ['plain text', { 'Content-Type': 'text/plain' }, 415],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['JSON with a parameter', { 'Content-Type': 'application/json; charset=utf-7' }, 415],
    ['no content type', { 'Content-Type': null }, 415],
  ])('are refused from %s', async (_, headers, status) => {
    const cookie = await enter(loopback);

    const answer = await post(loopback, '/call', {
      headers: { Cookie: cookie, ...headers },
      channel: 'app.start',
    });

    expect(answer.status).toBe(status);
    expect(answer.body).toBe('');
    expect(loopback.calls).toEqual([]);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])(
    'are refused by the method %s',
    async (method) => {
      const cookie = await enter(loopback);

      const answer = await sendRaw(loopback.port, [
        `${method} /call HTTP/1.1`,
        `Host: 127.0.0.1:${loopback.port}`,
        `Cookie: ${cookie}`,
      ]);

      expect(answer.status).toBe(405);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  );

  test('over one megabyte are refused, except of files', async () => {
    const cookie = await enter(loopback);
    const call = (channel: string, length: number) =>
      post(loopback, '/call', { headers: { Cookie: cookie }, channel, input: { text: 'x'.repeat(length) } });

    expect((await call('assessment.saveRating', 999_000)).status).toBe(200);
    const refused = await call('assessment.saveRating', 1_000_000);
    expect(refused.status).toBe(413);
    expect(JSON.parse(refused.body)).toMatchObject({
      ok: false,
      error: { code: 'call-too-large', details: { megabytes: 1 } },
    });
    expect((await call('assessment.import', 3_900_000)).status).toBe(200);
    expect(loopback.calls.map(({ channel }) => channel)).toEqual([
      'assessment.saveRating',
      'assessment.import',
    ]);
  });

  test.each(carrying)('$channel carries as much as it says, in any script', async ({ channel, carries }) => {
    const cookie = await enter(loopback);
    // JSON writes no character in more bytes than a control character.
    const letters = carries.content === 'text' ? ['集', '\u0001'] : ['A'];

    for (const letter of letters) {
      const input = letter.repeat(carries.characters);
      const { status } = await post(loopback, '/call', { headers: { Cookie: cookie }, channel, input });

      expect(status).toBe(200);
      expect(loopback.calls.splice(0)).toEqual([{ channel, input }]);
    }
  });

  test.each(carrying)(
    '$channel with more than it carries is refused in words',
    async ({ channel, carries }) => {
      const cookie = await enter(loopback);

      for (const length of [longestBody(carries), 2 * longestCall]) {
        const input = 'A'.repeat(length);
        const { status, body } = await post(loopback, '/call', {
          headers: { Cookie: cookie },
          channel,
          input,
        });

        expect(status).toBe(413);
        expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: 'call-too-large' } });
      }
      expect(loopback.calls).toEqual([]);
    },
  );

  test.each(['{', '[]', '"text"', 'null', '\u0000'])(
    'that are not an object of JSON are refused: %j',
    async (body) => {
      const cookie = await enter(loopback);
      const lines = [
        'POST /call HTTP/1.1',
        `Host: 127.0.0.1:${loopback.port}`,
        `Origin: ${loopback.origin}`,
        'Sec-Fetch-Site: same-origin',
        'Content-Type: application/json',
        `Cookie: ${cookie}`,
      ];

      expect((await sendRaw(loopback.port, lines, body)).status).toBe(400);
      expect(loopback.calls).toEqual([]);
    },
  );

  test('that meet a bug are answered without a stack, a path or a word, and the bug is reported', async () => {
    const cookie = await enter(loopback);

    const answer = await post(loopback, '/call', { headers: { Cookie: cookie }, channel: 'bug' });

    expect(answer.status).toBe(500);
    expect(answer.body).toBe('');
    expect(loopback.reported).toHaveLength(1);
  });

  test('whose answer cannot be sent are let go, and the bug is reported', async () => {
    await loopback.server.close();
    loopback = await startLoopback({
      pages: async () => ({ status: 200, headers: { 'x-broken': 'two\nlines' }, body: secret }),
    });
    const cookie = await enter(loopback);

    const { status, body } = await get(loopback, '/', cookie);

    expect([status, body]).toEqual([NaN, '']);
    expect(loopback.reported).toMatchObject([{ code: 'ERR_INVALID_CHAR' }]);
  });
});

describe('reading', () => {
  test('is refused when another site asks', async () => {
    const cookie = await enter(loopback);
    const read = (site: string) =>
      sendRaw(loopback.port, [
        'GET /brief/sample/en HTTP/1.1',
        `Host: 127.0.0.1:${loopback.port}`,
        `Cookie: ${cookie}`,
        `Sec-Fetch-Site: ${site}`,
      ]);

    expect((await read('cross-site')).status).toBe(403);
    expect((await read('same-site')).status).toBe(403);
    expect((await read('same-origin')).status).toBe(200);
  });

  test('is never cached, sniffed or embedded elsewhere, and no answer allows another origin', async () => {
    const cookie = await enter(loopback);

    const { headers } = await get(loopback, '/', cookie);

    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|http/);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('headers over 16 KB are refused', async () => {
    const lines = ['GET / HTTP/1.1', `Host: 127.0.0.1:${loopback.port}`, `X-Long: ${'x'.repeat(17_000)}`];

    expect((await sendRaw(loopback.port, lines)).status).toBe(431);
  });
});
