import { expect, test } from 'vitest';
import { piecesOf } from '../../../renderer/views/followUp/schedule/links.ts';

const link = { fromRow: 1, toRow: 3, end: 0.4, start: 0.6, isEarly: false };

test('a link goes from the end of one action through the rows between to the start of the other', () => {
  const pieces = piecesOf(link);

  expect([...pieces.keys()].toSorted()).toEqual([1, 2, 3]);
  expect(pieces.get(1)).toMatchObject([{ from: [0.4, 0.5], to: [0.4, 1] }]);
  expect(pieces.get(2)).toMatchObject([{ from: [0.4, 0], to: [0.4, 1] }]);
  expect(pieces.get(3)).toMatchObject([
    { from: [0.4, 0], to: [0.4, 0.5], arrow: null },
    { from: [0.4, 0.5], to: [0.6, 0.5], arrow: 'right' },
  ]);
});

test('where the other begins before the end, it comes down on its bar', () => {
  const pieces = piecesOf({ ...link, start: 0.2, isEarly: true });

  expect(pieces.get(3)).toMatchObject([{ from: [0.4, 0], arrow: 'down', isEarly: true }]);
});

test('upwards it leaves and comes from the other side', () => {
  const pieces = piecesOf({ ...link, fromRow: 3, toRow: 2 });

  expect([...pieces.keys()].toSorted()).toEqual([2, 3]);
  expect(pieces.get(3)).toMatchObject([{ from: [0.4, 0.5], to: [0.4, 0] }]);
  expect(pieces.get(2)?.[0]).toMatchObject({ from: [0.4, 1], to: [0.4, 0.5] });
});
