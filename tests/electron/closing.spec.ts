import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { envelopeInPage, sampleAssessment } from '../support/callInPage.ts';
import { pdfFacts } from '../support/pdfFacts.ts';
import { test } from './fixtures.ts';
import { openSourceField, storedSource, typeRefused } from './sourceField.ts';
import { app } from './standIn/electron.ts';
import { record, surroundings } from './standIn/record.ts';

test.use({ run: 'closing' });
test.describe.configure({ mode: 'serial' });

test.beforeEach(() => {
  record.questions.length = 0;
  surroundings.leaves = false;
});

/** Begins an export whose print waits for the test to let it go or fail. */
async function beginExport(page: Page) {
  const print = Promise.withResolvers<'prints' | 'fails'>();
  surroundings.printing = print.promise;
  const windows = record.windows.length;
  const id = await sampleAssessment(page);
  const exported = envelopeInPage(page, 'brief.export', { id, language: 'zh', format: 'pdf' });
  await expect.poll(() => record.windows.length).toBe(windows + 1);
  return { exported, print };
}

test('a window closed while a brief is exported stores what is typed meanwhile, then asks for the rest', async ({
  desktop,
}) => {
  const { page, window } = desktop;
  const target = join(desktop.folder, 'brief.pdf');
  surroundings.saveTo = target;
  const field = await openSourceField(page);
  const { exported, print } = await beginExport(page);
  const title = window.webContents.getTitle();

  window.close();
  app.quit();
  window.close();
  await field.fill('Typed while it waits');
  await field.blur();
  await expect.poll(() => storedSource(page)).toBe('Typed while it waits');
  const meanwhile = { title: record.titles.at(-1), isClosed: window.isDestroyed(), ended: record.exitCode };
  const letThrough = await typeRefused(field, 'Refused while it waits');
  print.resolve('prints');

  expect(await exported).toMatchObject({ ok: true, value: { path: target } });
  await expect.poll(() => record.questions.length).toBe(1);
  expect(meanwhile).toMatchObject({ isClosed: false, ended: null });
  expect(meanwhile.title).toContain('an export is being finished');
  expect(record.titles.at(-1)).toBe(title);
  expect(record.exitCode).toBeNull();
  expect((await pdfFacts(readFileSync(target))).isTagged).toBe(true);
  await letThrough();
});

test('a window closed while an export fails closes as well, and the program ends', async ({ desktop }) => {
  const { page, window } = desktop;
  await openSourceField(page);
  const { exported, print } = await beginExport(page);

  window.close();
  print.resolve('fails');

  expect(await exported).toMatchObject({ ok: false, error: { code: 'print-failed' } });
  await expect.poll(() => record.exitCode).toBe(0);
  expect(record.questions).toEqual([]);
  expect(existsSync(join(desktop.folder, 'data', 'cluster-desk.db-wal'))).toBe(false);
  expect(readFileSync(join(desktop.folder, 'data', 'logs', 'log.jsonl'), 'utf8')).not.toContain('"internal"');
});
