import { describe, expect, test } from 'vitest';
import { applyInSlices } from '../../../core/table/apply/applyMapping.ts';
import { proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import { readTable } from '../../../electron/backend/table/readTable.ts';
import { inSlices } from '../../../electron/backend/table/watch.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = Buffer.from(`\u{feff}${text}`, 'utf16le');
  return isLittle ? bytes : bytes.swap16();
};
const texts = async (bytes: Uint8Array) =>
  (await readTable(bytes, 'a.csv')).rows.map(({ line, cells }) => [line, ...cells.map(({ text }) => text)]);
const refused = (bytes: Uint8Array) => expect(readTable(bytes, 'a.csv')).rejects;

describe('a table of text', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8('名称,数\n甲,1\n')],
    ['UTF-8 with a mark', utf8('\u{feff}名称,数\n甲,1\n')],
    ['UTF-16, little end first', utf16('名称,数\n甲,1\n', true)],
    ['UTF-16, big end first', utf16('名称,数\n甲,1\n', false)],
    [
      'GB18030',
      Uint8Array.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xca, 0xfd, 0x0a, 0xbc, 0xd7, 0x2c, 0x31, 0x0a]),
    ],
    ['lines of Windows', utf8('名称,数\r\n甲,1\r\n')],
    ['lines of an old Macintosh', utf8('名称,数\r甲,1')],
    ['lines of a mainframe', utf8('名称,数\u0085甲,1')],
  ])('is read in %s', async (_name, bytes) => {
    expect(await texts(bytes)).toEqual([
      [1, '名称', '数'],
      [2, '甲', '1'],
    ]);
  });

  test('is read in the encoding and with the delimiter that the official chose', async () => {
    const bytes = utf8('名称;数\n甲,乙;1\n');

    expect((await readTable(bytes, 'a.csv', { delimiter: ',' })).rows[1]?.cells).toEqual([
      { text: '甲' },
      { text: '乙;1' },
    ]);
    await expect(readTable(bytes, 'a.csv', { encoding: 'gb18030' })).rejects.toMatchObject({
      details: { reason: 'no-text', found: 'not-as-chosen' },
    });
  });

  test('keeps its lines where a cell has several, where rows are empty, and where they differ in length', async () => {
    expect(await texts(utf8('a,b\n"1\n2",3\n\n,,\n4,"5 ""x"" 6",7\n8\n'))).toEqual([
      [1, 'a', 'b'],
      [2, '1\n2', '3'],
      [6, '4', '5 "x" 6', '7'],
      [7, '8'],
    ]);
  });

  test('keeps blanks that show a hierarchy, and no others', async () => {
    expect(await texts(utf8('项目,数\n　采矿业 , 1 \u200e\n'))).toEqual([
      [1, '项目', '数'],
      [2, '　采矿业', ' 1'],
    ]);
  });

  test('takes off what an export puts around a text for the sake of spreadsheets', async () => {
    expect(await texts(utf8('编码,增减,式\n="220100","\'-5",\'=1+1\n'))).toEqual([
      [1, '编码', '增减', '式'],
      [2, '220100', '-5', '=1+1'],
    ]);
  });

  test.each<[string, Uint8Array, object]>([
    ['nothing', utf8(''), { reason: 'no-table' }],
    ['blanks only', utf8(' , \n,\n'), { reason: 'no-table' }],
    ['an open quotation mark', utf8('a,b\n1,"2\n3,4\n'), { reason: 'quote-open' }],
    ['a web page', utf8('<html><table><tr><td>1</td></tr></table></html>'), { reason: 'web-page' }],
    [
      'an old workbook',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]),
      { reason: 'no-text', found: 'old-office' },
    ],
    [
      'UTF-16 without its mark',
      utf16('a,b\n', true).slice(2),
      { reason: 'no-text', found: 'utf-16-unmarked' },
    ],
    [
      '101 columns',
      utf8(`${'a,'.repeat(101)}\n`.replace(/,$/, '')),
      { reason: 'too-many-columns', most: 100 },
    ],
    ['50,001 rows', utf8('a,b\n'.repeat(50_001)), { reason: 'too-many-rows', most: 50_000 }],
    [
      'a mark that turns the reading direction',
      utf8('a,b\n1,2\u202e3\n'),
      { reason: 'refused-character', path: 'B2' },
    ],
    ['a NUL', utf8('a,b\n1,2\u00003\n'), { reason: 'refused-character' }],
  ])('%s is refused by name', async (_name, bytes, details) => {
    await refused(bytes).toMatchObject({ code: 'invalid-file', details });
  });

  test('more than 20 MB is refused before it is read', async () => {
    await refused(new Uint8Array(20_000_001)).toMatchObject({
      details: { reason: 'too-large', megabytes: 20 },
    });
  });
});

describe('a table of 50,000 rows', () => {
  const rows = Array.from({ length: 49_999 }, (_, at) => `集群${at},${at},1${at % 10}.5亿元`);
  const bytes = utf8(['集群名称,企业数（家）,营业收入（亿元）', ...rows].join('\n'));

  test('is read and applied with progress', async () => {
    const steps: number[] = [];
    const progress = ({ done, total }: { done: number; total: number }) => steps.push(done / total);
    const table = await readTable(bytes, 'a.csv', { progress });
    const read = steps.length;
    const result = await inSlices(applyInSlices(table, proposeMapping(table, 'clusters')), { progress });

    expect(result.rows).toHaveLength(49_999);
    expect(result.rejected).toEqual([]);
    expect(read).toBeGreaterThan(20);
    expect(steps.length - read).toBeGreaterThan(50);
    expect(steps.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test('stops when it is cancelled', async () => {
    const stop = new AbortController();
    const watch = { signal: stop.signal, progress: () => stop.abort() };
    await expect(readTable(bytes, 'a.csv', watch)).rejects.toMatchObject({ name: 'AbortError' });

    const table = await readTable(bytes, 'a.csv');
    const work = applyInSlices(table, proposeMapping(table, 'clusters'));
    const again = new AbortController();
    await expect(
      inSlices(work, { signal: again.signal, progress: () => again.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});
