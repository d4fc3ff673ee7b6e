import { describe, expect, test } from 'vitest';
import { readQuery, writeQuery } from '../../../renderer/state/addressQuery.ts';
import { LatestQuestion } from '../../../renderer/state/latestQuestion.ts';
import { withEntry, without } from '../../../renderer/state/records.ts';

describe('records', () => {
  test('an entry is set or taken out, and what was given stays as it was', () => {
    const given = { a: 1, b: 2 };

    expect(withEntry(given, 'a', 3)).toEqual({ a: 3, b: 2 });
    expect(withEntry(given, 'a', null)).toEqual({ b: 2 });
    expect(without(given, 'b')).toEqual({ a: 1 });
    expect(given).toEqual({ a: 1, b: 2 });
  });

  test('zero and false are entries', () => {
    expect(withEntry<number | boolean>({}, 'a', 0)).toEqual({ a: 0 });
    expect(withEntry<number | boolean>({}, 'a', false)).toEqual({ a: false });
  });
});

describe('the fields of an address', () => {
  test('are read as they were written; those without a value are left out', () => {
    const written = writeQuery({ item: 'a b&c', check: undefined, scan: '快' });

    expect(Object.fromEntries(readQuery(written.slice(1)))).toEqual({ item: 'a b&c', scan: '快' });
    expect(writeQuery({ item: undefined })).toBe('');
  });
});

describe('questions that can overtake each other', () => {
  test('only the last one that was asked is the latest', () => {
    const questions = new LatestQuestion();
    const first = questions.ask();
    const second = questions.ask();

    expect([first(), second()]).toEqual([false, true]);
  });

  test('none is wanted any more after they were dropped', () => {
    const questions = new LatestQuestion();
    const isLatest = questions.ask();

    questions.drop();

    expect(isLatest()).toBe(false);
  });
});
