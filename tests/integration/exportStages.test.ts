import { existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../core/base/errors.ts';
import type { Desktop, Printer, PrintWatch } from '../../electron/backend/ports.ts';
import { createWrittenFiles } from '../../electron/backend/context/writtenFiles.ts';
import { createExportJobs } from '../../electron/backend/brief/exportJobs.ts';
import { onePage } from '../support/onePage.ts';
import { failureOf, startBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';

const sample = 'sample-daqing-volvo-auto';
const job = 'export-1';
const wish = { id: sample, language: 'zh', format: 'pdf', job } as const;

/** A backend whose prints go on as the test says, and are left as a real printer leaves them. */
function start() {
  const folder = dirname(storePath());
  const prints: { watch: PrintWatch; go: () => void }[] = [];
  const opened: string[] = [];
  const print: Printer['print'] = (_, watch = {}) =>
    new Promise((resolve, reject) => {
      prints.push({ watch, go: () => resolve(onePage) });
      watch.signal?.addEventListener('abort', () => reject(new Error('left')));
    });
  const desktop: Desktop = {
    shell: 'test',
    systemLanguage: 'zh',
    printer: { print, pictures: () => Promise.resolve([]), close: () => Promise.resolve() },
    openWritten: (path, how) => {
      opened.push(`${how} ${path}`);
      return Promise.resolve(true);
    },
    chooseExportPath: (name) => Promise.resolve(`${folder}/${name}`),
    chooseExportFolder: () => Promise.resolve(folder),
  };
  const written = () => readdirSync(folder).filter((name) => /\.(?:pdf|tmp)$/u.test(name));
  return { ...startBackend({ desktop }), prints, opened, folder, written };
}

describe('an export of a brief', () => {
  test('tells its stages while it runs, and none afterwards', async () => {
    const { call, prints } = start();
    expect(await call('brief.progress', { job })).toEqual({ stage: null });
    const exported = call('brief.export', wish);
    await expect.poll(() => prints.length).toBe(1);

    const stages = [(await call('brief.progress', { job })).stage];
    for (const stage of ['starting', 'waiting', 'printing'] as const) {
      prints[0]?.watch.onStage?.(stage);
      stages.push((await call('brief.progress', { job })).stage);
    }
    prints[0]?.go();

    expect((await exported).path).toMatch(/\.pdf$/u);
    expect(stages).toEqual(['collecting', 'starting', 'waiting', 'printing']);
    expect(await call('brief.progress', { job })).toEqual({ stage: null });
  });

  test('that is cancelled writes nothing, leaves no record and no half file, and is no failure', async () => {
    const { call, prints, written, events } = start();
    const exported = call('brief.export', wish);
    await expect.poll(() => prints.length).toBe(1);

    await call('brief.cancel', { job });

    expect(await exported).toEqual({ path: null, handle: null });
    expect(written()).toEqual([]);
    expect(events).toEqual([]);
    await call('brief.cancel', { job });
  });

  test('fails with its own failure where nobody cancelled it', async () => {
    const jobs = createExportJobs();

    await expect(jobs.run('a', () => Promise.reject(new AppError('disk-full', '')))).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect(jobs.stage('a')).toBeNull();
  });
});

describe('a batch that is ended', () => {
  test('leaves what waits for the browser, and finishes what is being laid out', async () => {
    const { call, prints, written } = start();
    const batch = { ids: [sample], languages: ['zh', 'en'], formats: ['pdf'], annexes: false } as const;
    const { job: id } = await call('briefs.start', {
      ...batch,
      ids: [...batch.ids],
      languages: [...batch.languages],
      formats: [...batch.formats],
    });
    const of = { job: id ?? '' };
    await expect.poll(() => prints.length).toBe(2);
    prints[0]?.watch.onStage?.('starting');
    prints[0]?.watch.onStage?.('printing');
    prints[1]?.watch.onStage?.('starting');
    const during = await call('briefs.progress', of);

    const ended = call('briefs.cancel', of);
    await expect.poll(async () => (await call('briefs.progress', of)).current.length).toBe(1);
    prints[0]?.go();

    expect(during.current.map(({ language, stage }) => [language, stage])).toEqual([
      ['zh', 'printing'],
      ['en', 'starting'],
    ]);
    expect(await ended).toMatchObject({ written: 1, failed: [], cancelled: true, finished: true });
    expect(written()).toHaveLength(1);
  });
});

describe('a written file', () => {
  test('is opened and shown by its handle, and a folder of briefs as well', async () => {
    const { call, prints, opened } = start();
    const exported = call('brief.export', wish);
    await expect.poll(() => prints.length).toBe(1);
    prints[0]?.go();
    const { path, handle } = await exported;

    await call('file.open', { handle: handle ?? '' });
    await call('file.show', { handle: handle ?? '' });

    expect(opened).toEqual([`open ${path}`, `show ${path}`]);
  });

  test('of which this run knows nothing is not opened, whatever the page calls it', async () => {
    const { call, refusal, prints, opened } = start();
    const exported = call('brief.export', wish);
    await expect.poll(() => prints.length).toBe(1);
    prints[0]?.go();
    const { path } = await exported;

    expect(await refusal('file.open', { handle: 'another' })).toBe('not-found');
    for (const handle of [
      path,
      '/etc/passwd',
      '../x',
      'C:\\Windows\\System32\\calc.exe',
      'file:///etc/passwd',
    ]) {
      expect(await refusal('file.open', { handle })).toBe('invalid-input');
      expect(await refusal('file.show', { handle })).toBe('invalid-input');
    }
    expect(await refusal('file.open', { handle: 'x', path: '/etc/passwd' })).toBe('invalid-input');
    expect(opened).toEqual([]);
  });

  test('that is gone, or is a link by now, is not opened; it is said which', async () => {
    const { call, prints, opened } = start();
    const exported = call('brief.export', wish);
    await expect.poll(() => prints.length).toBe(1);
    prints[0]?.go();
    const { path, handle } = await exported;
    const [place, by] = [path ?? '', handle ?? ''];

    rmSync(place);
    const gone = await failureOf(call('file.open', { handle: by }));
    symlinkSync('/etc/passwd', place);
    const linked = await failureOf(call('file.show', { handle: by }));

    expect([gone, linked].map(({ code, details }) => [code, details])).toEqual([
      ['file-not-opened', { path }],
      ['file-not-opened', { path }],
    ]);
    expect(opened).toEqual([]);
    expect(existsSync('/etc/passwd')).toBe(true);
  });

  test('that no program opens is said as such', async () => {
    const folder = dirname(storePath());
    const written = createWrittenFiles({
      desktop: { openWritten: () => Promise.resolve(false) },
      newId: () => 'f1',
    });

    await expect(written.open(written.folder(folder), 'open')).rejects.toMatchObject({
      code: 'file-not-opened',
      details: { path: folder },
    });
  });
});
