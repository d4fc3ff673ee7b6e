import { describe, expect, test } from 'vitest';
import type { SalvageReport } from '../../../core/model/backup/salvageReport.ts';
import { salvageReportParts, salvageReportText } from '../../../core/text/salvageReportText.ts';

const whole: SalvageReport = {
  clusters: { read: 40, lost: [] },
  assessments: { read: 33, lost: [], incomplete: [] },
  actions: { read: 19, lost: [] },
  otherLost: 0,
  restored: 0,
  differing: 0,
  refused: 0,
  unreadable: 0,
  proved: true,
  trail: { kept: 12, aside: [], tells: true },
};

const oil = { en: 'Daqing Petroleum', zh: '大庆石油' };

describe('the report of what was salvaged', () => {
  test('says of a whole file that nothing is missing', () => {
    const [read, lost] = salvageReportParts(whole, 'en');

    expect(read?.lines).toEqual(['40 clusters, 33 assessments, 19 actions']);
    expect(lost?.lines).toEqual(['As far as is known, nothing.']);
  });

  test('names what is missing of an assessment, in both languages', () => {
    const incomplete = [{ cluster: oil, year: '2026', parts: [{ part: 'answers' as const, count: 7 }] }];
    const report = { ...whole, assessments: { ...whole.assessments, incomplete } };

    expect(salvageReportParts(report, 'zh')[1]?.lines).toEqual(['大庆石油2026年评估有7个答案读不出']);
    expect(salvageReportParts(report, 'en')[1]?.lines).toEqual(['Daqing Petroleum 2026: 7 answers missing']);
  });

  test('does not say that nothing is missing where that is not proved', () => {
    const report = { ...whole, proved: false };

    expect(salvageReportParts(report, 'en')[1]?.lines).toEqual([
      'Nothing that can be named. That every value is as it was stored last cannot be proved: check the assessments again.',
    ]);
    expect(salvageReportParts({ ...report, otherLost: 1 }, 'en')[1]?.lines).toEqual(['1 other entry']);
  });

  test('claims nothing where the trail does not tell what was there', () => {
    const report = { ...whole, trail: { kept: 0, aside: [], tells: false } };

    expect(salvageReportParts(report, 'en')[1]?.lines).toEqual([
      'The record of changes cannot be read: what is missing cannot be named.',
    ]);
  });

  test('as a file lists the entries of the trail that are not proved any more', () => {
    const entry = { seq: 7, at: '2026-06-30T08:00:00.000Z', act: 'cluster.create' };
    const text = salvageReportText(
      { ...whole, trail: { kept: 3, aside: [entry], tells: true } },
      { language: 'zh', now: '2026-07-01T08:00:00.000Z' },
    );

    expect(text.startsWith('\uFEFF抢救结果\n')).toBe(true);
    expect(text).toContain('7  2026-06-30T08:00:00.000Z  cluster.create');
  });
});
