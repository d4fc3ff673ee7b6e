import { expect, test } from 'vitest';
import { createTranslate } from '../../../core/text/translate.ts';

test.each([
  [{ values: 0, rows: 0, texts: 0 }, '拒收：0个数值', 'Refused: 0 values'],
  [{ values: 0, rows: 0, texts: 2 }, '拒收：2行纯文字', 'Refused: 2 rows of only text'],
  [{ values: 0, rows: 1, texts: 0 }, '拒收：1行', 'Refused: 1 row'],
  [
    { values: 3, rows: 1, texts: 1 },
    '拒收：3个数值、1行、1行纯文字',
    'Refused: 3 values, 1 row, 1 row of only text',
  ],
])('the head of what is refused counts all that is listed below it: %j', (refused, zh, en) => {
  expect(createTranslate('zh')('tables.refused', refused)).toBe(zh);
  expect(createTranslate('en')('tables.refused', refused)).toBe(en);
});
