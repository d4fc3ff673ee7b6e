import { describe, expect, test } from 'vitest';
import { explanationOf, saysEnough, unexplained } from '../../../core/followup/explained.ts';
import { actionStatuses } from '../../../core/model/action.ts';

test('what is done has evidence, what is blocked or given up a reason, and the rest needs none', () => {
  expect(actionStatuses.map(explanationOf)).toEqual([null, null, 'reason', 'evidence', 'reason']);
});

test.each([
  ['', false],
  ['  ', false],
  ['OK', false],
  ['无', false],
  ['完成', false],
  ['...', false],
  ['已签协议', true],
  ['minutes of 3 June', true],
  ['见2026年11月会议纪要', true],
])('"%s" says enough: %s', (note, enough) => {
  expect(saysEnough(note)).toBe(enough);
});

describe('of several actions', () => {
  const actions = [{ id: 'a' }, { id: 'b' }];
  const hasFile = (id: string) => id === 'a';

  test('those without a file wait for a note when they are done', () => {
    expect(unexplained(actions, 'done', { note: '', hasFile })).toEqual([{ id: 'b' }]);
  });

  test('a file is no reason to give something up', () => {
    expect(unexplained(actions, 'dropped', { note: 'no', hasFile })).toEqual(actions);
  });

  test('a note explains all of them', () => {
    expect(unexplained(actions, 'done', { note: 'Signed in November', hasFile })).toEqual([]);
    expect(unexplained(actions, 'dropped', { note: '牵头企业已迁出', hasFile })).toEqual([]);
  });

  test('whoever goes on working explains nothing', () => {
    expect(unexplained(actions, 'open', { note: '', hasFile })).toEqual([]);
  });
});
