import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { fileRefusal } from '../../../../core/base/strictJson.ts';
import type { Table } from '../../../../core/table/table.ts';
import { collectRows } from '../rows.ts';
import { type Watch, takeTurn } from '../watch.ts';
import { RawNumber, cellOf } from './cells.ts';
import { fillMerged } from './fillMerged.ts';
import { readFormats } from './formats.ts';
import { type Parts, readParts } from './parts.ts';
import { type SheetMarks, readSheetMarks } from './sheetMarks.ts';
import { elements } from './xml.ts';

interface Wish extends Watch {
  readonly name: string;
  readonly sheet?: string | undefined;
}

interface Sheet {
  readonly name: string;
  readonly isVisible: boolean;
  /** Its text. */
  readonly xml: string;
}

/** How many rows are read in one turn. */
const slice = 1000;

/**
 * Reads a sheet of a workbook (XLSX). Formulas give the value that was stored with them; merged cells are filled from
 * their first.
 */
export async function readWorkbook(bytes: Uint8Array, { name, sheet, ...watch }: Wish): Promise<Table> {
  const parts = readParts(bytes);
  const sheets = sheetsOf(parts);
  const chosen = choose(sheets, sheet);
  const marks = readSheetMarks(chosen.xml, readFormats(parts.get('xl/styles.xml') ?? ''));
  await takeTurn(watch, { done: 0, total: 2 });
  const data = await valuesOf(parts, chosen.name);
  await takeTurn(watch, { done: 1, total: 2 });
  const collected = collectRows();
  for (const [at, row] of fillMerged(rowsOf(data, marks), marks.merged).entries()) {
    collected.add({ line: at + 1, cells: row });
    if (at % slice === slice - 1) {
      await takeTurn(watch, { done: data.length + at, total: 2 * data.length });
    }
  }
  return {
    name,
    form: { kind: 'workbook', sheet: chosen.name, sheets: sheets.map((each) => each.name) },
    columns: collected.columns,
    rows: collected.rows,
  };
}

const rowsOf = (data: Awaited<ReturnType<typeof valuesOf>>, { notes }: SheetMarks) =>
  data.map((row, line) =>
    row.map((value, column) =>
      cellOf(value, { line: line + 1, column, note: notes.get(`${line}:${column}`) ?? null }),
    ),
  );

/** The sheets in their order, each with its text; charts have none and are left out. */
function sheetsOf(parts: Parts): Sheet[] {
  const targets = new Map(
    [...elements(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship')].map(
      ({ Id = '', Target = '' }) => [Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`],
    ),
  );
  return [...elements(parts.get('xl/workbook.xml') ?? '', 'sheet')].flatMap(
    ({ name = '', id = '', state }) => {
      const xml = parts.get(targets.get(id) ?? '');
      return xml === undefined || !/<(?:[\w-]+:)?worksheet[\s>]/u.test(xml)
        ? []
        : [{ name, xml, isVisible: state === undefined || state === 'visible' }];
    },
  );
}

/** The sheet that was named, or the first that is seen and has something in it. */
function choose(sheets: readonly Sheet[], name: string | undefined): Sheet {
  const seen = sheets.filter(({ isVisible }) => isVisible);
  const chosen =
    name === undefined
      ? (seen.find(({ xml }) => /<(?:[\w-]+:)?(?:v|is)[\s>]/u.test(xml)) ?? seen[0] ?? sheets[0])
      : sheets.find((sheet) => sheet.name === name);
  if (chosen === undefined) {
    throw name === undefined
      ? fileRefusal('', { reason: 'no-table' })
      : fileRefusal('', { reason: 'no-sheet', sheet: shortened(name), choices: namesOf(sheets) });
  }
  return chosen;
}

/** No spreadsheet gives a sheet a longer name. */
const longestName = 31;
const mostNamed = 20;

const shortened = (name: string): string => name.slice(0, longestName);

const namesOf = (sheets: readonly Sheet[]): string[] =>
  sheets.slice(0, mostNamed).map(({ name }) => shortened(name));

/** The library sees nothing but the parts that were checked, packed anew. */
async function valuesOf(parts: Parts, sheet: string) {
  const encoder = new TextEncoder();
  const packed = zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, encoder.encode(text)])), {
    level: 0,
  });
  try {
    return await readSheet<RawNumber>(Buffer.from(packed), sheet, {
      trim: false,
      parseNumber: (text) => new RawNumber(text),
    });
  } catch (error) {
    // The library has an error of its own for some faults of a sheet only; XML that ends nowhere is any error.
    throw fileRefusal('', { reason: 'workbook-form' }).because(error);
  }
}
