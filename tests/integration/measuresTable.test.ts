import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../core/base/settings.ts';
import { measuresSheet } from '../../core/brief/compose/measures/measuresSheet.ts';
import { writeMeasures } from '../../electron/backend/xlsx/writeMeasures.ts';
import { briefCase, briefCases } from '../support/briefCases.ts';
import { shippedWords } from '../support/shippedWords.ts';
import { startBackend } from '../support/storeBackend.ts';
import { dayOf, readSheet, type StoredSheet } from '../support/xlsxFacts.ts';
import { openFields } from '../../core/model/action.ts';

const heads = {
  zh: [
    '序号',
    '对策',
    '针对的成因',
    '牵头单位',
    '配合单位',
    '完成时限',
    '费用（万元）',
    '估算',
    '第一步',
    '成效标志',
    '入选率',
    '进展',
  ],
  en: [
    'No.',
    'Measure',
    'Answers',
    'Lead',
    'Support',
    'Due',
    'Cost, CNY m',
    'Estimate',
    'First step',
    'Success is seen by',
    'In draws',
    'Status',
  ],
} as const;

const column = (sheet: StoredSheet, letter: string, rows: number) =>
  Array.from({ length: rows }, (_, row) => sheet.cells.get(`${letter}${row + 2}`));

describe('the table of measures', () => {
  test.each(briefCases.flatMap((name) => languages.map((language) => [name, language] as const)))(
    'has a row for each planned measure, with numbers as numbers and dates as dates: %s %s',
    async (name, language) => {
      const source = briefCase(name, language);
      const { plan } = source.evaluation;
      const sheet = readSheet(await writeMeasures(measuresSheet(source)));
      const rows = plan.measures.length;
      const unit = language === 'zh' ? 100 : 1;

      expect(
        heads[language].map((_, at) => sheet.cells.get(`${String.fromCharCode(65 + at)}1`)?.value),
      ).toEqual(heads[language]);
      expect(column(sheet, 'A', rows).map((cell) => cell?.value)).toEqual(
        Array.from({ length: rows }, (_, at) => String(at + 1)),
      );
      const costs = column(sheet, 'G', rows);
      expect(costs.every((cell) => cell?.kind === 'number')).toBe(true);
      const sum = costs.reduce((all, cell) => all + Number(cell?.value), 0);
      expect(sum).toBeCloseTo(plan.cost * unit, 6);
      expect(Number(sheet.cells.get(`G${rows + 2}`)?.value)).toBeCloseTo(plan.cost * unit, 6);
      for (const due of column(sheet, 'F', rows)) {
        if (due !== undefined) {
          expect(due).toMatchObject({ kind: 'number', format: 'yyyy-mm-dd' });
          expect(dayOf(due)).toMatch(/^20\d\d-\d\d-(?:28|29|30|31)$/u);
        }
      }
      expect(column(sheet, 'K', rows).every((cell) => cell?.format === '0%' && Number(cell.value) <= 1)).toBe(
        true,
      );
      expect([...sheet.cells.values()].filter(({ kind }) => kind === 'formula')).toEqual([]);
    },
  );

  test('can be printed on A4 across, as wide as the page, and keeps its head in sight', async () => {
    const sheet = readSheet(await writeMeasures(measuresSheet(briefCase('young-embedded', 'zh'))));

    expect(sheet.name).toBe('对策表');
    expect(sheet.widths).toHaveLength(heads.zh.length);
    expect(sheet.xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
    expect(sheet.xml).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/u);
    expect(sheet.xml).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/u);
    expect(sheet.xml).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/u);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '=HYPERLINK("http://x","y")'])(
    'writes a text that begins like a formula as text: %s',
    async (attack) => {
      const source = briefCase('young-embedded', 'zh');
      const [measure] = source.evaluation.plan.measures;
      const owned = {
        ...source,
        cluster: { name: { zh: attack, en: attack } },
        actions: [
          {
            id: 'action-1',
            assessmentId: 'assessment-1',
            clusterId: 'cluster-1',
            clusterName: { en: attack, zh: attack },
            illustrative: false,
            measureId: measure?.id ?? '',
            title: attack,
            owner: attack,
            startOn: '2026-09-01',
            dueOn: '2027-02-28',
            status: 'open' as const,
            progress: 40,
            ...openFields,
            partOf: null,
            events: [],
            createdAt: '2026-11-01T08:00:00.000Z',
          },
        ],
      };

      const sheet = readSheet(await writeMeasures(measuresSheet(owned)));
      const shown = [...sheet.cells.values()].filter(({ value }) => value.includes(attack.trim()));

      expect(shown.length).toBeGreaterThanOrEqual(2);
      expect(shown.every(({ kind }) => kind === 'text')).toBe(true);
      expect(sheet.xml).not.toContain('<f');
    },
  );

  test('is exported with the actions of the follow-up, under the name that exports have, twice the same', async () => {
    const { call } = startBackend();
    const id = 'sample-daqing-volvo-auto';
    const { plan } = await call('assessment.evaluate', { id });
    const planned = new Set(plan.measures.map((measure) => measure.id));
    const actions = (await call('action.list')).filter(({ measureId }) => planned.has(measureId ?? ''));
    const first = await call('brief.exportMeasures', { id, language: 'zh' });
    const second = await call('brief.exportMeasures', { id, language: 'zh' });

    const bytes = readFileSync(first.path ?? '');
    const cells = [...readSheet(bytes).cells.values()].map(({ value }) => value);

    expect(basename(first.path ?? '')).toMatch(/-对策表-2026-06-30\.xlsx$/u);
    expect(bytes.equals(readFileSync(second.path ?? ''))).toBe(true);
    expect(
      actions.filter(({ owner, measureId }) => measureId !== null && owner !== '').length,
    ).toBeGreaterThan(0);
    for (const { owner, status } of actions) {
      if (owner !== '' && status !== 'dropped') {
        expect(cells).toContain(shippedWords.shown(owner, 'zh'));
      }
    }
    expect(cells.some((value) => /^(?:在办|逾期|停滞)，\d+%$|^已办结$/u.test(value))).toBe(true);
  });
});
