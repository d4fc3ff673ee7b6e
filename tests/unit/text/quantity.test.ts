import { describe, expect, test } from 'vitest';
import { quantityWithUnit } from '../../../core/text/quantity.ts';

const share = { en: '% of purchases', zh: '占采购额%' };

describe('a figure with its unit', () => {
  test('leaves out in Chinese the base that the indicator has named', () => {
    expect(quantityWithUnit('18.5', share, 'zh')).toBe('18.5%');
  });

  test('names the base of a share in English', () => {
    expect(quantityWithUnit('18.5', share, 'en')).toBe('18.5% of purchases');
  });

  test('a ratio has a unit in Chinese only', () => {
    expect(quantityWithUnit('1.4', { en: 'ratio', zh: '倍' }, 'zh')).toBe('1.4倍');
    expect(quantityWithUnit('1.4', { en: 'ratio', zh: '倍' }, 'en')).toBe('1.4');
  });

  test('counts percentage points in Chinese with their measure word', () => {
    expect(quantityWithUnit('10.17', { en: 'percentage points', zh: '百分点' }, 'zh')).toBe('10.17个百分点');
  });

  test('counts one in the singular', () => {
    expect(quantityWithUnit('1', { en: 'counties', zh: '个县区' }, 'en')).toBe('1 county');
    expect(quantityWithUnit('3', { en: 'counties', zh: '个县区' }, 'en')).toBe('3 counties');
  });
});
