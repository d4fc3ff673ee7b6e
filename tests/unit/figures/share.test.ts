import { describe, expect, test } from 'vitest';
import { gapsOf } from '../../../core/figures/employment.ts';
import { industriesNamed, shareOf } from '../../../core/figures/share.ts';
import { shippedLists } from '../../support/shippedLists.ts';

const { industries, nation } = shippedLists;
const of = (...codes: string[]) => shareOf(nation, industries, codes);
const numbers = (...codes: string[]) => {
  const share = of(...codes);
  return share.kind === 'share' ? [share.industry, share.total] : share.kind;
};

describe('the share of industries in the country', () => {
  test('a division has its own figure, compared with the table that it stands in', () => {
    expect(numbers('36')).toEqual([5_549_941, 413_731_653]);
  });

  test('a group and a class are counted by their division, which is said', () => {
    const share = of('3611');

    expect(share).toMatchObject({
      industry: 5_549_941,
      counted: [{ industry: { code: '3611' }, by: { code: '36' } }],
    });
  });

  test('several are added, each division once', () => {
    expect(numbers('34', '35', '341', '34')).toEqual([7_907_882 + 6_131_870, 413_731_653]);
  });

  test('a division that lies in a section beside it is counted with it', () => {
    expect(numbers('C', '36')).toEqual([104_815_000, 428_984_000]);
  });

  test('railways and finance are what other departments counted, and so is the total', () => {
    expect(numbers('66')).toEqual([4_155_000, 428_984_000]);
    expect(numbers('53', '54')).toEqual([1_817_000 + 8_467_731, 428_984_000]);
    expect(gapsOf(['53', '54'])).toEqual(['departments']);
  });

  test('of agriculture only its services have a figure: no other industry of it is guessed', () => {
    expect(numbers('05')).toEqual([1_335_252, 413_731_653]);
    expect(gapsOf(['05'])).toEqual(['agriculture']);
    expect(of('01', '36')).toMatchObject({ kind: 'no-figure', industries: [{ code: '01' }] });
    expect(of('A').kind).toBe('no-figure');
  });

  test('a section that has no figure is the sum of its divisions where all of them are known', () => {
    const area = {
      year: 2023,
      total: 100,
      byIndustry: new Map(['06', '07', '08', '09', '10', '11', '12'].map((code) => [code, 2])),
    };

    expect(shareOf(area, industries, ['B'])).toMatchObject({ industry: 14, total: 100 });
    area.byIndustry.delete('12');
    expect(shareOf(area, industries, ['B']).kind).toBe('no-figure');
  });

  test('a division is never counted by a section, unless it is all of it', () => {
    const area = {
      year: 2021,
      total: 100,
      byIndustry: new Map([
        ['C', 40],
        ['K', 5],
      ]),
    };

    expect(shareOf(area, industries, ['36']).kind).toBe('no-figure');
    expect(shareOf(area, industries, ['70'])).toMatchObject({ industry: 5 });
  });

  test('without a total or an industry there is none', () => {
    expect(
      shareOf({ year: 2021, total: null, byIndustry: new Map([['36', 5]]) }, industries, ['36']).kind,
    ).toBe('no-total');
    expect(of().kind).toBe('no-industry');
  });

  test('every division that ships is one of the classification, and sums to its section within a thousandth', () => {
    const isKnown = [...nation.byIndustry.keys()].every((code) => industries.byCode(code)?.code === code);

    expect(isKnown).toBe(true);
    for (const section of ['B', 'C', 'D', 'E', 'F', 'H']) {
      const parts = industries.all.filter(({ parent }) => parent?.code === section);
      const sum = parts.reduce((all, { code }) => all + (nation.byIndustry.get(code) ?? 0), 0);
      expect(sum / (nation.byIndustry.get(section) ?? 0)).toBeCloseTo(1, 1);
    }
  });
});

test('the industries of a cluster are its code and those that are written beside it', () => {
  const named = (industry: string, industryCode = '') =>
    industriesNamed(industries, { industry, industryCode }).map(({ code }) => code);

  expect(named('汽车制造业', '36')).toEqual(['36']);
  expect(named('装备制造（C34、C35）')).toEqual(['34', '35']);
  expect(named('3611 汽柴油车整车制造', '3611')).toEqual(['3611']);
  expect(named('2013年起的农机')).toEqual([]);
});
