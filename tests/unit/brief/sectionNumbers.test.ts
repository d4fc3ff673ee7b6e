import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  annexLetter,
  hasAnnex,
  hasSection,
  sectionNumber,
} from '../../../core/brief/compose/basis/sectionNumbers.ts';
import { briefAnnexes } from '../../../core/base/settings.ts';
import { briefSections, wholeBrief, type BriefOptions } from '../../../core/model/brief/briefOptions.ts';

const someLeftOut = fc
  .record({ sections: fc.subarray([...briefSections]), annexes: fc.subarray([...briefAnnexes]) })
  .map((leftOut): BriefOptions => ({ ...wholeBrief, leftOut }));

describe('section numbers and annex letters', () => {
  test('of the whole brief are 3 to 6 and A to E', () => {
    expect(briefSections.map((section) => sectionNumber(wholeBrief, section))).toEqual([3, 4, 5, 6]);
    expect(briefAnnexes.map((annex) => annexLetter(wholeBrief, annex)).join('')).toBe('ABCDE');
  });

  test('leave no gap whatever is left out', () => {
    fc.assert(
      fc.property(someLeftOut, (options) => {
        const sections = briefSections.filter((section) => hasSection(options, section));
        const annexes = briefAnnexes.filter((annex) => hasAnnex(options, annex));

        expect(sections.map((section) => sectionNumber(options, section))).toEqual(
          sections.map((_, index) => 3 + index),
        );
        expect(annexes.map((annex) => annexLetter(options, annex)).join('')).toBe(
          'ABCDE'.slice(0, annexes.length),
        );
      }),
    );
  });
});
