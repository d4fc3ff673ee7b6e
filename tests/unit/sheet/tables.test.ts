import { describe, expect, test } from 'vitest';
import { languages } from '../../../core/base/settings.ts';
import { type Action, openFields } from '../../../core/model/action.ts';
import { numberColumn, type Sheet, SheetSchema } from '../../../core/sheet/sheet.ts';
import { headText } from '../../../core/sheet/headText.ts';
import { columnWidths } from '../../../core/sheet/columnWidths.ts';
import { sourceLine } from '../../../core/sheet/source.ts';
import { actionsSheet, type ListedAction, recordsSheet } from '../../../core/sheet/tables/actions.ts';
import { clustersSheet } from '../../../core/sheet/tables/clusters.ts';
import { derivedSheet, factsSheet, factSourcesSheet } from '../../../core/sheet/tables/facts.ts';
import { sheetWords, type SheetWords } from '../../../core/sheet/words.ts';
import { is } from 'valibot';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';
import { shippedLists } from '../../support/shippedLists.ts';
import { clusterRow, latestAssessment } from '../../support/testWorkspace.ts';
import { onDay, utcDay } from '../../support/clocks.ts';

const wordsIn = (language: 'en' | 'zh') => sheetWords(shippedKnowledgeBase, language);

const action = (id: string, changed: Partial<Action> = {}): Action => ({
  id,
  assessmentId: 'a',
  clusterId: 'c',
  clusterName: { en: 'Daqing cars', zh: '大庆汽车' },
  illustrative: false,
  measureId: null,
  title: `=${id}`,
  owner: '  ',
  startOn: '2026-01-01',
  dueOn: '2026-12-31',
  status: 'open',
  progress: 40,
  ...openFields,
  partOf: null,
  events: [],
  createdAt: '2026-01-01T08:00:00.000Z',
  ...changed,
});

const listed = (actions: readonly Action[], words: SheetWords): ListedAction[] =>
  actions.map((each) => ({
    action: each,
    words,
    parent: null,
    evidence: ['a.pdf', 'b.pdf'],
    plannedCost: 12.5,
  }));

const facts = [
  { year: 2024, fact: 'output', value: 118.4, grade: 'B', source: 'Yearbook' },
  { year: 2025, fact: 'output', value: 128, grade: 'A' },
  { year: 2025, fact: 'enterprises', value: 22, grade: 'C' },
] as const;

/** Every row is as long as the head, and what is of a number column is no text. */
function expectWhole(sheet: Sheet): void {
  expect(is(SheetSchema, sheet)).toBe(true);
  for (const row of sheet.rows) {
    expect(row).toHaveLength(sheet.columns.length);
    for (const [at, { kind }] of sheet.columns.entries()) {
      if (kind === 'number' || kind === 'percent') {
        expect(typeof row[at]).not.toBe('string');
      }
    }
  }
}

describe.each(languages)('the tables in %s', (language) => {
  const words = wordsIn(language);

  test('of actions: the most urgent first, days late counted, progress as a share', () => {
    const late = action('late', { dueOn: '2026-06-20' });
    const closed = action('closed', { status: 'dropped' });
    const sheet = actionsSheet(words, listed([closed, action('open'), late], words), onDay('2026-06-30'));

    expectWhole(sheet);
    expect(sheet.rows.map(([title, , , , due, , days, progress]) => [title, due, days, progress])).toEqual([
      ['=late', '2026-06-20', 10, 0.4],
      ['=open', '2026-12-31', null, 0.4],
      ['=closed', '2026-12-31', null, 0.4],
    ]);
    expect(sheet.rows[0]?.[2]).toBeNull();
    expect(sheet.rows[2]?.[5]).toBe(words.t('followUp.statusDropped'));
  });

  test('of actions: every field of the model, money in the unit of the language, ids marked as not to be changed', () => {
    const whole = action('step', {
      status: 'blocked',
      spent: 1.2345,
      target: 3,
      indicatorId: 'inter-firm-trust',
      events: [{ at: '2026-05-01T08:00:00.000Z', progress: 40, status: 'blocked', note: 'waits' }],
    });
    const [one] = listed([whole], words);
    const parent = action('parent');
    const sheet = actionsSheet(words, one ? [{ ...one, parent }] : [], onDay('2026-06-30'));
    const cells = new Map(sheet.columns.map(({ head }, at) => [head, sheet.rows[0]?.[at]]));
    const { t } = words;

    expectWhole(sheet);
    expect(cells.get(t('followUp.status'))).toBe(t('followUp.statusBlocked'));
    expect(cells.get(t('followUp.spent'))).toBeCloseTo(language === 'zh' ? 123.45 : 1.2345, 9);
    expect(cells.get(t('sheets.plannedCost'))).toBe(language === 'zh' ? 1250 : 12.5);
    expect(cells.get(t('followUp.evidence'))).toBe(language === 'zh' ? 'a.pdf；b.pdf' : 'a.pdf; b.pdf');
    expect(cells.get(t('sheets.indicatorTarget'))).toBe(3);
    expect(cells.get(t('followUp.partOf'))).toBe('=parent');
    expect(cells.get(t('sheets.lastNote'))).toBe('waits');
    expect(cells.get(t('sheets.actionId'))).toBe('step');
    expect(sheet.columns.filter(({ isFixed }) => isFixed).map(({ head }) => head)).toEqual([
      t('sheets.actionId'),
      t('sheets.standAtExport'),
    ]);
  });

  test('of records: every one of an action, the oldest first, with its day', () => {
    const records = [
      { at: '2026-05-01T08:00:00.000Z', progress: 40, status: 'open', note: 'second' },
      { at: '2026-04-01T08:00:00.000Z', progress: 10, status: 'open', note: 'first' },
    ] as const;
    const sheet = recordsSheet(words, listed([action('a', { events: [...records] })], words), utcDay);

    expectWhole(sheet);
    expect(sheet.rows.map((row) => [row[2], row[3], row[5]])).toEqual([
      ['2026-04-01', 0.1, 'first'],
      ['2026-05-01', 0.4, 'second'],
    ]);
  });

  test('of facts: years as columns as on the screen, and with evidence a row each', () => {
    const wide = factsSheet(words, { facts: [...facts] });
    const long = factSourcesSheet(words, { facts: [...facts] });

    expectWhole(wide);
    expectWhole(long);
    expect(wide.columns.slice(2)).toEqual([numberColumn('2024'), numberColumn('2025')]);
    expect(wide.rows[0]?.slice(2)).toEqual([null, 22]);
    expect(long.rows.map((row) => row.slice(1, 3))).toEqual([
      [2025, 22],
      ...(language === 'zh'
        ? [
            [2024, 118.4],
            [2025, 128],
          ]
        : [
            [2024, 11840],
            [2025, 12800],
          ]),
    ]);
    expect(long.rows.map((row) => row[3])).toEqual(
      language === 'zh' ? ['家', '亿元', '亿元'] : ['firms', 'CNY m', 'CNY m'],
    );
    expect(long.rows[1]?.slice(4)).toEqual(['B', 'Yearbook']);
    expectWhole(derivedSheet(words, { facts: [...facts] }, 2025));
  });

  test('of clusters: in the order given, with figures only where there is a result', () => {
    const open = clusterRow('open', { latest: null });
    const done = clusterRow('done', {
      divisionCode: '230600',
      latest: latestAssessment('a1', {
        assessedOn: '2026-05-31',
        headline: { type: 'primary', stage: null, composite: 41.26, low: 36, high: 47, topCause: null },
      }),
      lateActions: 2,
    });
    const sheet = clustersSheet(words, [done, open], shippedLists);

    expectWhole(sheet);
    expect(sheet.rows[0]?.slice(1, 3)).toEqual(
      language === 'zh' ? ['黑龙江省', '大庆市'] : ['Heilongjiang', 'Daqing'],
    );
    expect(sheet.rows[0]?.slice(6, 9)).toEqual([41.26, 36, 47]);
    expect(sheet.rows[0]?.[11]).toBe('2026-05-31');
    expect(sheet.rows[1]?.slice(5, 10)).toEqual([null, null, null, null, null]);
    expect(sheet.rows[1]?.[13]).toBeNull();
  });
});

test('a unit stands in the head as our own templates have it', () => {
  expect(headText(numberColumn('费用', 0, '万元'), 'zh')).toBe('费用（万元）');
  expect(headText(numberColumn('Cost', 2, 'CNY m'), 'en')).toBe('Cost (CNY m)');
  expect(headText(numberColumn('Score', 1), 'en')).toBe('Score');
});

test('columns are as wide as what stands in them, within reason', () => {
  const sheet: Sheet = {
    name: 'a',
    columns: [
      { head: '序', kind: 'number' },
      { head: '对策', kind: 'text' },
      { head: 'x', kind: 'text' },
    ],
    rows: [[3, '加强龙头企业与本地配套企业的合作', 'x'.repeat(300)]],
  };

  expect(columnWidths(sheet, 'zh')).toEqual([8, 34, 48]);
});

test('beneath a table stands what it was made from', () => {
  const origin = {
    appVersion: '0.1.0',
    today: '2026-06-30',
    assessment: {
      cluster: { en: 'Daqing cars', zh: '大庆汽车' },
      assessedOn: '2026-05-31',
      illustrative: true,
      knowledge: '1.0.0',
    },
  };

  expect(sourceLine(wordsIn('en'), origin)).toBe(
    'Cluster: Daqing cars; Assessment of 2026-05-31; Sample data; Knowledge base 1.0.0; Cluster Desk 0.1.0; exported 2026-06-30.',
  );
  expect(sourceLine(wordsIn('zh'), { appVersion: '0.1.0', today: '2026-06-30' })).toBe(
    '集群决策台0.1.0；2026-06-30导出。',
  );
});
