import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../support/testBrowser.ts';
import type { Benchmark } from './benchmark.ts';

/** Goes to a page and waits until its head stands and has been drawn. */
const openPage = (page: Page, hash: string): Promise<void> =>
  page.evaluate(async (target) => {
    const picture = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const head = () => document.querySelector('main h1')?.textContent;
    const before = head();
    location.hash = target;
    while (head() === undefined || head() === before) {
      await picture();
    }
    // What the first picture shows has been laid out and handed over.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }, hash);

/** Moves a slider as a hand does and has everything that follows computed and laid out. */
const moveSlider = (page: Page, selector: string): Promise<void> =>
  page.evaluate(async (target) => {
    const slider = document.querySelector<HTMLInputElement>(target);
    if (slider === null) {
      throw new Error('The slider is not there.');
    }
    const most = Number(slider.max);
    // From end to end in steps that are no divisor of the whole, so that no budget comes twice.
    slider.valueAsNumber = (slider.valueAsNumber + 0.37 * most) % most;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
    document.body.getBoundingClientRect();
  }, selector);

/** One call after the other, as the page makes them. */
const callOften = (page: Page, channel: string, inputs: readonly (object | null)[]): Promise<void> =>
  page.evaluate(
    async ([name, given]) => {
      for (const input of given) {
        const response = await fetch('/call', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(input === null ? { channel: name } : { channel: name, input }),
        });
        const answer = await response.json();
        if (!answer.ok) {
          throw new Error(JSON.stringify(answer));
        }
      }
    },
    [channel, inputs] as const,
  );

const someSaves = (assessment: string): object[] =>
  Array.from({ length: 50 }, (_, index) => ({
    id: assessment,
    indicator: 'regional-brand',
    rating: { level: (index % 5) + 1, grade: 'B' },
  }));

const bare = 'bare-slider';

const addBareSlider = (page: Page): Promise<void> =>
  page.evaluate((id) => {
    const slider = Object.assign(document.createElement('input'), { type: 'range', id, max: '100' });
    const output = document.createElement('output');
    slider.oninput = () => (output.textContent = slider.value);
    document.body.append(slider, output);
  }, bare);

/** The plan page of the sample beside the diagnosis, and a move of its budget beside that of a slider with a number. */
export async function opening(
  browser: Browser,
  assessment: string,
): Promise<{ benchmarks: Benchmark[]; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-bench-open-'));
  const program = join(projectRoot, 'out', 'loopback', 'serve.js');
  const child = spawn(process.execPath, [program, '--no-window', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  const page = await (await browser.newContext()).newPage();
  await page.goto(JSON.parse(line).url);
  await page.locator('html[data-ready="1"]').waitFor({ state: 'attached' });
  const [plan = '', diagnosis = ''] = ['plan', 'diagnosis'].map(
    (name) => `#/assessments/${assessment}/${name}`,
  );
  await openPage(page, diagnosis);
  return {
    benchmarks: [
      {
        name: 'opening the plan page',
        baselineIs: 'opening the diagnosis',
        runs: 20,
        run: () => openPage(page, plan),
        baseline: () => openPage(page, diagnosis),
      },
      {
        name: 'a move of the budget, on the page',
        baselineIs: 'a bare slider that writes its number',
        runs: 100,
        async run() {
          if (!page.url().endsWith(plan)) {
            await openPage(page, plan);
            await addBareSlider(page);
            // All budgets are known by then; see "three plans as a slider moves" for a move before that.
            await pause(5000);
          }
          await moveSlider(page, 'main input[type=range]');
        },
        baseline: () => moveSlider(page, `#${bare}`),
      },
      {
        name: '50 saves from the page, one by one',
        baselineIs: '50 calls of the page that read the settings',
        runs: 9,
        run: () => callOften(page, 'assessment.saveRating', someSaves(assessment)),
        baseline: () =>
          callOften(
            page,
            'settings.get',
            Array.from({ length: 50 }, () => null),
          ),
      },
    ],
    async close() {
      await page.context().close();
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
