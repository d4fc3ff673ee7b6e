import type { Language } from '../../base/settings.ts';
import { chartBars } from './chartBars.ts';
import { chartFrontier } from './chartFrontier.ts';
import { chartMatrix } from './chartMatrix.ts';
import { chartMeasures, n, type ChartMeasures, type Drawing } from './chartParts.ts';
import { chartTiles } from './chartTiles.ts';
import { chartTimeline } from './chartTimeline.ts';
import type { Chart, FigureBlock } from '../document/document.ts';
import { escapeHtml } from '../document/escapeHtml.ts';
import { textOf } from '../document/phrase.ts';

/**
 * The drawing of a figure as inline SVG; its look is in `chartStyle`.
 *
 * The finding is the drawing's name for assistive technology; its parts are hidden from it.
 */
export function renderChart(figure: FigureBlock, language: Language): string {
  const measures = chartMeasures[language];
  const { height, body } = draw(figure.chart, measures);
  const [width, tall] = [n(measures.width), n(height)];
  return (
    `<svg class="chart" role="img" aria-label="${escapeHtml(textOf(figure.finding))}" ` +
    `viewBox="0 0 ${width} ${tall}" width="${width}pt" height="${tall}pt" font-size="${measures.font}">` +
    `<g aria-hidden="true">${body}</g></svg>`
  );
}

function draw(chart: Chart, measures: ChartMeasures): Drawing {
  switch (chart.kind) {
    case 'bars':
      return chartBars(chart, measures);
    case 'timeline':
      return chartTimeline(chart, measures);
    case 'frontier':
      return chartFrontier(chart, measures);
    case 'matrix':
      return chartMatrix(chart, measures);
    case 'tiles':
      return chartTiles(chart, measures);
  }
}
