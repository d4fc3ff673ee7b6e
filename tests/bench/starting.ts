import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright-core';
import { projectRoot, testBrowser } from '../support/testBrowser.ts';
import type { Benchmark } from './benchmark.ts';

/** A page that says at once that it is ready, served by nothing but Node's own server. */
const bareServer = `
  const page = '<!doctype html><html data-ready="1"><title>bare</title>';
  const server = require('node:http').createServer((_, response) => response.end(page));
  server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ url: 'http://127.0.0.1:' + server.address().port })));
`;
const bare = ['-e', bareServer];
const baselineIs = 'a bare Node server with an empty page that is ready at once';

export interface Starting {
  readonly benchmarks: readonly Benchmark[];
  /** Megabytes of their own (proportional set size) of the program and of the bare server, five seconds after they were ready. */
  idleMemory(): Promise<{ readonly program: number; readonly bare: number }>;
  close(): void;
}

/**
 * From the start of the process to a usable first screen: on a new store, and again; with the browser already running, and
 * as the official meets it, with a browser that is started as well.
 */
export function starting(browser: Browser): Starting {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-bench-start-'));
  const program = join(projectRoot, 'out', 'loopback', 'serve.js');
  let round = 0;
  const onStore = (store: string) => [program, '--no-window', '--data', join(folder, store)];
  const onNewStore = () => onStore(String(round++));
  return {
    benchmarks: [
      {
        name: 'cold start to usable page',
        baselineIs,
        runs: 7,
        run: () => openPage(browser, onNewStore()),
        baseline: () => openPage(browser, bare),
      },
      {
        name: 'the next start to usable page',
        baselineIs,
        runs: 7,
        run: () => openPage(browser, onStore('kept')),
        baseline: () => openPage(browser, bare),
      },
      {
        name: 'cold start with its browser',
        baselineIs: `${baselineIs}, with a browser of its own`,
        runs: 7,
        run: () => withBrowser((own) => openPage(own, onNewStore())),
        baseline: () => withBrowser((own) => openPage(own, bare)),
      },
    ],
    async idleMemory() {
      return { program: await memoryOf(browser, onStore('kept')), bare: await memoryOf(browser, bare) };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function withBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  const { executablePath, args, env } = choice;
  const all = { ...(process.env as Record<string, string>), ...env };
  const browser = await chromium.launch({ executablePath, args: [...args], env: all });
  await work(browser);
  await browser.close();
}

const choice = testBrowser();

async function openPage(browser: Browser, args: readonly string[]): Promise<void> {
  await whileOpen(browser, args, async () => undefined);
}

async function whileOpen<Result>(
  browser: Browser,
  args: readonly string[],
  work: (server: ChildProcess) => Promise<Result>,
): Promise<Result> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(JSON.parse(line).url);
  await page.locator('html[data-ready="1"]').waitFor({ state: 'attached' });
  const result = await work(child);
  await context.close();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  return result;
}

const memoryOf = (browser: Browser, args: readonly string[]): Promise<number> =>
  whileOpen(browser, args, async ({ pid }) => {
    await pause(5_000);
    const [, kilobytes = '0'] =
      /^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes) / 1_000;
  });
