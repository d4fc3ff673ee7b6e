import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { projectRoot } from '../support/testBrowser.ts';
import type { Benchmark } from './benchmark.ts';

/** A page that says at once that it is ready, served by nothing but Node's own server. */
const bareServer = `
  const page = '<!doctype html><html data-ready="1"><title>bare</title>';
  const server = require('node:http').createServer((_, response) => response.end(page));
  server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: 'http://127.0.0.1:' + server.address().port })));
`;

/** From the start of the process to a usable first screen, on a new store, with the browser already running. */
export function starting(browser: Browser): { benchmark: Benchmark; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-bench-start-'));
  const program = join(projectRoot, 'out', 'loopback', 'serve.js');
  let round = 0;
  const benchmark: Benchmark = {
    name: 'cold start to usable page',
    baselineIs: 'a bare Node server with an empty page that is ready at once',
    runs: 5,
    run: () => openPage(browser, [program, '--no-window', '--data', join(folder, String(round++))]),
    baseline: () => openPage(browser, ['-e', bareServer]),
  };
  return { benchmark, close: () => rmSync(folder, { recursive: true, force: true }) };
}

async function openPage(browser: Browser, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(JSON.parse(line).url);
  await page.locator('html[data-ready="1"]').waitFor({ state: 'attached' });
  await context.close();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
