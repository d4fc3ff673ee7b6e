import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../core/base/settings.ts';
import { divisionNames } from '../../../core/industries/industryName.ts';
import type { YearlyFact } from '../../../core/model/cluster.ts';
import { factCatalogue, factIds, isMoneyFact } from '../../../core/model/facts/catalogue.ts';
import { shownValue } from '../../../core/model/facts/shownValue.ts';
import { factsSheet, factSourcesSheet } from '../../../core/sheet/tables/facts.ts';
import { sheetWords } from '../../../core/sheet/words.ts';
import { applyMapping } from '../../../core/table/apply/applyMapping.ts';
import { matchReference } from '../../../core/table/preview/matchReference.ts';
import { proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import { templateSheet } from '../../../core/text/templateSheet.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { writeWorkbook } from '../../../electron/backend/sheet/writeWorkbook.ts';
import { writeTemplate } from '../../../electron/backend/xlsx/writeTemplate.ts';
import { readTable } from '../../../electron/backend/table/readTable.ts';
import { runCommand } from '../../../electron/commands/runCommand.ts';
import { shippedLists } from '../../support/shippedLists.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';
import { storePath } from '../../support/storeFolder.ts';

const { industries } = shippedLists;
const sheetOf = (kind: 'facts' | 'clusters' | 'reference', language: 'en' | 'zh') =>
  templateSheet({
    kind,
    language,
    year: 2025,
    t: createTranslate(language),
    industries: divisionNames(industries, language),
  });

describe.each(languages)('the templates in %s', (language) => {
  test('of facts are read back by themselves once they are filled in', async () => {
    const sheet = sheetOf('facts', language);
    const rows = sheet.rows.map(([year = 0]) => [year, ...factIds.map((_, at) => at + 2)]);
    const table = await readTable(await writeTemplate({ ...sheet, rows }), 'a.xlsx');

    const mapping = proposeMapping(table, 'facts');

    expect(mapping.columns.map(({ field, confidence }) => `${field} ${confidence}`)).toEqual(
      ['year', ...factIds].map((field) => `${field} sure`),
    );
    const result = applyMapping(table, mapping);
    expect(result.rejected).toEqual([]);
    expect(result.rows).toHaveLength(rows.length * factIds.length);
    expect(result.rows.at(0)).toMatchObject({ fact: 'enterprises', year: 2020, value: 2 });
  });

  test('of facts give what is kept, and so do the tables that go out', async () => {
    const kept = factIds.map((fact, at): YearlyFact => ({
      fact,
      year: 2025,
      value: isMoneyFact(fact) ? (456 + 100 * at) / 100 : at + 2,
      grade: 'B',
    }));
    const read = async (bytes: Uint8Array) => {
      const table = await readTable(bytes, 'a.xlsx');
      const { rows, rejected } = applyMapping(table, proposeMapping(table, 'facts'));
      expect(rejected).toEqual([]);
      return rows;
    };
    const values = kept.map(({ fact, year, value }) => ({ fact, year, value }));
    const filled = kept.map(({ fact, value }) =>
      Number(shownValue(factCatalogue[fact].unit, language, value)),
    );
    expect(filled[factIds.indexOf('output')]).toBe(language === 'zh' ? 10.56 : 1056);

    const template = await writeTemplate({ ...sheetOf('facts', language), rows: [[2025, ...filled]] });
    expect(await read(template)).toMatchObject(values);

    const words = sheetWords(shippedKnowledgeBase, language);
    const out = [factsSheet(words, { facts: kept }), factSourcesSheet(words, { facts: kept })];
    for (const sheet of out) {
      const rows = await read(await writeWorkbook({ sheets: [sheet], language, source: '' }));
      expect(rows).toMatchObject(values);
    }
  });

  test('of clusters too, with the year of the figures in the title', async () => {
    const sheet = sheetOf('clusters', language);
    const table = await readTable(await writeTemplate(sheet), 'a.xlsx');

    const mapping = proposeMapping(table, 'clusters');

    expect(mapping.columns.map(({ field }) => field)).toEqual([
      'name',
      'province',
      'city',
      'county',
      'division-code',
      'industry',
      'founded-year',
      'enterprises',
      'employment',
      'output',
      'value-added',
      'exports',
      'rd-spending',
      'leading-firm-share',
    ]);
    expect(mapping.year).toBe(2025);
  });

  test('of a reference area too: every division is known again, and all of them', async () => {
    const sheet = sheetOf('reference', language);
    const rows = sheet.rows.map(([name = ''], at) => [name, at + 1]);
    const table = await readTable(await writeTemplate({ ...sheet, rows }), 'a.xlsx');

    const result = applyMapping(table, proposeMapping(table, 'reference'));
    const matched = result.kind === 'reference' ? matchReference(result, industries) : null;

    expect(matched?.rejected).toEqual([]);
    expect(matched?.figures).toHaveLength(98);
    expect(matched?.figures.at(0)).toMatchObject({
      figure: 'employment',
      industry: '',
      year: 2025,
      value: 1,
    });
  });
});

test('provinces are offered to choose from', async () => {
  const bytes = await writeTemplate(sheetOf('clusters', 'zh'));

  const sheet = Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? []).toString();
  expect(sheet).toMatch(/<dataValidation type="list"[^>]* sqref="B4:B2003"><formula1>"北京市,天津市,/u);
  expect((await readTable(bytes, 'a.xlsx')).rows).toHaveLength(3);
});

test('the command writes one beside what is there', async () => {
  const folder = dirname(storePath());
  let said = '';
  const run = () =>
    runCommand(['template', 'facts', join(folder, 'a.xlsx')], {
      environment: { LANG: 'zh_CN.UTF-8' },
      print: (text) => (said = text),
      complain: (text) => (said = text),
      interruption: () => new AbortController().signal,
    });

  expect(await run()).toBe(0);
  expect(await run()).toBe(0);

  expect(said).toContain('a (2).xlsx');
  expect(readFileSync(join(folder, 'a.xlsx')).subarray(0, 2).toString()).toBe('PK');
});
