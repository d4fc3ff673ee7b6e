import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { niceTicks } from '../../../core/brief/charts/chartFrontier.ts';
import { chartMeasures, textWidth, wrapText } from '../../../core/brief/charts/chartParts.ts';
import { chartColours } from '../../../core/brief/charts/chartStyle.ts';
import type {
  Bar,
  Chart,
  FigureBlock,
  FrontierChart,
  TimelineChart,
} from '../../../core/brief/document/document.ts';
import { renderChart } from '../../../core/brief/charts/renderChart.ts';

const figure = (chart: Chart): FigureBlock => ({
  kind: 'figure',
  id: 'figure-x',
  number: 'Figure 1. ',
  finding: [{ text: 'What the chart shows' }],
  caption: [],
  chart,
});

const bar = (value: number | null, before: number | null = null, label = 'Local embeddedness'): Bar => ({
  label: { text: label },
  value,
  low: Math.max(0, (value ?? 0) - 10),
  high: Math.min(100, (value ?? 0) + 10),
  shown: { text: value === null ? 'too few answers' : String(value) },
  before,
});
const bars = (list: readonly Bar[]): Chart => ({
  kind: 'bars',
  bars: list,
  mark: { at: 40, label: { text: 'Action from 40' } },
});

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where every text of a drawing stands; its width is estimated from above. */
function placedTexts(svg: string, font: number): Placed[] {
  const found = svg.matchAll(
    /<text x="([\d.-]+)" y="([\d.-]+)" text-anchor="(\w+)"(?: font-size="([\d.]+)")?[^>]*>([^<]*)<\/text>/gu,
  );
  return [...found].map(([, x = '', y = '', anchor = '', size, text = '']) => {
    const height = Number(size ?? font);
    const width = textWidth(text, height);
    const left = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    return {
      text,
      left,
      right: left + width,
      top: Number(y) - height * 0.8,
      bottom: Number(y) + height * 0.2,
    };
  });
}

const heightOf = (svg: string): number => Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/u.exec(svg)?.[1]);

function faultsOf(chart: Chart, language: 'en' | 'zh'): string[] {
  const { width, font } = chartMeasures[language];
  const svg = renderChart(figure(chart), language);
  const texts = placedTexts(svg, font);
  const outside = texts.filter(
    (text) =>
      text.left < -0.5 || text.right > width + 0.5 || text.top < -0.5 || text.bottom > heightOf(svg) + 0.5,
  );
  const crossing = texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter(
        (b) =>
          a.left < b.right - 0.5 &&
          b.left < a.right - 0.5 &&
          a.top < b.bottom - 0.5 &&
          b.top < a.bottom - 0.5,
      )
      .map((b) => `"${a.text}" over "${b.text}"`),
  );
  return [...outside.map(({ text }) => `outside: ${text}`), ...crossing];
}

/** Names as they occur: short and long, in words and in hanzi, and one word that no line can hold. */
const name = fc
  .oneof(
    fc.constantFrom(
      'Help',
      'Negotiate a local mandate for the subsidiary with its head office and the park committee',
      '推进企业文化与本地文化融合',
      '编制本地配套清单，扶持员工和供应商创办配套企业，逐项落实责任单位并按季度报送进展情况',
      'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle',
    ),
    fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme-ascii' }),
  )
  .map((text) => text.replace(/[<>&"']/gu, 'x'));
const language = fc.constantFrom('en' as const, 'zh' as const);

describe('the charts of the brief', () => {
  test('keep every label of bars inside the drawing and off the others', () => {
    const anyBar = fc.tuple(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), name);
    fc.assert(
      fc.property(fc.array(anyBar, { minLength: 1, maxLength: 9 }), language, (list, lang) => {
        const chart = bars(
          list.map(([value, text]) => bar(value === null ? null : Math.round(value), null, text)),
        );
        expect(faultsOf(chart, lang)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('keep every label of a timeline inside the drawing and off the others', () => {
    const row = fc.tuple(name, fc.integer({ min: -40, max: 50 }), fc.integer({ min: 0, max: 40 }));
    const chart = fc
      .tuple(fc.array(row, { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 14 }))
      .map(([rows, step]): TimelineChart => ({
        kind: 'timeline',
        rows: rows.map(([text, from, length]) => ({
          label: { text },
          from,
          to: from + length,
          progress: 0.4,
          shown: { text: '2027年11月' },
        })),
        ticks: [0, 1, 2, 3, 4, 5].map((index) => ({
          at: index * step,
          label: { text: `2027年${index + 1}月` },
        })),
      }));
    fc.assert(
      fc.property(chart, language, (drawn, lang) => {
        expect(faultsOf(drawn, lang)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('keep every label of a frontier inside the drawing and off the others', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const chart = fc
      .record({
        most: fc.double({ min: 1, max: 20_000, noNaN: true }),
        places: fc.tuple(share, share, share, share),
      })
      .map(({ most, places: [a, b, c, d] }): FrontierChart => ({
        kind: 'frontier',
        points: [0.2, 0.4, 0.7, 1].map((part) => ({ cost: part * most, value: 100 * part })),
        named: [
          { cost: a * most, value: 100, label: { text: 'Recommended plan, CNY 13.1 m' } },
          { cost: b * most, value: 100 * c, label: { text: 'Cheapest sufficient plan, CNY 113.1 m' } },
        ],
        budget: { at: d * most, label: { text: 'Budget CNY 15 m' } },
        costAxis: { text: 'Cost, CNY m' },
        valueAxis: { text: 'Value, recommended plan = 100' },
      }));
    fc.assert(
      fc.property(chart, language, (drawn, lang) => {
        expect(faultsOf(drawn, lang)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('wrap a name without losing a character', () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 30, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, 9);

        expect(lines.join('').replace(/ /gu, '')).toBe(text.replace(/ /gu, ''));
      }),
    );
  });

  test('draw the value of last time as an open triangle, and none without one', () => {
    const triangles = (chart: Chart) =>
      renderChart(figure(chart), 'en').match(/class="before"/gu)?.length ?? 0;

    expect(triangles(bars([bar(40, 35), bar(60, null), bar(null, 50)]))).toBe(1);
  });

  test('tell neighbours apart by at least a fifth of the luminance in grey', () => {
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5]
        .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
        .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [data, rest, paper] = [chartColours.data, chartColours.rest, chartColours.paper].map(luminance);

    expect((rest ?? 0) - (data ?? 0)).toBeGreaterThanOrEqual(0.2);
    expect((paper ?? 0) - (rest ?? 0)).toBeGreaterThanOrEqual(0.2);
  });

  test('are named by their finding and hide their parts', () => {
    const svg = renderChart(figure(bars([bar(40)])), 'en');

    expect(svg).toContain('role="img" aria-label="What the chart shows"');
    expect(svg).toMatch(/^<svg[^>]*><g aria-hidden="true">.*<\/g><\/svg>$/su);
  });

  test('mark an axis at round values up to the largest', () => {
    expect(niceTicks(48.4)).toEqual([0, 10, 20, 30, 40, 50]);
    expect(niceTicks(3)).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3]);
    expect(niceTicks(1310)).toEqual([0, 500, 1000, 1500]);
  });
});
