import { describe, expect, test } from 'vitest';
import { evidenceStrength } from '../../../core/brief/compose/basis/evidenceStrength.ts';
import { findingSentence } from '../../../core/brief/compose/basis/findingSentence.ts';
import { planSentence } from '../../../core/brief/compose/basis/plan/planSentence.ts';
import type { CauseResult } from '../../../core/model/diagnosisResult.ts';
import type { Evaluation } from '../../../core/model/evaluation.ts';
import { briefSource, kb } from './support/assessments.ts';

const { evaluation } = briefSource();
const most = { en: 44, zh: 24 } as const;

/** Each of its own rank: the draws tell causes of different severity apart. */
const cause = (id: string, severity: number, rank = 100 - severity): CauseResult => ({
  id,
  severity,
  low: severity - 5,
  high: severity + 5,
  raised: severity >= 40,
  severe: severity >= 60,
  rank,
  factor: 1,
  inTopFive: 1,
  secondary: false,
  evidence: [{ indicator: 'local-network-ties', weight: 1, score: 100 - severity, grade: 'B' }],
});
const sourced = new Set(['local-network-ties']);
const sentence = (of: Evaluation, language: 'en' | 'zh'): string =>
  findingSentence({ evaluation: of, kb, sourced }, language);
const withCauses = (...causes: CauseResult[]): Evaluation => ({ ...evaluation, causes });

describe('findingSentence', () => {
  test('joins the two most severe causes in words that a reader understands', () => {
    const found = withCauses(
      cause('cause-thin-network-embeddedness', 76),
      cause('cause-weak-regional-embeddedness', 71),
      cause('cause-immature-intermediaries', 62),
    );

    expect(sentence(found, 'en')).toBe('Local ties are thin and roots are shallow');
    expect(sentence(found, 'zh')).toBe('本地联系薄，文化根植弱');
  });

  test('keeps to one line for every pair of causes', () => {
    for (const { id: first } of kb.causes.causes) {
      for (const { id: second } of kb.causes.causes) {
        for (const language of ['en', 'zh'] as const) {
          const text = sentence(withCauses(cause(first, 80), cause(second, 70)), language);

          expect(text.length, text).toBeLessThanOrEqual(most[language]);
          expect(text).not.toMatch(/…|cause-/u);
        }
      }
    }
  });

  test('does not name a cause that is not raised', () => {
    const one = withCauses(cause('cause-incomplete-chain', 50), cause('cause-trust-deficit', 39));

    expect(sentence(one, 'en')).toBe('Above all, the chain has gaps');
    expect(sentence(withCauses(cause('cause-trust-deficit', 39)), 'en')).toBe(
      'No cause reaches the level for action',
    );
  });

  test('is provisional below the coverage minimum', () => {
    const early = { ...withCauses(cause('cause-incomplete-chain', 50)), coverage: 0.64 };

    expect(sentence(early, 'en')).toBe('Perhaps the chain has gaps above all');
    expect(sentence(early, 'zh')).toBe('初步看，首要成因是产业链不完整');
  });

  test('is as sure as its evidence: weak, unnamed and wide is said', () => {
    const found = cause('cause-incomplete-chain', 50);
    const of = (change: Partial<CauseResult>) => sentence(withCauses({ ...found, ...change }), 'zh');
    const [item] = found.evidence;
    const graded = (grade: 'A' | 'D', indicator = 'local-network-ties') =>
      item ? [{ ...item, grade, indicator }] : [];

    expect(of({})).toBe('首要成因是产业链不完整');
    expect(of({ evidence: graded('D') })).toBe('初步看，首要成因是产业链不完整');
    expect(of({ evidence: graded('A', 'own-brand') })).toBe('初步看，首要成因是产业链不完整');
    expect(of({ low: 15, high: 64 })).toBe('初步看，首要成因是产业链不完整');
    expect(of({ low: 69, high: 100 })).toBe('首要成因是产业链不完整');
  });

  test('names no cause before another from which the draws do not tell it apart', () => {
    const [a, b, c] = ['cause-incomplete-chain', 'cause-trust-deficit', 'cause-weak-market-order'] as const;

    expect(sentence(withCauses(cause(a, 80, 1), cause(b, 79, 1)), 'zh')).toBe(
      '产业链不完整与新老企业互信不足轻重相当',
    );
    expect(sentence(withCauses(cause(a, 80, 1), cause(b, 79, 1), cause(c, 78, 1)), 'zh')).toBe(
      '产业链不完整等3项成因轻重相当',
    );
    expect(sentence(withCauses(cause(a, 80, 1), cause(b, 79, 1), cause(c, 78, 1)), 'en')).toBe(
      'The chain has gaps, one of 3 equals',
    );
    // The second is no surer of its place than the third: only the first is named.
    expect(sentence(withCauses(cause(a, 80, 1), cause(b, 60, 2), cause(c, 59, 2)), 'zh')).toBe(
      '首要成因是产业链不完整',
    );
  });

  test('says how few are answered where no cause can be named for lack of answers', () => {
    const few = {
      ...withCauses(cause('cause-incomplete-chain', 20)),
      answered: 12,
      applicable: 36,
      coverage: 1 / 3,
    };

    expect(sentence(few, 'zh')).toBe('仅答12/36项，尚不能判断');
    expect(sentence(few, 'en')).toBe('Only 12 of 36 answered: too few to judge');
  });

  test('says what is missing when there is no type or no cause', () => {
    const untyped = { ...evaluation, type: { ...evaluation.type, used: null } };

    expect(sentence(untyped, 'en')).toBe('The formation type must be settled first');
    expect(sentence({ ...withCauses(), answered: 12, applicable: 36, coverage: 1 / 3 }, 'zh')).toBe(
      '仅答12/36项，尚不能判断',
    );
  });

  test('shortens a cause that a bureau added with a long name', () => {
    const name = {
      en: 'A cause with a name that is far too long for any heading',
      zh: '一个名称长得无论如何也放不进任何标题里面的新增成因',
    };
    const [known] = kb.causes.causes;
    const own = {
      ...kb,
      causes: { ...kb.causes, causes: [{ ...known, id: 'cause-own', name }] },
    } as typeof kb;

    expect(
      findingSentence({ evaluation: withCauses(cause('cause-own', 90)), kb: own, sourced }, 'en').length,
    ).toBeLessThanOrEqual(44);
    expect(
      findingSentence({ evaluation: withCauses(cause('cause-own', 90)), kb: own, sourced }, 'zh').length,
    ).toBeLessThanOrEqual(24);
  });
});

describe('planSentence', () => {
  const plan = (ids: readonly string[]): Evaluation => ({
    ...evaluation,
    ranking: ids.map((id, index) => ({
      ...evaluation.ranking[0],
      id,
      rank: index + 1,
    })) as Evaluation['ranking'],
    plan: {
      ...evaluation.plan,
      infeasible: null,
      measures: ids.map((id) => ({ id, phase: 'short', cost: 1, estimated: false, share: 1 })),
    },
  });
  const ten = kb.countermeasures.countermeasures.slice(0, 10).map((measure) => measure.id);

  test('counts the measures and names what the highest ranked is about', () => {
    const ids = ['local-production-network', ...ten.filter((id) => id !== 'local-production-network')].slice(
      0,
      10,
    );

    expect(planSentence(plan(ids), 'en', kb)).toBe('Ten measures fit; local supply comes first');
    expect(planSentence(plan(ids), 'zh', kb)).toBe('10项对策入选，本地配套先行');
  });

  test('says one measure in the singular', () => {
    expect(planSentence(plan(['build-interpersonal-trust']), 'en', kb)).toBe(
      'One measure fits; trust comes first',
    );
  });

  test('keeps to one line for every measure and number', () => {
    for (const { id } of kb.countermeasures.countermeasures) {
      for (const others of [0, 6, 9, 30]) {
        const ids = [id, ...Array.from({ length: others }, (_, index) => `other-${index}`)];
        for (const language of ['en', 'zh'] as const) {
          const sentence = planSentence(plan(ids), language, kb);

          expect(sentence.length, sentence).toBeLessThanOrEqual(most[language]);
          expect(sentence).toMatch(language === 'en' ? /first$/u : /先行$/u);
        }
      }
    }
  });

  test('says why there is no plan', () => {
    const infeasible = { reason: 'budget', measures: [], needed: 17.2 } as const;
    const blocked = { ...evaluation, plan: { ...evaluation.plan, measures: [], infeasible } };

    expect(planSentence(blocked, 'en', kb)).toBe('The must-haves alone exceed the budget');
    const calm = { ...plan([]), ranking: evaluation.ranking };
    const noTrouble = { ...calm, plan: { ...calm.plan, none: 'no-trouble' as const } };

    expect(planSentence(plan([]), 'en', kb)).toBe('No measure fits as things stand');
    expect(planSentence(noTrouble, 'en', kb)).toBe('There is no trouble to remove, hence no plan');
    expect(planSentence(noTrouble, 'zh', kb)).toBe('没有需要消减的问题，不设方案');
    const notJudged = { ...calm, plan: { ...calm.plan, none: 'not-judged' as const } };

    expect(planSentence(notJudged, 'zh', kb)).toBe('答案不足，尚不能排方案');
  });
});

describe('evidenceStrength', () => {
  const strength = (...items: readonly (readonly ['A' | 'B' | 'C' | 'D', number, 'unsourced'?])[]) =>
    evidenceStrength(
      items.map(([grade, weight, from], index) => ({
        indicator: `${from ?? 'known'}-${index}`,
        grade,
        weight,
      })),
      { has: (indicator) => indicator.startsWith('known') },
    );

  test('is what at least half of the weight reaches, an exact half deciding for the weaker', () => {
    expect(strength(['A', 1])).toBe('strong');
    expect(strength(['A', 1], ['C', 0.9])).toBe('strong');
    expect(strength(['B', 1], ['C', 1])).toBe('medium');
    expect(strength(['A', 1], ['C', 0.6], ['D', 0.6])).toBe('medium');
    expect(strength(['B', 0.4], ['D', 1])).toBe('weak');
    expect(strength()).toBe('weak');
  });

  test('counts a grade without a source as not named, whatever the grade', () => {
    expect(strength(['A', 1, 'unsourced'])).toBe('unsourced');
    expect(strength(['B', 1, 'unsourced'], ['A', 1])).toBe('unsourced');
    expect(strength(['B', 0.9, 'unsourced'], ['A', 1])).toBe('strong');
  });
});
