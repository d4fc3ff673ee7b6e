import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../core/diagnosis/diagnose.ts';
import type { FormationType } from '../../../core/knowledge/schema.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import { scoreIndicators } from '../../../core/scoring/scoreIndicators.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

type Ratings = AssessmentFile['ratings'];

const alone = (types: readonly FormationType[]) => types.map((type) => ({ type, share: 1 }));

const diagnoseFrom = (ratings: Ratings, ...types: FormationType[]) => {
  const indicators = scoreIndicators(kb, ratings, types[0] ?? null);
  return diagnose(kb, new Map(indicators.map((indicator) => [indicator.id, indicator])), alone(types));
};
const causeFrom = (ratings: Ratings, id: string, ...types: FormationType[]) =>
  diagnoseFrom(ratings, ...types).causes.find((cause) => cause.id === id);

describe('causes', () => {
  const ties: Ratings = {
    'cultural-integration': { level: 2, grade: 'C' },
    'inter-firm-trust': { level: 3, grade: 'B' },
    'local-network-ties': { level: 4, grade: 'A' },
  };

  test('severity is what is lacking, weighted over the answered evidence', () => {
    // Weights 1, 0.4, 0.4; lacking 75, 50, 25: (75 + 20 + 10) / 1.8.
    expect(causeFrom(ties, 'cause-weak-regional-embeddedness', 'embedded')).toMatchObject({
      severity: expect.closeTo(105 / 1.8, 10),
      raised: true,
      severe: false,
      secondary: false,
    });
  });

  test('the evidence trail names indicator, weight, score and grade, the heaviest first', () => {
    expect(causeFrom(ties, 'cause-weak-regional-embeddedness', 'embedded')?.evidence).toEqual([
      { indicator: 'cultural-integration', weight: 1, score: 25, grade: 'C' },
      { indicator: 'inter-firm-trust', weight: 0.4, score: 50, grade: 'B' },
      { indicator: 'local-network-ties', weight: 0.4, score: 75, grade: 'A' },
    ]);
  });

  test('need one strong answer or two medium ones', () => {
    const trust: Ratings = { 'inter-firm-trust': { level: 3 } };
    const twoMedium: Ratings = { ...trust, 'local-network-ties': { level: 4 } };

    // (20 + 10) / 0.8.
    expect(causeFrom(twoMedium, 'cause-weak-regional-embeddedness', 'embedded')?.severity).toBeCloseTo(
      37.5,
      10,
    );
    expect(causeFrom(trust, 'cause-weak-regional-embeddedness', 'embedded')).toBeUndefined();
  });

  test('are raised from 40 and severe from 60', () => {
    const at = (value: number) =>
      causeFrom({ 'channel-dependence': { value } }, 'cause-trade-channel-reliance', 'derivative');

    // 25 % scores 100, 80 % scores 0: severity 40 at 47 %, 60 at 58 %.
    expect(at(46.9)).toMatchObject({ raised: false, severe: false });
    expect(at(47)).toMatchObject({ raised: true, severe: false });
    expect(at(57.9)).toMatchObject({ raised: true, severe: false });
    expect(at(58)).toMatchObject({ raised: true, severe: true });
  });

  test('count 0.8 times when they reach the type only as a further type', () => {
    const ratings: Ratings = { 'subsidiary-autonomy': { level: 1 }, 'technology-handover': { level: 1 } };

    expect(causeFrom(ratings, 'cause-limited-subsidiary-autonomy', 'embedded')).toMatchObject({
      severity: 100,
      secondary: false,
    });
    expect(causeFrom(ratings, 'cause-limited-subsidiary-autonomy', 'derivative')).toMatchObject({
      severity: 80,
      secondary: true,
    });
    expect(causeFrom(ratings, 'cause-limited-subsidiary-autonomy', 'primary')).toBeUndefined();
  });

  test('of both types of a mixed profile are reported, each at its better reach', () => {
    const ratings: Ratings = { 'inter-firm-trust': { level: 1 }, 'channel-dependence': { value: 90 } };
    const { causes } = diagnoseFrom(ratings, 'primary', 'embedded');

    expect(causes.find((cause) => cause.id === 'cause-trust-deficit')).toMatchObject({
      severity: 100,
      secondary: false,
    });
  });

  test('nothing is reported while no type is known', () => {
    expect(diagnoseFrom(ties)).toEqual({ causes: [], notJudged: [], problems: [] });
  });

  test('stand with the most severe first and equal ones by better evidence, then in the order of the paper', () => {
    const ratings: Ratings = {
      'association-strength': { level: 2 },
      'subsidiary-autonomy': { level: 2 },
      'inter-firm-trust': { level: 1 },
    };

    const order = (given: Ratings) => diagnoseFrom(given, 'embedded').causes.map((cause) => cause.id);
    const paper = kb.causes.causes.map(({ id }) => id);
    const [first, ...equal] = order(ratings);

    expect(first).toBe('cause-trust-deficit');
    expect(equal).toEqual(paper.filter((id) => equal.includes(id)));
    const [, last = ''] = equal;
    const [indicator = ''] = diagnoseFrom(ratings, 'embedded')
      .causes.filter(({ id }) => id === last)
      .map(({ evidence }) => evidence[0]?.indicator);
    expect(order({ ...ratings, [indicator]: { level: 2, grade: 'A' } })[1]).toBe(last);
  });
});

describe('causes without enough evidence', () => {
  test('are named, with the answers that would judge them, in the order of the paper', () => {
    const { causes, notJudged } = diagnoseFrom({ 'inter-firm-trust': { level: 1 } }, 'embedded');
    const all = [...causes, ...notJudged].map(({ id }) => id);
    const reached = kb.causes.causes
      .filter(({ types, alsoTypes }) => types.includes('embedded') || alsoTypes.includes('embedded'))
      .map(({ id }) => id);

    expect(all.toSorted()).toEqual(reached.toSorted());
    expect(notJudged.map(({ id }) => id)).toEqual(reached.filter((id) => !causes.some((c) => c.id === id)));
    expect(notJudged.find(({ id }) => id === 'cause-enclave-behaviour')?.open).toContain(
      'local-sourcing-rate',
    );
  });

  test('are not there when all that would show them does not apply', () => {
    const enclave = kb.causes.causes.find(({ id }) => id === 'cause-enclave-behaviour');
    const outside: Ratings = Object.fromEntries(
      (enclave?.evidence ?? []).map(({ indicator }) => [indicator, { notApplicable: true as const }]),
    );

    expect(diagnoseFrom(outside, 'embedded').notJudged.map(({ id }) => id)).not.toContain(
      'cause-enclave-behaviour',
    );
  });
});

describe('a second type that follows closely', () => {
  test('brings in its causes with its share', () => {
    const indicators = scoreIndicators(kb, { 'channel-dependence': { value: 100 } }, 'embedded');
    const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    const severities = (share: number) =>
      new Map(
        diagnose(kb, byId, [
          { type: 'embedded', share: 1 },
          { type: 'derivative', share },
        ]).causes.map((cause) => [cause.id, cause]),
      );
    const [whole, part] = [severities(1), severities(0.6)];
    const channel = whole.get('cause-trade-channel-reliance');

    expect(channel?.severity).toBeGreaterThan(0);
    expect(part.get('cause-trade-channel-reliance')?.severity).toBeCloseTo(
      0.6 * (channel?.severity ?? 0),
      10,
    );
    expect(part.get('cause-trade-channel-reliance')?.factor).toBeCloseTo(0.6 * (channel?.factor ?? 0), 10);
  });
});

describe('problems', () => {
  const ratings: Ratings = {
    'cultural-integration': { level: 1 },
    'local-sourcing-rate': { value: 10 },
    'subsidiary-autonomy': { level: 3 },
    'core-firm-anchoring': { level: 5, grade: 'A' },
    'technology-handover': { level: 5, grade: 'A' },
  };

  test('take their severity from their own evidence', () => {
    const problem = diagnoseFrom(ratings, 'embedded').problems.find(({ id }) => id === 'prob-poor-local-fit');

    // Weights 1, 0.8, 0.6, 0.4; lacking 100, 100, 50, 0: 210 / 2.8.
    expect(problem).toMatchObject({ severity: expect.closeTo(75, 10), raised: true });
  });

  test('name their raised causes, the most severe first, and no others', () => {
    const problem = diagnoseFrom(ratings, 'embedded').problems.find(({ id }) => id === 'prob-poor-local-fit');

    // Thin network (culture and sourcing) and weak embeddedness (culture) 100, in the order of the paper; enclave 100 / 1.8;
    // autonomy 50 / 1.3 is below 40, and trust has no answer.
    expect(problem?.causes).toEqual([
      'cause-weak-regional-embeddedness',
      'cause-thin-network-embeddedness',
      'cause-enclave-behaviour',
    ]);
  });

  test('of other types are not reported', () => {
    const ids = diagnoseFrom({ 'resource-headroom': { level: 1 } }, 'embedded').problems.map(({ id }) => id);

    expect(ids).not.toContain('prob-resource-exhaustion');
  });
});
