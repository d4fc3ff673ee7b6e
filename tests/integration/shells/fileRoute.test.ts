import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ReceivedFile } from '../../../electron/backend/context/receivedFiles.ts';
import { startBackend } from '../../support/storeBackend.ts';
import { enter, post, sendRaw, startLoopback } from './loopback.ts';

async function started() {
  const office = startBackend();
  const loopback = await startLoopback({
    receive: office.backend.receive,
    dispatch: office.backend.dispatch,
  });
  onTestFinished(() => loopback.server.close());
  const cookie = await enter(loopback);
  const send = (body: string, path = '/file', headers: Readonly<Record<string, string>> = {}) =>
    sendRaw(
      loopback.port,
      [
        `POST ${path} HTTP/1.1`,
        ...Object.entries({
          Host: `127.0.0.1:${loopback.port}`,
          Origin: loopback.origin,
          'Sec-Fetch-Site': 'same-origin',
          'Content-Type': 'application/octet-stream',
          Cookie: cookie,
          ...headers,
        }).map(([name, value]) => `${name}: ${value}`),
      ],
      body,
    );
  const received = async (body: string, path?: string): Promise<ReceivedFile> =>
    JSON.parse((await send(body, path)).body).value;
  return { office, loopback, send, received };
}

describe('a file of the page', () => {
  test('is taken beyond the length of a call, in one request or in several', async () => {
    const { office, received } = await started();
    const long = 'a'.repeat(3_000_000);

    const first = await received(long);
    const whole = await received('bc', `/file?to=${first.handle}`);

    expect(whole).toEqual({ handle: first.handle, bytes: 3_000_002 });
    expect(readFileSync(join(dirname(office.path), 'received', first.handle), 'utf8')).toBe(`${long}bc`);
  });

  test('of a handle that is not known, or with a path for one, is not taken', async () => {
    const { send } = await started();

    for (const to of ['gone', '../cluster-desk.db', '%2e%2e%2fcluster-desk.db']) {
      const { status, body } = await send('x', `/file?to=${to}`);
      expect([status, JSON.parse(body).error?.code]).toEqual([200, 'not-found']);
    }
  });

  test('is refused from elsewhere, and as anything else than bytes', async () => {
    const { loopback, send } = await started();

    expect((await send('x', '/file', { Cookie: 'a=b' })).status).toBe(403);
    expect((await send('x', '/file', { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await send('x', '/file', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await send('x', '/file', { Host: 'evil.example' })).status).toBe(403);
    expect((await send('x', '/file', { 'Content-Type': 'multipart/form-data' })).status).toBe(415);
    expect((await send('{}', '/call')).status).toBe(415);
    expect((await post(loopback, '/file', {})).status).toBe(415);
  });

  test('that is no bundle is refused when it is looked at', async () => {
    const { office, received } = await started();
    const { handle } = await received('no bundle');

    expect(await office.refusal('bundle.preview', { handle })).toBe('invalid-file');
    await office.call('bundle.discard', { handle });
    expect(await office.refusal('bundle.preview', { handle })).toBe('not-found');
  });

  test('makes room: of many the oldest go', async () => {
    const { office, received } = await started();
    const files = [];
    for (let number = 0; number < 6; number += 1) {
      files.push(await received(String(number)));
    }

    const codes = await Promise.all(files.map(({ handle }) => office.refusal('bundle.preview', { handle })));

    expect(codes).toEqual(['not-found', 'not-found', ...Array.from({ length: 4 }, () => 'invalid-file')]);
  });
});
