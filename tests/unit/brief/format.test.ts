import { describe, expect, test } from 'vitest';
import {
  dateInCell,
  dateInWords,
  decimal,
  endOfPhase,
  money,
  percent,
  points,
} from '../../../core/brief/document/format.ts';
import { kb } from './support/assessments.ts';

describe('numbers and dates of the brief', () => {
  test('a share that is not quite none or all is not printed as none or all', () => {
    expect([0, 0.004, 0.5, 0.996, 1].map(percent)).toEqual(['0%', '<1%', '50%', '>99%', '100%']);
  });

  test('points are whole and never minus zero', () => {
    expect([35.5, 35.49, -0.2].map(points)).toEqual(['36', '35', '0']);
  });

  test('money is in the unit of the language', () => {
    expect([0.5, 14.6, 250].map((million) => money(million, 'zh'))).toEqual([
      '50万元',
      '1,460万元',
      '2.5亿元',
    ]);
    expect([0.5, 14.6, 250].map((million) => money(million, 'en'))).toEqual([
      'CNY 0.5 m',
      'CNY 14.6 m',
      'CNY 250 m',
    ]);
  });

  test('thousands stand apart in both languages', () => {
    expect([money(1200, 'en'), money(123_456.7, 'zh')]).toEqual(['CNY 1,200 m', '1,234.567亿元']);
    expect([decimal(413_731_653), decimal(-1234.5), decimal(999)]).toEqual([
      '413,731,653',
      '-1,234.5',
      '999',
    ]);
  });

  test('dates may lack the day or the month', () => {
    expect(['2026-05-03', '2026-05', '2026'].map((date) => dateInWords(date, 'zh'))).toEqual([
      '2026年5月3日',
      '2026年5月',
      '2026年',
    ]);
    expect(['2026-05-03', '2026-05', '2026'].map((date) => dateInWords(date, 'en'))).toEqual([
      '3 May 2026',
      'May 2026',
      '2026',
    ]);
    expect(['2026-09-30', '2026-06'].map((date) => dateInCell(date, 'en'))).toEqual([
      '30 Sept 2026',
      'June 2026',
    ]);
  });

  test('a phase ends its number of months later', () => {
    const { horizons } = kb.countermeasures;

    expect(endOfPhase('2026-11-23', 'short', horizons)).toBe('2027-11');
    expect(endOfPhase('2026-12-31', 'medium', horizons)).toBe('2029-12');
  });
});
