import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import type { Handlers, Output } from '../../../core/contract/channels.ts';
import type { TableTarget } from '../../../core/table/preview/settings.ts';
import { TableImporter } from '../../../renderer/state/tables/tableImport.svelte.ts';
import { UnreadCells } from '../../../renderer/state/tables/unreadCells.svelte.ts';
import { fakeClient, holdAnswers } from '../../support/fakeClient.ts';

const preview: Output<'table.preview'> = {
  name: 'a.csv',
  bytes: 20,
  form: { kind: 'text', encoding: 'utf-8', delimiter: ',' },
  rows: 3,
  columns: 2,
  mapping: { form: 'years-down', headLine: 1, year: null, columns: [], figures: [], isKept: false },
  likely: 'facts',
  refused: { values: 0, rows: 0, named: [] },
  unknown: { count: 0, named: [] },
  asked: { count: 0, named: [] },
  warnings: [],
  notes: [],
  content: {
    kind: 'facts',
    years: 2,
    facts: 1,
    counts: { added: 2, same: 1, differing: 3 },
    differing: [],
  },
};
const evidence = { grade: 'B', source: 'Ledger', date: null } as const;

function started(
  handlers: Partial<Handlers> = {},
  target: TableTarget | null = { kind: 'facts', cluster: 'c' },
) {
  const client = fakeClient({
    'table.preview': () => preview,
    'table.rows': () => ({ first: 0, rows: [] }),
    'table.progress': () => 0.5,
    'table.discard': () => undefined,
    ...handlers,
  });
  const send = () => Promise.resolve({ ok: true as const, value: { handle: 'h', bytes: 3 } });
  const importer = new TableImporter({ client, send }, new File(['a,b'], 'a.csv'), target);
  return { client, importer };
}

describe('a table on its way in', () => {
  test('counts what it would store: a value that is kept lowers the number', async () => {
    const { importer } = started();
    await importer.open();
    expect(importer.wanted).toBe(6);

    importer.decide('output:2023', 'mine');
    expect([importer.wanted, importer.takes('output:2023'), importer.takes('output:2024')]).toEqual([
      5,
      false,
      true,
    ]);
    importer.decideAll('mine');
    expect(importer.wanted).toBe(3);
    importer.decide('output:2023', 'theirs');
    expect(importer.wanted).toBe(4);
  });

  test.each([
    ['facts', { kind: 'facts', cluster: null }],
    ['reference', { kind: 'reference', area: null, totalOf: null }],
    ['actions', { kind: 'actions', assessment: null }],
    ['clusters', { kind: 'clusters' }],
  ] as const)('that nobody has said anything of is taken for what it holds: %s', async (likely, target) => {
    const { client, importer } = started({ 'table.preview': () => ({ ...preview, likely }) }, null);

    await importer.open();
    await importer.say({ encoding: 'gb18030' });

    expect(importer.target).toEqual(target);
    expect(client.sent('table.preview').at(-1)?.target).toEqual(target);
  });

  test('is taken for what the official says it holds, whatever is more likely', async () => {
    const { importer } = started({ 'table.preview': () => ({ ...preview, likely: 'reference' }) });
    await importer.open();
    expect(importer.target.kind).toBe('facts');

    await importer.aim({ kind: 'clusters' });

    expect(importer.target.kind).toBe('clusters');
  });

  test('is read anew as it is said; what was said of columns goes with their head', async () => {
    const { client, importer } = started();
    await importer.open();
    await importer.sayColumns({ column: 1, field: 'output' }, { column: 1, unit: '万元' });
    await importer.adopt('B3');
    expect(client.sent('table.preview').at(-1)?.settings).toEqual({
      columns: [{ column: 1, field: 'output', unit: '万元' }],
      adopted: ['B3'],
    });

    await importer.say({ headLine: 2 });

    expect(client.sent('table.preview').at(-1)?.settings).toEqual({ headLine: 2, columns: [], adopted: [] });
  });

  test('an answer that was overtaken is not shown', async () => {
    const previews = holdAnswers<'table.preview'>();
    const { importer } = started({ 'table.preview': previews.handler });
    const opened = importer.open();
    await previews.give(0, preview);
    await opened;
    const first = importer.say({ encoding: 'gb18030' });
    const second = importer.say({ encoding: 'utf-8' });

    await previews.give(2, { ...preview, rows: 9 });
    await previews.refuse(1, new AppError('cancelled', 'Overtaken.'));
    await Promise.all([first, second]);

    expect([importer.phase, importer.preview?.rows, importer.failure]).toEqual(['shown', 9, null]);
  });

  test('is shown with its rows, not before them', async () => {
    const rows = holdAnswers<'table.rows'>();
    const { client, importer } = started({ 'table.rows': rows.handler });
    const opened = importer.open();
    await expect.poll(() => client.sent('table.rows')).toHaveLength(1);
    expect([importer.phase, importer.preview, importer.sheet]).toEqual(['reading', null, null]);

    await rows.give(0, { first: 0, rows: [] });
    await opened;

    expect([importer.phase, importer.preview, importer.sheet?.first]).toEqual(['shown', preview, 0]);
  });

  test('a refusal to store leaves everything to be looked at again', async () => {
    const { importer } = started({
      'table.import': () => {
        throw new AppError('changed-elsewhere', 'Other.');
      },
    });
    await importer.open();

    expect(await importer.store({ evidence, remember: true })).toBeNull();

    expect([importer.phase, importer.failure?.code]).toEqual(['shown', 'changed-elsewhere']);
  });

  test('that is being stored says how far it is, and is looked at again where that was cancelled', async () => {
    const imports = holdAnswers<'table.import'>();
    const { client, importer } = started({
      'table.import': imports.handler,
      'table.cancel': () => undefined,
    });
    await importer.open();

    const stored = importer.store({ evidence, remember: true });
    await expect.poll(() => importer.share).toBe(0.5);
    await importer.cancel();
    expect([importer.phase, client.sent('table.cancel')]).toEqual(['storing', [{ handle: 'h' }]]);
    await imports.refuse(0, new AppError('cancelled', 'Cancelled.'));

    expect([await stored, importer.phase, importer.failure?.code]).toEqual([null, 'shown', 'cancelled']);
    const again = importer.store({ evidence, remember: true });
    await imports.give(1, { facts: 1, added: 0, changed: 0, undo: 'u' });
    expect([(await again)?.undo, importer.phase]).toEqual(['u', 'stored']);
  });

  test('is given up when it is left, also while it is being stored', async () => {
    const imports = holdAnswers<'table.import'>();
    const { client, importer } = started({
      'table.import': imports.handler,
      'table.cancel': () => undefined,
    });
    await importer.open();
    const stored = importer.store({ evidence, remember: true });

    await importer.close();

    expect(client.sent('table.cancel')).toEqual([{ handle: 'h' }]);
    await imports.refuse(0, new AppError('cancelled', 'Cancelled.'));
    expect(await stored).toBeNull();
  });

  test('is given up when it is left', async () => {
    const { client, importer } = started();
    await importer.open();

    await importer.close();

    expect(client.sent('table.discard')).toEqual([{ handle: 'h' }]);
  });
});

test('texts that could not be read are there again for the next page', () => {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  const about = { text: 'about 30', unit: '亿元' };
  new UnreadCells('facts c', storage).put({
    'output:2024': about,
    'output:2025': { text: 'x', unit: 'CNY m' },
  });

  const cells = new UnreadCells('facts c', storage);
  expect([cells.get('output:2024'), cells.get('exports:2024')]).toEqual([about, null]);
  cells.put({ 'output:2024': null, 'output:2025': null });
  expect(stored.size).toBe(0);
});
