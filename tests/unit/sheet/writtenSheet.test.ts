import { expect, test } from 'vitest';
import { writtenSheet } from '../../../core/sheet/writtenSheet.ts';

const sheetOf = (...columns: readonly string[][]) =>
  writtenSheet({
    name: 'a',
    heads: columns.map(([head = '']) => head),
    rows: (columns[0] ?? []).slice(1).map((_, at) => columns.map((column) => column[at + 1] ?? '')),
  });

test('numbers and shares of a screen are counted with, as exact as they are written', () => {
  const sheet = sheetOf(
    ['Value', '1,234.5', '−3', '–'],
    ['Share', '65%', '<1%', ''],
    ['Change', '+0.20', '−0.05', '0.00'],
    ['In draws', '65%', '7.5%', '–'],
  );

  expect(sheet.columns).toEqual([
    { head: 'Value', kind: 'number', decimals: 1 },
    { head: 'Share', kind: 'text' },
    { head: 'Change', kind: 'number', decimals: 2 },
    { head: 'In draws', kind: 'percent', decimals: 1 },
  ]);
  expect(sheet.rows).toEqual([
    [1234.5, '65%', 0.2, 0.65],
    [-3, '<1%', -0.05, 0.075],
    [null, null, 0, null],
  ]);
});

test('codes, words and numbers with a unit stay texts', () => {
  const sheet = sheetOf(['Code', '0610', '1311'], ['Name', 'Brewing', '3'], ['Cost', '12 m', '4 m']);

  expect(sheet.columns.map(({ kind }) => kind)).toEqual(['text', 'text', 'text']);
  expect(sheet.rows).toEqual([
    ['0610', 'Brewing', '12 m'],
    ['1311', '3', '4 m'],
  ]);
});

test('rows that are shorter or longer than the head keep their places', () => {
  const sheet = writtenSheet({ name: 'a', heads: ['A'], rows: [['x', '1'], ['y']] });

  expect(sheet.columns.map(({ head, kind }) => [head, kind])).toEqual([
    ['A', 'text'],
    ['', 'number'],
  ]);
  expect(sheet.rows).toEqual([
    ['x', 1],
    ['y', null],
  ]);
});
