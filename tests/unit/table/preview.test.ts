import { describe, expect, test } from 'vitest';
import { applyMapping } from '../../../core/table/apply/applyMapping.ts';
import { layoutOf } from '../../../core/table/layout.ts';
import { choicesFor, chosenMapping } from '../../../core/table/preview/chosenMapping.ts';
import { compareCluster } from '../../../core/table/preview/compareClusters.ts';
import { compareFacts } from '../../../core/table/preview/compareFacts.ts';
import { factFrom, sourceOf } from '../../../core/table/preview/evidence.ts';
import { takesTheirs } from '../../../core/table/preview/preview.ts';
import { findingsOf, sheetRow } from '../../../core/table/preview/sheetRows.ts';
import { proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import type { Cluster } from '../../../core/model/cluster.ts';
import { tableOf } from '../../support/tables.ts';

const facts = tableOf([
  ['台账'],
  ['年份', '企业数（家）', '产值（万元）', '备注'],
  ['2023年', '24', '1210000', '快报'],
  ['2024年', '不详', '6.8亿', ''],
  ['合计', '24', '1210000', ''],
]);
const mapping = proposeMapping(facts, 'facts');
const applied = applyMapping(facts, mapping);

describe('values beside what is stored', () => {
  test('are new, the same or different', () => {
    const stored = [
      { fact: 'enterprises', year: 2023, value: 24, grade: 'A' },
      { fact: 'output', year: 2023, value: 120.6, grade: 'C' },
    ] as const;
    const rows = applied.kind === 'facts' ? applied.rows : [];

    expect(
      compareFacts(rows, stored).map(({ fact, standing, mine, theirs }) => [fact, standing, mine, theirs]),
    ).toEqual([
      ['enterprises', 'same', 24, 24],
      ['output', 'differs', 120.6, 121],
    ]);
    expect(compareFacts(rows, []).map(({ standing }) => standing)).toEqual(['new', 'new']);
  });

  test('of one decision for all, those that are named go the other way', () => {
    const decisions = { otherwise: 'theirs', others: ['output:2023'] } as const;

    expect(takesTheirs({ ...decisions, others: [...decisions.others] }, 'output:2023')).toBe(false);
    expect(takesTheirs({ ...decisions, others: [...decisions.others] }, 'output:2024')).toBe(true);
  });
});

describe('the evidence of a table', () => {
  test('carries its date behind its source', () => {
    expect(sourceOf({ source: '园区台账 ', date: '2026-03-18' })).toBe('园区台账（2026-03-18）');
    expect(sourceOf({ source: 'Ledger', date: '2026-03' })).toBe('Ledger (2026-03)');
    expect(sourceOf({ source: '', date: null })).toBeUndefined();
  });

  test('never takes the place of stronger evidence of the same value', () => {
    const stored = { fact: 'output', year: 2023, value: 121, grade: 'A', source: 'Yearbook' } as const;
    const evidence = { grade: 'B', source: 'Ledger', date: null } as const;

    expect(factFrom({ fact: 'output', year: 2023, value: 121 }, evidence, stored)).toEqual(stored);
    expect(factFrom({ fact: 'output', year: 2023, value: 122 }, evidence, stored)).toEqual({
      fact: 'output',
      year: 2023,
      value: 122,
      grade: 'B',
      source: 'Ledger',
    });
  });
});

describe('what the official says of columns', () => {
  test('takes the field from the column that had it', () => {
    const chosen = chosenMapping(mapping, { columns: [{ column: 3, field: 'output' }] });

    expect(chosen.columns.map(({ field }) => field)).toEqual(['year', 'enterprises', null, 'output']);
  });

  test('leaves a column out, names its unit, and the year of all', () => {
    const chosen = chosenMapping(mapping, { columns: [{ column: 1, field: null, unit: '家' }], year: 2024 });

    expect(chosen).toMatchObject({ year: 2024 });
    expect(chosen.columns[1]).toMatchObject({ field: null, unit: '家', why: 'chosen' });
  });

  test('figures that a cluster has no place for are not imported', () => {
    const list = tableOf([
      ['集群名称', '营业收入（亿元）'],
      ['甲', '12'],
    ]);

    const chosen = chosenMapping(proposeMapping(list, 'clusters'), { columns: [] });

    expect(chosen.columns.map(({ field }) => field)).toEqual(['name', null]);
    expect(choicesFor('clusters', 'list')).not.toContain('revenue');
    expect(choicesFor('facts', 'years-across')).toEqual(['figure', 'unit', 'value', 'name']);
  });
});

describe('rows as they are shown', () => {
  const layout = layoutOf(facts);
  const findings = findingsOf(applied);
  const shown = facts.rows.map((row) => sheetRow(row, { layout, mapping, findings }));
  const states = (at: number) => shown[at]?.cells.map(({ state }) => state);

  test('say what is head, taken, refused and left out', () => {
    expect(shown.map(({ line, part }) => [line, part])).toEqual([
      [1, 'title'],
      [2, 'head'],
      [3, 'body'],
      [4, 'body'],
      [5, 'body'],
    ]);
    expect(states(2)).toEqual(['taken', 'taken', 'taken', 'off']);
    expect(states(3)).toEqual(['taken', 'taken', 'refused', 'off']);
    expect(states(4)).toEqual(['off', 'off', 'off', 'off']);
  });

  test('a word for no figure is named and refuses nothing', () => {
    expect(applied.unknown).toEqual([{ line: 4, column: 1, text: '不详' }]);
  });
});

describe('a cluster of a list', () => {
  const mine: Cluster = {
    id: 'one',
    name: { zh: '海淀区机器人产业集群', en: '' },
    province: { zh: '北京', en: 'Beijing' },
    city: { zh: '', en: '' },
    county: { zh: '', en: '' },
    divisionCode: '',
    industry: '',
    industryCode: '',
    foundedYear: null,
    paperType: null,
    facts: [{ fact: 'enterprises', year: 2024, value: 10, grade: 'B' }],
    recognition: {},
  };
  const rowsOf = (province: string) => {
    const table = tableOf([
      ['2024年集群主要指标'],
      ['省', '所在地', '集群名称', '企业数（家）'],
      [province, '海淀区', '海淀区机器人产业集群', '12'],
    ]);
    const result = applyMapping(table, proposeMapping(table, 'clusters'));
    return result.kind === 'clusters' ? result.rows : [];
  };
  const compared = (province: string) => rowsOf(province).map((row) => compareCluster(row, () => [mine]));

  test('is the stored one of the same name in the same place, whatever the place is called', () => {
    expect(compared('北京市')).toMatchObject([
      {
        id: 'one',
        standing: 'differs',
        fields: { province: mine.province, county: { zh: '海淀区' } },
        differences: [
          { field: 'county', mine: '', theirs: '海淀区' },
          { field: 'enterprises', year: 2024, mine: '10', theirs: '12' },
        ],
      },
    ]);
  });

  test('is new where one of the same name lies elsewhere', () => {
    expect(compared('河北省')).toMatchObject([{ id: null, standing: 'new', differences: [] }]);
  });
});
