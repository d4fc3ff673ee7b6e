import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { enter, get, post, secret, startLoopback, type Loopback } from './loopback.ts';

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.server.close());

describe('token', () => {
  test('has 256 bits and is another one at each launch', async () => {
    const second = await startLoopback();
    await second.server.close();

    expect(Buffer.from(loopback.token, 'base64url')).toHaveLength(32);
    expect(second.token).not.toBe(loopback.token);
  });

  test('is exchanged once for a cookie that scripts cannot read and other sites cannot send', async () => {
    const first = await post(loopback, '/enter', { token: loopback.token });
    const second = await post(loopback, '/enter', { token: loopback.token });

    expect([first.status, JSON.parse(first.body)]).toEqual([200, { to: '/' }]);
    expect(first.headers['set-cookie']).toMatch(
      /^cluster-desk-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    expect(first.headers['set-cookie']).not.toContain(loopback.token);
    expect(second.status).toBe(409);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test('handed in again by a browser without the cookie ends the session of both, for good', async () => {
    const taken = vi.fn();
    await loopback.server.close();
    loopback = await startLoopback({ onTaken: taken });
    const cookie = await enter(loopback);

    const again = await post(loopback, '/enter', { token: loopback.token });
    const call = await post(loopback, '/call', { headers: { Cookie: cookie }, channel: 'cluster.list' });
    const third = await post(loopback, '/enter', { token: loopback.token });
    loopback.server.renew();
    const renewed = await post(loopback, '/enter', { token: new URL(loopback.server.url).hash.slice(1) });

    expect([again, call, third, renewed].map(({ status }) => status)).toEqual([409, 403, 403, 403]);
    expect((await get(loopback, '/brief/sample/en', cookie)).status).toBe(403);
    expect(taken).toHaveBeenCalledOnce();
    expect(loopback.calls).toEqual([]);
  });

  test('handed in again by the browser that holds the cookie changes nothing', async () => {
    const cookie = await enter(loopback);

    const again = await post(loopback, '/enter', { headers: { Cookie: cookie }, token: loopback.token });

    expect([again.status, again.headers['set-cookie']]).toEqual([200, undefined]);
    expect((await get(loopback, '/brief/sample/en', cookie)).body).toContain(secret);
  });

  test('that was not the token ends nothing, however often it is tried', async () => {
    const cookie = await enter(loopback);

    const tried = await Promise.all(
      ['', 'x', loopback.token.slice(1)].map((token) => post(loopback, '/enter', { token })),
    );

    expect(tried.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await get(loopback, '/brief/sample/en', cookie)).status).toBe(200);
  });

  test('renewed for another window, the one before and its cookie open nothing any more', async () => {
    const cookie = await enter(loopback);

    loopback.server.renew();
    const token = new URL(loopback.server.url).hash.slice(1);
    const old = await post(loopback, '/enter', { token: loopback.token });
    const fresh = await post(loopback, '/enter', { token });

    expect([old.status, fresh.status]).toEqual([403, 200]);
    expect((await get(loopback, '/brief/sample/en', cookie)).status).toBe(403);
    expect((await get(loopback, '/brief/sample/en', fresh.headers['set-cookie']?.split(';')[0])).status).toBe(
      200,
    );
  });

  test.each([['wrong'], [''], [null], [42], [['x']]])('is refused as %j', async (token) => {
    expect((await post(loopback, '/enter', { token })).status).toBe(403);
  });

  test('without it only the way in is served, and no data', async () => {
    const page = await get(loopback, '/');
    const script = await get(loopback, '/enter.js');
    const paths = [
      '/index.html',
      '/assets/index-1a2b.js',
      '/fonts/NotoSansSC-400.woff2',
      '/brief/sample/en',
      '/x',
    ];
    const rest = await Promise.all(paths.map((path) => get(loopback, path)));
    const call = await post(loopback, '/call', { channel: 'cluster.list' });

    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.body).not.toContain(loopback.token);
    expect(script.status).toBe(200);
    expect([...rest, call].map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
    expect(loopback.calls).toEqual([]);
  });

  test('a cookie is refused when it is cut, changed, doubled or of another port', async () => {
    const cookie = await enter(loopback);
    const [name = '', value = ''] = cookie.split('=');
    const forged = [
      `${name}=`,
      `${name}=${value.slice(0, -1)}`,
      `${name}=${value.slice(1)}A`,
      `${name}=${value.toLowerCase()}x`,
      `${name}=wrong; ${cookie}`,
      `cluster-desk-${loopback.port + 1}=${value}`,
      `${name}=${loopback.token}`,
    ];

    const answers = await Promise.all(forged.map((each) => get(loopback, '/brief/sample/en', each)));

    expect(answers.map(({ status }) => status)).toEqual(forged.map(() => 403));
    expect((await get(loopback, '/brief/sample/en', cookie)).body).toContain(secret);
  });
});
