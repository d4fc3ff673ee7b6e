import fc from 'fast-check';
import { applyMapping } from '../../../core/table/apply/applyMapping.ts';
import { tableKinds } from '../../../core/table/fields.ts';
import { proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import { readTable } from '../../../electron/backend/table/readTable.ts';
import { sampleBytes, sampleTables } from '../tables.ts';
import { numberCell, sheetData, textCell, workbookOf } from '../workbook.ts';
import { hostileText } from './hostile.ts';

const officeText = fc.constantFrom(
  '企业数（家）',
  '产值（万元）',
  '年份',
  '指标',
  '2024年',
  '2026年1—9月',
  '合  计 Total',
  '一、按行业分组',
  '单位：万人',
  '注：快报数',
  '6.8亿',
  '1,234家',
  '35%',
  '0.35',
  '…',
  '"',
  "'",
  '#DIV/0!',
  '',
);

const cellText = fc.oneof({ weight: 6, arbitrary: officeText }, { weight: 1, arbitrary: hostileText });

const rows = fc.array(fc.array(cellText, { maxLength: 8 }), { maxLength: 12 });

/** A file with a piece taken out, doubled or put in somewhere. */
const damaged = (file: Uint8Array, at: number, piece: Uint8Array): Uint8Array => {
  const start = at % Math.max(1, file.length);
  return Buffer.concat([file.subarray(0, start), piece, file.subarray(start + (at % 7))]);
};

const damagedSample = fc
  .tuple(
    fc.constantFrom(...(Object.keys(sampleTables) as (keyof typeof sampleTables)[])),
    fc.nat(),
    fc.uint8Array(),
  )
  .map(([sample, at, piece]) => damaged(sampleBytes(sample), at, piece));

/** Tables of text: as offices write them, and damaged. */
export const textTable: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc
    .tuple(rows, fc.constantFrom(',', '\t', ';', '|', '，', ''), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([cells, delimiter, end]) => Buffer.from(cells.map((row) => row.join(delimiter)).join(end))),
  damagedSample,
);

const styledNumber = fc.constantFrom('1', '0.35', '46173', '1e999', 'NaN', '', '-', '99999999999');

const cellXml = fc.oneof(
  fc.tuple(fc.constantFrom('A', 'B', 'C', 'ZZZ'), cellText).map(([column, text]) => textCell(column, text)),
  fc
    .tuple(fc.constantFrom('A', 'B', 'D'), styledNumber, fc.nat({ max: 9 }))
    .map(([column, value, style]) => numberCell(column, value, style)),
  fc.constantFrom(
    '<c r="AROW"><f>1</f></c>',
    '<c',
    '</c>',
    '<c r="B1">',
    '<c r="CROW" t="e"><v>#N/A</v></c>',
    '<!DOCTYPE a>',
  ),
);

/** Workbooks: right, with wrong cells, and damaged. */
export const workbookTable: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc
    .tuple(
      fc.array(fc.array(cellXml, { maxLength: 5 }), { maxLength: 8 }),
      fc.constantFrom('A1:B2', 'A1:XFD1048576', 'B2:A1', 'x'),
    )
    .map(([cells, merged]) => ({
      sheet: `${sheetData(cells)}<mergeCells><mergeCell ref="${merged}"/></mergeCells>`,
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>',
    }))
    .map(workbookOf),
  damagedSample,
);

/** Reads a table as every kind of thing that it could hold. */
export async function readAnyTable(bytes: Uint8Array): Promise<string> {
  const table = await readTable(bytes, 'a');
  return tableKinds
    .map((kind) => applyMapping(table, proposeMapping(table, kind)))
    .map(({ rows: taken }) => taken.length)
    .join(' ');
}
