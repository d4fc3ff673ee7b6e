import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages, type Language } from '../../../core/base/settings.ts';
import { type Action, openFields } from '../../../core/model/action.ts';
import { nothingSaid } from '../../../core/table/preview/settings.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { openSheets, savedSheets, sheetByName } from '../../support/returnedWorkbook.ts';
import { failureOf, startBackend, type TestBackend } from '../../support/storeBackend.ts';

const evidence = { grade: 'B', source: '', date: null } as const;
const allTheirs = { otherwise: 'theirs' as const, others: [] as string[] };

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

const wishFor = (handle: string, name: string, assessment: string | null = null) => ({
  handle,
  name,
  target: { kind: 'actions', assessment } as const,
  settings: nothingSaid,
});

/** An office with three actions of its own, which a body is asked about. */
async function office() {
  const desk = startBackend();
  const clusterId = (await desk.call('cluster.list')).find(({ latest }) => !latest)?.id ?? '';
  const { id: assessmentId } = await desk.call('assessment.create', { clusterId });
  const make = (title: string) =>
    desk.call('action.create', {
      assessmentId,
      fields: {
        title,
        owner: '市民政局',
        startOn: '2026-01-01',
        dueOn: '2026-09-30',
        status: 'open',
        progress: 40,
        ...openFields,
      },
    });
  const made = [await make('组建行业协会'), await make('召开联席会'), await make('公布需求清单')];
  await desk.call('action.record', { id: made[0]?.id ?? '', progress: 40, status: 'open', note: '已发函' });
  return { ...desk, assessmentId, ids: made.map(({ id }) => id) };
}

async function exported(
  desk: Awaited<ReturnType<typeof office>>,
  language: Language,
  format: 'xlsx' | 'csv',
) {
  const wish = { table: 'actions', ids: desk.ids, owner: '市民政局', format, language } as const;
  const { path } = await desk.call('sheet.saveActions', wish);
  return path ?? '';
}

const actionsOf = async ({ call, assessmentId }: Awaited<ReturnType<typeof office>>): Promise<Action[]> =>
  (await call('action.list')).filter((action) => action.assessmentId === assessmentId);

describe.each(languages)('a sheet that comes back in %s', (language) => {
  const t = createTranslate(language);

  async function changed(desk: Awaited<ReturnType<typeof office>>) {
    const sheets = await openSheets(await exported(desk, language, 'xlsx'));
    return { sheets, ...sheetByName(sheets[0] ?? { sheet: '', data: [] }) };
  }

  test('has the history in a second sheet, and is the same until something is changed', async () => {
    const desk = await office();
    const path = await exported(desk, language, 'xlsx');
    const sheets = await openSheets(path);

    expect(path).toContain('市民政局');
    expect(sheets.map(({ sheet }) => sheet)).toEqual([t('sheets.actions'), t('sheets.records')]);
    expect(sheets[1]?.data[1]?.slice(-2)).toEqual(['已发函', desk.ids[0]]);
    const preview = await desk.call('table.preview', wishFor(await send(desk, readFileSync(path)), 'a.xlsx'));
    expect(preview.content).toMatchObject({
      counts: { added: 0, same: 3, differing: 0, asking: 0 },
      returned: { withoutId: 0, records: t('sheets.records'), newer: [] },
    });
    expect(preview.refused.named).toEqual([]);
    const csv = readFileSync(await exported(desk, language, 'csv'));
    const plain = await desk.call('table.preview', wishFor(await send(desk, csv), 'a.csv'));
    expect(plain.content.counts).toMatchObject({ same: 3 });
    const records = { table: 'records', ids: desk.ids, owner: '', format: 'csv', language } as const;
    const written = readFileSync((await desk.call('sheet.saveActions', records)).path ?? '', 'utf8');
    expect(written).toContain('已发函');
  });

  test('of the sample is the same in whichever language it left', async () => {
    const desk = await office();
    const sample = (await desk.call('action.list')).filter(({ illustrative }) => illustrative);
    const ids = sample.map(({ id }) => id);
    const wish = { table: 'actions', ids, owner: '', format: 'xlsx', language } as const;
    const { path } = await desk.call('sheet.saveActions', wish);
    const handle = await send(desk, readFileSync(path ?? ''));

    const preview = await desk.call('table.preview', wishFor(handle, 'a.xlsx'));

    expect(sample.length).toBeGreaterThan(3);
    expect(preview.content.counts).toMatchObject({ same: sample.length, differing: 0, asking: 0 });
    expect(preview.refused.named).toEqual([]);
  });

  test('is stored as one act with its notes as records, taken back and brought again', async () => {
    const desk = await office();
    const { sheets, columnOf, row } = await changed(desk);
    const [first, second] = [row('组建行业协会'), row('召开联席会')];
    first[columnOf(t('followUp.status'))] = language === 'zh' ? '卡住' : 'stuck';
    first[columnOf(t('sheets.lastNote'))] = '等待批复';
    first[columnOf(t('followUp.spent'))] = language === 'zh' ? 150 : 1.5;
    second[columnOf(t('followUp.progress'))] = 0.8;
    second[columnOf(t('followUp.dueOn'))] = new Date('2026-12-31T00:00:00Z');
    await desk.call('settings.save', { assessorName: '李敏', assessorUnit: '工信局' });
    const before = await actionsOf(desk);
    const handle = await send(desk, await savedSheets(sheets));

    const preview = await desk.call('table.preview', wishFor(handle, '报回.xlsx'));

    expect(preview.content).toMatchObject({ counts: { added: 0, same: 1, differing: 2, asking: 0 } });
    const { undo, changed: stored } = await desk.call('table.import', {
      handle,
      decisions: allTheirs,
      evidence,
      remember: false,
    });
    expect(stored).toBe(2);
    const after = await actionsOf(desk);
    expect(after[0]?.events.at(-1)?.by).toEqual({ name: '李敏', unit: '工信局' });
    expect(after[0]).toMatchObject({ status: 'blocked', progress: 40, spent: 1.5 });
    expect(after[0]?.events.map(({ note, status }) => [note, status])).toEqual([
      ['已发函', 'open'],
      ['等待批复', 'blocked'],
    ]);
    expect(after[1]).toMatchObject({ progress: 80, dueOn: '2026-12-31', status: 'open' });
    expect(after[2]).toEqual(before[2]);
    const again = await desk.call('table.takeBack', { undo });
    const fieldsIn = (actions: readonly Action[]) => actions.map(({ events: _, ...fields }) => fields);
    const back = await actionsOf(desk);
    expect(fieldsIn(back)).toEqual(fieldsIn(before));
    expect(back[0]?.events.at(-1)).toMatchObject({ status: 'open', progress: 40 });
    await desk.call('table.takeBack', again);
    expect(fieldsIn(await actionsOf(desk))).toEqual(fieldsIn(after));
  });

  test('that says done and nothing else is its own source: no action is closed without one', async () => {
    const desk = await office();
    const { sheets, columnOf, row } = await changed(desk);
    row('召开联席会')[columnOf(t('followUp.status'))] = t('followUp.statusDone');
    const handle = await send(desk, await savedSheets(sheets));

    await desk.call('table.preview', wishFor(handle, '报回.xlsx'));
    await desk.call('table.import', { handle, decisions: allTheirs, evidence, remember: false });

    const action = (await actionsOf(desk)).find(({ title }) => title === '召开联席会');
    expect(action).toMatchObject({
      status: 'done',
      events: [{ status: 'done', note: createTranslate('en')('followUp.statedInTable') }],
    });
  });

  test('overwrites nothing that was changed here meanwhile unless it is asked for', async () => {
    const desk = await office();
    const { sheets, columnOf, row } = await changed(desk);
    const line = row('召开联席会');
    line[columnOf(t('followUp.dueOn'))] = new Date('2026-12-31T00:00:00Z');
    line[columnOf(t('followUp.progress'))] = 0.8;
    const id = desk.ids[1] ?? '';
    await desk.call('action.save', { id, fields: { dueOn: '2026-10-31', owner: '市商务局' } });
    const bytes = await savedSheets(sheets);
    const store = async (others: string[]) => {
      const handle = await send(desk, bytes);
      const preview = await desk.call('table.preview', wishFor(handle, 'a.xlsx'));
      await desk.call('table.import', {
        handle,
        decisions: { otherwise: 'theirs', others },
        evidence,
        remember: false,
      });
      return preview.content;
    };

    const content = await store([]);

    expect(content).toMatchObject({
      differing: [
        {
          differences: [
            { field: 'due-on', asks: 'since' },
            { field: 'progress', asks: null },
          ],
        },
      ],
      returned: { newer: [{ fields: ['owner'] }] },
    });
    const lineOf = content.kind === 'actions' ? content.differing[0]?.line : 0;
    expect((await actionsOf(desk))[1]).toMatchObject({
      dueOn: '2026-10-31',
      owner: '市商务局',
      progress: 80,
    });
    await store([`${lineOf}!due-on`]);
    expect((await actionsOf(desk))[1]).toMatchObject({ dueOn: '2026-12-31', owner: '市商务局' });
  });

  test('names ids that cannot be trusted and dates that do not exist, and stores nothing of them', async () => {
    const desk = await office();
    const { sheets, columnOf, row, data } = await changed(desk);
    const idAt = columnOf(t('sheets.actionId'));
    const [first, second, third] = ['组建行业协会', '召开联席会', '公布需求清单'].map(row);
    if (!first || !second || !third) {
      throw new Error('A row is missing.');
    }
    [first[idAt], second[idAt]] = [second[idAt] ?? null, first[idAt] ?? null];
    third[columnOf(t('followUp.dueOn'))] = '2026-02-30';
    third[columnOf(t('followUp.progress'))] = 0.9;
    const added = third.map((cell, at) => (at >= idAt ? null : cell));
    added[0] = '编制目录';
    data.splice(data.indexOf(third) + 1, 0, added);
    const bytes = await savedSheets(sheets);
    const handle = await send(desk, bytes);

    const preview = await desk.call('table.preview', wishFor(handle, 'a.xlsx'));

    const dueAt = columnOf(t('followUp.dueOn'));
    const place = (title: string) => data.findIndex(([cell]) => cell === title) + 1;
    const shown = await desk.call('table.rows', { handle, from: { by: 'line', line: 2 }, count: 10 });
    const refused = shown.rows.find(({ line }) => line === place('组建行业协会'));
    expect(new Set(refused?.cells.map(({ state }) => state))).toEqual(new Set(['off']));
    const refusals = preview.refused.named.map(({ line, column, reason }) => [line, column, reason.reason]);
    expect(refusals).toHaveLength(5);
    expect(refusals).toEqual(
      expect.arrayContaining([
        [place('组建行业协会'), null, 'id-of-other'],
        [place('召开联席会'), null, 'id-of-other'],
        [place('公布需求清单'), dueAt, 'not-a-date'],
        [place('编制目录'), dueAt, 'not-a-date'],
        [place('编制目录'), null, 'id-none'],
      ]),
    );
    expect(preview.content.counts).toMatchObject({ added: 0, differing: 1 });
    const chosen = await desk.call('table.preview', wishFor(handle, 'a.xlsx', desk.assessmentId));
    expect(chosen.content.counts).toMatchObject({ added: 1, differing: 1 });
    await desk.call('table.import', { handle, decisions: allTheirs, evidence, remember: false });
    expect((await actionsOf(desk)).map(({ title, progress, dueOn }) => [title, progress, dueOn])).toEqual([
      ['组建行业协会', 40, '2026-09-30'],
      ['召开联席会', 40, '2026-09-30'],
      ['公布需求清单', 90, '2026-09-30'],
      ['编制目录', 90, null],
    ]);
  });

  test('is refused where the store is another by the time it is stored, and its history is not read', async () => {
    const desk = await office();
    const { sheets, columnOf, row } = await changed(desk);
    row('召开联席会')[columnOf(t('followUp.progress'))] = 0.8;
    const handle = await send(desk, await savedSheets(sheets));
    await desk.call('table.preview', wishFor(handle, 'a.xlsx'));
    await desk.call('action.save', { id: desk.ids[1] ?? '', fields: { progress: 50 } });
    const wish = { handle, decisions: allTheirs, evidence, remember: false };
    expect((await failureOf(desk.call('table.import', wish))).code).toBe('changed-elsewhere');

    const settings = { ...nothingSaid, sheet: t('sheets.records') };
    const history = await desk.call('table.preview', { ...wishFor(handle, 'a.xlsx'), settings });
    expect(history.content.counts).toMatchObject({ added: 0, differing: 0, asking: 0 });
    expect(history.refused.named.map(({ reason }) => reason.reason)).toEqual(['of-records']);
  });
});
