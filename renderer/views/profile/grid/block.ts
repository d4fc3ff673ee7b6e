/** A block of cells as spreadsheets put it on the clipboard: rows of texts. */
export type Block = readonly (readonly string[])[];

/** What is larger is no block of facts. */
const longest = 200_000;

/** Reads a block of the clipboard: tabs between cells, line ends between rows, quotes around cells that have either. */
export function readBlock(clipboard: string): Block {
  const text = clipboard.slice(0, longest).replaceAll(/\r\n?/gu, '\n').replace(/\n$/u, '');
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/u.exec(text.slice(at));
    const plain = quoted === null ? /^[^\t\n]*/u.exec(text.slice(at)) : null;
    const found = quoted ?? plain;
    rows.at(-1)?.push(quoted === null ? (plain?.[0] ?? '') : (quoted[1] ?? '').replaceAll('""', '"'));
    at += found?.[0].length ?? 0;
    if (text[at] === '\n') {
      rows.push([]);
    }
    at += 1;
  }
  return rows;
}

/** A block as spreadsheets read it from the clipboard. */
export const blockText = (block: Block): string =>
  block
    .map((row) =>
      row.map((cell) => (/[\t\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n');
