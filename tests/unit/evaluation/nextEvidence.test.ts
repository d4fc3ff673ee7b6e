import { describe, expect, test } from 'vitest';
import { RandomStream } from '../../../core/base/randomStream.ts';
import type { DecisionDraws } from '../../../core/evaluation/evidence/decisionDraws.ts';
import { nextEvidence } from '../../../core/evaluation/evidence/nextEvidence.ts';
import { type OpenAnswer, openAnswers } from '../../../core/evaluation/evidence/openAnswers.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { answered, judge } from './answered.ts';

const count = 2000;

/** The answers of the tests with what they are evidence for; any other is like a. */
const bearing: Readonly<Record<string, readonly string[]>> = {
  b: ['cause-b'],
  c: ['cause-4', 'cause-5'],
};

const open = (indicator: string, classes: Uint8Array): OpenAnswer => ({
  subject: { kind: 'indicator', indicator },
  state: 'missing',
  classes,
  causes: bearing[indicator] ?? ['cause-a'],
  isOfStage: false,
});

/** Two measures: the first is worth +3 or −3 by answer a and 0.2 less, the second +1 or −1 by b and 0.2 more; c says nothing. */
function twoMeasures({ secondWorth = 1, causes = [] as readonly number[], inPlan = [0, 1] } = {}) {
  const random = new RandomStream(3, 0);
  const [a, b, c] = [0, 1, 2].map(() =>
    Uint8Array.from({ length: count }, () => (random.uniform() < 0.5 ? 0 : 1)),
  );
  const sign = (classes: Uint8Array | undefined, draw: number) => (classes?.[draw] === 1 ? 1 : -1);
  const membership = Float64Array.from({ length: 2 * count }, (_, place) => {
    const draw = Math.floor(place / 2);
    return place % 2 === 0
      ? 3 * sign(a, draw) - 0.2 + random.normal()
      : secondWorth * sign(b, draw) + 0.2 + 0.1 * random.normal();
  });
  const decisions: DecisionDraws = {
    count,
    measures: ['first', 'second'],
    inPlan: Uint8Array.from(inPlan),
    membership,
    relieves: [['cause-a'], ['cause-b']],
    limits: [],
    causeIds: causes.map((_, index) => `cause-${index}`),
    named: Uint8Array.from(causes, (_, index) => (index < 5 ? 1 : 0)),
    causes: Float64Array.from({ length: count * causes.length }, (_, place) => {
      const cause = place % causes.length;
      // The last cause is worse or milder by answer c.
      const moved = cause === causes.length - 1 ? 30 * sign(c, Math.floor(place / causes.length)) : 0;
      return (causes[cause] ?? 0) + moved;
    }),
    trouble: 200,
  };
  const answers = [
    open('a', a ?? new Uint8Array()),
    open('b', b ?? new Uint8Array()),
    open('c', c ?? new Uint8Array()),
  ];
  return { answers, decisions };
}

const idsOf = (found: ReturnType<typeof nextEvidence>) =>
  found.map(({ subject }) => (subject.kind === 'indicator' ? subject.indicator : subject.figure));

describe('what to find out next', () => {
  test('an answer is worth what knowing it changes: half of the loss avoided, or of the gain not missed', () => {
    const { answers, decisions } = twoMeasures();
    const found = nextEvidence(answers, decisions);

    // First: +2.8 or −3.2, not in the plan now: knowing gains 2.8 half of the time. Second: +1.2 or −0.8, in the
    // plan now: knowing saves 0.8 half of the time.
    expect(idsOf(found)).toEqual(['a', 'b']);
    expect(Math.abs((found[0]?.gain ?? 0) - 1.4)).toBeLessThan(0.15);
    expect(Math.abs((found[1]?.gain ?? 0) - 0.4)).toBeLessThan(0.1);
    expect(found.map(({ rank }) => rank)).toEqual([1, 2]);
  });

  test('says what it could turn', () => {
    const { answers, decisions } = twoMeasures();
    const [, second] = nextEvidence(answers, decisions);

    expect(second?.measures).toEqual([{ id: 'second', enters: false, share: expect.closeTo(0.5, 1) }]);
    expect(second?.causes).toEqual([]);
  });

  test('only the one answer that can matter is named, with the measure that it brings in', () => {
    const { answers, decisions } = twoMeasures();
    const membership = decisions.membership.map((value, place) => (place % 2 === 0 ? value : 1));

    const found = nextEvidence(answers, { ...decisions, membership });

    expect(idsOf(found)).toEqual(['a']);
    expect(found[0]?.measures).toEqual([{ id: 'first', enters: true, share: expect.closeTo(0.5, 1) }]);
  });

  test('what would be chosen without the answer is not turned by it, though the plan lacks it', () => {
    const { answers, decisions } = twoMeasures({ inPlan: [0, 0] });
    // Worth −0.5 under one value of a and +3 under the other, hence chosen as long as a is not known.
    const membership = decisions.membership.map((value, place) =>
      place % 2 === 0 ? value : (decisions.membership[place - 1] ?? 0) > 0 ? 3 : -0.5,
    );

    const found = nextEvidence(answers, { ...decisions, relieves: [['cause-a'], ['cause-a']], membership });

    expect(found.map(({ measures }) => measures.map(({ id }) => id))).toEqual([['first']]);
  });

  test('names only what the answer bears on, and no answer that turns nothing', () => {
    const { answers, decisions } = twoMeasures();
    const elsewhere = { ...decisions, relieves: [['cause-b'], ['cause-b']] };
    const found = nextEvidence(answers, elsewhere);

    expect(idsOf(found)).toEqual(['b']);
    expect(found[0]?.rank).toBe(1);
  });

  test('a measure that a full limit keeps out comes in only where it is worth more than another', () => {
    const { answers, decisions } = twoMeasures({ inPlan: [0, 1] });
    // Each alone would be worth its place; the limit has room for one, and the second is worth more on average.
    const membership = decisions.membership.map((value, place) => (place % 2 === 0 ? value + 3.5 : 4));
    const limits = [{ uses: [1, 1], most: 1 }];
    const [first, ...more] = nextEvidence(answers, { ...decisions, membership, limits });

    expect(more).toEqual([]);
    expect(first?.measures).toEqual([{ id: 'first', enters: true, share: expect.closeTo(0.5, 1) }]);
    expect(nextEvidence(answers, { ...decisions, membership, limits: [{ uses: [1, 1], most: 0 }] })).toEqual(
      [],
    );
  });

  test('which five causes are named counts as well', () => {
    const { answers, decisions } = twoMeasures({ causes: [80, 75, 70, 65, 60, 50] });
    const found = nextEvidence(answers, decisions);
    const c = found.find(({ subject }) => subject.kind === 'indicator' && subject.indicator === 'c');

    // The sixth is 80 or 20 instead of 60: 20 of 200 points half of the time.
    expect(Math.abs((c?.gain ?? 0) - 5)).toBeLessThan(0.5);
    expect(c?.causes).toEqual([
      { id: 'cause-4', enters: false, share: expect.closeTo(0.5, 1) },
      { id: 'cause-5', enters: true, share: expect.closeTo(0.5, 1) },
    ]);
  });

  test('gains under a twentieth of the largest are zero', () => {
    const { answers, decisions } = twoMeasures({ secondWorth: 0.25 });

    expect(idsOf(nextEvidence(answers, decisions))).toEqual(['a']);
  });

  test('answers that the draws do not tell apart share the rank', () => {
    const { answers, decisions } = twoMeasures();
    const [a] = answers;
    const copy = a === undefined ? [] : [a, open('copy', a.classes)];

    expect(nextEvidence(copy, decisions).map(({ rank }) => rank)).toEqual([1, 1]);
  });

  test('no more than five are named, and none where no answer would change anything', () => {
    const { answers, decisions } = twoMeasures();
    const [a, , c] = answers;
    const many = Array.from({ length: 7 }, (_, index) => open(`a${index}`, a?.classes ?? new Uint8Array()));

    expect(nextEvidence(many, decisions)).toHaveLength(5);
    expect(nextEvidence(c === undefined ? [] : [c], decisions)).toEqual([]);
    expect(nextEvidence(answers, { ...decisions, membership: new Float64Array(2 * count).fill(1) })).toEqual(
      [],
    );
  });
});

describe('answers that are open', () => {
  test('are those missing and those of grade C or D, and figures of the context that nobody knows', () => {
    const documented = answered({ level: 3, grade: 'A' });
    const ratings = {
      ...documented,
      'inter-firm-trust': { level: 3 as const, grade: 'C' as const },
      'association-strength': { unknown: true as const },
      'location-quotient': { unknown: true as const },
    };
    const { diagnosed, draws } = judge({ ratings, context: { growthGap: 1 } }, 500);

    expect(
      openAnswers(kb, diagnosed, draws).map(({ subject, state }) => [
        subject.kind === 'indicator' ? subject.indicator : subject.figure,
        state,
      ]),
    ).toEqual([
      ...kb.instrument.indicators.flatMap(({ id }) => {
        if (id === 'inter-firm-trust') {
          return [[id, 'weak']];
        }
        return id === 'association-strength' || id === 'location-quotient' ? [[id, 'missing']] : [];
      }),
      ['lq-change', 'missing'],
      ['years-since-founding', 'missing'],
      ['margin-change', 'missing'],
      ['earlier-decline', 'missing'],
    ]);
  });

  test('have the levels as classes, a figure five of about one size', () => {
    const { diagnosed, draws } = judge({}, 1000);
    const answers = openAnswers(kb, diagnosed, draws);
    const sizes = (id: string) => {
      const found = answers.find(({ subject }) => subject.kind === 'indicator' && subject.indicator === id);
      return [0, 1, 2, 3, 4].map((group) => found?.classes.filter((each) => each === group).length ?? 0);
    };

    expect(sizes('local-sourcing-rate')).toEqual([200, 200, 200, 200, 200]);
    expect(Math.min(...sizes('inter-firm-trust'))).toBeGreaterThan(140);
  });
});
