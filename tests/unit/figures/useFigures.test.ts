import { describe, expect, test } from 'vitest';
import type { Cluster, YearlyFact } from '../../../core/model/cluster.ts';
import { deriveFromFacts } from '../../../core/model/facts/deriveFromFacts.ts';
import { locationQuotient } from '../../../core/model/facts/locationQuotient.ts';
import type { FigureSet } from '../../../core/model/figures/figureSet.ts';
import {
  codesOf,
  filledFacts,
  keptReference,
  proposedReference,
  referencesFor,
  shareFor,
  shippedReference,
  standingOf,
} from '../../../core/model/figures/useFigures.ts';
import { referenceName, referenceNotes } from '../../../core/text/referenceWords.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { shippedLists as lists } from '../../support/shippedLists.ts';

const set = (fields: Partial<FigureSet> = {}, cars = 41_500): FigureSet => ({
  id: 'kept',
  area: '230000',
  year: 2023,
  source: '黑龙江统计年鉴2024',
  date: null,
  grade: 'A',
  totalOf: 'all',
  figures: [
    { figure: 'employment', industry: '', name: '', unit: '', value: 6_480_000 },
    { figure: 'employment', industry: '36', name: '', unit: '', value: cars },
  ],
  ...fields,
});

const cluster = (facts: readonly YearlyFact[] = [], fields: Partial<Cluster> = {}): Cluster => ({
  id: 'cars',
  name: { en: 'Cars', zh: '汽车' },
  province: { en: '', zh: '' },
  city: { en: '', zh: '' },
  county: { en: '', zh: '' },
  divisionCode: '230600',
  industry: '汽车制造业',
  industryCode: '3611',
  foundedYear: null,
  paperType: null,
  facts: [...facts],
  recognition: {},
  ...fields,
});

const own = (year: number): YearlyFact[] => [
  { year, fact: 'employment', value: 4850, grade: 'B' },
  { year, fact: 'local-employment', value: 618_000, grade: 'A' },
];

function filled(from: ReturnType<typeof shippedReference>, of: Cluster): readonly YearlyFact[] {
  const codes = codesOf(lists, of);
  const share = shareFor(lists, from, codes);
  return share.kind === 'share' ? filledFacts(from, share, { codes, source: '来源' }) : [];
}

describe('figures that are filled in', () => {
  test('from the country, give the location quotient of the cluster with its national reference', () => {
    const facts = [...own(2023), ...filled(shippedReference(lists), cluster())];

    // (4,850 / 618,000) / (5,549,941 / 413,731,653)
    expect(deriveFromFacts(facts, 2026).ratings['location-quotient']).toEqual({
      value: 0.585,
      grade: 'B',
      year: 2023,
    });
  });

  test('are used for another year within five, which is said, and are then at best grade B', () => {
    const facts = [
      ...own(2025).map((fact) => ({ ...fact, grade: 'A' as const })),
      ...filled(shippedReference(lists), cluster()),
    ];
    const found = locationQuotient(facts, 2026);
    const t = createTranslate('en');

    expect(found).toMatchObject({ year: 2025, grade: 'B', reference: { year: 2023, isOwn: false } });
    expect(found && referenceName(t, found)).toBe('China, end of 2023, fifth national economic census');
    expect(found && referenceNotes(t, found)).toEqual([
      "The cluster's figures are of 2025, those of the reference area of 2023.",
      'Employees of legal units; individual businesses are not counted.',
      '3611 is counted by its division 36.',
    ]);
    expect(locationQuotient(facts, 2031)).toBeNull();
  });

  test('give way to what the office has entered, whatever its year', () => {
    const entered: YearlyFact[] = [
      { year: 2022, fact: 'reference-cluster-employment', value: 41_500, grade: 'A', source: '年鉴' },
      { year: 2022, fact: 'reference-employment', value: 6_480_000, grade: 'A', source: '年鉴' },
    ];
    const found = locationQuotient(
      [...own(2023), ...filled(shippedReference(lists), cluster()), ...entered],
      2026,
    );

    expect(found?.reference).toMatchObject({ isOwn: true, year: 2022 });
    expect(found && referenceName(createTranslate('zh'), found)).toBe('年鉴，2022年');
  });

  test('of one year say nothing of a change, and of two areas neither', () => {
    const facts = [...own(2020), ...own(2023), ...filled(shippedReference(lists), cluster())];
    const before = filled(keptReference(set({ year: 2020 })), cluster());

    expect(deriveFromFacts(facts, 2023).context.lqChange).toBeUndefined();
    expect(deriveFromFacts([...facts, ...before], 2023).context.lqChange).toBeUndefined();
  });

  test('of two years of one area give its change', () => {
    const facts = [
      ...own(2020),
      ...own(2023),
      ...filled(keptReference(set({ year: 2020 }, 83_000)), cluster()),
      ...filled(keptReference(set()), cluster()),
    ];

    expect(deriveFromFacts(facts, 2023).context.lqChange).toBeCloseTo(0.6127, 3);
  });
});

describe('the reference area that is proposed', () => {
  const proposed = (sets: readonly FigureSet[], of = cluster()) =>
    proposedReference(lists, referencesFor(lists, sets, of), { codes: codesOf(lists, of), cluster: of })?.id;

  test('is the province where its figures have the industry, the newest year first', () => {
    expect(proposed([set(), set({ id: 'newer', year: 2024 })])).toBe('newer');
    expect(proposed([set({ figures: set().figures.slice(0, 1) })])).toBe('shipped');
    expect(proposed([set({ area: '210000' })])).toBe('shipped');
  });

  test('is the country for a cluster that is more than half of its industry in the province', () => {
    expect(proposed([set({}, 9700)], cluster(own(2023)))).toBe('kept');
    expect(proposed([set({}, 9699)], cluster(own(2023)))).toBe('shipped');
  });

  test('is never the city, though it can be chosen', () => {
    const city = set({ id: 'city', area: '230600' });

    expect(proposed([city])).toBe('shipped');
    expect(referencesFor(lists, [city], cluster()).map(({ id }) => id)).toEqual(['city', 'shipped']);
  });

  test('is none where nothing has the industry', () => {
    expect(proposed([], cluster([], { industry: '农业', industryCode: '01' }))).toBeUndefined();
  });
});

describe('a cluster stands to a reference as one that', () => {
  const kept = keptReference(set());
  const facts = filled(kept, cluster());

  test.each([
    ['open', cluster(own(2023))],
    ['used', cluster([...own(2023), ...facts])],
    ['outdated', cluster(filled(keptReference(set({}, 40_000)), cluster()))],
    ['other', cluster(filled(shippedReference(lists), cluster()))],
    [
      'own',
      cluster(facts.map((fact, at) => (at === 0 ? { ...fact, from: undefined } : fact)) as YearlyFact[]),
    ],
    ['most', cluster([{ year: 2023, fact: 'employment', value: 20_751, grade: 'A' }])],
    ['no-industry', cluster([], { industry: '', industryCode: '' })],
    ['no-figure', cluster([], { industry: '医药制造业', industryCode: '27' })],
  ] as const)('is %s', (standing, of) => {
    expect(standingOf(lists, kept, of)).toBe(standing);
  });
});
