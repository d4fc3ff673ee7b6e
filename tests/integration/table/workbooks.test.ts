import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../core/table/table.ts';
import { readTable } from '../../../electron/backend/table/readTable.ts';
import { numberCell, sheetData, textCell, workbookOf } from '../../support/workbook.ts';

const cells = async (bytes: Uint8Array, sheet?: string) =>
  (await readTable(bytes, 'a.xlsx', { sheet })).rows.map((row) => row.cells);
const refused = (bytes: Uint8Array) => expect(readTable(bytes, 'a.xlsx')).rejects;

const head = [textCell('A', '名称'), textCell('B', '数')];
const styles = [
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>',
  '<numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="#,##0.00&quot;年&quot;"/></numFmts>',
  '<cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/>',
  '<xf numFmtId="14"/><xf numFmtId="57"/><xf numFmtId="166"/></cellXfs>',
].join('');

describe('a workbook', () => {
  test('gives numbers as they were meant, shares and dates as they are shown', async () => {
    const rows = [
      numberCell('B', '4.5600000000000005'),
      numberCell('B', '0.35', 2),
      numberCell('B', '0.35', 3),
      numberCell('B', '46173', 4),
      numberCell('B', '46173', 1),
      numberCell('B', '46173', 5),
      numberCell('B', '1234.5', 6),
      numberCell('B', '1.5E+3'),
    ].map((cell) => [textCell('A', '甲'), cell]);
    const read = await cells(workbookOf({ sheet: sheetData([head, ...rows]), styles }));
    expect(read.slice(1).map(([, cell]) => cell)).toEqual([
      { text: '4.56', number: '4.56' },
      { text: '35%' },
      { text: '35%' },
      { text: '2026-05-31' },
      { text: '2026-05' },
      { text: '2026-05' },
      { text: '1234.5', number: '1234.5' },
      { text: '1500', number: '1500' },
    ]);
  });

  test('gives the value that was kept with a formula, and says where there is none', async () => {
    const sheet = sheetData([
      head,
      [textCell('A', '甲'), '<c r="BROW"><f>1+2</f><v>3</v></c>'],
      [textCell('A', '乙'), '<c r="BROW"><f>1+2</f></c>', textCell('C', '丙')],
      [textCell('A', '丁'), '<c r="BROW" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
      [textCell('A', '戊'), '<c r="BROW" t="str"><f>A1</f><v>名称</v></c>'],
    ]);
    const read = await cells(workbookOf({ sheet }));
    expect(read.slice(1).map(([, cell]) => cell)).toEqual([
      { text: '3', number: '3' },
      { text: '', mark: 'uncomputed' },
      { text: '#DIV/0!', mark: 'error' },
      { text: '名称' },
    ]);
  });

  test('fills merged cells from their first, and marks them', async () => {
    const sheet = `${sheetData([
      [textCell('A', '省'), textCell('B', '市'), textCell('C', '数')],
      [textCell('A', '吉林'), textCell('B', '长春'), numberCell('C', '1')],
      [textCell('B', '吉林市'), numberCell('C', '2')],
    ])}<mergeCells count="1"><mergeCell ref="A2:A1048576"/></mergeCells>`;
    const read = await cells(workbookOf({ sheet }));
    expect(read).toHaveLength(3);
    expect(read[2]?.[0]).toEqual({ text: '吉林', mark: 'filled' });
  });

  test('keeps the lines of the file where rows are missing, and blanks in front of a name', async () => {
    const sheet = `<sheetData><row r="3">${textCell('B', ' 甲').replaceAll('ROW', '3')}</row></sheetData>`;
    const { rows } = await readTable(workbookOf({ sheet }), 'a.xlsx');
    expect(rows).toEqual([{ line: 3, cells: [{ text: '' }, { text: ' 甲' }] }]);
  });

  test('reads the first sheet that is seen and has something in it, or the one that is named', async () => {
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const sheetOf = (content: string) =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${content}</worksheet>`;
    const names = [
      ['隐', 'hidden'],
      ['空', 'visible'],
      ['数&amp;据', 'visible'],
      ['注', 'visible'],
    ];
    const bytes = workbookOf({
      sheet: '',
      parts: {
        'xl/workbook.xml': `<workbook xmlns:r="${relations}"><sheets>${names
          .map(
            ([name, state], at) =>
              `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="r${at + 1}"/>`,
          )
          .join('')}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships>${names
          .map(
            (_name, at) =>
              `<Relationship Id="r${at + 1}" Type="${relations}/worksheet" Target="worksheets/s${at + 1}.xml"/>`,
          )
          .join('')}</Relationships>`,
        ...Object.fromEntries(
          names.map((_name, at) => [
            `xl/worksheets/s${at + 1}.xml`,
            sheetOf(at === 1 ? '<sheetData/>' : sheetData([[textCell('A', `甲${at + 1}`)]])),
          ]),
        ),
      },
    });
    const table = await readTable(bytes, 'a.xlsx');
    expect(table.form).toEqual({ kind: 'workbook', sheet: '数&据', sheets: ['隐', '空', '数&据', '注'] });
    expect((await cells(bytes, '注'))[0]?.map(plainText)).toEqual(['甲4']);
    await expect(readTable(bytes, 'a.xlsx', { sheet: '无' })).rejects.toMatchObject({
      details: { reason: 'no-sheet', sheet: '无' },
    });
  });
});

describe('a workbook that is not taken', () => {
  const plain = sheetData([head, [textCell('A', '甲'), numberCell('B', '1')]]);

  test.each<[string, Uint8Array, object]>([
    ['another archive', zipSync({ 'a.txt': new Uint8Array(3) }), { reason: 'not-a-workbook' }],
    ['one cut off', workbookOf({ sheet: plain }).slice(0, -30), { reason: 'cut-off' }],
    [
      'one with a document type',
      workbookOf({ sheet: plain, parts: { 'docProps/app.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } }),
      { reason: 'document-type' },
    ],
    [
      'one with a document type in UTF-16',
      workbookOf({
        sheet: plain,
        parts: { 'docProps/app.xml': Buffer.from('\u{feff}<!DOCTYPE a><a/>', 'utf16le') },
      }),
      { reason: 'document-type' },
    ],
    [
      'one that would unpack to much more',
      workbookOf({ sheet: plain, parts: { 'xl/media/a.xml': new Uint8Array(5_000_000) } }),
      { reason: 'unpacks-too-much' },
    ],
    [
      'one of more than 200 parts',
      workbookOf({
        sheet: plain,
        parts: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`xl/a${at}.xml`, '<a/>'])),
      }),
      { reason: 'too-many-entries', most: 200 },
    ],
    [
      'one of 101 columns',
      workbookOf({ sheet: sheetData([[textCell('CW', '甲')]]) }),
      { reason: 'too-many-columns', most: 100 },
    ],
    [
      'one whose merged cells overlap without end',
      workbookOf({
        sheet: `${sheetData(Array.from({ length: 1000 }, (_, at) => [numberCell('A', String(at * at * 7919))]))}<mergeCells>${Array.from(
          { length: 6000 },
          (_, at) => `<mergeCell ref="A${(at % 3) + 1}:CV${1_000_000 - ((at * 7919) % 99_991)}"/>`,
        ).join('')}</mergeCells>`,
      }),
      { reason: 'workbook-form' },
    ],
    ['one without a sheet', workbookOf({ sheet: '<sheetData/>' }), { reason: 'no-table' }],
    [
      'one whose rows stand in disorder',
      workbookOf({
        sheet:
          '<sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      }),
      { reason: 'workbook-form' },
    ],
    [
      'one with a mark that turns the reading direction',
      workbookOf({ sheet: sheetData([[textCell('A', '甲\u202e')]]) }),
      { reason: 'refused-character', path: 'A1' },
    ],
  ])('%s is refused by name', async (_name, bytes, details) => {
    await refused(bytes).toMatchObject({ code: 'invalid-file', details });
  });

  test('a part that holds more than it declares is refused', async () => {
    const bytes = Buffer.from(workbookOf({ sheet: plain }));
    const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    bytes.writeUInt32LE(bytes.readUInt32LE(at + 24) - 10, at + 24);
    await refused(bytes).toMatchObject({ code: 'invalid-file', details: { reason: 'unpacks-too-much' } });
  });

  test('a part that is not what its checksum says is refused', async () => {
    const bytes = Buffer.from(workbookOf({ sheet: plain }));
    const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    bytes.writeUInt32LE(1, at + 16);
    await refused(bytes).toMatchObject({ code: 'invalid-file', details: { reason: 'wrong-checksum' } });
  });
});
