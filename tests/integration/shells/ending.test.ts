import { describe, expect, test } from 'vitest';
import { createEnding } from '../../../electron/loopback/ending.ts';
import { patientDesktop } from '../../support/patientDesktop.ts';
import { startBackend } from '../../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';

/** A loopback shell in the middle of an export, and what becomes of its end. */
async function exporting() {
  const { waiting, desktop } = patientDesktop();
  const { backend, refusal } = startBackend({ desktop });
  const exported = refusal('brief.export', { id: sample, language: 'en', format: 'pdf' });
  await expect.poll(() => waiting.length).toBe(1);
  const told: string[] = [];
  const ended = Promise.withResolvers<void>();
  const ending = createEnding({
    backend,
    onWaiting: () => void told.push('waiting'),
    report: (error) => void told.push(String(error)),
    async end() {
      told.push('end');
      ended.resolve();
    },
  });
  return { ...ending, print: waiting[0], exported, refusal, told, ended: ended.promise };
}

test('a program that is interrupted during an export answers its page until the export is written', async () => {
  const { interrupt, stop, print, exported, refusal, told, ended } = await exporting();

  interrupt(() => {
    told.push('page closes');
    stop();
  });
  const meanwhile = await refusal('settings.get');
  const before = [...told];
  print?.go();
  await ended;

  expect(meanwhile).toBe('answered');
  expect(before).toEqual(['waiting']);
  expect(await exported).toBe('answered');
  expect(told).toEqual(['waiting', 'page closes', 'end']);
  expect(await refusal('settings.get')).toBe('disconnected');
});

test('a page that stays when it is to be closed keeps the program, and is answered', async () => {
  const { interrupt, print, exported, refusal, told } = await exporting();
  const asked = Promise.withResolvers<void>();

  interrupt(asked.resolve);
  print?.go();
  await asked.promise;

  expect(await exported).toBe('answered');
  expect(await refusal('settings.get')).toBe('answered');
  expect(told).toEqual(['waiting']);
});

test('an export that fails ends the program as well', async () => {
  const { interrupt, stop, print, exported, told, ended } = await exporting();

  interrupt(stop);
  print?.fail();
  await ended;

  expect(await exported).toBe('print-failed');
  expect(told).toEqual(['waiting', 'end']);
});

test('a window closed twice over during an export ends the program once', async () => {
  const { interrupt, stop, print, told, ended } = await exporting();

  stop();
  interrupt(stop);
  stop();
  print?.go();
  await ended;
  await new Promise((resolve) => setImmediate(resolve));

  expect(told.filter((what) => what === 'end')).toEqual(['end']);
});

describe('an end that goes wrong is reported, and is an end all the same', () => {
  const mistake = new Error('The disk is gone.');

  /** What happens in order when parts of the backend fail. */
  async function endingOf(failing: { readonly finish?: true; readonly close?: true }): Promise<string[]> {
    const told: string[] = [];
    const ended = Promise.withResolvers<void>();
    const act = (what: 'finish' | 'close') => async () => {
      told.push(what);
      if (failing[what]) {
        throw mistake;
      }
    };
    const { interrupt, stop } = createEnding({
      backend: { isBusy: () => false, finish: act('finish'), close: act('close') },
      onWaiting: () => undefined,
      report: (error) => void told.push(error === mistake ? 'reported' : String(error)),
      async end() {
        told.push('end');
        ended.resolve();
      },
    });
    interrupt(stop);
    await ended.promise;
    return told;
  }

  test('when the store cannot be closed', async () => {
    expect(await endingOf({ close: true })).toEqual(['finish', 'finish', 'close', 'reported', 'end']);
  });

  test('when what is being written cannot be finished', async () => {
    expect(await endingOf({ finish: true })).toEqual([
      'finish',
      'reported',
      'finish',
      'reported',
      'close',
      'end',
    ]);
  });
});
