import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../../core/contract/channels.ts';
import { nothingSaid } from '../../../core/table/preview/settings.ts';
import { startBackend, type TestBackend } from '../../support/storeBackend.ts';
import { sampleBytes, sampleTables } from '../../support/tables.ts';

const decisions = { otherwise: 'theirs' as const, others: [] };
const evidence = { grade: 'A' as const, source: '统计公报', date: '2022-03' };

async function send({ backend }: TestBackend, bytes: Uint8Array): Promise<string> {
  async function* content() {
    yield await Promise.resolve(bytes);
  }
  const answer = await backend.receive(content());
  if (!answer.ok) {
    throw new Error(answer.error.message);
  }
  return answer.value.handle;
}

type Settings = Partial<Input<'table.preview'>['settings']>;

async function look(
  office: TestBackend,
  bytes: Uint8Array,
  { name, area = '350000', settings = {} }: { name: string; area?: string | null; settings?: Settings },
) {
  const handle = await send(office, bytes);
  const target = { kind: 'reference' as const, area, totalOf: null };
  const wish = { handle, name, target, settings: { ...nothingSaid, ...settings } };
  const preview = await office.call('table.preview', wish);
  if (preview.content.kind !== 'reference') {
    throw new Error('Another kind of table was compared.');
  }
  return { handle, preview, content: preview.content };
}

const lookAt = (office: TestBackend, sample: keyof typeof sampleTables, area: string) =>
  look(office, sampleBytes(sample), { name: basename(sampleTables[sample]), area });

async function keep(office: TestBackend, sample: keyof typeof sampleTables, area: string) {
  const { handle } = await lookAt(office, sample, area);
  const stored = await office.call('table.import', { handle, decisions, evidence, remember: true });
  const [set, ...others] = await office.call('figures.list', undefined);
  expect(others).toEqual([]);
  return {
    stored,
    set,
    figures: new Map(set?.figures.map((each) => [`${each.figure} ${each.industry}`, each.value])),
  };
}

const rowsOf = (office: TestBackend, text: string, settings: Settings = {}) =>
  look(office, new TextEncoder().encode(text), { name: '表.csv', settings });

describe('a published table becomes figures of an area without touching it first', () => {
  test('Fujian: employment and firms of 25 divisions, in persons; its total counts industry only', async () => {
    const office = startBackend();

    const { set, figures } = await keep(office, 'fujian', '350000');

    expect(set).toMatchObject({
      area: '350000',
      year: 2018,
      totalOf: 'industry',
      grade: 'A',
      date: '2022-03',
    });
    expect(figures.get('employment ')).toBe(5_529_200);
    expect(figures.get('employment 39')).toBeUndefined();
    expect(figures.get('employment 19')).toBe(682_500);
    expect(figures.get('enterprises 17')).toBe(4568);
    expect(set?.figures.filter(({ figure }) => figure === 'employment')).toHaveLength(26);
  });

  test('Guangzhou: employment of 16 sections by their names in two languages', async () => {
    const office = startBackend();

    const { set, figures } = await keep(office, 'guangzhou', '440100');

    expect(set).toMatchObject({ year: 2021, totalOf: 'all' });
    expect(set?.figures).toHaveLength(17);
    expect(figures.get('employment C')).toBe(1_197_540);
    expect(figures.get('employment D')).toBe(30_975);
    expect(figures.get('employment P')).toBe(45_137);
    expect(figures.get('employment ')).toBe(4_673_234);
  });

  test('the city: three rows of heads, numbered sections, other groupings named', async () => {
    const office = startBackend();
    const { preview } = await lookAt(office, 'city', '330100');

    expect(preview.refused.named.map(({ line, reason }) => `${line} ${reason.reason}`)).toEqual([
      '6 other-grouping',
      '8 other-grouping',
      '9 other-grouping',
      '10 other-grouping',
    ]);
    const { set, figures } = await keep(office, 'city', '330100');
    expect(set).toMatchObject({ year: 2019, totalOf: 'all' });
    expect([...figures]).toEqual([
      ['employment ', 691_706],
      ['employment A', 323],
      ['employment B', 172],
      ['employment C', 128_252],
      ['employment D', 8389],
      ['employment E', 192_010],
      ['employment F', 25_238],
      ['employment G', 19_046],
    ]);
  });

  test('Heilongjiang: figures of the area, what is not used under its own name and unit', async () => {
    const office = startBackend();

    const { set, figures } = await keep(office, 'heilongjiang', '230000');

    expect(set?.year).toBe(2020);
    expect(set?.figures).toHaveLength(16);
    expect(figures.get('employment ')).toBe(14_730_000);
    expect(figures.get('population ')).toBe(31_710_000);
    expect(figures.get('gdp ')).toBe(13_698.5);
    expect(set?.figures.find(({ name }) => name === '发电量')).toMatchObject({
      figure: 'other',
      value: 1083.5,
      unit: '亿千瓦时',
    });
  });

  test('the list of clusters comes in as clusters, with their provinces', async () => {
    const office = startBackend();
    const handle = await send(office, sampleBytes('clusters'));
    const before = (await office.call('cluster.list', undefined)).length;
    await office.call('table.preview', {
      handle,
      name: 'sme-clusters-2024.xlsx',
      target: { kind: 'clusters' },
      settings: nothingSaid,
    });

    const stored = await office.call('table.import', { handle, decisions, evidence, remember: true });

    const list = await office.call('cluster.list', undefined);
    expect(stored).toMatchObject({ added: 20, changed: 0 });
    expect(list).toHaveLength(before + 20);
    expect(list.find(({ name }) => name.zh === '枣强县玻璃纤维增强复合材料产业集群')).toMatchObject({
      province: { zh: '河北省' },
      divisionCode: '131121',
    });
  });
});

describe('figures of an area from a table', () => {
  const table =
    '行业,从业人员（万人）\n合计,100\n汽车制造业,4.15\n石油加工、炼焦及核燃料加工业,2\n本地特色业,1\n';

  test('name the row that is called like no industry, with its line', async () => {
    const { preview, content } = await rowsOf(startBackend(), table, { year: 2024 });

    expect(content.open).toEqual([{ line: 5, text: '本地特色业', key: '本地特色业', isLeftOut: false }]);
    expect(preview.refused).toMatchObject({
      rows: 1,
      named: [{ line: 5, column: null, text: '本地特色业', reason: { reason: 'not-an-industry' } }],
    });
    expect(content.rows.map(({ industry, value, found }) => [industry, value, found.unit])).toEqual([
      ['', 1_000_000, '万人'],
      ['36', 41_500, '万人'],
      ['25', 20_000, '万人'],
    ]);
    expect(content.counts).toEqual({ added: 3, same: 0, differing: 0 });
  });

  test('take a row as it is assigned by hand, and leave out one that is not wanted', async () => {
    const rows = [
      { key: '本地特色业', industry: '15' },
      { key: '汽车制造业', industry: null },
    ];
    const { content } = await rowsOf(startBackend(), table, { year: 2024, rows });

    expect(content.rows.map(({ industry }) => industry)).toEqual(['', '25', '15']);
    expect(content.open).toEqual([{ line: 3, text: '汽车制造业', key: '汽车制造业', isLeftOut: true }]);
  });

  test('keep what was assigned for the next table of this layout', async () => {
    const office = startBackend();
    const first = await rowsOf(office, table, { year: 2024, rows: [{ key: '本地特色业', industry: '15' }] });
    await office.call('table.import', { handle: first.handle, decisions, evidence, remember: true });

    const { preview, content } = await rowsOf(office, table.replace('1\n', '3\n'), { year: 2025 });

    expect(preview.mapping.isKept).toBe(true);
    expect(content.rows.at(-1)).toMatchObject({ industry: '15', value: 30_000, year: 2025 });
  });

  test('need a year and an area', async () => {
    const office = startBackend();
    const undated = await rowsOf(office, table);
    expect(undated.content).toMatchObject({ withoutYear: 3, counts: { added: 0 } });

    const { handle } = await look(office, new TextEncoder().encode(table), {
      name: '表.csv',
      area: null,
      settings: { year: 2024 },
    });
    expect(await office.refusal('table.import', { handle, decisions, evidence, remember: false })).toBe(
      'not-found',
    );
  });

  test('come in one transaction, behind a backup, in the trail, and are taken back and brought again', async () => {
    const office = startBackend();
    const { stored, set } = await keep(office, 'fujian', '350000');
    expect(stored).toMatchObject({ added: 1, changed: 0, facts: 0 });
    const { entries } = await office.call('trail.list', {
      scope: { of: 'store' },
      language: 'zh',
      group: null,
      person: null,
      search: '',
      before: null,
    });
    const told = entries.flatMap(({ statements }) => statements.map(({ subject }) => subject));
    expect(told).toContain('福建省2018年参照区域数据');
    expect(told).toContain('从业人员，17 纺织业');

    const back = await office.call('table.takeBack', { undo: stored.undo });
    expect(await office.call('figures.list', undefined)).toEqual([]);
    await office.call('table.takeBack', { undo: back.undo });
    expect(await office.call('figures.list', undefined)).toEqual([set]);
  });

  test('that were changed since are not taken back over it', async () => {
    const office = startBackend();
    const { stored, set } = await keep(office, 'city', '330100');
    if (set) {
      await office.call('figures.save', { id: set.id, set: { ...set, source: '年鉴' }, replaces: set });
    }

    expect(await office.refusal('table.takeBack', { undo: stored.undo })).toBe('changed-elsewhere');
  });
});
