import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser, type BrowserChoice } from '../../electron/loopback/findBrowser.ts';

export const projectRoot = join(import.meta.dirname, '..', '..');

/** The browser that tests run in, unpacked first where it comes from npm. */
export function testBrowser(): BrowserChoice {
  execFileSync(process.execPath, [join(projectRoot, 'tools', 'testBrowser.mjs')], { stdio: 'inherit' });
  const found = findBrowser('test');
  if (!found) {
    throw new Error('There is no browser for the tests: install Chromium, Chrome or Edge.');
  }
  return found;
}
