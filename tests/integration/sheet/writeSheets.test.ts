import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import {
  type Sheet,
  dateColumn,
  numberColumn,
  percentColumn,
  textColumn,
} from '../../../core/sheet/sheet.ts';
import { writeCsv } from '../../../electron/backend/sheet/writeCsv.ts';
import { writeWorkbook } from '../../../electron/backend/sheet/writeWorkbook.ts';
import { readTable } from '../../../electron/backend/table/readTable.ts';
import { dayOf, readSheet } from '../../support/xlsxFacts.ts';

const sheet: Sheet = {
  name: '方案/Plan',
  columns: [
    textColumn('对策'),
    numberColumn('费用', 1, '万元'),
    percentColumn('入选率'),
    dateColumn('完成时限'),
    numberColumn('序号'),
  ],
  rows: [
    ['=1+1', -1460.55, 0.345, '2026-05-31', 3],
    ['@SUM(A1)\r\n第二行', null, 1, '2026-05', 0.1 + 0.2],
    ['-5', 0, 0, null, 12345678],
  ],
};

const book = (language: 'en' | 'zh') => writeWorkbook({ sheets: [sheet, sheet], language, source: '来源。' });

describe('a workbook', () => {
  test('has numbers as numbers with their format, shares in percent, days as days, and no formula', async () => {
    const { cells, name, xml } = readSheet(await book('zh'));

    expect(name).toBe('方案 Plan');
    expect(['A', 'B', 'C', 'D', 'E'].map((column) => cells.get(`${column}1`)?.value)).toEqual([
      '对策',
      '费用（万元）',
      '入选率',
      '完成时限',
      '序号',
    ]);
    expect(cells.get('A2')).toMatchObject({ kind: 'text', value: '=1+1' });
    expect(cells.get('A3')).toMatchObject({ kind: 'text', value: '@SUM(A1)\n第二行' });
    expect(cells.get('A4')).toMatchObject({ kind: 'text', value: '-5' });
    expect(cells.get('B2')).toEqual({ kind: 'number', value: '-1460.55', format: '0.0' });
    expect(cells.get('C2')).toMatchObject({ kind: 'number', value: '0.345' });
    expect(dayOf(cells.get('D2') ?? { kind: 'number', value: '', format: '' })).toBe('2026-05-31');
    expect(cells.get('D2')).toMatchObject({ kind: 'number', format: 'yyyy-mm-dd' });
    expect(cells.get('D3')).toMatchObject({ kind: 'text', value: '2026-05' });
    expect(cells.get('E3')).toMatchObject({ kind: 'number', value: '0.3' });
    expect(xml).not.toContain('<f');
  });

  test('is read by another program: a sheet for each table, numbers, days and texts', async () => {
    const sheets = await readXlsx(Buffer.from(await book('en')));

    expect(sheets.map(({ sheet: name }) => name)).toEqual(['方案 Plan', '方案 Plan 2']);
    const [head, first, second, third] = sheets[1]?.data ?? [];
    expect(head).toEqual(['对策', '费用 (万元)', '入选率', '完成时限', '序号']);
    expect(first).toEqual(['=1+1', -1460.55, 0.345, new Date('2026-05-31T00:00:00Z'), 3]);
    expect(second).toEqual(['@SUM(A1)\n第二行', null, 1, '2026-05', 0.3]);
    expect(third).toEqual(['-5', 0, 0, null, 12345678]);
  });

  test('keeps its bold head in sight, filters its rows, and names its source outside of them', async () => {
    const { cells, xml } = readSheet(await book('zh'));

    expect(xml).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/u);
    expect(xml).toContain('<autoFilter ref="A1:E4"/>');
    expect(cells.get('A6')).toMatchObject({ kind: 'text', value: '来源。' });
    expect([...cells.keys()].filter((address) => address.endsWith('5'))).toEqual([]);
  });

  test('is the same, byte for byte, whenever it is written', async () => {
    expect(Buffer.from(await book('zh')).equals(await book('zh'))).toBe(true);
  });

  test('holds whatever text there is', async () => {
    const rows = [['a\u0000b\u000bc'], ['a\ud800b'], ['x'.repeat(40_000)], ['<&>"\'']];
    const bytes = await writeWorkbook({
      sheets: [{ name: '', columns: [textColumn('')], rows }],
      language: 'en',
      source: '',
    });

    const [read] = await readXlsx(Buffer.from(bytes));
    expect(read?.data.map(([text]) => text).slice(1, 5)).toEqual(['abc', 'ab', 'x'.repeat(32_000), '<&>"\'']);
  });
});

describe('CSV', () => {
  test('has a byte order mark, lines of Windows, numbers that stand bare and texts that are no formula', () => {
    expect(writeCsv(sheet, 'zh')).toBe(
      [
        '\u{feff}"对策","费用（万元）","入选率","完成时限","序号"',
        '"\'=1+1",-1460.55,34.5%,"2026-05-31",3',
        '"\'@SUM(A1)\n第二行","",100%,"2026-05",0.3',
        '"\'-5",0,0%,"",12345678',
        '',
      ].join('\r\n'),
    );
  });

  test('is read by another program as it was written', () => {
    const rows: string[][] = parse(writeCsv(sheet, 'en'), { bom: true });

    expect(rows.map((row) => row.length)).toEqual([5, 5, 5, 5]);
    expect(rows[1]).toEqual(["'=1+1", '-1460.55', '34.5%', '2026-05-31', '3']);
  });

  test('comes back through the own import as the very text', async () => {
    const begins = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', "'", '"', ',', '');
    const texts = fc
      .tuple(begins, begins, begins, fc.stringMatching(/^[ -~、一-龥]{0,12}$/u))
      .map(([a, b, c, rest]) => `${a}${b}${c}${rest.trim()}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 8 }), async (rows) => {
        const table: Sheet = { name: 'a', columns: [textColumn('甲'), textColumn('乙')], rows };
        const read = await readTable(Buffer.from(writeCsv(table, 'zh')), 'a.csv');

        expect(read.rows.map(({ cells }) => cells.map(({ text }) => text)).slice(1)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});

test('the published guard of the import stays: a quote before a formula is taken off', async () => {
  const text = `a,b\n"'=1+1","''=2"\n`;
  const read = await readTable(Buffer.from(text), 'a.csv');

  expect(read.rows[1]?.cells.map((cell) => cell.text)).toEqual(['=1+1', "'=2"]);
});
