import type { WrittenTable } from '../../../../core/sheet/writtenSheet.ts';

/** The table that stands next to an element: the first behind it in the nearest part of the page that has one. */
export function tableBeside(element: Element): HTMLTableElement | null {
  for (
    let part = element.parentElement;
    part !== null && part.tagName !== 'MAIN';
    part = part.parentElement
  ) {
    const tables = [...part.querySelectorAll('table')];
    const behind = tables.find(
      (table) => element.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    if (behind ?? tables.at(-1)) {
      return behind ?? tables.at(-1) ?? null;
    }
  }
  return null;
}

interface Words {
  readonly name: string;
  /** The head of the column that says of which group a row is, where the table has groups. */
  readonly group: string;
}

/**
 * A table as it stands on the screen: what is only heard, drawn or pressed stays behind.
 *
 * A column whose head shows nothing holds buttons, unless it is the first, which names the rows. The head of a group of
 * rows stands in front of each of them.
 */
export function readShownTable(table: HTMLTableElement, { name, group }: Words): WrittenTable {
  const heads = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])].flatMap((cell) =>
    Array.from({ length: Math.max(1, cell.colSpan) }, () => textOf(cell)),
  );
  const parts = [...table.tBodies, ...(table.tFoot ? [table.tFoot] : [])];
  const grouped = parts.flatMap((part) => rowsOf(part));
  const width = Math.max(heads.length, ...grouped.map(({ cells }) => cells.length));
  const kept = Array.from({ length: width }, (_, at) => at).filter(
    (at) => at === 0 || heads.length === 0 || (heads[at] ?? '') !== '',
  );
  const pick = (row: readonly string[]) => kept.map((at) => row[at] ?? '');
  const rows = grouped
    .map((row) => ({ group: row.group, cells: pick(row.cells) }))
    .filter(({ cells }) => cells.some((text) => text !== ''));
  return rows.some((row) => row.group !== null)
    ? {
        name,
        heads: [group, ...pick(heads)],
        rows: rows.map((row) => [row.group ?? '', ...row.cells]),
      }
    : { name, heads: pick(heads), rows: rows.map(({ cells }) => cells) };
}

function rowsOf(part: HTMLTableSectionElement) {
  const rows: { readonly group: string | null; readonly cells: readonly string[] }[] = [];
  let group: string | null = null;
  for (const row of part.rows) {
    const [first] = row.cells;
    if (row.cells.length === 1 && first?.scope === 'rowgroup') {
      group = textOf(first);
    } else {
      rows.push({ group, cells: spread(row) });
    }
  }
  return rows;
}

const textOf = (cell: Element): string => shownText(cell).replaceAll(/\s+/gu, ' ').trim();

/** The texts of a row, each in as many columns as its cell spans: the first has it, the others are empty. */
const spread = (row: HTMLTableRowElement): string[] =>
  [...row.cells].flatMap((cell) => [
    textOf(cell),
    ...Array.from({ length: Math.max(0, cell.colSpan - 1) }, () => ''),
  ]);

/** What only the ear gets, and what a view marks as standing beside the value of its cell. */
const isLeft = (node: HTMLElement): boolean =>
  node.classList.contains('vh') || node.hidden !== false || node.dataset['beside'] !== undefined;

function shownText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) {
    return node.textContent ?? '';
  }
  if (node instanceof HTMLInputElement) {
    return ['checkbox', 'radio', 'file'].includes(node.type) ? '' : node.value;
  }
  if (node instanceof HTMLSelectElement) {
    return node.selectedOptions[0]?.textContent ?? '';
  }
  if (!(node instanceof HTMLElement) || isLeft(node)) {
    return '';
  }
  const text = [...node.childNodes].map(shownText).join('');
  return getComputedStyle(node).display.startsWith('inline') ? text : ` ${text} `;
}
