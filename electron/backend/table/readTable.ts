import { fileRefusal, tooLarge } from '../../../core/base/strictJson.ts';
import type { TextEncoding } from '../../../core/base/decodeText.ts';
import { type Delimiter, type Table, tableLimits } from '../../../core/table/table.ts';
import { readTextTable } from './readTextTable.ts';
import { readWorkbook } from './workbook/readWorkbook.ts';
import type { Watch } from './watch.ts';

export interface ReadOptions extends Watch {
  /** The sheet of a workbook; without it the first visible one that has something in it. */
  readonly sheet?: string | undefined;
  /** Of a text, where another is meant than the one that is found. */
  readonly encoding?: TextEncoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

/**
 * Reads the table that a file holds: CSV, TSV and TXT in UTF-8, GB18030 or UTF-16 with a byte-order mark, and XLSX. What
 * the file is shows in its bytes; its name is only kept.
 *
 * Throws `invalid-file` with what is wrong: another kind of file, more than 20 MB, 50,000 rows or 100 columns, no table
 * at all, characters that no text may have.
 */
export async function readTable(
  bytes: Uint8Array,
  name: string,
  { sheet, encoding, delimiter, ...watch }: ReadOptions = {},
): Promise<Table> {
  if (bytes.length > tableLimits.bytes) {
    throw tooLarge(tableLimits.bytes / 1_000_000);
  }
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const table = isArchive
    ? await readWorkbook(bytes, { name, sheet, ...watch })
    : await readTextTable(bytes, name, { encoding, delimiter, ...watch });
  if (table.rows.length === 0) {
    throw fileRefusal('', { reason: 'no-table' });
  }
  return table;
}
