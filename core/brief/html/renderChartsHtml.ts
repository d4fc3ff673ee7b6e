import { fontFaces } from './briefFonts.ts';
import { briefStyle } from './briefStyle.ts';
import type { BriefDocument } from '../document/document.ts';
import { escapeHtml } from '../document/escapeHtml.ts';
import { renderChart } from '../charts/renderChart.ts';

/**
 * The charts of a brief alone, one below the other, as HTML of which pictures are taken.
 *
 * Each chart stands in an element that has the figure's id. `fontsBase` as for the whole brief.
 */
export function renderChartsHtml(document: BriefDocument, { fontsBase = 'fonts/' } = {}): string {
  const { language, title } = document.meta;
  const charts = document.blocks.flatMap((block) =>
    block.kind === 'figure'
      ? [`<div id="${block.id}" class="picture">${renderChart(block, language)}</div>`]
      : [],
  );
  return [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-CN' : 'en-GB'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${fontFaces(fontsBase)}</style>`,
    `<style>${briefStyle(document.meta)}${pictureStyle}</style>`,
    '</head>',
    `<body>${charts.join('\n')}</body>`,
    '</html>',
  ].join('\n');
}

// Space around each, since a picture of it begins and ends with a whole pixel.
const pictureStyle = `
.picture{width:max-content;margin-bottom:8px}`;
