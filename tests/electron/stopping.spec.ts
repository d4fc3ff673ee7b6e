import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { callInPage, sampleAssessment } from '../support/callInPage.ts';
import { type DesktopShell, test } from './fixtures.ts';
import { app } from './standIn/electron.ts';
import { record, surroundings } from './standIn/record.ts';

test.use({ run: 'stopping' });
test.describe.configure({ mode: 'serial' });

const returned = 'The window stopped by itself and was opened again here. What was saved is kept.';
const stopped = {
  message: 'The window stopped by itself several times within ten minutes. What was saved is kept.',
  buttons: ['Open again', 'End Cluster Desk'],
};
const hanging = {
  message: 'The window has not answered for some time. What was saved is kept.',
  buttons: ['Wait', 'Open again'],
};

test.beforeEach(() => {
  record.questions.length = 0;
  surroundings.presses = 0;
});

const log = ({ folder }: DesktopShell): string =>
  readFileSync(join(folder, 'data', 'logs', 'log.jsonl'), 'utf8');

/** As when the process of the page has died: the stand-in cannot kill it and keep its window. */
const crash = ({ window }: DesktopShell, reason = 'crashed'): boolean =>
  window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });

/** Counts how often the page begins anew, from now on. */
function countStarts(page: Page): () => number {
  let starts = 0;
  page.on('domcontentloaded', () => (starts += 1));
  return () => starts;
}

async function atDiagnosis({ page }: DesktopShell): Promise<string> {
  const place = `#/assessments/${await sampleAssessment(page)}/diagnosis`;
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await expect(page).toHaveTitle(/Diagnosis/u);
  return place;
}

test('a page whose process crashes comes back at its place, with one message, and a reload says it no more', async ({
  desktop,
}) => {
  const { page } = desktop;
  const place = await atDiagnosis(desktop);

  crash(desktop, 'oom');

  await expect(page.getByText(returned)).toHaveCount(1);
  await expect(page).toHaveTitle(/Diagnosis/u);
  expect([new URL(page.url()).hash, new URL(page.url()).search]).toEqual([place, '']);
  expect(log(desktop)).toContain('"event":"page.gone","reason":"oom"');
  expect(record.questions).toEqual([]);

  await page.reload();
  await page.locator('html[data-ready="1"]').waitFor({ state: 'attached' });
  await expect(page.getByText(returned)).toHaveCount(0);
});

test('a process that ends because its page is left is no crash', async ({ desktop }) => {
  const starts = countStarts(desktop.page);

  crash(desktop, 'clean-exit');

  expect(await callInPage(desktop.page, 'app.start', undefined)).toMatchObject({
    info: { shell: 'electron' },
  });
  expect(starts()).toBe(0);
});

test('one that hangs is asked about after some seconds, and not when it comes to itself', async ({
  desktop,
}) => {
  surroundings.presses = null;

  desktop.window.emit('unresponsive');
  desktop.window.emit('responsive');
  desktop.window.emit('unresponsive');
  await expect.poll(() => record.questions).toEqual([hanging]);
  desktop.window.emit('responsive');

  await expect.poll(() => record.withdrawn).toBe(1);
  expect(record.crashes).toBe(0);
  expect(log(desktop)).toContain('"event":"page.hangs"');
});

test('one that hangs and is not waited for comes back at its place', async ({ desktop }) => {
  const place = await atDiagnosis(desktop);
  surroundings.presses = 1;

  desktop.window.emit('unresponsive');

  await expect(desktop.page.getByText(returned)).toBeVisible();
  expect(record.crashes).toBe(1);
  expect(new URL(desktop.page.url()).hash).toBe(place);
});

test('the fourth time within ten minutes the official chooses, and may have it opened again', async ({
  desktop,
}) => {
  const starts = countStarts(desktop.page);
  // The third of three: two tests before have crashed it as well.
  crash(desktop);
  await expect.poll(starts).toBe(1);
  surroundings.presses = null;
  crash(desktop);
  await expect.poll(() => record.questions).toEqual([stopped]);
  expect(starts()).toBe(1);

  surroundings.presses = 0;
  crash(desktop);

  await expect.poll(starts).toBe(2);
  await expect(desktop.page.getByText(returned)).toBeVisible();
});

test('a mistake of the main process is said in one sentence and ends the program, with the store closed', async ({
  desktop,
}) => {
  const canary = 'a-name-that-nobody-may-read';
  const listener = process.listeners('uncaughtException').at(-1);

  // What Node does with an exception that nobody catches; the test runner listens as well.
  listener?.(new SyntaxError(canary), 'uncaughtException');

  await expect.poll(() => record.exitCode).toBe(1);
  expect(record.said).toHaveLength(1);
  expect(record.said[0]).toMatch(
    /^Cluster Desk: Cluster Desk met a mistake of its own and ends\..*log\.jsonl\.$/u,
  );
  expect(existsSync(join(desktop.folder, 'data', 'cluster-desk.db-wal'))).toBe(false);
  expect(log(desktop)).toContain('"event":"exception.uncaught"');
  expect(log(desktop)).not.toContain(canary);
  expect(app.listenerCount('child-process-gone')).toBe(1);
});
