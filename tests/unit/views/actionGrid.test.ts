import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../../core/base/calendar.ts';
import type { TargetRange } from '../../../core/followup/actionTarget.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { ActionGrid } from '../../../renderer/views/followUp/grid/actionGrid.svelte.ts';
import { actionKeyOf } from '../../../renderer/views/followUp/grid/actionKeys.ts';
import { bulkFields, notPutOff } from '../../../renderer/views/followUp/grid/bulkChange.ts';
import { readCellEntry, type TextColumn } from '../../../renderer/views/followUp/grid/cellEntry.ts';
import { actionWith } from '../followup/actions.ts';

const t = createTranslate('en');
const today = '2026-11-30';

describe('the list of actions as a grid', () => {
  const gridOf = (rows: readonly string[] = ['a', 'b', 'c']) => new ActionGrid(() => rows);

  test('is entered at its first cell, and moves no further than its edges', () => {
    const grid = gridOf();
    expect(grid.cell).toEqual({ id: 'a', column: 'owner' });

    grid.move(1, 2);
    expect(grid.cell).toEqual({ id: 'b', column: 'status' });
    grid.move(9, 9);
    expect(grid.cell).toEqual({ id: 'c', column: 'indicatorId' });
    grid.move(-9, -9);
    expect(grid.cell).toEqual({ id: 'a', column: 'owner' });
  });

  test('has columns for what was spent and for the target where there is room', () => {
    const grid = gridOf();
    grid.isWide = true;
    grid.move(0, 9);
    expect(grid.cell?.column).toBe('target');
    grid.isWide = false;
    expect(grid.cell).toEqual({ id: 'a', column: 'owner' });
  });

  test('without an action has no cell', () => {
    expect(gridOf([]).cell).toBeNull();
  });

  test('is where it was while rows come and go, and at its first cell once its row is gone', () => {
    let rows = ['a', 'b'];
    const grid = new ActionGrid(() => rows);
    grid.open({ id: 'b', column: 'dueOn' });
    expect(grid.isTypedIn('b', 'dueOn')).toBe(true);
    rows = ['b', 'a'];
    expect(grid.isAt('b', 'dueOn')).toBe(true);
    rows = ['a'];
    expect(grid.cell).toEqual({ id: 'a', column: 'owner' });
  });

  test('chooses one, a range by Shift, all and none; only what is shown counts', () => {
    let rows = ['a', 'b', 'c', 'd'];
    const grid = new ActionGrid(() => rows);
    grid.go({ id: 'b', column: 'owner' });
    grid.choose('b');
    grid.extend(1);
    grid.extend(1);
    expect(grid.chosen).toEqual(['b', 'c', 'd']);
    grid.choose('c');
    expect(grid.chosen).toEqual(['b', 'd']);
    rows = ['d'];
    expect(grid.chosen).toEqual(['d']);
    grid.chooseNone();
    expect(grid.chosen).toEqual([]);
  });
});

describe('a key of the grid', () => {
  const key = (name: string, held: Partial<KeyboardEvent> = {}) =>
    actionKeyOf({
      ...{ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
      ...held,
    });

  test.each([
    ['ArrowDown', {}, { act: 'move', by: [1, 0] }],
    ['ArrowDown', { shiftKey: true }, { act: 'extend', by: 1 }],
    ['ArrowLeft', { shiftKey: true }, { act: 'move', by: [0, -1] }],
    ['Enter', {}, { act: 'open' }],
    [' ', {}, { act: 'choose' }],
    ['d', { ctrlKey: true }, { act: 'fill' }],
    ['E', {}, { act: 'evidence' }],
    ['t', {}, { act: 'today' }],
    ['t', { altKey: true }, null],
    ['t', { ctrlKey: true }, null],
    ['e', { isComposing: true }, null],
    ['Tab', {}, null],
  ] as const)('%s %o: %o', (name, held, expected) => {
    expect(key(name, held)).toEqual(expected);
  });
});

describe('what is typed into a cell', () => {
  const action = actionWith({ startOn: '2026-07-01' });
  const level = { unit: null, min: 1, max: 5 };
  const read = (column: TextColumn, text: string, range: TargetRange | null = level) =>
    readCellEntry(t, { action, column, text, today, range, unitsPerMillion: 1 });

  test.each([
    ['owner', '  Guild ', { owner: 'Guild' }],
    ['owner', '', { owner: '' }],
    ['dueOn', '2027年6月底前', { dueOn: '2027-06-30' }],
    ['dueOn', 'Q1 2027', { dueOn: '2027-03-31' }],
    ['dueOn', '', { dueOn: null }],
    ['progress', '75', { progress: 75 }],
    ['progress', '75%', { progress: 75 }],
    ['progress', '７５％', { progress: 75 }],
    ['progress', '0', { progress: 0 }],
    ['progress', '100%', { progress: 100 }],
    ['spent', '2.5', { spent: 2.5 }],
    ['spent', '250万元', { spent: 2.5 }],
    ['spent', '', { spent: null }],
    ['target', '3', { target: 3 }],
    ['target', '', { target: null }],
  ] as const)('%s "%s" is %o', (column, text, fields) => {
    expect(read(column, text)).toEqual({ kind: 'fields', fields });
  });

  test.each([
    ['owner', 'x'.repeat(201), t('followUp.ownerLong', { most: 200 })],
    ['dueOn', 'soon', t('followUp.dateInvalid')],
    ['dueOn', '2026-06-30', t('followUp.datesReversed')],
    ['progress', '101', t('followUp.progressInvalid')],
    ['progress', '-1', t('followUp.progressInvalid')],
    ['progress', '7.5', t('followUp.progressInvalid')],
    ['progress', 'half', t('followUp.progressInvalid')],
    ['progress', '', t('followUp.progressInvalid')],
    ['spent', '-1', t('followUp.spentInvalid')],
    ['spent', 'much', t('followUp.spentInvalid')],
    ['target', '6', t('frame.numberRange', { min: '1', max: '5' })],
    ['target', '2.5', t('frame.numberRange', { min: '1', max: '5' })],
  ] as const)('%s "%s" is refused in words', (column, text, words) => {
    expect(read(column, text)).toEqual({ kind: 'refused', text: words });
  });

  test('a target waits for an indicator, and half a percent is meant as it stands', () => {
    expect(read('target', '3', null)).toEqual({ kind: 'refused', text: t('followUp.targetOfNone') });
    const share = { unit: { en: '%', zh: '%' }, min: 0, max: 100 };
    expect(read('target', '0.5', share)).toEqual({ kind: 'fields', fields: { target: 0.5 } });
    expect(read('target', '25%', share)).toEqual({ kind: 'fields', fields: { target: 25 } });
  });

  test('one percent is one percent: progress is never asked about as a fraction', () => {
    expect(read('progress', '1')).toEqual({ kind: 'fields', fields: { progress: 1 } });
  });
});

describe('several actions at once', () => {
  const actions = [actionWith({ id: 'a', dueOn: '2027-02-27' }), actionWith({ id: 'b', dueOn: null })];

  test('are put off by days; what has no due date keeps none', () => {
    expect([...bulkFields(actions, { owner: null, putOff: 14, status: null })]).toEqual([
      ['a', { dueOn: '2027-03-13' }],
      ['b', {}],
    ]);
  });

  test('are not put off beyond the last day of the calendar, and no such date comes of it', () => {
    const endless = [
      actionWith({ id: 'c', dueOn: '9999-12-31' }),
      actionWith({ id: 'd', dueOn: '9999-12-17' }),
    ];

    expect(notPutOff([...actions, ...endless], 14).map(({ id }) => id)).toEqual(['c']);
    expect(bulkFields(endless, { owner: null, putOff: 90, status: null }).get('d')).toEqual({
      dueOn: '9999-12-31',
    });
    expect([addMonths('9999-10-31', 6), addDays('0000-01-05', -30)]).toEqual(['9999-12-31', '0000-01-01']);
  });

  test('are given to an owner and closed; what is done is done whole', () => {
    expect([...bulkFields(actions, { owner: '', putOff: null, status: 'done' })]).toEqual([
      ['a', { owner: '', status: 'done', progress: 100 }],
      ['b', { owner: '', status: 'done', progress: 100 }],
    ]);
  });
});
