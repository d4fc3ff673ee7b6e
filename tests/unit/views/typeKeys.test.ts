import { expect, test } from 'vitest';
import { answerForKey } from '../../../renderer/views/type/typeKeys.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';

const [question] = shippedKnowledgeBase.instrument.typing.questions;
const key = (name: string, held: Partial<KeyboardEvent> = {}) =>
  ({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...held }) as KeyboardEvent;
const answerTo = (event: KeyboardEvent) => answerForKey(event, question ?? expect.fail());

test('a digit gives the answer of its place, 0 that nothing is known', () => {
  const known = question?.answers.map(({ id }) => id).filter((id) => id !== 'unknown') ?? [];

  expect(['1', '2', '3', '4', '5'].map((digit) => answerTo(key(digit)))).toEqual(known);
  expect(answerTo(key('0'))).toBe('unknown');
});

test('a digit beyond the answers, a letter and a key of the browser do nothing', () => {
  expect([key('6'), key('a'), key('Enter'), key('1', { ctrlKey: true })].map(answerTo)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
