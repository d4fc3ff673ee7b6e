import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Look } from '../../../renderer/ui/charts/chartLook.ts';
import { clearerOf, contrastOf } from '../../../renderer/ui/charts/contrast.ts';
import { stackedConfiguration } from '../../../renderer/ui/charts/stackedChart.ts';

const tokens = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8');
const names = ['--data-1', '--data-2', '--data-3', '--data-4', '--data-rest', '--sunken'] as const;

/** The value of a token in a part of the sheet, with what it refers to. */
function tokenIn(part: string, name: string): string {
  const value = new RegExp(`${name}: ([^;]+);`, 'u').exec(part)?.[1] ?? '';
  const other = /^var\((.+)\)$/u.exec(value)?.[1];
  return other === undefined ? value : tokenIn(tokens, other);
}

const dark = tokens.slice(tokens.indexOf("[data-theme='dark']"));
const themes = { light: tokens, dark };
const coloursOf = (theme: keyof typeof themes) => names.map((name) => tokenIn(themes[theme], name));

const look: Look = {
  ink: '#17212b',
  quiet: '#44505b',
  line: '#d3d8dc',
  paper: '#ffffff',
  data: '#12436d',
  band: '#c5d2de',
  series: coloursOf('light'),
  family: 'sans-serif',
};

/** What a chart of one row writes where its parts reach from `base` to `x`; every letter is ten pixels wide. */
function writtenBy(parts: readonly string[], reach: readonly { base: number; x: number }[]): string[] {
  const written: string[] = [];
  const row = { label: 'Measure', shares: reach.map(() => 1 / reach.length), written: '99%' };
  const { plugins } = stackedConfiguration({ kind: 'stacked', parts, rows: [row] }, look);
  const canvas = {
    save: () => undefined,
    restore: () => undefined,
    measureText: (text: string) => ({ width: 10 * text.length }),
    fillText: (text: string, x: number) => written.push(`${text} at ${x}`),
  };
  for (const { afterDatasetsDraw } of plugins) {
    afterDatasetsDraw({
      // The part of a canvas that is drawn with.
      ctx: canvas as unknown as CanvasRenderingContext2D,
      chartArea: { right: 200 },
      getDatasetMeta: (part) => ({ data: [{ base: 0, x: 0, y: 8, ...reach[part] }] }),
    });
  }
  return written;
}

describe('parts of a chart are told apart', () => {
  test.each(['light', 'dark'] as const)('without colour: what is written in each is read, %s', (theme) => {
    const [paper, ink] = [tokenIn(themes[theme], '--paper'), tokenIn(themes[theme], '--ink')];
    expect([paper, ink].every((colour) => /^#[\da-f]{6}$/u.test(colour))).toBe(true);

    for (const colour of coloursOf(theme)) {
      expect(contrastOf(colour, clearerOf(colour, [paper, ink])), `${colour} in ${theme}`).toBeGreaterThan(
        4.5,
      );
    }
  });

  test('the name of a part is written in it where it has room, and nowhere else', () => {
    const written = writtenBy(
      ['1', '2', ''],
      [
        { base: 0, x: 40 },
        { base: 40, x: 45 },
        { base: 45, x: 200 },
      ],
    );

    expect(written).toEqual(['1 at 20', '99% at 244']);
  });
});
