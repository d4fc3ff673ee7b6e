import { expect, test } from 'vitest';
import type { TableBlock } from '../../../core/brief/document/document.ts';
import { isLongRow, isLongTable } from '../../../core/brief/html/longRows.ts';
import { renderBlock } from '../../../core/brief/html/renderBlocks.ts';

const tableOf = (size: TableBlock['size'], notes: readonly string[]): TableBlock => ({
  kind: 'table',
  id: 'rows',
  number: '',
  caption: [],
  size,
  columns: [
    { head: 'a', width: 0.5, align: 'left' },
    { head: 'b', width: 0.5, align: 'left' },
  ],
  rows: notes.map((note) => ({ group: false, cells: [[{ text: 'x' }], [{ text: note }]] })),
});

const isLong = (length: number, language: 'zh' | 'en'): boolean => {
  const table = tableOf('annex', [(language === 'zh' ? '据' : 'word ').repeat(length)]);
  return table.rows.some((row) => isLongRow(row, table, language));
};

test('a row is long when its words fill more than half a page of its column', () => {
  // Half a Chinese page is 28 lines of 24 hanzi, half an English one 34 of about 48 letters.
  expect([isLong(600, 'zh'), isLong(720, 'zh')]).toEqual([false, true]);
  expect([isLong(250, 'en'), isLong(400, 'en')]).toEqual([false, true]);
});

test('a table of the body is long when its rows together are', () => {
  expect(isLongTable(tableOf('body', ['据']), 'zh')).toBe(false);
  expect(isLongTable(tableOf('body', Array<string>(20).fill('据')), 'zh')).toBe(true);
});

test('only what is long may break over pages', () => {
  const html = renderBlock(tableOf('annex', ['据', '据'.repeat(2000)]), 'zh');

  expect([...html.matchAll(/<tr class="long">/gu)]).toHaveLength(1);
});
