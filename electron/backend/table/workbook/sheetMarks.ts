import { fileRefusal } from '../../../../core/base/strictJson.ts';
import { tableLimits } from '../../../../core/table/table.ts';
import type { NumberFormat } from './formats.ts';
import { attributesOf, elements, inside, unescapeXml } from './xml.ts';

/** Rows and columns counted from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What is known of one cell besides the value that the library gives. */
export type CellNote =
  | { readonly kind: 'format'; readonly format: NumberFormat }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'uncomputed' };

export interface SheetMarks {
  readonly merged: readonly Area[];
  /** By `row:column`, counted from 0. */
  readonly notes: ReadonlyMap<string, CellNote>;
}

/** `B5` as row and column counted from 0; `null` for what is no address. */
export function placeOf(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(address) ?? [];
  if (letters === undefined) {
    return null;
  }
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function areaOf(reference: string): Area | null {
  const [from = '', to = from] = reference.split(':');
  const [start, end] = [placeOf(from), placeOf(to)];
  return start === null || end === null
    ? null
    : { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

const cellTag = /<(?:[\w-]+:)?c(?=[\s/>])([^>]*)>/gu;

/** Each cell with what stands between it and the next: read once from front to back, whatever is not closed. */
function* cellsOf(sheet: string): Generator<{ readonly tag: string; readonly content: string }, void> {
  const data = inside(sheet, 'sheetData');
  let before: { readonly tag: string; readonly end: number } | null = null;
  for (const { 0: whole, 1: tag = '', index } of data.matchAll(cellTag)) {
    if (before !== null) {
      yield { tag: before.tag, content: data.slice(before.end, index) };
    }
    before = { tag, end: index + whole.length };
  }
  if (before !== null) {
    yield { tag: before.tag, content: data.slice(before.end) };
  }
}

function noteOf(tag: string, content: string, formats: readonly NumberFormat[]): CellNote | null {
  const { t = 'n', s = '0' } = attributesOf(tag);
  if (t === 'e') {
    return { kind: 'error', text: unescapeXml(inside(content, 'v')) };
  }
  if (/<(?:[\w-]+:)?f[\s/>]/u.test(content) && !/<(?:[\w-]+:)?v[\s/>]/u.test(content)) {
    return { kind: 'uncomputed' };
  }
  const format = t === 'n' || t === 'd' ? formats[Number(s)] : undefined;
  return format === undefined || format.kind === 'plain' ? null : { kind: 'format', format };
}

/** Whether something stands in a cell: a style alone is nothing. */
const isFilled = (content: string): boolean => /<(?:[\w-]+:)?(?:v|is|f)[\s>]/u.test(content);

/**
 * Reads from the text of a sheet what the library does not give: merged cells, how numbers are shown, cells that could
 * not be computed. Refuses a sheet beyond the limits of a table before anything is made of it.
 */
export function readSheetMarks(sheet: string, formats: readonly NumberFormat[]): SheetMarks {
  const notes = new Map<string, CellNote>();
  const rows = new Set<number>();
  for (const { tag, content } of cellsOf(sheet)) {
    if (tag.endsWith('/') || !isFilled(content)) {
      continue;
    }
    const [, address = ''] = /\br="([^"]*)"/u.exec(tag) ?? [];
    const place = placeOf(address);
    if (place === null) {
      continue;
    }
    checkPlace(rows.add(place.row), place.column);
    const note = noteOf(tag, content, formats);
    if (note !== null) {
      notes.set(`${place.row}:${place.column}`, note);
    }
  }
  const merged = [...elements(inside(sheet, 'mergeCells'), 'mergeCell')]
    .map(({ ref = '' }) => areaOf(ref))
    .filter((area) => area !== null);
  return { merged, notes };
}

function checkPlace(rows: ReadonlySet<number>, column: number): void {
  if (rows.size > tableLimits.rows) {
    throw fileRefusal('', { reason: 'too-many-rows', most: tableLimits.rows });
  }
  if (column >= tableLimits.columns) {
    throw fileRefusal('', { reason: 'too-many-columns', most: tableLimits.columns });
  }
}
