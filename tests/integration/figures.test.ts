import { describe, expect, test } from 'vitest';
import type { FigureSet } from '../../core/model/figures/figureSet.ts';
import { failureOf, startBackend, type TestBackend } from '../support/storeBackend.ts';

const volvo = 'daqing-volvo-auto';
const none = undefined;
const set: FigureSet = {
  id: 'heilongjiang-2023',
  area: '230000',
  year: 2023,
  source: '黑龙江统计年鉴2024',
  date: '2024-H2',
  grade: 'A',
  totalOf: 'all',
  figures: [
    { figure: 'employment', industry: '', name: '', unit: '', value: 6_480_000 },
    { figure: 'employment', industry: '36', name: '', unit: '', value: 41_500 },
  ],
};

const save = (office: TestBackend, given: FigureSet | null, replaces?: FigureSet | null) =>
  office.call('figures.save', { id: set.id, set: given, ...(replaces === undefined ? {} : { replaces }) });

/** A cluster of Heilongjiang that makes cars, without any figure of a reference area. */
async function enter(office: TestBackend, industryCode = '36'): Promise<string> {
  const { cluster } = await office.call('assessment.open', { id: await begin(office, industryCode) });
  return cluster.id;
}

async function begin(office: TestBackend, industryCode: string): Promise<string> {
  const both = (zh: string) => ({ en: '', zh });
  const assessmentId = `new-${industryCode}`;
  await office.call('cluster.create', {
    assessmentId,
    fields: {
      name: both(`集群${industryCode}`),
      province: both('黑龙江省'),
      city: both('哈尔滨市'),
      county: both(''),
      divisionCode: '230100',
      industry: '',
      industryCode,
      foundedYear: null,
    },
  });
  return assessmentId;
}

const referenceFactsOf = async (office: TestBackend, id: string) =>
  (await office.call('cluster.get', { id })).facts.filter(({ fact }) => fact.startsWith('reference-'));

describe('figures of an area that the office keeps', () => {
  test('are kept, changed and taken away, and a save over something else is refused', async () => {
    const office = startBackend();
    await save(office, set, null);
    expect(await office.call('figures.list', none)).toEqual([set]);

    const other = { ...set, figures: set.figures.slice(0, 1) };
    await save(office, other, set);
    expect(await office.call('figures.list', none)).toEqual([other]);
    expect(await office.refusal('figures.save', { id: set.id, set, replaces: set })).toBe(
      'changed-elsewhere',
    );

    await save(office, null, other);
    expect(await office.call('figures.list', none)).toEqual([]);
  });

  test('stand once each, and are never negative', async () => {
    const office = startBackend();
    const [total] = set.figures;
    const refusalOf = (figures: FigureSet['figures']) =>
      failureOf(office.call('figures.save', { id: set.id, set: { ...set, figures } }));
    if (total === undefined) {
      throw new Error('The set has a total.');
    }

    expect(await refusalOf([total, total])).toMatchObject({
      code: 'invalid-input',
      details: { path: 'set.figures.1', reason: 'key-twice' },
    });
    expect(await refusalOf([{ ...total, value: -1 }])).toMatchObject({
      details: { path: 'set.figures.0.value', reason: 'below' },
    });
  });
});

describe('figures are used for the clusters of their area', () => {
  test('that wait for them, in one step; what somebody entered stays', async () => {
    const office = startBackend();
    await save(office, set);
    const cars = await enter(office);
    const drugs = await enter(office, '27');
    const standings = await office.call('figures.standings', { reference: set.id });
    const of = (id: string) => standings.find((each) => each.id === id)?.standing;
    expect([of(cars), of(drugs), of(volvo)]).toEqual(['open', 'no-figure', 'own']);

    const wish = { reference: set.id, source: '黑龙江省，2023年：黑龙江统计年鉴2024', clusters: [cars] };
    const { filled, undo } = await office.call('figures.fill', wish);

    const from = { area: '230000', industries: ['36'] };
    const rest = { year: 2023, grade: 'A', source: wish.source, from };
    expect(filled).toBe(1);
    expect(await referenceFactsOf(office, cars)).toEqual([
      { fact: 'reference-cluster-employment', value: 41_500, ...rest },
      { fact: 'reference-employment', value: 6_480_000, ...rest },
    ]);
    const back = await office.call('figures.takeBack', { undo });
    expect(await referenceFactsOf(office, cars)).toEqual([]);
    await office.call('figures.takeBack', { undo: back.undo });
    expect(await referenceFactsOf(office, cars)).toHaveLength(2);
  });

  test('all of them or none', async () => {
    const office = startBackend();
    await save(office, set);
    const cars = await enter(office);

    expect(
      await office.refusal('figures.fill', { reference: set.id, source: 'x', clusters: [cars, volvo] }),
    ).toBe('changed-elsewhere');
    expect(await referenceFactsOf(office, cars)).toEqual([]);
  });

  test('those that ship are there without anything kept, and are named as such', async () => {
    const office = startBackend();
    const cars = await enter(office, '3611');

    await office.call('figures.fill', { reference: 'shipped', source: '全国', clusters: [cars] });

    expect(await referenceFactsOf(office, cars)).toMatchObject([
      { value: 5_549_941, year: 2023, grade: 'A', from: { area: 'shipped', industries: ['3611'] } },
      { value: 413_731_653 },
    ]);
  });

  test('a figure that is entered over a filled one is the office’s own', async () => {
    const office = startBackend();
    const cars = await enter(office);
    await office.call('figures.fill', { reference: 'shipped', source: '全国', clusters: [cars] });
    const [filled] = await referenceFactsOf(office, cars);
    if (filled === undefined) {
      throw new Error('Nothing was filled in.');
    }
    const { fact, year } = filled;
    await office.call('cluster.saveFact', { id: cars, fact, year, value: 5_000_000, grade: 'B' });

    expect((await referenceFactsOf(office, cars))[0]).toEqual({ fact, year, value: 5_000_000, grade: 'B' });
    expect(await office.call('figures.standings', { reference: 'shipped' })).toContainEqual(
      expect.objectContaining({ id: cars, standing: 'own' }),
    );
  });
});
