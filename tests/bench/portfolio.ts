import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { createPortfolioIndex } from '../../core/portfolio/portfolioIndex.ts';
import { rollUp } from '../../core/portfolio/rollUp.ts';
import { readTiles } from '../../core/portfolio/tiles.ts';
import { openStore } from '../../db/store.ts';
import { openOptions } from '../support/openOptions.ts';
import { fillPortfolio } from '../support/portfolioStore.ts';
import { shippedLists } from '../support/shippedLists.ts';
import { projectRoot } from '../support/testBrowser.ts';
import { manyRows } from '../unit/portfolio/rows.ts';
import type { Benchmark } from './benchmark.ts';

const size = { clusters: 10_000, years: 5 };
const bundles = 31;
const rowsInSight = 'tr[data-at]';

/** Goes to a page and waits until what it is about has been laid out. */
const openAt = (page: Page, hash: string, shown: string): Promise<void> =>
  page.evaluate(
    async ([target, selector]) => {
      const picture = () => new Promise((resolve) => requestAnimationFrame(resolve));
      location.hash = target;
      await picture();
      while (document.querySelector(selector) === null) {
        await picture();
      }
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    [hash, shown] as const,
  );

/** Loads the program anew at a page, nothing of it known, until what it is about stands there. */
async function loadAt(page: Page, hash: string, shown: string): Promise<void> {
  await page.evaluate((target) => (location.hash = target), hash);
  await page.reload();
  await page.locator(shown).first().waitFor();
}

/** One key in the search field, with everything that follows computed and laid out. */
const typeKey = (page: Page, selector: string, text: string): Promise<void> =>
  page.evaluate(
    async ([target, value]) => {
      const field = document.querySelector<HTMLInputElement>(target);
      if (field === null) {
        throw new Error('The field is not there.');
      }
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve();
      document.body.getBoundingClientRect();
    },
    [selector, text] as const,
  );

/** Another choice of one of the groups of segments: views, stages. */
const choose = (page: Page, which: { readonly group: number; readonly at: number }): Promise<void> =>
  page.evaluate(async ({ group, at }) => {
    const options = [...(document.querySelectorAll('main fieldset')[group]?.querySelectorAll('input') ?? [])];
    options[at % options.length]?.click();
    await Promise.resolve();
    document.body.getBoundingClientRect();
  }, which);

const typed = [
  'd',
  'da',
  'daq',
  'daqi',
  'daqing',
  '大',
  '大庆',
  '医',
  '医药',
  's',
  'sh',
  'she',
  'gang',
  'q',
  'qc',
  '12',
  '123',
  'zhe',
  '',
];

/** Ten thousand clusters assessed five times each: opened, searched, drawn, and 31 bundles of as many added up. */
export async function portfolio(
  browser: Browser,
): Promise<{ benchmarks: Benchmark[]; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-bench-portfolio-'));
  const store = openStore(join(folder, 'cluster-desk.db'), openOptions);
  fillPortfolio(store, size);
  store.close();
  const program = join(projectRoot, 'out', 'loopback', 'serve.js');
  const child = spawn(process.execPath, [program, '--no-window', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(`${JSON.parse(line).url}`);
  await page.locator('html[data-ready="1"]').waitFor({ state: 'attached' });
  const tiles = readTiles(readFileSync(join(projectRoot, 'assets/data/prefecture-tiles.json'), 'utf8'));
  const index = createPortfolioIndex(manyRows(bundles * size.clusters), shippedLists, tiles);
  const sink = new Float64Array(1);
  let [keys, moves] = [0, 0];
  const bareKey = () => typeKey(page, '#bare-field', typed[keys % typed.length] ?? '');
  return {
    benchmarks: [
      {
        name: 'loading at the portfolio, 10,000 x 5',
        baselineIs: 'loading at the page about the program: the difference is the opening of the portfolio',
        runs: 9,
        run: () => loadAt(page, '#/portfolio', rowsInSight),
        baseline: () => loadAt(page, '#/about', 'main h1'),
      },
      {
        name: 'a key in the search of 10,000',
        baselineIs: 'a key in a bare field',
        runs: 190,
        async run() {
          if (keys === 0) {
            await openAt(page, '#/portfolio', rowsInSight);
            // The rows are made ready to be searched meanwhile.
            await pause(2000);
            await page.evaluate(() => {
              document.body.append(Object.assign(document.createElement('input'), { id: 'bare-field' }));
            });
          }
          keys += 1;
          await typeKey(page, 'main input[type=search]', typed[keys % typed.length] ?? '');
        },
        baseline: bareKey,
      },
      {
        name: 'a redraw of the matrix of 10,000',
        baselineIs: 'a key in a bare field',
        runs: 30,
        async run() {
          if (moves === 0) {
            await openAt(page, '#/portfolio', rowsInSight);
            await choose(page, { group: 0, at: 1 });
          }
          moves += 1;
          await choose(page, { group: 1, at: moves });
        },
        baseline: bareKey,
      },
      {
        name: 'roll-up of 31 bundles of 10,000',
        baselineIs: 'a plain loop that adds up one figure of each row',
        runs: 9,
        run: () => void [rollUp(index.rows, 'province'), rollUp(index.rows, 'industry')],
        baseline() {
          for (const { row } of index.rows) {
            sink[0] = (sink[0] ?? 0) + (row.result?.composite ?? 0);
          }
        },
      },
    ],
    async close() {
      await page.context().close();
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
