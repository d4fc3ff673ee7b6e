import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartStyle } from '../../core/brief/charts/chartStyle.ts';
import { renderChart } from '../../core/brief/charts/renderChart.ts';
import { caseBrief } from '../support/briefCases.ts';
import { testBrowser } from '../support/testBrowser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const { executablePath, args, env } = testBrowser();
  browser = await chromium.launch({ executablePath, args: [...args], env: { ...environment(), ...env } });
  page = await browser.newPage({ viewport: { width: 700, height: 500 } });
});
afterAll(() => browser.close());

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));

const charts = caseBrief('declining-resource', 'en').blocks.flatMap((block) =>
  block.kind === 'figure' ? [{ id: block.id, svg: renderChart(block, 'en') }] : [],
);

/** Shares of the drawing's points by how bright they are in grey, in tenths from black to white. */
async function greys(svg: string): Promise<readonly number[]> {
  await page.setContent(
    `<style>body{margin:0;background:#fff;filter:grayscale(1)}${chartStyle}</style><body>${svg}`,
  );
  const picture = (await page.locator('svg').screenshot()).toString('base64');
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (context === null) {
      throw new Error('No canvas.');
    }
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const tenths = new Array<number>(10).fill(0);
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) {
        throw new Error('A colour is left.');
      }
      const tenth = Math.min(9, Math.floor(((data[at] ?? 0) / 255) * 10));
      tenths[tenth] = (tenths[tenth] ?? 0) + 4 / data.length;
    }
    return tenths;
  }, picture);
}

describe('the charts printed in grey', () => {
  test.each(charts)('$id: what is drawn stands out dark from the paper', async ({ svg }) => {
    const shares = await greys(svg);
    const [dark, paper] = [shares.slice(0, 4), shares.slice(9)].map((part) =>
      part.reduce((sum, share) => sum + share, 0),
    );
    const between = 1 - (dark ?? 0) - (paper ?? 0);

    expect(paper).toBeGreaterThan(0.5);
    expect(dark).toBeGreaterThan(0.005);
    // What lies between is edges of letters and lines, and the tint of what is not done yet.
    expect(between).toBeLessThan(0.15);
  });

  test.each(charts.filter(({ svg }) => svg.includes('class="bar"')))(
    '$id: a bar is at least a fifth darker than what it lies on',
    async ({ svg }) => {
      const shares = await greys(svg);
      const bars = shares.slice(2, 4).reduce((sum, share) => sum + share, 0);

      expect(bars).toBeGreaterThan(0.02);
    },
  );
});
