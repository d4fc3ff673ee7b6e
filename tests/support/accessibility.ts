import { expect, type Frame, type Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

/** WCAG 2.2 to level AA, and what is good practice beyond it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Only what breaks a rule is described and handed over: what keeps them all is most of a page. */
const options: RunOptions = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };

/** No rule of axe is broken by what the page shows now, the preview of the brief included. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await Promise.all(page.frames().map(bringAxe));
  await page.evaluate(stillness);
  const violations = await page.evaluate(async (chosen) => {
    // Brought into the page before.
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    return (await checker.run(document, chosen)).violations;
  }, options);
  const found = violations.flatMap(({ id, nodes }: AxeResults['violations'][number]) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );

  expect.soft(found, where).toEqual([]);
}

/** A page keeps it until it is loaded anew. All frames are of its own origin, which is as far as axe looks. */
async function bringAxe(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => !('axe' in globalThis))) {
    await frame.evaluate(axe.source);
  }
}

/** Until nothing appears or changes its colour any more: what is on its way has a contrast that nobody sees. */
const stillness = () =>
  Promise.allSettled(
    document
      .getAnimations()
      // What moves with the scrolling of the page never ends.
      .filter(({ timeline }) => timeline === document.timeline)
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished),
  ).then(() => undefined);
