import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { projectRoot } from '../support/testBrowser.ts';
import { test } from './fixtures.ts';
import { BrowserWindow } from './standIn/browserWindow.ts';
import { standInForElectron } from './standIn/hooks.ts';
import { record, surroundings } from './standIn/record.ts';

// A process of its own: the main module runs once in each.
test.use({ run: 'debugging' });

test('the shipped program does not start with remote debugging', async () => {
  surroundings.isPackaged = true;
  record.switches.push('remote-debugging-port');
  standInForElectron();

  await import(pathToFileURL(join(projectRoot, 'out', 'main', 'main.js')).href);

  expect(record.exitCode).toBe(1);
  expect(BrowserWindow.all).toEqual([]);
});
