import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { enter, sendNavigation, sendRaw, startLoopback, type Loopback } from './loopback.ts';

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.server.close());

describe('a first navigation from a file, which for a browser is another site,', () => {
  const navigation = (changes: Readonly<Record<string, string | null>>, line = 'GET / HTTP/1.1') => {
    const sent = {
      Host: `127.0.0.1:${loopback.port}`,
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
      ...changes,
    };
    const lines = Object.entries(sent).flatMap(([name, value]) =>
      value === null ? [] : [`${name}: ${value}`],
    );
    return sendNavigation(loopback.port, [line, ...lines]);
  };

  test('gives the way in, and nothing else even with the cookie', async () => {
    const cookie = await enter(loopback);

    const [without, withCookie] = [await navigation({}), await navigation({ Cookie: cookie })];

    expect(without.status).toBe(200);
    expect(without.body).toContain('/enter.js');
    expect(withCookie.body).toBe(without.body);
    expect(without.headers['set-cookie']).toBeUndefined();
  });

  test.each<[string, Record<string, string | null>, string?]>([
    ['of another path', {}, 'GET /index.html HTTP/1.1'],
    ['of the brief', {}, 'GET /brief/sample/en HTTP/1.1'],
    ['with a query', {}, 'GET /?a=b HTTP/1.1'],
    ['of its script', {}, 'GET /enter.js HTTP/1.1'],
    ['by another method', {}, 'HEAD / HTTP/1.1'],
    ['into a frame', { 'Sec-Fetch-Dest': 'iframe' }],
    ['by a script', { 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty' }],
    ['without its mode', { 'Sec-Fetch-Mode': null }],
    ['with an origin', { Origin: 'https://evil.example' }],
    ['under another name', { Host: 'evil.example' }],
    ['of a neighbouring port', { 'Sec-Fetch-Site': 'same-site' }],
  ])('is refused %s', async (_, changes, line) => {
    const cookie = await enter(loopback);

    const answer = await navigation({ Cookie: cookie, ...changes }, line);

    expect([answer.status, answer.body]).toEqual([403, '']);
  });

  test('is refused with a body', async () => {
    const lines = ['GET / HTTP/1.1', `Host: 127.0.0.1:${loopback.port}`, 'Sec-Fetch-Site: cross-site'];

    expect(
      (await sendRaw(loopback.port, [...lines, 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'], 'x'))
        .status,
    ).toBe(403);
  });
});
