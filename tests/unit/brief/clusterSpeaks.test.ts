import { describe, expect, test } from 'vitest';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import { linesOf } from '../../../core/brief/document/briefText.ts';
import type { Rating } from '../../../core/model/assessment.ts';
import { omit } from '../../../core/base/omit.ts';
import type { YearlyFact } from '../../../core/model/cluster.ts';
import { type BriefCase, briefCase, briefCases } from '../../support/briefCases.ts';
import { paragraphOf } from './support/runsOf.ts';

/** Every paragraph of the body behind page 1. */
function paragraphs(source: BriefSource): ReadonlyMap<string, string> {
  const { blocks } = composeBrief(source);
  const first = blocks.findIndex(({ kind }) => kind === 'page-break');
  const annex = blocks.findIndex((block) => block.kind === 'heading' && block.id.startsWith('annex-'));
  return new Map(
    blocks
      .slice(first, annex)
      .flatMap((block): [string, string][] =>
        block.kind === 'paragraph' ? [[block.id, linesOf(block).join('\n')]] : [],
      ),
  );
}

const withRatings = (source: BriefSource, change: (rating: Rating) => Rating): BriefSource => ({
  ...source,
  input: {
    ...source.input,
    ratings: Object.fromEntries(
      Object.entries(source.input.ratings).map(([id, rating]) => [id, change(rating)]),
    ),
  },
});

const noted = (rating: Rating, note: string): Rating =>
  rating.note === undefined ? rating : { ...rating, note };
const sourced = (rating: Rating): Rating =>
  rating.source === undefined ? rating : { ...rating, source: '另一来源', date: '1999' };

const causesOnPageTwo = ({ evaluation }: BriefSource): readonly string[] =>
  evaluation.causes
    .filter(({ raised }) => raised)
    .slice(0, 3)
    .map(({ id }) => id);

describe.each(['zh', 'en'] as const)('the body (%s)', (language) => {
  test.each(briefCases)('is another one with other notes: %s', (name: BriefCase) => {
    const source = briefCase(name, language);
    const other = paragraphs(withRatings(source, (rating) => noted(rating, '全部改写的记录')));

    expect([...other.values()].join('\n')).toContain('全部改写的记录');
    expect(other).not.toEqual(paragraphs(source));
  });

  test.each(briefCases)(
    'is another one with other sources and years, at each finding: %s',
    (name: BriefCase) => {
      const source = briefCase(name, language);
      const before = paragraphs(source);
      const after = paragraphs(withRatings(source, sourced));

      for (const id of causesOnPageTwo(source)) {
        expect(after.get(id), id).not.toBe(before.get(id));
        expect(after.get(id), id).toContain('另一来源');
      }
    },
  );

  test('does not say of the position what page 1 says', () => {
    for (const name of briefCases) {
      const source = briefCase(name, language);
      const stage = paragraphOf(source, 'stage');

      expect(stage).not.toMatch(/概率|probability|处于.+期（\d/u);
      expect(paragraphOf(source, 'plan-lead')).not.toMatch(/合计费用|Together they cost/u);
    }
  });
});

describe('size and growth', () => {
  const fact = (id: YearlyFact['fact'], year: number, value: number): YearlyFact => ({
    fact: id,
    year,
    value,
    grade: 'B',
    source: '园区台账',
  });
  const facts = [
    fact('output', 2025, 128),
    fact('employment', 2022, 4000),
    fact('employment', 2025, 4700),
    // Not known at the time of the assessment.
    fact('employment', 2027, 9000),
  ];
  const withFacts = (language: 'zh' | 'en', known: readonly YearlyFact[]): string => {
    const source = briefCase('young-embedded', language);
    return paragraphOf({ ...source, cluster: { ...source.cluster, facts: known } }, 'economy');
  };

  test('stand in one paragraph of page 2, from the facts of the profile', () => {
    expect(withFacts('zh', facts)).toMatch(
      /^2025年产值128亿元；2025年从业人员4,700人；从业人员年均增长5\.5%（2025年，园区台账，B级）；近三年产值年均增长18%（2025年，园区月报汇总，B级）；2025年区位商为0\.86（全国经济普查年度更新，A级）。$/u,
    );
    expect(withFacts('en', facts)).toMatch(
      /^Output CNY 12,800 m \(2025\); 4,700 people employed \(2025\); employment up 5\.5% a year \(2025, 园区台账, grade B\); output up 18% a year over three years \(2025, 园区月报汇总, grade B\); location quotient 0\.86 \(.+\)\.$/u,
    );
  });

  test('name once what is missing', () => {
    expect(withFacts('zh', [])).toMatch(/。产值、从业人员、从业人员增速未填报。$/u);
    expect(withFacts('en', [])).toMatch(
      /\. Output, employment and growth of employment were not entered\.$/u,
    );
  });

  test('name the reference area of the location quotient where it has no source of its own', () => {
    const from = { area: 'shipped', industries: ['36'] };
    const reference = (id: YearlyFact['fact'], value: number): YearlyFact => ({
      ...fact(id, 2023, value),
      from,
    });
    const own = [
      fact('employment', 2025, 4850),
      fact('local-employment', 2025, 618_000),
      reference('reference-cluster-employment', 5_549_941),
      reference('reference-employment', 413_731_653),
    ];
    const told = (language: 'zh' | 'en', known: readonly YearlyFact[] = own): string => {
      const source = briefCase('young-embedded', language);
      const rating = omit(source.input.ratings['location-quotient'] ?? {}, 'source');
      const indicators = source.evaluation.indicators.map((each) =>
        each.id === 'location-quotient' ? { ...each, value: 0.585 } : each,
      );
      return paragraphOf(
        {
          ...source,
          input: { ...source.input, ratings: { ...source.input.ratings, 'location-quotient': rating } },
          evaluation: { ...source.evaluation, indicators },
          cluster: { ...source.cluster, facts: known },
        },
        'economy',
      );
    };

    expect(told('zh')).toContain('（参照区域：全国，2023年末，第五次全国经济普查，A级）');
    expect(told('en')).toContain(
      '(2025, reference area: China, end of 2023, fifth national economic census, grade A)',
    );
    expect(told('zh', [])).toContain('来源未注明');
  });
});
