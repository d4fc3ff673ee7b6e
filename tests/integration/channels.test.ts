import { describe, expect, test } from 'vitest';
import { maxDepth } from '../../core/base/jsonLimits.ts';
import { channels } from '../../core/contract/channels.ts';
import { failureOf, startBackend } from '../support/storeBackend.ts';
import { wrongInputs } from '../support/wrongInputs.ts';

const sample = 'sample-daqing-volvo-auto';

describe('dispatch', () => {
  test.each(Object.entries(wrongInputs))(
    '%s refuses a wrong input and says where',
    async (channel, [input, path]) => {
      const { backend } = startBackend();

      const envelope = await backend.dispatch(channel, input);

      expect(envelope.ok ? 'answered' : [envelope.error.code, envelope.error.details['path']]).toEqual([
        'invalid-input',
        path,
      ]);
    },
  );

  test('a wrong input changes nothing', async () => {
    const { backend, call } = startBackend();
    const everything = async () => [
      await call('cluster.list'),
      await call('assessment.open', { id: sample }),
      await call('action.list'),
      await call('settings.get'),
    ];
    const before = await everything();

    for (const [channel, [input]] of Object.entries(wrongInputs)) {
      await backend.dispatch(channel, input);
    }

    expect(await everything()).toEqual(before);
  });

  test.each(Object.keys(channels))(
    '%s refuses what is nested too deeply, in words of its own',
    async (channel) => {
      const { backend } = startBackend();
      let input: unknown = 1;
      for (let level = 0; level <= maxDepth; level += 1) {
        input = level % 2 === 0 ? [input] : { content: input };
      }

      expect(await backend.dispatch(channel, input)).toMatchObject({
        ok: false,
        error: { code: 'invalid-input', details: { reason: 'nested-too-deeply' } },
      });
    },
  );

  test.each([
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'cluster',
    '',
    'cluster.drop',
    7,
    null,
    undefined,
    {},
  ])('%j is not a channel', async (channel) => {
    const { backend } = startBackend();

    expect(await backend.dispatch(channel, undefined)).toEqual({
      ok: false,
      error: { code: 'unknown-channel', message: 'No such channel.', details: {} },
    });
  });

  const byId = Object.keys(channels).filter((name) =>
    [
      'get',
      'open',
      'evaluate',
      'acceptPlan',
      'remove',
      'restore',
      'export',
      'spoken',
      'exportSpoken',
      'exportMeasures',
    ].includes(name.split('.')[1] ?? ''),
  );
  test.each(
    byId.filter(
      (name) => !/^(settings|knowledge|file|exportFolder|bundle|backup|trail|lists|reference)/.test(name),
    ),
  )('%s of something that is not there', async (channel) => {
    const { refusal } = startBackend();

    expect(
      await refusal(channel, {
        id: 'gone',
        ...(channel.startsWith('brief') && { language: 'zh' }),
        ...(channel === 'brief.export' && { format: 'pdf' }),
        ...(channel === 'bin.restore' && { kind: 'action' }),
      }),
    ).toBe('not-found');
  });

  test('a mistake of the program is logged with its place and without what was typed', async () => {
    const { backend, events } = startBackend({
      desktop: {
        shell: 'test',
        systemLanguage: 'en',
        printer: {
          print: () => Promise.reject(new Error('Out of ink.')),
          pictures: () => Promise.resolve([]),
          close: () => Promise.resolve(),
        },
        openWritten: () => Promise.resolve(true),
        chooseExportPath: () => Promise.resolve('/nowhere/brief.pdf'),
        chooseExportFolder: () => Promise.resolve(null),
      },
      log: { path: '/logs/log.jsonl', write: (event, details) => void logged.push({ event, details }) },
    });
    const logged: unknown[] = [];

    const envelope = await backend.dispatch('brief.export', { id: sample, language: 'zh', format: 'pdf' });

    expect(events).toEqual([]);
    expect(envelope).toEqual({
      ok: false,
      error: { code: 'internal', message: 'A mistake in the program.', details: { log: '/logs/log.jsonl' } },
    });
    expect(logged).toEqual([
      {
        event: 'internal',
        details: {
          channel: 'brief.export',
          failure: { kind: 'Error', message: 'Out of ink.', at: expect.any(Array) },
        },
      },
    ]);
    expect(JSON.stringify(logged)).not.toContain('沃尔沃');
    expect(JSON.stringify(logged)).not.toContain(import.meta.dirname);
  });

  test('the client gives a failure back with its code', async () => {
    const { call } = startBackend();

    expect(await failureOf(call('cluster.get', { id: 'gone' }))).toMatchObject({ code: 'not-found' });
  });
});
