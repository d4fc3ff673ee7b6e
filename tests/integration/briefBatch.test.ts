import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Input, Output } from '../../core/contract/channels.ts';
import type { BatchWish } from '../../core/model/brief/batchProgress.ts';
import { createBatchJobs } from '../../electron/backend/brief/batchJobs.ts';
import type { Context } from '../../electron/backend/context/context.ts';
import { openContext } from '../../electron/backend/context/openContext.ts';
import type { BackendPorts, Printer, PrintJob } from '../../electron/backend/ports.ts';
import { printFailure } from '../../electron/printing/printFailure.ts';
import { onePage } from '../support/onePage.ts';
import { knowledgeBase, startBackend, type TestBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';
import { clockAt } from '../support/clocks.ts';

const sample = 'sample-daqing-volvo-auto';
const pdfs: BatchWish = { ids: null, languages: ['zh'], formats: ['pdf'], annexes: true };

/** A printer whose prints wait until they are let go. */
function patientPrinter() {
  const waiting: { job: PrintJob; go: () => void; fail: (error: Error) => void }[] = [];
  const printer: Printer = {
    print: (job) =>
      new Promise((resolve, reject) => waiting.push({ job, go: () => resolve(onePage), fail: reject })),
    pictures: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
  return { printer, waiting };
}

function start(printer?: Printer, overrides: Partial<BackendPorts> = {}) {
  const folder = dirname(storePath());
  const jobs: PrintJob[] = [];
  const desk = startBackend({
    ...overrides,
    desktop: {
      shell: 'test',
      systemLanguage: 'en',
      printer: printer ?? {
        print: (job) => {
          jobs.push(job);
          return Promise.resolve(onePage);
        },
        pictures: ({ ids }) => Promise.resolve(ids.map(() => new Uint8Array())),
        close: () => Promise.resolve(),
      },
      openWritten: () => Promise.resolve(true),
      chooseExportPath: () => Promise.resolve(null),
      chooseExportFolder: () => Promise.resolve(folder),
    },
  });
  return { ...desk, folder, jobs };
}

/** The sample again under other names; gives the new assessments' ids. */
async function copies({ call }: TestBackend, names: readonly string[]): Promise<string[]> {
  const text = readFileSync(
    join(import.meta.dirname, '../../assets/knowledge/sample-assessment.json'),
    'utf8',
  );
  const ids: string[] = [];
  for (const zh of names) {
    const file = JSON.parse(text);
    const cluster = { ...file.cluster, id: `cluster-${ids.length}`, name: { zh } };
    const imported = await call('assessment.import', { text: JSON.stringify({ ...file, cluster }) });
    ids.push(imported.id);
  }
  return ids;
}

/** Starts a batch and waits until it is finished. */
async function run({ call }: TestBackend, wish: Input<'briefs.start'>): Promise<Output<'briefs.progress'>> {
  const job = await jobOf(call('briefs.start', wish));
  let progress = await call('briefs.progress', { job });
  while (!progress.finished) {
    await new Promise((resolve) => setImmediate(resolve));
    progress = await call('briefs.progress', { job });
  }
  return progress;
}

async function jobOf(started: Promise<Output<'briefs.start'>>): Promise<string> {
  const { job } = await started;
  if (job === null) {
    throw new Error('No batch was started.');
  }
  return job;
}

describe('a batch of briefs', () => {
  test('writes every brief in each language, and keeps a record of each', async () => {
    const desk = start();
    await copies(desk, ['绍兴纺织集群']);

    const progress = await run(desk, { ...pdfs, languages: ['zh', 'en'] });

    expect(progress).toMatchObject({ done: 4, of: 4, written: 4, failed: [], skipped: [], recorded: true });
    expect(progress.folder).toBe(desk.folder);
    expect(
      readdirSync(desk.folder)
        .filter((name) => name.endsWith('.pdf'))
        .sort(),
    ).toEqual(
      [
        'Daqing-Volvo-Automobile-Industry-policy-brief-2026-06-30.pdf',
        '大庆沃尔沃汽车产业集群-政策简报-2026-06-30.pdf',
        '绍兴纺织集群-policy-brief-2026-06-30.pdf',
        '绍兴纺织集群-政策简报-2026-06-30.pdf',
      ].sort(),
    );
  });

  test('goes on past what cannot be printed and what is not ready, and says which and why', async () => {
    const desk = start();
    await copies(desk, ['𠮷林集群', '绍兴纺织集群']);
    const { id } = await desk.call('assessment.create', { clusterId: 'cluster-1' });
    const [odd] = (await desk.call('cluster.list')).filter(({ name }) => name.zh === '𠮷林集群');

    const progress = await run(desk, pdfs);

    expect(progress).toMatchObject({ done: 3, of: 3, written: 1, finished: true, cancelled: false });
    expect(progress.failed).toEqual([
      {
        assessmentId: odd?.latest?.assessmentId,
        name: { en: '', zh: '𠮷林集群' },
        language: 'zh',
        format: 'pdf',
        code: 'missing-glyph',
        details: { characters: '𠮷', place: expect.any(String) },
      },
    ]);
    expect(progress.skipped).toEqual([
      { assessmentId: id, name: { en: '', zh: '绍兴纺织集群' }, reason: 'type' },
    ]);
  });

  test('goes on past a print that took too long, and one that waits behind it is written', async () => {
    const { printer, waiting } = patientPrinter();
    const desk = start(printer);
    const ids = await copies(desk, ['甲集群', '乙集群', '丙集群']);
    const job = await jobOf(desk.call('briefs.start', { ...pdfs, ids }));
    await expect.poll(() => waiting.length).toBe(2);

    waiting[0]?.fail(printFailure('too-slow'));
    await expect.poll(() => waiting.length).toBe(3);
    waiting[1]?.go();
    waiting[2]?.go();
    await expect.poll(async () => (await desk.call('briefs.progress', { job })).finished).toBe(true);

    const progress = await desk.call('briefs.progress', { job });
    expect(progress).toMatchObject({ done: 3, of: 3, written: 2, cancelled: false });
    expect(progress.failed).toMatchObject([
      { name: { zh: '甲集群' }, code: 'print-failed', details: { reason: 'too-slow' } },
    ]);
  });

  test('never writes over a file, not even when two clusters have one name', async () => {
    const desk = start();
    const taken = '绍兴纺织集群-政策简报-2026-06-30.pdf';
    writeFileSync(join(desk.folder, taken), 'mine');
    const ids = await copies(desk, ['绍兴纺织集群', '绍兴纺织集群', '绍兴纺织集群']);

    const progress = await run(desk, { ...pdfs, ids });

    expect(progress.written).toBe(3);
    expect(readFileSync(join(desk.folder, taken), 'utf8')).toBe('mine');
    expect(readdirSync(desk.folder).filter((name) => name.startsWith('绍兴'))).toHaveLength(4);
  });

  test('prints two at a time, answers meanwhile, and stops after those when it is cancelled', async () => {
    const { printer, waiting } = patientPrinter();
    const desk = start(printer);
    const ids = await copies(desk, ['甲集群', '乙集群', '丙集群', '丁集群']);
    const job = await jobOf(desk.call('briefs.start', { ...pdfs, ids }));
    await expect.poll(() => waiting.length).toBe(2);

    const during = await desk.call('briefs.progress', { job });
    const cancelled = desk.call('briefs.cancel', { job });
    waiting.forEach(({ go }) => go());
    const after = await cancelled;

    expect(during).toMatchObject({ done: 0, of: 4, finished: false });
    expect(during.current.map(({ name }) => name.zh).sort()).toEqual(['乙集群', '甲集群']);
    expect(after).toMatchObject({ done: 2, written: 2, finished: true, cancelled: true, current: [] });
    expect(waiting).toHaveLength(2);
    const files = readdirSync(desk.folder).filter((name) => /集群/.test(name));
    expect(files).toHaveLength(2);
    for (const name of files) {
      expect(readFileSync(join(desk.folder, name), 'utf8')).toMatch(/%%EOF\s*$/);
    }
    expect(readdirSync(desk.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('without annexes leaves them out of every brief, whatever was chosen for each', async () => {
    const desk = start();
    const whole = await run(desk, pdfs);
    const short = await run(desk, { ...pdfs, annexes: false });

    expect([whole.written, short.written]).toEqual([1, 1]);
    expect(desk.jobs.map(({ html }) => html.includes('id="annex-'))).toEqual([true, false]);
  });

  test('whose dialog was closed is none, and a batch that is not there is not found', async () => {
    const desk = startBackend({
      desktop: {
        shell: 'test',
        systemLanguage: 'en',
        printer: patientPrinter().printer,
        openWritten: () => Promise.resolve(true),
        chooseExportPath: () => Promise.resolve(null),
        chooseExportFolder: () => Promise.resolve(null),
      },
    });

    expect(await desk.call('briefs.start', pdfs)).toEqual({ job: null });
    expect(await desk.refusal('briefs.progress', { job: 'gone' })).toBe('not-found');
  });

  test('an assessment that was deleted meanwhile fails alone', async () => {
    const desk = start();
    const [gone = ''] = await copies(desk, ['甲集群']);
    await desk.call('assessment.remove', { id: gone });

    const progress = await run(desk, { ...pdfs, ids: [gone, sample] });

    expect(progress.written).toBe(1);
    expect(progress.failed).toMatchObject([{ assessmentId: gone, code: 'not-found' }]);
  });
});

/** The jobs of a store in which nothing can be read of one assessment. */
function jobsBesideUnreadable(printer: Printer, unreadable: string) {
  const { backend, path, folder } = start();
  void backend.close();
  const events: string[] = [];
  const context = openContext({
    ...patientPorts(path, printer),
    log: { path: null, write: (event) => void events.push(event) },
  });
  onTestFinished(() => context.store.close());
  const { assessments } = context.store;
  const torn: Context = {
    ...context,
    store: {
      ...context.store,
      assessments: {
        ...assessments,
        get(id) {
          if (id === unreadable) {
            throw new Error('disk I/O error');
          }
          return assessments.get(id);
        },
      },
    },
  };
  return { jobs: createBatchJobs(torn), folder, events };
}

function patientPorts(storePath: string, printer: Printer): BackendPorts {
  return {
    storePath,
    knowledgeBase,
    desktop: {
      shell: 'test',
      systemLanguage: 'en',
      printer,
      openWritten: () => Promise.resolve(true),
      chooseExportPath: () => Promise.resolve(null),
      chooseExportFolder: () => Promise.resolve(null),
    },
    clock: clockAt('2026-06-30T08:00:00.000Z'),
    newId: () => 'job',
    log: { path: null, write: () => undefined },
  };
}

describe('a batch in which something breaks', () => {
  test('names what cannot be read, and is not finished before the other brief is written', async () => {
    const { printer, waiting } = patientPrinter();
    const { jobs, folder, events } = jobsBesideUnreadable(printer, 'torn');

    const job = jobs.start({ ...pdfs, ids: ['torn', sample] }, folder);
    await expect.poll(() => waiting.length).toBe(1);
    const during = [jobs.progress(job).finished, jobs.areRunning()];
    waiting[0]?.go();
    const after = await jobs.cancel(job);

    expect(during).toEqual([false, true]);
    expect(after).toMatchObject({ done: 2, written: 1, finished: true, current: [] });
    expect(after.failed).toMatchObject([
      { assessmentId: 'torn', name: { en: '', zh: '' }, code: 'internal' },
    ]);
    expect(events).toEqual(['internal']);
  });

  test('by a mistake of the program says so at its end, which comes after the other brief', async () => {
    const { printer, waiting } = patientPrinter();
    const failures: unknown[] = [];
    let isLogBroken = false;
    const desk = start(printer, {
      log: {
        path: null,
        write(_, { failure } = {}) {
          if (isLogBroken) {
            throw new Error('A mistake.');
          }
          failures.push(failure);
        },
      },
    });
    const ids = await copies(desk, ['甲集群', '乙集群']);
    const job = await jobOf(desk.call('briefs.start', { ...pdfs, ids }));
    await expect.poll(() => waiting.length).toBe(2);

    isLogBroken = true;
    waiting[0]?.fail(new TypeError('no document'));
    await expect.poll(async () => (await desk.call('briefs.progress', { job })).current.length).toBe(1);
    const during = await desk.call('briefs.progress', { job });
    isLogBroken = false;
    waiting[1]?.go();
    const after = await desk.call('briefs.cancel', { job });

    expect(during).toMatchObject({ finished: false, failure: null });
    expect(after).toMatchObject({
      written: 1,
      finished: true,
      failure: { code: 'internal', details: {} },
    });
    expect(failures).toMatchObject([{ message: 'A mistake.' }]);
  });
});
