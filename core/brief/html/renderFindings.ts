import type { Language } from '../../base/settings.ts';
import type { Finding, FindingsBlock, Remedy } from '../document/document.ts';
import { captionOfFindings } from '../document/phrase.ts';
import { findingWidths } from './findingWidths.ts';
import { markOf, runs, written } from './renderRuns.ts';

/** A list of findings, each with its remedy below it; where remedies have cells, a table with a group for each finding. */
export function renderFindings(block: FindingsBlock, language: Language): string {
  return block.heads.length === 0 ? list(block, language) : table(block, language);
}

function list({ items }: FindingsBlock, language: Language): string {
  const rows = items.map(({ id, edited, text, proof, remedy }, index) => {
    const number = `<span class="number">${index + 1}${language === 'zh' ? '.' : ''}</span>`;
    const shown = runs(proof, language);
    const end = language === 'zh' && shown ? `（${shown}）` : shown;
    const claim =
      `${number} <span class="claim">${runs(text, language)}</span>` +
      (shown === '' ? '' : `${language === 'zh' ? '' : ' '}<span class="proof">${end}</span>`);
    return `<li><p id="${id}" class="finding${edited ? ' edited' : ''}">${claim}</p>${remedy ? sentence(remedy, language) : ''}</li>`;
  });
  return `<ol class="findings">\n${rows.join('\n')}\n</ol>`;
}

const sentence = ({ id, edited, parts }: Remedy, language: Language): string =>
  `<p id="${id}" class="remedy${edited ? ' edited' : ''}">${parts.map((part) => runs(part, language)).join(' ')}</p>`;

function table(block: FindingsBlock, language: Language): string {
  const { heads, items } = block;
  const columns = findingWidths(block).map(
    (width) => `<col style="width:${Math.round(width * 1000) / 10}%">`,
  );
  return [
    '<table class="findings">',
    `<caption class="hidden">${written(captionOfFindings(heads), language)}</caption>`,
    `<colgroup>${columns.join('')}</colgroup>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${written(head, language)}</th>`).join('')}</tr></thead>`,
    ...items.map((item, index) => group(item, { index, width: heads.length, language })),
    '</table>',
  ].join('\n');
}

interface At {
  readonly index: number;
  readonly width: number;
  readonly language: Language;
}

function group({ id, edited, text, proof, remedy }: Finding, at: At): string {
  const { index, width, language } = at;
  const claim =
    `<span class="number">${index + 1}</span> <span class="claim">${runs(text, language)}</span> ` +
    `<span class="proof">${runs(proof, language)}</span>`;
  return (
    `<tbody><tr class="finding"><th scope="rowgroup" colspan="${width}"><div id="${id}"${markOf(edited)}>${claim}</div></th></tr>` +
    `${remedy ? remedyRow(remedy, at) : ''}</tbody>`
  );
}

function remedyRow({ id, edited, parts }: Remedy, { width, language }: At): string {
  const cells = parts.map((part) => `<td>${runs(part, language)}</td>`);
  const row =
    parts.length === 1
      ? `<td colspan="${width}"${markOf(edited)}>${runs(parts[0] ?? [], language)}</td>`
      : cells.join('');
  return `<tr id="${id}" class="remedy">${row}</tr>`;
}
