import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../core/base/settings.ts';
import { numberColumn, type Sheet, textColumn } from '../../../core/sheet/sheet.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { writeWorkbook } from '../../../electron/backend/sheet/writeWorkbook.ts';
import { failureOf, startBackend } from '../../support/storeBackend.ts';

const id = 'sample-daqing-volvo-auto';

const sheet: Sheet = {
  name: 'Plan',
  columns: [textColumn('Measure'), numberColumn('Cost', 1, 'CNY m')],
  rows: [['=cmd', 14.6]],
};

/** A table that takes its time. */
const long = (rows: number): Sheet => ({
  name: 'Long',
  columns: [textColumn('Name'), numberColumn('Number'), textColumn('Place')],
  rows: Array.from({ length: rows }, (_, at) => [`集群${at}`, at, '浙江省温州市']),
});

const contentOf = async (path: string | null) => readXlsx(readFileSync(path ?? ''));

describe.each(languages)('a whole assessment in %s', (language) => {
  const t = createTranslate(language);

  test('is a workbook with a sheet for each table, in one language, with numbers and days', async () => {
    const { call } = startBackend();
    const evaluation = await call('assessment.evaluate', { id });

    const written = await call('sheet.saveAssessment', { id, format: 'xlsx', language });

    expect(basename(written.path ?? '')).toContain(t('sheets.whole').replaceAll(' ', '-'));
    const sheets = await contentOf(written.path);
    expect(sheets.map((each) => each.sheet)).toEqual([
      ...(['profile', 'facts', 'factSources', 'derived', 'ratings', 'typeAndStage', 'scores'] as const).map(
        (key) => t(`sheets.${key}`),
      ),
      t('diagnosis.causes'),
      t('diagnosis.problems'),
      ...(['priorities', 'criteriaValues', 'plan', 'actions', 'records'] as const).map((key) =>
        t(`sheets.${key}`),
      ),
      t('trail.sheet'),
    ]);
    const rowsOf = (name: string) => sheets.find((each) => each.sheet === name)?.data ?? [];
    const scores = rowsOf(t('sheets.scores'));
    expect(scores[1]?.[0]).toBe(t('sheets.maturity'));
    expect(scores[1]?.[1]).toBeCloseTo(evaluation.maturity.composite ?? 0, 5);
    const plan = rowsOf(t('sheets.plan'));
    const columnOf = (head: string) => plan[0]?.findIndex((cell) => String(cell).startsWith(head)) ?? -1;
    const chosen = plan.filter((row) => row[columnOf(t('sheets.inPlan'))] === t('sheets.yes'));
    expect(chosen).toHaveLength(evaluation.plan.measures.length);
    const cost = chosen.reduce((sum, row) => sum + Number(row[columnOf(t('sheets.cost'))]), 0);
    expect(cost).toBeCloseTo(evaluation.plan.cost * (language === 'zh' ? 100 : 1), 4);
    const actions = rowsOf(t('sheets.actions'));
    expect(actions[1]?.[3]).toBeInstanceOf(Date);
    for (const { data } of sheets) {
      expect(String(data.at(-1)?.[0])).toContain(
        t('sheets.sourceKnowledge', { version: evaluation.knowledgeBase.version }),
      );
    }
  });

  test('is a folder of CSV files, in the order of the workbook, with nothing overwritten', async () => {
    const { call } = startBackend();

    const first = await call('sheet.saveAssessment', { id, format: 'csv', language });
    const names = readdirSync(first.path ?? '').sort();
    await call('sheet.saveAssessment', { id, format: 'csv', language });

    expect(names).toHaveLength(15);
    expect(readdirSync(first.path ?? '')).toHaveLength(30);
    const ratings = names[4] ?? '';
    const rows: string[][] = parse(readFileSync(join(first.path ?? '', ratings)), { bom: true });
    expect(rows[0]?.[0]).toBe(t('sheets.number'));
    expect(rows.length).toBeGreaterThan(30);
    expect(await call('file.show', { handle: first.handle ?? '' })).toBeUndefined();
  });
});

describe('a table of a screen', () => {
  test('is written with what it belongs to, and named by it', async () => {
    const { call } = startBackend();

    const { path, handle } = await call('sheet.save', {
      sheet,
      assessment: id,
      format: 'xlsx',
      language: 'en',
    });

    expect(basename(path ?? '')).toMatch(/-Plan-\d{4}-\d\d-\d\d\.xlsx$/u);
    const [only] = await contentOf(path);
    expect(only?.data.slice(0, 2)).toEqual([
      ['Measure', 'Cost (CNY m)'],
      ['=cmd', 14.6],
    ]);
    expect(String(only?.data.at(-1)?.[0])).toMatch(
      /^Cluster: .+; Assessment of .+; Sample data; Knowledge base /u,
    );
    expect(await call('file.open', { handle: handle ?? '' })).toBeUndefined();
  });

  test('of no assessment is named by the day', async () => {
    const { call } = startBackend();

    const { path } = await call('sheet.save', { sheet, assessment: null, format: 'csv', language: 'en' });

    expect(basename(path ?? '')).toBe('Plan-2026-06-30.csv');
    expect(readFileSync(path ?? '', 'utf8')).toBe('\u{feff}"Measure","Cost (CNY m)"\r\n"\'=cmd",14.6\r\n');
  });

  test('takes the place of nothing, and says where it could not be written', async () => {
    const { call } = startBackend();
    const wish = { sheet, assessment: null, format: 'csv', language: 'en' } as const;
    const first = await call('sheet.save', wish);
    const second = await call('sheet.save', wish);

    expect(basename(second.path ?? '')).toBe('Plan-2026-06-30 (2).csv');
    expect(first.path).not.toBe(second.path);
    const gone = await failureOf(call('sheet.save', { ...wish, assessment: 'nobody' }));
    expect(gone.code).toBe('not-found');
  });
});

describe('a long workbook', () => {
  const wish = { assessment: null, format: 'xlsx', language: 'zh' } as const;

  test('is the same as a short one would be, and other calls are answered meanwhile', async () => {
    const { call } = startBackend();
    let isWritten = false;
    const writing = call('sheet.save', { ...wish, sheet: long(7000) }).finally(() => (isWritten = true));

    await call('cluster.count');
    expect(isWritten).toBe(false);

    const written = await writing;
    const bytes = readFileSync(written.path ?? '');
    const [first] = await readXlsx(bytes);
    expect(first?.data.slice(0, 2)).toEqual([
      ['Name', 'Number', 'Place'],
      ['集群0', 0, '浙江省温州市'],
    ]);
    expect(first?.data[7000]).toEqual(['集群6999', 6999, '浙江省温州市']);
    const source = String(first?.data.at(-1)?.[0]);
    const plain = await writeWorkbook({ sheets: [long(7000)], language: 'zh', source });
    expect(bytes.equals(plain)).toBe(true);
  });

  test('is ended when it is cancelled: nothing is written, and it can be written then', async () => {
    const { call, path } = startBackend();
    const before = readdirSync(dirname(path));
    const job = 'a0000000-0000-4000-8000-000000000000';

    const writing = call('sheet.save', { ...wish, sheet: long(40_000), job });
    await call('cluster.count');
    await call('sheet.cancel', { job });

    expect(await writing).toEqual({ path: null, handle: null });
    expect(readdirSync(dirname(path))).toEqual(before);
    expect((await call('sheet.save', { ...wish, sheet: long(10), job })).path).not.toBeNull();
  });
});
