import type { Language } from '../../base/settings.ts';
import type {
  Block,
  FigureBlock,
  FindingsBlock,
  HeadingBlock,
  Inline,
  TableBlock,
  TableRow,
} from '../document/document.ts';
import { escapeHtml } from '../document/escapeHtml.ts';
import { languagePieces, languageTag } from '../document/languagePieces.ts';
import { renderChart } from '../charts/renderChart.ts';
import { isLongRow, isLongTable } from './longRows.ts';
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
      return findings(block, language);
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

const runs = (inline: Inline, language: Language): string =>
  inline
    .map((run) => {
      const words = run.strong ? `<b>${written(run.text, language)}</b>` : written(run.text, language);
      const text = run.link ? `<a href="${escapeHtml(run.link)}">${words}</a>` : words;
      if (run.lineEnd) {
        return `${text}<br>`;
      }
      return run.whole ? `<span class="whole">${text}</span>` : text;
    })
    .join('');

/**
 * Text in which what is in the other language is marked as that, so that it is read out in its own sounds.
 *
 * Only an element that something could lead to gets a place of its own in the structure of a PDF: hence `tabindex`.
 * White space is kept as it stands (see the style), and what was typed may hold more of it than a line should.
 */
const written = (text: string, language: Language): string =>
  languagePieces(text.replaceAll(/\s+/gu, ' '), language)
    .map(({ text: piece, foreign }) =>
      foreign === null
        ? escapeHtml(piece)
        : `<span lang="${languageTag[foreign]}" tabindex="-1">${escapeHtml(piece)}</span>`,
    )
    .join('');

/** The preview shows which words are the official's; nothing of it is printed. */
const markOf = (edited: true | undefined): string => (edited ? ' class="edited"' : '');

function heading({ id, level, number, edited, text }: HeadingBlock, language: Language): string {
  const size = level === 1 ? ` style="--size:${titleSize(text, language)}pt"` : '';
  return `<h${level} id="${id}"${markOf(edited)}${size}>${written(number, language)}${runs(text, language)}</h${level}>`;
}

function findings({ items }: FindingsBlock, language: Language): string {
  const rows = items.map(({ id, edited, text, proof }, index) => {
    const number = `<span class="number">${index + 1}${language === 'zh' ? '.' : ''}</span>`;
    const shown = proof.length === 0 ? '' : runs(proof, language);
    const end =
      language === 'zh' && shown
        ? `<span class="proof">（${shown}）</span>`
        : `<span class="proof">${shown}</span>`;
    return `<li id="${id}"${markOf(edited)}>${number} <span class="claim">${runs(text, language)}</span>${language === 'zh' ? '' : ' '}${end}</li>`;
  });
  return `<ol class="findings">\n${rows.join('\n')}\n</ol>`;
}

function table(block: TableBlock, language: Language): string {
  const columns = block.columns.map(({ width }) => `<col style="width:${Math.round(width * 1000) / 10}%">`);
  const heads = block.columns.map(
    ({ head, align }) =>
      `<th scope="col"${align === 'right' ? ' class="right"' : ''}>${written(head, language)}</th>`,
  );
  const hidden = block.number === '' ? ' class="hidden"' : '';
  return [
    `<table id="${block.id}" class="${block.size}${isLongTable(block, language) ? ' long' : ''}">`,
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
    const right = columns[index]?.align === 'right' ? ' class="right"' : '';
    return index === 0
      ? `<th scope="row">${runs(cell, language)}</th>`
      : `<td${right}>${runs(cell, language)}</td>`;
  });
  return `<tr${isLongRow(row, block, language) ? ' class="long"' : ''}>${cells.join('')}</tr>`;
}

// A plain div: Chromium would make two nested figures of <figure><svg>, the outer without a name.
const figure = (block: FigureBlock, language: Language): string =>
  `<div id="${block.id}" class="figure"><p class="chart-title">${runs(block.finding, language)}</p>\n` +
  `${renderChart(block, language)}\n` +
  `<p class="caption">${written(block.number, language)}${runs(block.caption, language)}</p></div>`;
