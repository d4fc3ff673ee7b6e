import type { Pages } from './pages.ts';
import { readRecord, readVarint, type Value } from './record.ts';

/** The kinds of pages of a tree, by their first byte (https://www.sqlite.org/fileformat2.html#b_tree_pages). */
const kinds = { 2: 'inner-keys', 5: 'inner-rows', 10: 'keys', 13: 'rows' } as const;

export type PageKind = (typeof kinds)[keyof typeof kinds];

/** One row or key as a page holds it. */
export interface Cell {
  /** `null` on a page that holds rows by their own key. */
  readonly rowid: number | null;
  readonly values: readonly Value[];
}

export interface TreePage {
  readonly kind: PageKind;
  readonly cells: readonly Cell[];
  /** The pages below it. */
  readonly children: readonly number[];
  /** How many cells could not be read. */
  readonly broken: number;
}

/** Reads a page of a tree by itself; `null` for a page that is none, or holds nothing that can be read. */
export function readTreePage(pages: Pages, number: number): TreePage | null {
  const page = pages.get(number);
  const start = number === 1 ? 100 : 0;
  const kind = page && kinds[page.readUInt8(start) as keyof typeof kinds];
  if (!page || !kind) {
    return null;
  }
  const isInner = kind === 'inner-keys' || kind === 'inner-rows';
  const count = page.readUInt16BE(start + 3);
  const pointers = start + (isInner ? 12 : 8);
  if (pointers + 2 * count > page.length) {
    return null;
  }
  const children = isInner ? [page.readUInt32BE(start + 8)] : [];
  const cells: Cell[] = [];
  let broken = 0;
  for (let index = 0; index < count; index++) {
    const at = page.readUInt16BE(pointers + 2 * index);
    if (isInner && at + 4 <= page.length) {
      children.push(page.readUInt32BE(at));
    }
    if (kind !== 'inner-rows') {
      const cell = readCell(pages, { page, at: isInner ? at + 4 : at, hasRowid: kind === 'rows' });
      broken += cell === null ? 1 : 0;
      cells.push(...(cell === null ? [] : [cell]));
    }
  }
  return { kind, cells, children, broken };
}

interface Place {
  readonly page: Buffer;
  readonly at: number;
  readonly hasRowid: boolean;
}

function readCell(pages: Pages, { page, at, hasRowid }: Place): Cell | null {
  const length = readVarint(page, at);
  const rowid = length && hasRowid ? readVarint(page, length.next) : null;
  if (length === null || (hasRowid && rowid === null)) {
    return null;
  }
  const payload = readPayload(pages, {
    page,
    at: rowid?.next ?? length.next,
    length: length.value,
    hasRowid,
  });
  const values = payload && readRecord(payload);
  return values && { rowid: rowid?.value ?? null, values };
}

/** A payload with what lies on further pages; `null` where one of them is missing. */
function readPayload(
  pages: Pages,
  { page, at, length, hasRowid }: Place & { readonly length: number },
): Buffer | null {
  const local = localLength(pages.size, length, hasRowid);
  if (length > pages.count * pages.size || at + local > page.length) {
    return null;
  }
  const parts = [page.subarray(at, at + local)];
  if (local === length) {
    return parts[0] ?? null;
  }
  let left = length - local;
  let next = at + local + 4 <= page.length ? page.readUInt32BE(at + local) : 0;
  while (left > 0) {
    const further = pages.get(next);
    if (further === null) {
      return null;
    }
    const part = further.subarray(4, 4 + Math.min(left, pages.size - 4));
    parts.push(part);
    left -= part.length;
    next = further.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/** How much of a payload stands on the page of its cell. */
function localLength(size: number, length: number, hasRowid: boolean): number {
  const least = Math.floor(((size - 12) * 32) / 255) - 23;
  const most = hasRowid ? size - 35 : Math.floor(((size - 12) * 64) / 255) - 23;
  if (length <= most) {
    return length;
  }
  const fitting = least + ((length - least) % (size - 4));
  return fitting <= most ? fitting : least;
}
