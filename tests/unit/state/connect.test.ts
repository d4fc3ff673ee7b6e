import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Envelope } from '../../../core/contract/envelope.ts';
import { connect } from '../../../renderer/state/connect.ts';
import { failureOf } from '../../support/storeBackend.ts';

const answered: Envelope = { ok: true, value: { path: '/a.json' } };
const refused: Envelope = { ok: false, error: { code: 'not-found', message: 'No.', details: { id: 'a1' } } };

afterEach(() => vi.unstubAllGlobals());

describe('calls over the bridge of the desktop shell', () => {
  const overBridge = (invoke: (input: unknown) => Promise<Envelope>) => {
    vi.stubGlobal('clusterDesk', { 'assessment.export': invoke });
    return connect();
  };

  test('the input crosses as plain data and the answer comes back', async () => {
    const invoke = vi.fn().mockResolvedValue(answered);

    const answer = await overBridge(invoke).call('assessment.export', { id: 'a1' });

    expect(answer).toEqual({ path: '/a.json' });
    expect(invoke).toHaveBeenCalledExactlyOnceWith({ id: 'a1' });
  });

  test('a refusal keeps its code and details', async () => {
    const call = overBridge(() => Promise.resolve(refused)).call('assessment.export', { id: 'a1' });

    expect(await failureOf(call)).toMatchObject({ code: 'not-found', details: { id: 'a1' } });
  });

  test('a bridge that breaks is a lost connection', async () => {
    const call = overBridge(() => Promise.reject(new Error('reply was never sent'))).call(
      'assessment.export',
      {
        id: 'a1',
      },
    );

    expect(await failureOf(call)).toMatchObject({ code: 'disconnected' });
  });

  test('a channel that the bridge does not have is a lost connection', async () => {
    const client = overBridge(() => Promise.resolve(answered));

    expect(await failureOf(client.call('app.start'))).toMatchObject({ code: 'disconnected' });
  });
});

describe('calls over HTTP', () => {
  const overHttp = (answer: () => Promise<Response>) => {
    const fetched = vi.fn(answer);
    vi.stubGlobal('fetch', fetched);
    return { client: connect(), fetched };
  };

  test('the channel and its input are sent as JSON', async () => {
    const { client, fetched } = overHttp(() => Promise.resolve(Response.json(answered)));

    expect(await client.call('assessment.export', { id: 'a1' })).toEqual({ path: '/a.json' });
    expect(fetched).toHaveBeenCalledExactlyOnceWith('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ channel: 'assessment.export', input: { id: 'a1' } }),
    });
  });

  test('a refusal keeps its code and details, whatever the status', async () => {
    const { client } = overHttp(() => Promise.resolve(Response.json(refused, { status: 400 })));

    expect(await failureOf(client.call('assessment.export', { id: 'a1' }))).toMatchObject({
      code: 'not-found',
      details: { id: 'a1' },
    });
  });

  test('a call that the program would not take is refused in words, and not sent', async () => {
    const { client, fetched } = overHttp(() => Promise.resolve(Response.json(answered)));

    const sent = client.call('brief.checkFile', { base64: 'A'.repeat(6_000_000) });

    expect(await failureOf(sent)).toMatchObject({ code: 'call-too-large', details: { megabytes: 3 } });
    expect(fetched).not.toHaveBeenCalled();
  });

  test.each<[string, () => Promise<Response>]>([
    ['no server', () => Promise.reject(new TypeError('fetch failed'))],
    ['a page of another server', () => Promise.resolve(new Response('<h1>Not found</h1>', { status: 404 }))],
    ['JSON of another server', () => Promise.resolve(Response.json({ status: 'ok' }))],
  ])('%s is a lost connection', async (_, answer) => {
    const { client } = overHttp(answer);

    expect(await failureOf(client.call('cluster.list'))).toMatchObject({ code: 'disconnected' });
  });
});
