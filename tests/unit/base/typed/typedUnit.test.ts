import { expect, test } from 'vitest';
import { withTypedUnit } from '../../../../core/base/typed/typedUnit.ts';

test.each<[string, readonly [typed: string, now: string], string]>([
  ['-5', ['亿元', 'CNY m'], '-5亿元'],
  [' 12000000 ', ['亿元', 'CNY m'], '12000000亿元'],
  ['约456', ['亿元', 'CNY m'], '约456亿元'],
  ['-5', ['CNY m', '亿元'], '-5 CNY m'],
  ['２０００', ['万元', 'CNY m'], '２０００万元'],
])('"%s" that was typed under one of %s has it under the other: "%s"', (text, [typed, now], expected) => {
  expect(withTypedUnit(text, typed, now)).toBe(expected);
});

test.each<[string, string, string]>([
  ['-5', '亿元', '亿元'],
  ['-5', '家', 'firms'],
  ['-5', '', 'CNY m'],
  ['约三十', '亿元', 'CNY m'],
  ['4.56亿', '亿元', 'CNY m'],
  ['about CNY 456 m', 'CNY m', '亿元'],
  ['456 m', 'CNY m', '亿元'],
  ['12%', '亿元', 'CNY m'],
])('"%s" typed under %s stays as it is under %s', (text, typed, now) => {
  expect(withTypedUnit(text, typed, now)).toBe(text);
});
