import { describe, expect, test } from 'vitest';
import { blockText, readBlock } from '../../../renderer/views/profile/grid/block.ts';
import { actOf } from '../../../renderer/views/profile/grid/gridKeys.ts';
import { describeCellReason } from '../../../core/text/tableText.ts';
import { readFact } from '../../../renderer/views/profile/grid/readFact.ts';
import { areaOf, cellAfter, cellsOf, moved } from '../../../renderer/views/profile/grid/selection.ts';

describe('a block of the clipboard', () => {
  test('has tabs between cells, line ends between rows, and quotes around cells with either', () => {
    expect(readBlock('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(readBlock('"a\tb"\t"one\ntwo"\t"say ""x"""\n5')).toEqual([['a\tb', 'one\ntwo', 'say "x"'], ['5']]);
    expect(readBlock('7')).toEqual([['7']]);
    expect(readBlock('\t\n1\t')).toEqual([
      ['', ''],
      ['1', ''],
    ]);
    expect(readBlock('5"')).toEqual([['5"']]);
  });

  test('goes out as it comes in', () => {
    const block = [
      ['1', 'a\tb'],
      ['x "y"', 'one\ntwo'],
    ];
    expect(readBlock(blockText(block))).toEqual(block);
  });
});

describe('what stands in a cell of facts', () => {
  const read = (fact: Parameters<typeof readFact>[0], text: string) => readFact(fact, text, 'zh');

  test('is a number in the unit of the fact, or in its own', () => {
    expect(read('output', '1,234.5')).toMatchObject({ value: 1234.5, hasUnit: false });
    expect(read('output', '12000万元')).toMatchObject({ value: 1.2, hasUnit: true });
    expect(read('output', '45.6亿')).toMatchObject({ value: 45.6 });
    expect(read('employment', '1.2万')).toMatchObject({ value: 12_000 });
    expect(read('output', '')).toMatchObject({ value: null });
    expect(read('output', '不详')).toMatchObject({ value: null });
  });

  test('is a number in the unit that the language shows, or in its own', () => {
    const inEnglish = (fact: Parameters<typeof readFact>[0], text: string) => readFact(fact, text, 'en');

    expect(inEnglish('output', '456')).toMatchObject({ value: 4.56, hasUnit: false });
    for (const text of ['4.56亿', '4.56亿元', '45600万元', 'CNY 456 m', '456 m', 'CNY 456,000,000']) {
      expect(inEnglish('output', text)).toMatchObject({ value: 4.56, hasUnit: true });
    }
    expect(inEnglish('employment', '1.2万')).toMatchObject({ value: 12_000 });
    expect(inEnglish('enterprises', '30')).toMatchObject({ value: 30 });
    expect(inEnglish('leading-firm-share', '35')).toMatchObject({ value: 35 });
    expect(inEnglish('output', '1000000000')).toMatchObject({ value: 10_000_000 });
  });

  test('is outside its range in the unit of the language', () => {
    const why = (language: 'en' | 'zh', text: string) => {
      const found = readFact('output', text, language);
      return found.kind === 'unread' ? describeCellReason(found.reason, language) : found;
    };

    expect(why('en', '1000000001')).toBe('is not between 0 and 1,000,000,000 CNY m');
    expect(why('zh', '10000001')).toBe('不在0至10,000,000亿元之间');
  });

  test('is kept with its reason where it cannot be read', () => {
    expect(read('enterprises', '12.5')).toMatchObject({ kind: 'unread', reason: { reason: 'not-whole' } });
    expect(read('output', '约三十')).toMatchObject({ kind: 'unread', reason: { reason: 'not-a-number' } });
    expect(read('output', '12人')).toMatchObject({ kind: 'unread', reason: { reason: 'unit-contradicts' } });
  });

  test('a share between 0 and 1 is asked about, typed or pasted, and with its sign is as it says', () => {
    expect(read('leading-firm-share', '0.35')).toEqual({ kind: 'asked', readings: [0.35, 35] });
    expect(read('leading-firm-share', '0.35%')).toMatchObject({ value: 0.35 });
    expect(read('leading-firm-share', '35%')).toMatchObject({ value: 35 });
  });
});

describe('the keys of a grid', () => {
  const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({
    key: name,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    ...more,
  });

  test('move by arrows and Enter, and leave the text its own while it is edited', () => {
    expect(actOf(key('Enter'), false)).toEqual({ act: 'next' });
    expect(actOf(key('Enter', { shiftKey: true }), true)).toEqual({
      act: 'move',
      by: [-1, 0],
      extend: false,
    });
    expect(actOf(key('ArrowLeft'), false)).toEqual({ act: 'move', by: [0, -1], extend: false });
    expect(actOf(key('ArrowLeft'), true)).toBeNull();
    expect(actOf(key('Delete'), true)).toBeNull();
    expect(actOf(key('d', { ctrlKey: true }), false)).toEqual({ act: 'fill' });
    expect(actOf(key('Enter', { ctrlKey: true }), false)).toEqual({ act: 'same' });
    expect(actOf(key('e', { ctrlKey: true }), false)).toEqual({ act: 'evidence' });
    expect(actOf(key('Tab'), false)).toBeNull();
  });

  test('do nothing while characters are being composed', () => {
    expect(actOf(key('Enter', { isComposing: true }), false)).toBeNull();
  });

  test('stay within the grid', () => {
    const size = { rows: 3, columns: 2 };
    expect(moved({ row: 2, column: 1 }, [1, 1], size)).toEqual({ row: 2, column: 1 });
    const area = areaOf({ from: { row: 2, column: 1 }, to: { row: 1, column: 0 } });
    expect(cellsOf(area)).toHaveLength(4);
    expect(cellAfter({ row: 2, column: 0 }, size)).toEqual({ row: 0, column: 1 });
    expect(cellAfter({ row: 0, column: 0 }, size)).toEqual({ row: 1, column: 0 });
    expect(cellAfter({ row: 2, column: 1 }, size)).toBeNull();
  });
});
