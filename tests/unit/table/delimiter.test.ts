import { describe, expect, test } from 'vitest';
import { findTextForm } from '../../../core/table/delimiter.ts';

describe('what separates fields', () => {
  test.each<[string, string | null, string]>([
    ['a,b\n1,2\n', ',', '"'],
    ['a\tb, c\n1\t2\n', '\t', '"'],
    ['a;b\n1,5;2\n3;4\n', ';', '"'],
    ['a|b\n1|2', '|', '"'],
    ['名称，产值\n甲，1\n', '，', '"'],
    ['表题,,\n,"个,家",人\n合计,1,2\n', ',', '"'],
    ['"a\nb",c\n1,2\n', ',', '"'],
    ["'a,b',c\n'd,e',f\n", ',', "'"],
    ["it's,b\nthat's,c\n", ',', '"'],
    ['a\nb\n', null, '"'],
    ['', null, '"'],
  ])('%j is separated by %s', (text, delimiter, quote) => {
    expect(findTextForm(text)).toEqual({ delimiter, quote });
  });
});
