import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../electron/commands/runCommand.ts';
import { storePath } from '../../support/storeFolder.ts';
import { sampleTables } from '../../support/tables.ts';

async function run(words: readonly string[], language = 'en_GB.UTF-8') {
  let [result, complaint] = ['', ''];
  const code = await runCommand(words, {
    environment: { LANG: language },
    print: (text) => (result += text),
    complain: (text) => (complaint += text),
    interruption: () => new AbortController().signal,
  });
  return { code, result, complaint };
}

describe('the command that shows how a table is read', () => {
  test('says head, columns, what is taken and what is not, in the language of the terminal', async () => {
    const { code, result } = await run(['table', sampleTables.city], 'zh_CN.UTF-8');

    expect(code).toBe(0);
    expect(result.split('\n').slice(0, 5)).toEqual([
      'city-employment-2019.gb18030.csv：GB18030，逗号分隔，18行，5列',
      '表头在第3行。',
      '按参照区域数据读取。',
      '  A  分    类  →  行业（依据列中内容）',
      '  B  合  计  →  从业人员，人（依据表题）',
    ]);
    expect(result).toContain('采用8，无数值0，待确认0，未采用4。');
    expect(result).toContain('  第6行：“1.中央”不是行业，属于“按隶属关系分组”\n');
  });

  test('names a row of a reference area that is called like no industry', async () => {
    const path = join(storePath(), '..', 'area.csv');
    writeFileSync(path, '行业,从业人员（人）\n汽车制造业,41500\n本地特色业,12\n');

    const { result } = await run(['table', path, '--kind', 'reference'], 'zh_CN.UTF-8');

    expect(result).toContain('第3行：“本地特色业”未对应国民经济行业分类，可人工对应');
  });

  test('says the same in English, with the units of the program', async () => {
    const { result } = await run(['table', sampleTables.fujian]);

    expect(result).toContain('  C  从业人员（万人）  →  Employment, 万人 → persons (by its name)\n');
    expect(result).toContain('The year 2018 is taken from a note.\nWithout a figure: line 5.\nTaken: 52.');
  });

  test('names what differs and what is to be asked', async () => {
    const path = join(storePath(), '..', 'ledger.csv');
    writeFileSync(path, '年份,出口额（万元）,龙头企业占比\n2023,6.8亿,0.35\n2024,68000,\n');
    const { result } = await run(['table', path]);

    expect(result).toContain('  C2: 0.35% or 35%?\n');
    expect(result).toContain('  B2: "6.8亿" does not fit the head "万元"; by itself it would be CNY 680 m\n');
  });

  test('reads it as what it is told to, and gives all of it as JSON', async () => {
    const { code, result } = await run(['table', sampleTables.clusters, '--kind', 'clusters', '--json']);

    expect(code).toBe(0);
    expect(JSON.parse(result)).toMatchObject({
      table: { form: { kind: 'workbook', sheet: '名单' }, rows: 23 },
      mapping: { kind: 'clusters', headLine: 3 },
      result: { kind: 'clusters', rejected: [] },
    });
  });

  test('fails where nothing can be taken, and where it is not understood', async () => {
    expect((await run(['table', sampleTables.clusters, '--kind', 'facts'])).code).toBe(1);
    expect((await run(['table', sampleTables.clusters, '--sheet', '无'])).complaint).toContain(
      'has no sheet "无", but 名单',
    );
    expect((await run(['table'])).code).toBe(2);
    expect((await run(['table', sampleTables.city, '--kind', 'x'])).code).toBe(2);
  });
});
