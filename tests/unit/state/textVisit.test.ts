import { expect, test } from 'vitest';
import { TextVisit } from '../../../renderer/state/changes/textVisit.ts';

test('a field is dirty while its text is another than when the focus came', () => {
  const visit = new TextVisit();
  const field = { value: 'one' };
  visit.begin(field);
  expect([visit.isDirty, visit.isTyped]).toEqual([false, false]);
  field.value = 'one two';
  visit.typed();
  expect([visit.isDirty, visit.isTyped]).toEqual([true, true]);
  field.value = 'one';
  expect([visit.isDirty, visit.isTyped]).toEqual([false, true]);
});

test('each visit has a number of its own, and none has one outside of fields', () => {
  let ended = 0;
  const visit = new TextVisit(() => (ended += 1));
  expect(visit.number).toBeNull();
  visit.begin({ value: '' });
  const first = visit.number;
  visit.end();
  expect([visit.number, ended]).toEqual([null, 1]);
  visit.begin({ value: '' });
  expect(visit.number).not.toBe(first);
});
