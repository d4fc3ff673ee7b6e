import { Readable } from 'node:stream';
import { CsvError, type InfoRecord, parse } from 'csv-parse';
import { type TextEncoding, decodeWithEncoding } from '../../../core/base/decodeText.ts';
import { fileRefusal } from '../../../core/base/strictJson.ts';
import { type TextForm, findTextForm } from '../../../core/table/delimiter.ts';
import type { Cell, Delimiter, Table } from '../../../core/table/table.ts';
import { cellText, collectRows, type RowCollector } from './rows.ts';
import { type Watch, takeTurn } from './watch.ts';

/** How many rows are read in one turn. */
const slice = 1000;
const pieceLength = 65_536;
/** The most characters of one row: a quote that is never closed must not take in the whole file. */
const longestRow = 1_000_000;

/** One after another, so that the parser never holds the whole text twice. */
function* piecesOf(text: string): Generator<string, void> {
  for (let at = 0; at < text.length; at += pieceLength) {
    yield text.slice(at, at + pieceLength);
  }
}

/** Web pages are what many systems export under the name of a table. */
const isWebPage = (text: string): boolean => /^\s*<(?:!doctype|html|table|\?xml|head|meta)\b/iu.test(text);

interface Wish extends Watch {
  readonly encoding?: TextEncoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

/** Reads CSV, TSV or TXT; encoding and delimiter are found where none is chosen, quotes always. */
export async function readTextTable(
  bytes: Uint8Array,
  name: string,
  { encoding: asked, delimiter, ...watch }: Wish,
): Promise<Table> {
  const { text: found, encoding } = decodeWithEncoding(bytes, asked);
  if (isWebPage(found)) {
    throw fileRefusal('', { reason: 'web-page' });
  }
  const text = found.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n');
  const seen = findTextForm(text);
  const form: TextForm = delimiter === undefined ? seen : { ...seen, delimiter };
  const collected = collectRows();
  try {
    await readRows(text, { form, collected, watch });
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error) : error;
  }
  return {
    name,
    form: { kind: 'text', encoding, delimiter: form.delimiter },
    columns: collected.columns,
    rows: collected.rows,
  };
}

interface Reading {
  readonly form: TextForm;
  readonly collected: RowCollector;
  readonly watch: Watch;
}

/** What csv-parse gives for a row with `info`. */
interface Record {
  readonly record: readonly string[];
  readonly info: Pick<InfoRecord, 'lines'>;
}

async function readRows(text: string, { form, collected, watch }: Reading): Promise<void> {
  const parser = parse({
    // Without a delimiter every line is one field: a character that no text may have stands nowhere.
    delimiter: form.delimiter ?? '\u0000',
    quote: form.quote,
    escape: form.quote,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
    info: true,
  });
  const source = Readable.from(piecesOf(text)).pipe(parser);
  const total = Math.max(1, text.length);
  let [behind, read, characters] = [0, 0, 0];
  try {
    // With `info` each row comes with where it ends.
    for await (const { record, info } of source as AsyncIterable<Record>) {
      const line = behind + 1;
      behind = info.lines;
      collected.add({ line, cells: cellsOf(record, line) });
      characters += record.reduce((sum, cell) => sum + cell.length + 1, 0);
      read += 1;
      if (read % slice === 0) {
        await takeTurn(watch, { done: Math.min(characters, total), total });
      }
    }
  } finally {
    parser.destroy();
  }
}

const blank: Cell = { text: '' };

/** A single quote before what could be a formula, or before what begins like a text that was made safe. */
const guard = /^'(?='*[=+\-@＝＋－＠\t\n])/u;

/**
 * What an export put around a text so that a spreadsheet takes it for one: that quote, of which one is taken off, or
 * `="220100"` around digits.
 */
const withoutGuard = (text: string): string =>
  guard.test(text) ? text.slice(1) : text.replace(/^="([^"]*)"$/u, '$1');

const cellsOf = (record: readonly string[], line: number): Cell[] =>
  record.map((text, column) =>
    text === '' ? blank : { text: cellText(withoutGuard(text), { line, column }) },
  );

function refusalOf(error: CsvError) {
  const line: unknown = Reflect.get(error, 'lines');
  return fileRefusal('', {
    reason: error.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'quote-open',
    line: typeof line === 'number' ? line : 1,
  }).because(error);
}
