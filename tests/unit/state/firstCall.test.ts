import { afterEach, expect, test, vi } from 'vitest';
import { firstCall } from '../../../renderer/state/firstCall.ts';

afterEach(() => vi.unstubAllGlobals());

const answered = { ok: true, value: { started: true } } as const;

test('is sent over HTTP where there is no bridge', async () => {
  const fetched = vi.fn((_path: string, _options: RequestInit) => Promise.resolve(Response.json(answered)));
  vi.stubGlobal('fetch', fetched);

  expect(await firstCall()).toEqual(answered);
  expect(fetched.mock.calls[0]?.[0]).toBe('/call');
  expect(fetched.mock.calls[0]?.[1].body).toBe('{"channel":"app.start"}');
});

test('is sent over the bridge of the desktop shell', async () => {
  vi.stubGlobal('clusterDesk', { 'app.start': () => Promise.resolve(answered) });

  expect(await firstCall()).toEqual(answered);
});

test('where nobody answers it is a lost connection, and no rejection that nobody waits for yet', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

  expect(await firstCall()).toMatchObject({ ok: false, error: { code: 'disconnected' } });
});
