import { describe, expect, test } from 'vitest';
import type { Input, Output } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import { daysOf } from '../../../renderer/views/records/historyDays.ts';
import {
  HistoryDesk,
  type HistoryEntry,
  wholeHistory,
} from '../../../renderer/views/records/historyDesk.svelte.ts';
import { fakeWorkspace } from '../../support/testWorkspace.ts';

const entryOf = (seq: number, at = '2026-06-30T08:00:00.000Z'): HistoryEntry => ({
  seq,
  at,
  actor: { name: '', unit: '' },
  act: 'entered',
  cluster: null,
  assessment: null,
  statements: [],
});

type Answer = Output<'trail.list'>;

function deskOver(answers: (input: Input<'trail.list'>) => Answer | Promise<Answer>) {
  const { workspace, client } = fakeWorkspace({ 'trail.list': answers, 'trail.people': () => [] });
  return { desk: new HistoryDesk(workspace, { of: 'store' }), client };
}

describe('the history on screen', () => {
  test('asks on until a page is full, for a filter may find little in what one answer reads', async () => {
    const { desk, client } = deskOver(({ before }) =>
      before === null
        ? { entries: [entryOf(90)], next: 60 }
        : { entries: [entryOf(40)], next: before === 60 ? 30 : null },
    );

    await desk.load();

    expect(desk.entries?.map(({ seq }) => seq)).toEqual([90, 40, 40]);
    expect(client.sent('trail.list').map(({ before }) => before)).toEqual([null, 60, 30]);
    expect(desk.hasMore).toBe(false);
  });

  test('shows earlier entries below those that are shown', async () => {
    const page = (from: number) => Array.from({ length: 50 }, (_, at) => entryOf(from - at));
    const { desk } = deskOver(({ before }) =>
      before === null ? { entries: page(100), next: 51 } : { entries: [entryOf(50)], next: null },
    );

    await desk.load();
    await desk.more();

    expect([desk.entries?.length, desk.entries?.at(-1)?.seq]).toEqual([51, 50]);
  });

  test('shows what was asked for last, whichever answer comes first', async () => {
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    const { desk } = deskOver(async ({ search }) => {
      if (search === 'slow') {
        await late;
      }
      return { entries: [entryOf(search === 'slow' ? 1 : 2)], next: null };
    });

    const slow = desk.choose({ ...wholeHistory, search: 'slow' });
    await desk.choose({ ...wholeHistory, search: 'quick' });
    release();
    await slow;

    expect(desk.entries?.map(({ seq }) => seq)).toEqual([2]);
  });

  test('knows who is named, also where a filter was chosen before all was read', async () => {
    const { workspace } = fakeWorkspace({
      'trail.list': () => ({ entries: [], next: null }),
      'trail.people': () => [{ name: 'Wang Min', unit: '', lastAt: '2026-06-10T02:00:00.000Z' }],
    });
    const desk = new HistoryDesk(workspace, { of: 'store' });

    await Promise.all([desk.load(), desk.choose({ ...wholeHistory, group: 'plan' })]);

    expect(desk.people).toEqual([{ name: 'Wang Min', unit: '' }]);
  });

  test('says why it could not be read', async () => {
    const { desk } = deskOver(() => {
      throw new AppError('disconnected', 'The program has ended.');
    });

    await desk.load();

    expect(desk.failure).not.toBe('');
    expect([desk.entries, desk.isReading]).toEqual([null, false]);
  });
});

test('entries stand by days in their own order, a clock that was set back begins a day again', () => {
  const days = daysOf([
    entryOf(3, '2026-06-30T12:00:00.000Z'),
    entryOf(2, '2026-06-29T12:00:00.000Z'),
    entryOf(1, '2026-06-30T11:00:00.000Z'),
  ]);

  expect(days.map(({ date, entries }) => [date, entries.map(({ seq }) => seq)])).toEqual([
    ['2026-06-30', [3]],
    ['2026-06-29', [2]],
    ['2026-06-30', [1]],
  ]);
});
