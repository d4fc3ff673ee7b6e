import type { Language } from '../../base/settings.ts';
import type { Block, FigureBlock, HeadingBlock, TableBlock, TableRow } from '../document/document.ts';
import { renderChart } from '../charts/renderChart.ts';
import { isLongRow, isLongTable, isLowTable } from './longRows.ts';
import { textOf } from '../document/phrase.ts';
import { renderFindings } from './renderFindings.ts';
import { markOf, runs, written } from './renderRuns.ts';
import { titleSize } from './titleSize.ts';

/** One block of the document as HTML. Page breaks are the caller's: they divide the document into sections. */
export function renderBlock(block: Block, language: Language): string {
  switch (block.kind) {
    case 'label':
      return `<p class="label"><span>${runs(block.left, language)}</span> <span>${runs(block.right, language)}</span></p>`;
    case 'heading':
      return heading(block, language);
    case 'paragraph':
      return `<p id="${block.id}" class="${block.role}${block.edited ? ' edited' : ''}">${runs(block.text, language)}</p>`;
    case 'findings':
      return renderFindings(block, language);
    case 'table':
      return table(block, language);
    case 'figure':
      return figure(block, language);
    case 'notes':
      return block.items
        .map(
          (item) =>
            `<p id="${item.id}" class="footnote"><b>${written(item.mark, language)}</b> ${runs(item.text, language)}</p>`,
        )
        .join('\n');
    case 'page-break':
      return '';
  }
}

function heading({ id, level, number, edited, text }: HeadingBlock, language: Language): string {
  const size = level === 1 ? ` style="--size:${titleSize(text, language)}pt"` : '';
  return `<h${level} id="${id}"${markOf(edited)}${size}>${written(number, language)}${runs(text, language)}</h${level}>`;
}

function table(block: TableBlock, language: Language): string {
  const extent = isLongTable(block, language) ? ' long' : isLowTable(block, language) ? ' low' : '';
  const columns = block.columns.map(({ width }) => `<col style="width:${Math.round(width * 1000) / 10}%">`);
  const heads = block.columns.map(
    ({ head }, index) => `<th scope="col"${classOf(placeOf(block, index))}>${written(head, language)}</th>`,
  );
  const hidden = block.number === '' ? ' class="hidden"' : '';
  return [
    `<table id="${block.id}" class="${block.size}${extent}">`,
    `<caption${hidden}>${written(block.number, language)}${runs(block.caption, language)}</caption>`,
    `<colgroup>${columns.join('')}</colgroup>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>`,
    ...block.rows.map((row) => tableRow(row, block, language)),
    `</tbody></table>`,
  ].join('\n');
}

function tableRow(row: TableRow, block: TableBlock, language: Language): string {
  const { columns } = block;
  if (row.group) {
    return `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${runs(row.cells[0] ?? [], language)}</th></tr>`;
  }
  const cells = row.cells.map((cell, index) => {
    const marks = classOf([...placeOf(block, index), ...(isFigure(textOf(cell)) ? ['whole'] : [])]);
    return index === 0
      ? `<th scope="row"${marks}>${runs(cell, language)}</th>`
      : `<td${marks}>${runs(cell, language)}</td>`;
  });
  return `<tr${isLongRow(row, block, language) ? ' class="long"' : ''}>${cells.join('')}</tr>`;
}

/** How the cells of a column stand; where the columns begin anew, further in the row, there is room before them. */
function placeOf({ columns }: TableBlock, index: number): string[] {
  const column = columns[index];
  if (column?.align === 'right') {
    return ['right'];
  }
  return index > 0 && column?.head === columns[0]?.head ? ['anew'] : [];
}

const classOf = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` class="${names.join(' ')}"`;

/** A date, a number or a sum: never broken. */
const isFigure = (text: string): boolean =>
  /^(?:\d{4}年(?:\d+月)?(?:\d+日)?|\d{1,2} \p{L}{3,9} \d{4}|(?:[<>≈估约]|est\. )?[\d.,–]+ ?(?:%|m|万元|亿元)?)$/u.test(
    text,
  );

// A plain div: Chromium would make two nested figures of <figure><svg>, the outer without a name.
const figure = (block: FigureBlock, language: Language): string =>
  `<div id="${block.id}" class="figure"><p class="chart-title">${runs(block.finding, language)}</p>\n` +
  `${renderChart(block, language)}\n` +
  `<p class="caption">${written(block.number, language)}${runs(block.caption, language)}</p></div>`;
