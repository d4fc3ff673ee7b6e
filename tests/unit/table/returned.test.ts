import { describe, expect, test } from 'vitest';
import { type Action, openFields } from '../../../core/model/action.ts';
import type { ActionTableRow } from '../../../core/table/apply/applied.ts';
import { dateText, moneyText, standText } from '../../../core/table/exportedStand.ts';
import { type KnownAction, takenOf } from '../../../core/table/preview/actionMatch.ts';
import { compareReturned, type Stored } from '../../../core/table/preview/compareReturned.ts';

const action = (id: string, changed: Partial<Action> = {}): Action => ({
  id,
  assessmentId: 'y1',
  clusterId: 'c',
  clusterName: { en: 'Cars', zh: '汽车' },
  illustrative: false,
  measureId: null,
  title: `Do ${id}`,
  owner: '民政局',
  startOn: '2026-01-01',
  dueOn: '2026-09-30',
  status: 'open',
  progress: 40,
  ...openFields,
  partOf: null,
  events: [],
  createdAt: '2026-01-01T08:00:00.000Z',
  ...changed,
});

const known = (each: Action): KnownAction => ({
  action: each,
  title: { en: each.title, zh: each.title },
  titles: [each.title],
  owners: [each.owner],
  notes: each.events.slice(-1).map(({ note }) => note),
  earlierNotes: each.events.slice(0, -1).map(({ note }) => note),
});

/** A row as the program wrote it. */
const rowOf = (each: Action, line: number): ActionTableRow => ({
  line,
  title: each.title,
  owner: each.owner,
  startOn: each.startOn,
  dueOn: each.dueOn,
  status: each.status,
  progress: each.progress,
  spent: each.spent,
  note: each.events.at(-1)?.note ?? null,
  cluster: each.clusterName.zh,
  id: each.id,
  stand: standText(each.id, {
    action: each.title,
    owner: each.owner,
    'start-on': dateText(each.startOn),
    'due-on': dateText(each.dueOn),
    status: each.status,
    progress: String(each.progress),
    spent: moneyText(each.spent),
    note: each.events.at(-1)?.note ?? '',
  }),
  blank: [],
});

const stored = (actions: readonly Action[], changed: Partial<Stored> = {}): Stored => ({
  known: actions.map(known),
  isGone: () => false,
  assessment: null,
  today: '2026-06-30',
  isRecords: false,
  ...changed,
});

const [a, b] = [action('a'), action('b')];
const theirs = { otherwise: 'theirs', others: new Set<string>() } as const;

function only(rows: readonly ActionTableRow[], by: Stored) {
  const { matches, refused } = compareReturned(rows, by);
  return {
    differences: matches.flatMap(({ differences }) =>
      differences.map(({ field, mine, theirs: said, asks }) => [field, mine, said, asks]),
    ),
    standings: matches.map(({ standing }) => standing),
    newer: matches.flatMap(({ newer }) => newer),
    refused: refused.map(({ line, field, reason }) => [line, field, reason.reason]),
    taken: matches.map((match) => takenOf(match, theirs)),
  };
}

describe('a sheet that comes back', () => {
  test('is the same where nothing was changed', () => {
    expect(only([rowOf(a, 2), rowOf(b, 3)], stored([a, b]))).toMatchObject({
      standings: ['same', 'same'],
      refused: [],
    });
  });

  test('says field by field what the body has changed', () => {
    const row = { ...rowOf(a, 2), status: 'blocked', progress: 55, dueOn: '2026-12-31', spent: 1.5 } as const;
    const { differences, taken } = only([{ ...row, note: '等批复' }], stored([a]));

    expect(differences).toEqual([
      ['due-on', '2026-09-30', '2026-12-31', null],
      ['status', 'open', 'blocked', null],
      ['progress', '40', '55', null],
      ['spent', '', '1.5', null],
      ['note', '', '等批复', null],
    ]);
    expect(taken).toMatchObject([
      { fields: { dueOn: '2026-12-31', status: 'blocked', progress: 55, spent: 1.5 }, note: '等批复' },
    ]);
  });

  test('never takes a field by itself that was changed here as well', () => {
    const now = action('a', { dueOn: '2026-10-31' });
    const row = { ...rowOf(a, 2), dueOn: '2026-12-31', progress: 60 };
    const { matches } = compareReturned([row], stored([now]));
    const [match] = matches;

    expect(match?.differences.map(({ field, asks }) => [field, asks])).toEqual([
      ['due-on', 'since'],
      ['progress', null],
    ]);
    expect(match && takenOf(match, theirs)?.fields).toMatchObject({ dueOn: '2026-10-31', progress: 60 });
    const asked = { otherwise: 'theirs', others: new Set(['2!due-on']) } as const;
    expect(match && takenOf(match, asked)?.fields).toMatchObject({ dueOn: '2026-12-31', progress: 60 });
  });

  test('leaves and names what was changed here and stands in it as it was', () => {
    const now = action('a', { owner: '工信局', progress: 90 });

    expect(only([rowOf(a, 2)], stored([now]))).toMatchObject({
      standings: ['same'],
      newer: ['owner', 'progress'],
    });
  });

  test('asks about everything where it does not say how an action stood', () => {
    const row = { ...rowOf(a, 2), progress: 60, stand: null };

    expect(only([row], stored([a]))).toMatchObject({
      differences: [['progress', '40', '60', 'unknown']],
      standings: ['asks'],
      taken: [null],
    });
  });

  test('asks before it empties a field or calls an action otherwise', () => {
    const row = { ...rowOf(a, 2), dueOn: null, blank: ['due-on'], title: 'Do a, in two parts' } as const;

    expect(only([row], stored([a])).differences).toEqual([
      ['action', 'Do a', 'Do a, in two parts', 'title'],
      ['due-on', '2026-09-30', '', 'emptied'],
    ]);
    expect(only([{ ...row, title: 'Do a', blank: [] }], stored([a])).standings).toEqual(['same']);
  });

  test('takes what is done as having come all the way', () => {
    const { taken } = only([{ ...rowOf(a, 2), status: 'done' }], stored([a]));

    expect(taken).toMatchObject([{ fields: { status: 'done', progress: 100 } }]);
  });

  test('keeps two dates together, and leaves those that contradict each other with their cell', () => {
    const now = action('a', { startOn: '2026-02-01' });
    const both = { ...rowOf(a, 2), startOn: '2026-11-01', dueOn: '2026-12-31' };
    expect(only([both], stored([now])).differences.map(([field, , , asks]) => [field, asks])).toEqual([
      ['start-on', 'since'],
      ['due-on', 'since'],
    ]);

    const reversed = { ...rowOf(a, 2), dueOn: '2025-12-31', progress: 60 };
    expect(only([reversed], stored([a]))).toMatchObject({
      differences: [['progress', '40', '60', null]],
      refused: [[2, 'due-on', 'dates-reversed']],
    });
  });

  test('a note becomes a record once: one that is there already is no news', () => {
    const events = ['first', 'second'].map((note, at) => ({
      at: `2026-0${at + 2}-01T08:00:00.000Z`,
      progress: 40,
      status: 'open' as const,
      note,
    }));
    const now = action('a', { events });
    const before = action('a', { events: events.slice(0, 1) });

    expect(only([{ ...rowOf(before, 2), note: 'third' }], stored([now])).differences).toEqual([
      ['note', 'second', 'third', null],
    ]);
    expect(only([rowOf(before, 2)], stored([now]))).toMatchObject({ differences: [], newer: ['note'] });
    expect(only([{ ...rowOf(a, 2), note: 'First ' }], stored([now])).differences).toEqual([]);
  });

  test('blanks and line ends that programs change are no change', () => {
    const event = {
      at: '2026-02-01T08:00:00.000Z',
      progress: 40,
      status: 'open',
      note: 'one\n two',
    } as const;
    const now = action('a', { events: [event] });

    expect(only([{ ...rowOf(now, 2), note: 'one\r\ntwo ' }], stored([now])).differences).toEqual([]);
  });
});

describe('a row whose id cannot be trusted is refused', () => {
  test('unknown, deleted, twice, of another action, changed', () => {
    const rows = [
      { ...rowOf(a, 2), id: 'x', title: 'Nowhere' },
      { ...rowOf(a, 3), id: 'gone', title: 'Deleted' },
      rowOf(b, 4),
      rowOf(b, 5),
      { ...rowOf(a, 6), title: 'Do b' },
      { ...rowOf(a, 7), id: 'y' },
    ];

    expect(only(rows, stored([a, b], { isGone: (id) => id === 'gone' }))).toMatchObject({
      standings: [],
      refused: [
        [2, null, 'id-unknown'],
        [3, null, 'id-gone'],
        [4, null, 'id-twice'],
        [5, null, 'id-twice'],
        [6, null, 'id-of-other'],
        [7, null, 'id-changed'],
      ],
    });
  });

  test('of an action that is called the same in another cluster', () => {
    expect(only([{ ...rowOf(a, 2), cluster: '陶瓷' }], stored([a])).refused).toEqual([
      [2, null, 'id-of-other'],
    ]);
  });

  test('without one it is new in the chosen assessment, unless one is called so there', () => {
    const rows = [
      rowOf(a, 2),
      { ...rowOf(b, 3), id: null, stand: null, title: 'New work' },
      { ...rowOf(b, 4), id: null, stand: null },
    ];

    expect(only(rows, stored([a, b])).refused).toEqual([
      [3, null, 'id-none'],
      [4, null, 'id-none'],
    ]);
    expect(only(rows, stored([a, b], { assessment: 'y1' }))).toMatchObject({
      standings: ['same', 'new'],
      refused: [[4, null, 'id-missing']],
    });
  });

  test('and so is every row of the sheet of records', () => {
    expect(only([rowOf(a, 2)], stored([a], { isRecords: true })).refused).toEqual([[2, null, 'of-records']]);
  });
});
