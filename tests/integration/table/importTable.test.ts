import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../../core/contract/channels.ts';
import { nothingSaid } from '../../../core/table/preview/settings.ts';
import { failureOf, startBackend, type TestBackend } from '../../support/storeBackend.ts';
import { sampleBytes } from '../../support/tables.ts';

const volvo = 'daqing-volvo-auto';
const evidence = { grade: 'B', source: '园区台账', date: '2026-03-18' } as const;
const decisions = { otherwise: 'theirs', others: [] } as const;
const toStore = { decisions: { ...decisions, others: [] }, evidence, remember: true };

const ledger = `大庆高新区汽车产业园企业统计台账
年份,企业数（家）,总产值（万元）,出口额（万元）
2031年,22,1184000,66000
2032年,不详,1280000,6.8亿
合计,22,2464000,66000
注：产值按现价计算。
`;

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

const sendText = (office: TestBackend, text: string) => send(office, new TextEncoder().encode(text));

const wishFor = (handle: string, settings: Partial<Input<'table.preview'>['settings']> = {}) => ({
  handle,
  name: '台账.csv',
  target: { kind: 'facts', cluster: volvo } as const,
  settings: { ...nothingSaid, ...settings },
});

const factsFrom = async (office: TestBackend, year: number) =>
  (await office.call('cluster.get', { id: volvo })).facts.filter((fact) => fact.year >= year);

describe('yearly facts of one cluster', () => {
  test('are shown as read, and nothing is stored', async () => {
    const office = startBackend();
    const handle = await sendText(office, ledger);

    const preview = await office.call('table.preview', wishFor(handle));

    expect(preview).toMatchObject({
      form: { kind: 'text', encoding: 'utf-8', delimiter: ',' },
      rows: 6,
      columns: 4,
      mapping: { form: 'years-down', headLine: 2, isKept: false },
      refused: { values: 1, rows: 1 },
      unknown: { count: 1, named: [{ line: 4, column: 1, text: '不详' }] },
      content: { kind: 'facts', years: 2, facts: 3, counts: { added: 4, same: 0, differing: 0 } },
    });
    const { rows } = await office.call('table.rows', { handle, from: { by: 'line', line: 4 }, count: 1 });
    expect(rows[0]?.cells.map(({ text, state }) => `${text} ${state}`)).toEqual([
      '2032年 taken',
      '不详 taken',
      '1280000 taken',
      '6.8亿 refused',
    ]);
    expect(await factsFrom(office, 2031)).toEqual([]);
  });

  test('say what each of their rows is where rows are figures, which can be chosen and is used again', async () => {
    const office = startBackend();
    const table = (year: number) =>
      `指标,${year}年\n高新技术企业数（家）,3\n集群在库数（家）,85\n从业人员（人）,12000\n`;
    const figuresOf = ({ mapping }: Awaited<ReturnType<typeof look>>) =>
      mapping.figures.map(({ line, text, figure }) => `${line} ${text} ${figure}`);
    const look = async (year: number, settings: Parameters<typeof wishFor>[1] = {}) => {
      const handle = await sendText(office, table(year));
      return { handle, ...(await office.call('table.preview', wishFor(handle, settings))) };
    };

    const found = await look(2031);
    const [, { key } = { key: '' }] = found.mapping.figures;
    const said = await look(2031, { figures: [{ key, figure: 'enterprises' }] });
    await office.call('table.import', { handle: said.handle, ...toStore });
    const next = await look(2032);

    expect(figuresOf(found)).toEqual([
      '2 高新技术企业数（家） null',
      '3 集群在库数（家） null',
      '4 从业人员（人） employment',
    ]);
    expect(figuresOf(said)[1]).toBe('3 集群在库数（家） enterprises');
    expect(await factsFrom(office, 2031)).toMatchObject([
      { fact: 'employment', value: 12_000 },
      { fact: 'enterprises', value: 85 },
    ]);
    expect([next.mapping.isKept, figuresOf(next)[1]]).toEqual([true, '3 集群在库数（家） enterprises']);
  });

  test('of a table of several clusters are those of the one that is filled in', async () => {
    const office = startBackend();
    const { name } = await office.call('cluster.get', { id: volvo });
    const table = `年份,集群,企业数（家）\n2031,${name.zh},3\n2031,别的集群,4\n`;
    const look = async (text: string) => office.call('table.preview', wishFor(await sendText(office, text)));

    const own = await look(table);
    const others = await look(table.replace(name.zh, '第三个集群'));

    expect(own.content).toMatchObject({ counts: { added: 1, same: 0, differing: 0 } });
    expect(own.refused.named).toMatchObject([{ line: 3, reason: { reason: 'other-cluster' } }]);
    expect(others.content).toMatchObject({ counts: { added: 0 } });
    expect(others.refused.named.map(({ reason }) => reason)).toEqual(
      [2, 3].map(() => ({ reason: 'several-clusters', names: ['第三个集群', '别的集群'] })),
    );
  });

  test('are stored with their evidence in one step of the trail, behind a backup, and taken back', async () => {
    const office = startBackend();
    await office.call('cluster.saveFact', {
      id: volvo,
      year: 2031,
      fact: 'enterprises',
      value: 20,
      grade: 'A',
    });
    const before = await factsFrom(office, 2031);
    const handle = await sendText(office, ledger);
    const preview = await office.call('table.preview', wishFor(handle, { adopted: ['D4'] }));
    expect(preview.content).toMatchObject({
      counts: { added: 4, differing: 1 },
      differing: [{ fact: 'enterprises', year: 2031, mine: 20, theirs: 22 }],
    });

    const stored = await office.call('table.import', { handle, ...toStore });

    const source = '园区台账（2026-03-18）';
    expect(stored).toMatchObject({ facts: 5, added: 0, changed: 0 });
    expect(await factsFrom(office, 2031)).toEqual([
      { year: 2031, fact: 'enterprises', value: 22, grade: 'B', source },
      { year: 2031, fact: 'exports', value: 6.6, grade: 'B', source },
      { year: 2031, fact: 'output', value: 118.4, grade: 'B', source },
      { year: 2032, fact: 'exports', value: 6.8, grade: 'B', source },
      { year: 2032, fact: 'output', value: 128, grade: 'B', source },
    ]);
    expect(readdirSync(join(dirname(office.path), 'backups')).join(' ')).toContain('before-import');
    const { entries } = await office.call('trail.list', {
      scope: { of: 'store' },
      language: 'en',
      group: null,
      person: null,
      search: '',
      before: null,
    });
    expect(entries.slice(0, 2).map(({ act }) => act)).toContain('read from a file');
    expect(entries.flatMap(({ statements }) => statements.map(({ subject }) => subject))).toContain(
      'Layout of the table 台账.csv',
    );

    const back = await office.call('table.takeBack', { undo: stored.undo });
    expect(await factsFrom(office, 2031)).toEqual(before);
    await office.call('table.takeBack', { undo: back.undo });
    expect(await factsFrom(office, 2031)).toHaveLength(5);
    expect(await office.refusal('table.takeBack', { undo: stored.undo })).toBe('not-found');
  });

  test('what is kept stays, and a value that is the same keeps stronger evidence', async () => {
    const office = startBackend();
    const fact = { id: volvo, year: 2031, fact: 'enterprises' } as const;
    await office.call('cluster.saveFact', { ...fact, value: 22, grade: 'A', source: '年鉴' });
    await office.call('cluster.saveFact', { ...fact, fact: 'output', value: 100, grade: 'C' });
    const handle = await sendText(office, ledger);
    await office.call('table.preview', wishFor(handle));

    await office.call('table.import', {
      handle,
      ...toStore,
      decisions: { otherwise: 'theirs', others: ['output:2031'] },
    });

    expect((await factsFrom(office, 2031)).filter(({ year }) => year === 2031)).toMatchObject([
      { fact: 'enterprises', value: 22, grade: 'A', source: '年鉴' },
      { fact: 'exports', value: 6.6, grade: 'B' },
      { fact: 'output', value: 100, grade: 'C' },
    ]);
  });

  test('nothing is stored where the store has changed since, and none is taken back over a later change', async () => {
    const office = startBackend();
    const change = (value: number) =>
      office.call('cluster.saveFact', { id: volvo, year: 2031, fact: 'output', value, grade: 'C' });
    const handle = await sendText(office, ledger);
    await office.call('table.preview', wishFor(handle));
    await change(5);

    expect(await office.refusal('table.import', { handle, ...toStore })).toBe('changed-elsewhere');
    expect(await factsFrom(office, 2031)).toHaveLength(1);
    await office.call('table.preview', wishFor(handle));
    const { undo } = await office.call('table.import', { handle, ...toStore });
    await change(6);

    expect(await office.refusal('table.takeBack', { undo })).toBe('changed-elsewhere');
    expect(await factsFrom(office, 2031)).toHaveLength(4);
  });

  test('what was said of a layout is used for the next table of the same head', async () => {
    const office = startBackend();
    const columns = [{ column: 3, field: 'rd-spending' as const }];
    const first = await sendText(office, ledger);
    await office.call('table.preview', wishFor(first, { columns }));
    await office.call('table.import', { handle: first, ...toStore });

    const next = await sendText(office, ledger.replaceAll('203', '204'));
    const preview = await office.call('table.preview', wishFor(next));

    expect(preview.mapping.isKept).toBe(true);
    expect(preview.mapping.columns.map(({ field }) => field)).toEqual([
      'year',
      'enterprises',
      'output',
      'rd-spending',
    ]);
  });

  test('all that is refused is written as a list', async () => {
    const office = startBackend();
    const handle = await sendText(office, ledger);
    await office.call('table.preview', wishFor(handle));

    const { path } = await office.call('table.saveRejected', { handle, language: 'zh' });

    expect(path !== null && existsSync(path)).toBe(true);
    const text = readFileSync(path ?? '', 'utf8');
    expect(text).toContain('"D4","6.8亿","与表头“万元”不符；单独看为6.8亿元"');
    expect(text).toContain('"第5行","合计","是合计行"');
    expect(text).toContain('"B4","不详"');
  });
});

describe('a list of clusters', () => {
  const target = { kind: 'clusters' } as const;

  test('the published list gives 20 clusters, and none twice', async () => {
    const office = startBackend();
    const before = (await office.call('cluster.list')).length;
    const look = async () => {
      const handle = await send(office, sampleBytes('clusters'));
      const wish = { handle, name: 'sme.xlsx', target, settings: nothingSaid };
      return { handle, preview: await office.call('table.preview', wish) };
    };
    const first = await look();
    expect(first.preview).toMatchObject({
      form: { kind: 'workbook' },
      warnings: [{ warning: 'filled' }],
      content: { kind: 'clusters', counts: { added: 20, same: 0, differing: 0 } },
    });

    const stored = await office.call('table.import', { handle: first.handle, ...toStore });

    expect(stored).toMatchObject({ added: 20, changed: 0 });
    expect(await office.call('cluster.list')).toHaveLength(before + 20);
    expect((await look()).preview.content).toMatchObject({ counts: { added: 0, same: 20, differing: 0 } });
    const back = await office.call('table.takeBack', { undo: stored.undo });
    expect(await office.call('cluster.list')).toHaveLength(before);
    await office.call('table.takeBack', { undo: back.undo });
    expect(await office.call('cluster.list')).toHaveLength(before + 20);
  });

  describe('of a thousand', () => {
    const many = (name: string) =>
      [
        '集群名称,2024年企业数（家）',
        ...Array.from({ length: 1000 }, (_, at) => `${name}${at},${at + 1}`),
      ].join('\n');
    async function looked() {
      const office = startBackend();
      const before = (await office.call('cluster.list')).length;
      const handle = await sendText(office, many('集群'));
      await office.call('table.preview', { handle, name: 'a.csv', target, settings: nothingSaid });
      const progress = () => office.call('table.progress', { handle });
      return { office, handle, before, progress };
    }
    const under = async (progress: () => Promise<number | null>) => {
      await expect.poll(progress, { interval: 0 }).toBeGreaterThan(0);
    };

    test('says how far its storing is, and everything else waits for its end', async () => {
      const { office, handle, before, progress } = await looked();

      const storing = office.call('table.import', { handle, ...toStore });
      await under(progress);
      const listed = office.call('cluster.list');

      expect((await listed).length).toBe(before + 1000);
      expect(await storing).toMatchObject({ added: 1000, facts: 1000 });
      expect(await progress()).toBeNull();
    });

    test('leaves nothing where its storing is cancelled, and can be stored again', async () => {
      const { office, handle, before, progress } = await looked();
      const head = await office.call('trail.verify');

      const storing = failureOf(office.call('table.import', { handle, ...toStore }));
      await under(progress);
      await office.call('table.cancel', { handle });

      expect((await storing).code).toBe('cancelled');
      expect((await office.call('cluster.list')).length).toBe(before);
      expect(await office.call('trail.verify')).toMatchObject({ head: head.head, fault: null });
      await office.call('table.import', { handle, ...toStore });
      expect((await office.call('cluster.list')).length).toBe(before + 1000);
    });

    test('is not stored where it was cancelled while another call was under way', async () => {
      const { office, handle, before } = await looked();
      const other = await sendText(office, many('区'));
      const wish = { handle: other, name: 'b.csv', target, settings: nothingSaid };

      const under = office.call('table.preview', wish);
      const storing = failureOf(office.call('table.import', { handle, ...toStore }));
      await office.call('table.cancel', { handle });

      await under;
      expect((await storing).code).toBe('cancelled');
      expect((await office.call('cluster.list')).length).toBe(before);
    });
  });

  test('is not taken back once one of its clusters is assessed', async () => {
    const office = startBackend();
    const handle = await sendText(office, '集群名称,成立时间\n新集群,2001年\n');
    await office.call('table.preview', { handle, name: 'a.csv', target, settings: nothingSaid });
    const { undo } = await office.call('table.import', { handle, ...toStore });
    const added = (await office.call('cluster.list')).find(({ name }) => name.zh === '新集群');
    await office.call('assessment.create', { clusterId: added?.id ?? '' });

    expect(await office.refusal('table.takeBack', { undo })).toBe('changed-elsewhere');
  });

  test('one that is there already is changed where the official takes the table', async () => {
    const office = startBackend();
    const name = (await office.call('cluster.get', { id: volvo })).name.zh;
    const text = `集群名称,成立时间,企业数（家）\n${name},1998年,33\n新集群,2001年,7\n`;
    const settings = { ...nothingSaid, year: 2031 };
    const look = async () => {
      const handle = await sendText(office, text);
      await office.call('table.preview', { handle, name: 'a.csv', target, settings });
      return handle;
    };

    const keeping = { otherwise: 'mine', others: [] } as const;
    const first = await office.call('table.import', {
      handle: await look(),
      ...toStore,
      decisions: { ...keeping, others: [] },
    });
    expect(first).toMatchObject({ added: 1, changed: 0 });
    expect(await factsFrom(office, 2031)).toEqual([]);

    const second = await office.call('table.import', { handle: await look(), ...toStore });
    expect(second).toMatchObject({ added: 0, changed: 1 });
    expect(await office.call('cluster.get', { id: volvo })).toMatchObject({ foundedYear: 1998 });
    expect(await factsFrom(office, 2031)).toMatchObject([{ fact: 'enterprises', value: 33 }]);
    await office.call('table.takeBack', { undo: second.undo });
    expect(await factsFrom(office, 2031)).toEqual([]);
  });
});

test('the reading of 50,000 rows says how far it is, and stops', async () => {
  const office = startBackend();
  const rows = Array.from({ length: 49_999 }, (_, at) => `集群${at},${at}`).join('\n');
  const handle = await sendText(office, `集群名称,企业数（家）\n${rows}\n`);
  const reading = failureOf(
    office.call('table.preview', {
      handle,
      name: 'a.csv',
      target: { kind: 'clusters' },
      settings: nothingSaid,
    }),
  );
  let share: number | null = null;
  while (share === null || share === 0) {
    // The reading has its turn between two questions.
    await setImmediate();
    share = await office.call('table.progress', { handle });
  }

  await office.call('table.cancel', { handle });

  expect((await reading).code).toBe('cancelled');
  expect(await office.call('table.progress', { handle })).toBeNull();
});
