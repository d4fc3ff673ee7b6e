import { describe, expect, test } from 'vitest';
import { sectionsOf } from '../../../core/industries/industries.ts';
import { shippedLists } from '../../support/shippedLists.ts';

const { industries } = shippedLists;
const found = (query: string, limit = 3) => industries.find(query, limit).map(({ code }) => code);

describe('the list of industries', () => {
  test('has the sections, divisions, groups and classes of the amended standard', () => {
    const count = (pattern: RegExp) => industries.all.filter(({ code }) => pattern.test(code)).length;

    expect([/^[A-T]$/u, /^\d\d$/u, /^\d{3}$/u, /^\d{4}$/u].map(count)).toEqual([20, 97, 473, 1382]);
  });

  test('tells by the code what an industry belongs to', () => {
    const path = (code: string) => sectionsOf(industries.byCode(code) as never).map((each) => each.code);

    expect(path('3611')).toEqual(['C', '36', '361', '3611']);
    expect(path('A')).toEqual(['A']);
  });
});

describe('finding an industry', () => {
  test.each([
    ['36', ['36', '361', '362']],
    ['C36', ['36', '361', '362']],
    ['3611', ['3611']],
    ['c3611', ['3611']],
    ['汽车', ['36', '361', '362']],
    ['qc', ['36', '361', '362']],
    ['qiche', ['36', '361', '362']],
    ['汽车整车', ['361']],
    ['motor vehicles', ['36']],
  ])('%j finds %j first', (query, codes) => {
    expect(found(query, codes.length)).toEqual(codes);
  });
});

describe('the industry that a text is', () => {
  test.each([
    ['C3611', '3611'],
    ['c36', '36'],
    ['36', '36'],
    ['汽车制造业', '36'],
    ['Motor vehicles', '36'],
    ['改装汽车制造', '363'],
    ['C3071 and glass', undefined],
    ['Ceramics', undefined],
    ['', undefined],
  ])('%j is %j', (text, code) => {
    expect(industries.of(text)?.code).toBe(code);
  });
});
