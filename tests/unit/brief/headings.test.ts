import { describe, expect, test } from 'vitest';
import { evidenceStrength } from '../../../core/brief/compose/basis/evidenceStrength.ts';
import { findingSentence } from '../../../core/brief/compose/basis/findingSentence.ts';
import { planSentence } from '../../../core/brief/compose/basis/planSentence.ts';
import type { CauseResult } from '../../../core/model/diagnosisResult.ts';
import type { Evaluation } from '../../../core/model/evaluation.ts';
import { briefSource, kb } from './support/assessments.ts';

const { evaluation } = briefSource();
const most = { en: 44, zh: 24 } as const;

const cause = (id: string, severity: number): CauseResult => ({
  id,
  severity,
  low: severity - 5,
  high: severity + 5,
  raised: severity >= 40,
  severe: severity >= 60,
  rank: 1,
  factor: 1,
  inTopFive: 1,
  secondary: false,
  evidence: [],
});
const withCauses = (...causes: CauseResult[]): Evaluation => ({ ...evaluation, causes });

describe('findingSentence', () => {
  test('joins the two most severe causes in words that a reader understands', () => {
    const found = withCauses(
      cause('cause-thin-network-embeddedness', 76),
      cause('cause-weak-regional-embeddedness', 71),
      cause('cause-immature-intermediaries', 62),
    );

    expect(findingSentence(found, kb, 'en')).toBe('Local ties are thin and roots are shallow');
    expect(findingSentence(found, kb, 'zh')).toBe('本地联系薄，文化根植弱');
  });

  test('keeps to one line for every pair of causes', () => {
    for (const { id: first } of kb.causes.causes) {
      for (const { id: second } of kb.causes.causes) {
        for (const language of ['en', 'zh'] as const) {
          const sentence = findingSentence(withCauses(cause(first, 80), cause(second, 70)), kb, language);

          expect(sentence.length, sentence).toBeLessThanOrEqual(most[language]);
          expect(sentence).not.toMatch(/…|cause-/u);
        }
      }
    }
  });

  test('does not name a cause that is not raised', () => {
    const one = withCauses(cause('cause-incomplete-chain', 50), cause('cause-trust-deficit', 39));

    expect(findingSentence(one, kb, 'en')).toBe('Above all, the chain has gaps');
    expect(findingSentence(withCauses(cause('cause-trust-deficit', 39)), kb, 'en')).toBe(
      'No cause reaches the level for action',
    );
  });

  test('is provisional below the coverage minimum', () => {
    const early = { ...withCauses(cause('cause-incomplete-chain', 50)), coverage: 0.64 };

    expect(findingSentence(early, kb, 'en')).toBe('Provisionally, the chain has gaps');
    expect(findingSentence(early, kb, 'zh')).toBe('初步判断，产业链不完整');
  });

  test('says what is missing when there is no type or no cause', () => {
    const untyped = { ...evaluation, type: { ...evaluation.type, used: null } };

    expect(findingSentence(untyped, kb, 'en')).toBe('The formation type must be settled first');
    expect(findingSentence(withCauses(), kb, 'zh')).toBe('答案不足，尚不能判断成因');
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

    expect(findingSentence(withCauses(cause('cause-own', 90)), own, 'en').length).toBeLessThanOrEqual(44);
    expect(findingSentence(withCauses(cause('cause-own', 90)), own, 'zh').length).toBeLessThanOrEqual(24);
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
  test('is what at least half of the weight reaches, an exact half deciding for the weaker', () => {
    expect(evidenceStrength([{ grade: 'A', weight: 1 }])).toBe('strong');
    expect(
      evidenceStrength([
        { grade: 'A', weight: 1 },
        { grade: 'C', weight: 0.9 },
      ]),
    ).toBe('strong');
    expect(
      evidenceStrength([
        { grade: 'B', weight: 1 },
        { grade: 'C', weight: 1 },
      ]),
    ).toBe('medium');
    expect(
      evidenceStrength([
        { grade: 'A', weight: 1 },
        { grade: 'C', weight: 0.6 },
        { grade: 'D', weight: 0.6 },
      ]),
    ).toBe('medium');
    expect(
      evidenceStrength([
        { grade: 'B', weight: 0.4 },
        { grade: 'D', weight: 1 },
      ]),
    ).toBe('weak');
    expect(evidenceStrength([])).toBe('weak');
  });
});
