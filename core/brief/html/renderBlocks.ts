import type { Language } from '../../base/settings.ts';
import type { Block, FigureBlock, HeadingBlock, Inline, TableBlock, TableRow } from '../document/document.ts';
import { escapeHtml } from '../document/escapeHtml.ts';
import { renderChart } from '../charts/renderChart.ts';
import { renderFindings } from './renderFindings.ts';
import { markOf, runs } from './renderRuns.ts';

/** One block of the document as HTML. Page breaks are the caller's: they divide the document into sections. */
export function renderBlock(block: Block, language: Language): string {
  switch (block.kind) {
    case 'label':
      return `<p class="label"><span>${runs(block.left)}</span> <span>${runs(block.right)}</span></p>`;
    case 'heading':
      return heading(block);
    case 'paragraph':
      return `<p id="${block.id}" class="${block.role}${block.edited ? ' edited' : ''}">${runs(block.text)}</p>`;
    case 'findings':
      return renderFindings(block, language);
    case 'table':
      return table(block);
    case 'figure':
      return figure(block, language);
    case 'notes':
      return block.items
        .map(
          (item) =>
            `<p id="${item.id}" class="footnote"><b>${escapeHtml(item.mark)}</b> ${runs(item.text)}</p>`,
        )
        .join('\n');
    case 'page-break':
      return '';
  }
}

const heading = ({ id, level, number, edited, text }: HeadingBlock): string =>
  `<h${level} id="${id}"${markOf(edited)}>${escapeHtml(number)}${runs(text)}</h${level}>`;

function table(block: TableBlock): string {
  const columns = block.columns.map(({ width }) => `<col style="width:${Math.round(width * 1000) / 10}%">`);
  const heads = block.columns.map(
    ({ head, align }) =>
      `<th scope="col"${align === 'right' ? ' class="right"' : ''}>${escapeHtml(head)}</th>`,
  );
  const hidden = block.number === '' ? ' class="hidden"' : '';
  return [
    `<table id="${block.id}" class="${block.size}">`,
    `<caption${hidden}>${escapeHtml(block.number)}${runs(block.caption)}</caption>`,
    `<colgroup>${columns.join('')}</colgroup>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>`,
    ...block.rows.map((row) => tableRow(row, block)),
    `</tbody></table>`,
  ].join('\n');
}

function tableRow(row: TableRow, { columns }: TableBlock): string {
  if (row.group) {
    return `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${runs(row.cells[0] ?? [])}</th></tr>`;
  }
  const cells = row.cells.map((cell, index) => {
    const right = columns[index]?.align === 'right' ? ' class="right"' : '';
    return index === 0 ? `<th scope="row">${runs(cell)}</th>` : `<td${right}>${runs(cell)}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

// A plain div: Chromium would make two nested figures of <figure><svg>, the outer without a name.
const figure = (block: FigureBlock, language: Language): string =>
  `<div id="${block.id}" class="figure"><p class="chart-title">${runs(block.finding)}</p>\n` +
  `${renderChart(block, language)}\n` +
  `<p class="caption">${escapeHtml(block.number)}${runs(block.caption)}</p></div>`;
