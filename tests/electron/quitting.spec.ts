import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { callInPage, sampleAssessment } from '../support/callInPage.ts';
import { test } from './fixtures.ts';
import { openSourceField, sourceIn, typeRefused } from './sourceField.ts';
import { app } from './standIn/electron.ts';
import { record, surroundings } from './standIn/record.ts';

test.use({ run: 'quitting' });
test.describe.configure({ mode: 'serial' });

const question = {
  message: 'Some changes are not stored yet. They are lost when the window is closed.',
  buttons: ['Close without storing', 'Stay'],
};

test.beforeEach(() => {
  record.questions.length = 0;
  surroundings.leaves = false;
});

test('quitting while a save waits for the store asks, and who stays can store it', async ({ desktop }) => {
  const field = await openSourceField(desktop.page);
  const letThrough = await typeRefused(field, 'Waiting words');

  app.quit();

  await expect.poll(() => record.questions).toEqual([question]);
  expect(record.exitCode).toBeNull();
  expect(desktop.window.isDestroyed()).toBe(false);
  await letThrough();
});

test('it asks in the language of the screens, not of the computer', async ({ desktop }) => {
  const { page } = desktop;
  const settings = await callInPage(page, 'settings.get', undefined);
  const field = await openSourceField(page);
  const letThrough = await typeRefused(field, 'In any language');
  await callInPage(page, 'settings.save', { ...settings, language: 'zh' });

  app.quit();

  await expect
    .poll(() => record.questions)
    .toEqual([{ message: '部分改动尚未保存，关闭窗口后将丢失。', buttons: ['不保存，关闭', '留在本页'] }]);
  await callInPage(page, 'settings.save', settings);
  await letThrough();
});

test('a session of Windows that ends is a quitting that asks', async ({ desktop }) => {
  const field = await openSourceField(desktop.page);
  const letThrough = await typeRefused(field, 'Before the shutdown');
  let isDelayed = false;

  desktop.window.emit('query-session-end', { preventDefault: () => (isDelayed = true) });

  await expect.poll(() => record.questions).toEqual([question]);
  expect(isDelayed).toBe(true);
  expect(record.exitCode).toBeNull();
  await letThrough();
});

test('quitting while a field is typed in stores the last words, closes the store and ends', async ({
  desktop,
}) => {
  const { page } = desktop;
  const id = await sampleAssessment(page);
  const field = await openSourceField(page);
  // The pause after which a field stores by itself does not end.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await field.fill('Last words');
  // What is on its way to the store is stored, whether or not the page asks about it.
  surroundings.leaves = true;

  app.quit();

  await expect.poll(() => record.exitCode).toBe(0);
  expect(existsSync(join(desktop.folder, 'data', 'cluster-desk.db-wal'))).toBe(false);
  expect(sourceIn(join(desktop.folder, 'data', 'cluster-desk.db'), id)).toBe('Last words');
});
