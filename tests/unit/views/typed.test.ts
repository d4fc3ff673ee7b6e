import { describe, expect, test } from 'vitest';
import { placeOf, scalePlaces, valueAt, valueForKey } from '../../../renderer/ui/fields/pairScale.ts';
import { parseLooseDate } from '../../../core/base/typed/date.ts';
import { readFieldNumber } from '../../../core/base/typed/fieldNumber.ts';
import { placeTracks } from '../../../renderer/ui/tracks/tracks.ts';

/** The number, or what the text is instead. */
function parseNumber(text: string, unit: string) {
  const read = readFieldNumber(text, { unit });
  return read.kind === 'value' ? read.value : read.kind === 'empty' ? null : 'invalid';
}

describe('a typed number', () => {
  test.each<[string, number | null | 'invalid']>([
    ['', null],
    ['  ', null],
    ['12', 12],
    ['-1.5', -1.5],
    ['−1.5', -1.5],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['1,234', 1234],
    ['1 234 567.5', 1234567.5],
    ['１２．５', 12.5],
    ['12。5', 12.5],
    ['1,23', 'invalid'],
    ['12,34', 'invalid'],
    ['1e3', 'invalid'],
    ['0x10', 'invalid'],
    ['1 2', 'invalid'],
    ['twelve', 'invalid'],
    ['Infinity', 'invalid'],
  ])('"%s" is %s', (text, expected) => {
    expect(parseNumber(text, '')).toBe(expected);
  });

  test.each<[string, string, number | 'invalid']>([
    ['4.56', '亿元', 4.56],
    ['45600万元', '亿元', 4.56],
    ['4.56亿', 'CNY m', 456],
    ['CNY 456 m', 'CNY m', 456],
    ['CNY 456 m', '亿元', 4.56],
    ['1,234家', '家', 1234],
    ['1.2万', '人', 12000],
    ['35%', '%', 35],
    ['1200人', '亿元', 'invalid'],
    ['1.2万', '', 'invalid'],
    ['1234²', '家', 'invalid'],
  ])('"%s" in a field of %s is %s', (text, unit, expected) => {
    expect(parseNumber(text, unit)).toBe(expected);
  });
});

describe('a typed date', () => {
  test.each<[string, string | null | 'invalid']>([
    ['', null],
    ['2026', '2026'],
    ['2026-05', '2026-05'],
    ['20260531', '2026-05-31'],
    ['2026年5月31号', '2026-05-31'],
    ['2026Q2', '2026-Q2'],
    ['Q2 2026', '2026-Q2'],
    ['2025年三季度', '2025-Q3'],
    ['2025年第三季度', '2025-Q3'],
    ['2026年上半年', '2026-H1'],
    ['2026年1-6月', '2026-H1'],
    ['2025年下半年', '2025-H2'],
    ['H1 2026', '2026-H1'],
    ['2026年1-9月', 'invalid'],
    ['2026-5-1', '2026-05-01'],
    ['2026/5/31', '2026-05-31'],
    ['2026.5', '2026-05'],
    ['2026年', '2026'],
    ['2026年5月', '2026-05'],
    ['2026年5月31日', '2026-05-31'],
    ['２０２６－０５－３１', '2026-05-31'],
    ['31 May 2026', '2026-05-31'],
    ['May 2026', '2026-05'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', 'invalid'],
    ['2026-02-30', 'invalid'],
    ['2026-13', 'invalid'],
    ['2026-00', 'invalid'],
    ['31/5/2026', 'invalid'],
    ['someday', 'invalid'],
  ])('"%s" is %s', (text, expected) => {
    expect(parseLooseDate(text)).toBe(expected);
  });
});

describe('the scale of a comparison', () => {
  const key = (name: string, held: Partial<KeyboardEvent> = {}) =>
    ({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...held }) as KeyboardEvent;

  test('every place stands for a value that leads back to it', () => {
    expect(scalePlaces.map((place) => placeOf(valueAt(place)))).toEqual(scalePlaces);
    expect([scalePlaces[0], scalePlaces.at(-1)]).toEqual([-8, 8]);
  });

  test('a digit keeps the side, the left one where there is none yet', () => {
    expect(valueForKey(key('5'), null)).toEqual({ side: 'left', times: 5 });
    expect(valueForKey(key('5'), { side: 'right', times: 3 })).toEqual({ side: 'right', times: 5 });
    expect(valueForKey(key('5'), { side: 'right', times: 1 })).toEqual({ side: 'left', times: 5 });
  });

  test('0 and = mean as much; Delete takes the value away', () => {
    expect([valueForKey(key('0'), null), valueForKey(key('='), null)]).toEqual([valueAt(0), valueAt(0)]);
    expect([valueForKey(key('Delete'), valueAt(3)), valueForKey(key('Backspace'), valueAt(3))]).toEqual([
      'clear',
      'clear',
    ]);
  });

  test('keys of the program and letters do nothing', () => {
    expect(valueForKey(key('5', { ctrlKey: true }), null)).toBeNull();
    expect(valueForKey(key('a'), null)).toBeNull();
  });
});

describe('tracks beside each other', () => {
  test('fill the width, each as wide as its weight; a weight of 0 keeps no room', () => {
    const placed = placeTracks([
      { id: 'a', weight: 0.75 },
      { id: 'b', weight: 0 },
      { id: 'c', weight: 0.25 },
    ]);

    expect(placed.map(({ id }) => id)).toEqual(['a', 'c']);
    const [a, c] = placed;
    expect((a?.width ?? 0) / (c?.width ?? 1)).toBeCloseTo(3, 9);
    expect((c?.x ?? 0) + (c?.width ?? 0)).toBeCloseTo(100, 9);
  });
});
