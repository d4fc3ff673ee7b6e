import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { callInPage, sampleAssessment } from '../support/callInPage.ts';
import { pdfFacts } from '../support/pdfFacts.ts';
import { test } from './fixtures.ts';
import { app } from './standIn/electron.ts';
import { record, surroundings } from './standIn/record.ts';

test.use({ run: 'closing' });

test('the window stays until a brief that is being exported is written, then the program ends', async ({
  desktop,
}) => {
  const target = join(desktop.folder, 'brief.pdf');
  surroundings.saveTo = target;
  const windows = record.windows.length;
  const id = await sampleAssessment(desktop.page);
  const exported = callInPage(desktop.page, 'brief.export', { id, language: 'zh', format: 'pdf' });
  await expect.poll(() => record.windows.length).toBe(windows + 1);

  const hasClosed = desktop.window.close();
  app.quit();

  expect(hasClosed).toBe(false);
  expect(record.exitCode).toBeNull();
  expect(record.titles.at(-1)).toContain('an export is being finished');
  expect(await exported).toEqual({ path: target });
  await expect.poll(() => record.exitCode).toBe(0);
  expect((await pdfFacts(readFileSync(target))).isTagged).toBe(true);
  expect(existsSync(join(desktop.folder, 'data', 'cluster-desk.db-wal'))).toBe(false);
  expect(readFileSync(join(desktop.folder, 'data', 'logs', 'log.jsonl'), 'utf8')).not.toContain('"internal"');
});
