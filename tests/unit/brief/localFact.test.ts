import { describe, expect, test } from 'vitest';
import { briefContext } from '../../../core/brief/compose/basis/briefContext.ts';
import { localFact } from '../../../core/brief/compose/basis/localFact.ts';
import { planDate } from '../../../core/brief/compose/basis/plan/planDate.ts';
import { textOf } from '../../../core/brief/document/phrase.ts';
import type { AssessmentFile, Rating } from '../../../core/model/assessment.ts';
import { acceptedPlan, briefSource, carCluster } from './support/assessments.ts';

type Ratings = Readonly<Record<string, Rating>>;

/** Ratings are replaced, not evaluated: a fact is what stands beside an answer. */
const contextOf = (ratings: Ratings, language: 'zh' | 'en') => {
  const source = briefSource({ language });
  return briefContext({ ...source, input: { ...source.input, ratings } });
};

function factOf(ratings: Ratings, language: 'zh' | 'en' = 'zh') {
  const fact = localFact(contextOf(ratings, language), Object.keys(ratings));
  return fact && { ...fact, full: textOf(fact.full), short: fact.short && textOf(fact.short) };
}

const noted = (note: string, rest: Partial<Rating> = {}): Rating => ({ level: 1, note, ...rest });

describe('the strongest local fact', () => {
  test('is chosen by grade, then by date, then by whether it has a source', () => {
    const weak = noted('弱', { grade: 'D', date: '2026-09' });
    const old = noted('旧', { grade: 'B', date: '2019' });
    const recent = noted('新', { grade: 'B', date: '2026-03-31' });
    const sourced = noted('有据', { grade: 'B', date: '2026-03-31', source: '走访记录' });
    const order = { 'own-brand': noted('无级', { date: '2026-09' }), 'regional-brand': weak };

    expect(factOf(order)?.indicator).toBe('regional-brand');
    expect(factOf({ ...order, 'joint-action': old })?.indicator).toBe('joint-action');
    expect(factOf({ ...order, 'joint-action': old, 'research-links': recent })?.indicator).toBe(
      'research-links',
    );
    expect(
      factOf({ 'research-links': recent, 'talent-supply': sourced, 'joint-action': old })?.indicator,
    ).toBe('talent-supply');
  });

  test('is a figure with source and date', () => {
    const ratings: Ratings = {
      'local-sourcing-rate': { value: 18.5, grade: 'B', source: '采购汇总（12家）', date: '2025' },
    };

    expect(factOf(ratings)).toMatchObject({
      kind: 'figure',
      short: '本地配套率19%',
      full: '据采购汇总（12家，2025年，B级），核心企业本地采购占19%',
    });
    expect(factOf(ratings, 'en')).toMatchObject({
      short: 'local sourcing 19%',
      full: 'according to 采购汇总 (12家, 2025, grade B), core firms buy 19% of their inputs locally',
    });
  });

  test('says where a source is missing, and a year once', () => {
    expect(factOf({ 'own-brand': noted('贴牌为主。') })?.full).toBe('评估人记录“贴牌为主”（来源未注明）');
    expect(
      factOf({ 'location-quotient': { value: 1.24, source: '2025年统计年鉴', date: '2025' } })?.full,
    ).toBe('据2025年统计年鉴，区位商为1.24');
    expect(factOf({ 'own-brand': noted('made for others') }, 'en')?.full).toBe(
      'the assessor notes: "made for others" (source not stated)',
    );
  });

  test('quotes a note up to 40 hanzi or 25 words, cut at the end of a clause and marked as cut', () => {
    const long =
      '近两年出厂价下降两成，七成企业称亏本接单；协会三次开会商议限价，均因两家大厂不到场而没有结果，会后价格又降';
    const inEnglish = `Prices fell by a fifth in two years, most firms sell at a loss; ${'the association met again and '.repeat(6)}`;

    expect(factOf({ 'own-brand': noted(long, { source: '问卷' }) })?.full).toBe(
      '据问卷，“近两年出厂价下降两成，七成企业称亏本接单；协会三次开会商议限价……”',
    );
    expect(factOf({ 'own-brand': noted(inEnglish) }, 'en')?.full).toContain(
      '"Prices fell by a fifth in two years, most firms sell at a loss …"',
    );
    expect(factOf({ 'own-brand': noted('某厂称“三十年不变”') })?.full).toContain('“某厂称‘三十年不变’”');
  });

  test('names a work by author and year; the annex has it whole', () => {
    const source =
      "Gillette, M. B. (2016). China's Porcelain Capital: The Rise, Fall and Reinvention. Bloomsbury.";

    expect(factOf({ 'own-brand': noted('Copied.', { source, date: '2016' }) })?.full).toBe(
      '据Gillette（2016），“Copied”',
    );
  });

  test('has a short form for page 1 where it can be short', () => {
    expect(factOf({ 'own-brand': noted('贴牌为主，自有品牌不足一成，且多在省内销售') })?.short).toBe(
      '“贴牌为主”',
    );
    expect(factOf({ 'own-brand': noted('多数企业仍以贴牌为主而自有品牌不足一成') })?.short).toBeNull();
    expect(factOf({ 'neighbour-duplication': { value: 2 } })?.short).toBeNull();
    expect(factOf({ 'own-brand': { level: 1, source: '走访' } })).toMatchObject({
      kind: 'level',
      short: null,
    });
  });

  test('is none where nothing was entered but a level, and passes over what has been told', () => {
    const two: Ratings = {
      'own-brand': noted('甲', { grade: 'A' }),
      'joint-action': noted('乙', { grade: 'C' }),
    };
    const context = contextOf(two, 'zh');

    expect(factOf({ 'own-brand': { level: 1, grade: 'A' }, 'joint-action': { unknown: true } })).toBeNull();
    expect(localFact(context, Object.keys(two), new Set(['own-brand']))?.indicator).toBe('joint-action');
    expect(localFact(context, Object.keys(two), new Set(Object.keys(two)))?.indicator).toBe('own-brand');
  });
});

test('the phases of a plan are counted from its acceptance, else from the assessment', () => {
  const old: AssessmentFile = { ...carCluster, assessedOn: '2002-12-31' };
  const source = { ...briefSource(), input: old };

  expect(planDate(source)).toBe('2002-12-31');
  expect(planDate({ ...source, actions: acceptedPlan(briefSource()) })).toBe('2026-11-01');
  expect(planDate({ ...source, input: { ...old, assessedOn: undefined } })).toBe('2026-11-23');
});
