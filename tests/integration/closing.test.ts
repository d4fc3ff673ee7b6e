import { existsSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../db/store.ts';
import { patientDesktop } from '../support/patientDesktop.ts';
import { startBackend } from '../support/storeBackend.ts';
import { openOptions } from '../support/openOptions.ts';

const sample = 'sample-daqing-volvo-auto';

describe('closing while a brief is exported', () => {
  test('waits for the file and for its record', async () => {
    const { waiting, path, desktop } = patientDesktop();
    const { backend, call, path: store, events } = startBackend({ desktop });
    const exported = call('brief.export', { id: sample, language: 'zh', format: 'pdf' });
    await expect.poll(() => waiting.length).toBe(1);

    let isClosed = false;
    const closing = backend.close().then(() => (isClosed = true));
    await new Promise((resolve) => setImmediate(resolve));
    const wasClosed = isClosed;
    waiting.forEach(({ go }) => go());
    await closing;

    expect(wasClosed).toBe(false);
    expect(await exported).toMatchObject({ path });
    expect(existsSync(path)).toBe(true);
    expect(events.filter(({ event }) => event === 'internal')).toEqual([]);
    const again = openStore(store, openOptions);
    onTestFinished(() => again.close());
    expect(again.briefRecords.listOf(sample)).toHaveLength(1);
  });

  test('takes no new call, and says that the program has stopped', async () => {
    const { waiting, desktop } = patientDesktop();
    const { backend, call, refusal } = startBackend({ desktop });
    const exported = call('brief.export', { id: sample, language: 'en', format: 'pdf' });
    await expect.poll(() => waiting.length).toBe(1);

    const closing = backend.close();

    expect(await refusal('cluster.list')).toBe('disconnected');
    await expect(backend.briefHtml(sample, 'zh')).rejects.toMatchObject({ code: 'disconnected' });
    waiting.forEach(({ go }) => go());
    await Promise.all([exported, closing]);
    expect(await refusal('cluster.list')).toBe('disconnected');
  });

  test('is told apart from closing while nothing is written', async () => {
    const { waiting, desktop } = patientDesktop();
    const { backend, call } = startBackend({ desktop });
    const before = backend.isBusy();

    const exported = call('brief.export', { id: sample, language: 'en', format: 'pdf' });
    await expect.poll(() => waiting.length).toBe(1);
    const during = backend.isBusy();
    waiting.forEach(({ go }) => go());
    await exported;

    expect([before, during, backend.isBusy()]).toEqual([false, true, false]);
  });

  test('twice is closing once', async () => {
    const { backend } = startBackend();

    await Promise.all([backend.close(), backend.close()]);
    await expect(backend.close()).resolves.toBeUndefined();
  });
});

describe('finishing while a brief is exported', () => {
  test('waits for the file, answers calls meanwhile, and leaves the store open', async () => {
    const { waiting, desktop } = patientDesktop();
    const { backend, call, refusal } = startBackend({ desktop });
    const exported = call('brief.export', { id: sample, language: 'en', format: 'pdf' });
    await expect.poll(() => waiting.length).toBe(1);

    let isFinished = false;
    const finishing = backend.finish().then(() => (isFinished = true));
    const meanwhile = await refusal('cluster.list');
    const wasFinished = isFinished;
    waiting.forEach(({ go }) => go());
    await finishing;

    expect([meanwhile, wasFinished]).toEqual(['answered', false]);
    await exported;
    expect(await refusal('cluster.list')).toBe('answered');
  });

  test('ends with an export that fails', async () => {
    const { waiting, desktop } = patientDesktop();
    const { backend, refusal } = startBackend({ desktop });
    const failed = refusal('brief.export', { id: sample, language: 'en', format: 'pdf' });
    await expect.poll(() => waiting.length).toBe(1);

    const finishing = backend.finish();
    waiting.forEach(({ fail }) => fail());
    await finishing;

    expect(await failed).toBe('print-failed');
    expect(backend.isBusy()).toBe(false);
  });
});

describe('closing while a batch is written', () => {
  test('writes the brief under way and leaves the rest, also of a batch that a waiting call begins', async () => {
    const { waiting, path, desktop } = patientDesktop();
    let choose = (_: string | null): void => undefined;
    const { backend, call } = startBackend({
      desktop: { ...desktop, chooseExportFolder: () => new Promise((resolve) => (choose = resolve)) },
    });
    const begun = call('briefs.start', { ids: [sample], languages: ['zh'], formats: ['pdf'], annexes: true });
    await expect.poll(() => backend.isBusy()).toBe(true);

    const closing = backend.close();
    choose(path);
    await begun;
    await closing;

    expect(waiting).toEqual([]);
    expect(backend.isBusy()).toBe(false);
  });
});
