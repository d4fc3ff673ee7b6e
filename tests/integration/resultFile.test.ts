import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/commands/runCommand.ts';
import { findResources } from '../../electron/backend/context/resources.ts';
import { shippedKnowledgeBase as kb } from '../support/shippedKnowledgeBase.ts';
import { storePath } from '../support/storeFolder.ts';

interface Plan {
  readonly name: string;
  readonly sameAs?: string;
  readonly measures: readonly { id: string; phase: string; cost: number; estimated: boolean }[];
  readonly value: number;
  readonly cost: number;
  readonly estimatedCost: number;
  readonly leftAbove40: readonly string[];
}

interface Result {
  readonly format: string;
  readonly stage: {
    readonly id: string | null;
    readonly between: readonly string[];
    readonly probabilities: Readonly<Record<string, number>>;
    readonly dynamics: string;
    readonly rule: string | null;
    readonly flags: readonly string[];
    readonly wouldSettle: readonly { figure: string; gain: number }[];
  };
  readonly causes: readonly {
    id: string;
    rank: number | null;
    tie: boolean;
    judged: boolean;
    severity: number | null;
  }[];
  readonly notJudged: readonly { id: string }[];
  readonly nextEvidence: readonly { rank: number; indicator?: string; figure?: string; gain: number }[];
  readonly ranking: readonly {
    value: number;
    relief: number;
    delivery: number;
    contributions: Readonly<Record<string, number>>;
  }[];
  readonly plan: { readonly name: string; readonly none: string | null };
  readonly plans: readonly Plan[];
  readonly recommended: string | null;
}

async function evaluated(path: string): Promise<Result> {
  let printed = '';
  const code = await runCommand(['evaluate', path], {
    environment: {},
    print: (text) => (printed += text),
    complain: (text) => (printed += text),
    interruption: () => new AbortController().signal,
  });
  expect([code, printed.slice(0, 1)]).toEqual([0, '{']);
  return JSON.parse(printed) as Result;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const named = (result: Result, name: string): Plan => {
  const plan = result.plans.find((each) => each.name === name);
  if (plan === undefined) {
    throw new Error(`No plan ${name}.`);
  }
  return plan;
};

const cluster = (name: string) => join(import.meta.dirname, '../reference/clusters', `${name}.json`);
const sample = await evaluated(join(findResources().knowledge, 'sample-assessment.json'));
/** Its stage is withheld: whether output grows faster than that of the reference area is not known. */
const keqiao = await evaluated(cluster('keqiao-textiles'));
/** Its sufficient plan gives three quarters of the full one already. */
const liushi = await evaluated(cluster('liushi-low-voltage-electrics'));

describe.each([
  ['the sample', sample],
  ['Keqiao', keqiao],
  ['Liushi', liushi],
])('the result of %s', (_, result) => {
  test('has the second format', () => {
    expect(result.format).toBe('cluster-desk.result/2');
  });

  test('has three plans whose costs add up, in million CNY', () => {
    expect(result.plans.map(({ name }) => name)).toEqual(['sufficient', 'balanced', 'full']);
    for (const { measures, cost, estimatedCost } of result.plans) {
      expect(cost).toBeCloseTo(sum(measures.map((measure) => measure.cost)), 3);
      expect(estimatedCost).toBeCloseTo(
        sum(measures.map((measure) => (measure.estimated ? measure.cost : 0))),
        3,
      );
    }
  });

  test('has plans that are what their names say', () => {
    const [sufficient, balanced, full] = ['sufficient', 'balanced', 'full'].map((name) =>
      named(result, name),
    ) as [Plan, Plan, Plan];

    expect(balanced.value).toBeGreaterThanOrEqual(0.75 * full.value - 1e-3);
    expect(balanced.leftAbove40.length).toBeLessThanOrEqual(sufficient.leftAbove40.length);
    expect(sufficient.cost).toBeLessThanOrEqual(balanced.cost);
    expect(full.leftAbove40.length).toBeGreaterThanOrEqual(sufficient.leftAbove40.length);
    expect([result.recommended, result.plan.name]).toEqual(['balanced', 'balanced']);
  });

  test('repeats a plan that is the same as one before, and says so', () => {
    for (const plan of result.plans) {
      const same = result.plans
        .slice(0, result.plans.indexOf(plan))
        .find(({ measures }) => JSON.stringify(measures) === JSON.stringify(plan.measures));

      expect(plan.sameAs).toBe(same?.sameAs ?? same?.name);
    }
  });

  test('gives values in percent of the trouble: relief times delivery, and the sum of the contributions', () => {
    for (const { value, relief, delivery, contributions } of result.ranking) {
      expect(value).toBeCloseTo(relief * delivery, 2);
      expect(value).toBeCloseTo(sum(Object.values(contributions)), 2);
      expect(value).toBeLessThanOrEqual(100);
    }
  });

  test('marks ties, and names causes that cannot be judged without a severity', () => {
    const ranks = result.causes.map(({ rank }) => rank);
    const open = result.causes.filter(({ judged }) => !judged);

    expect(open.map(({ id, rank, severity, tie }) => [id, rank, severity, tie])).toEqual(
      result.notJudged.map(({ id }) => [id, null, null, false]),
    );
    for (const { rank, tie, judged } of result.causes) {
      expect(tie).toBe(judged && ranks.filter((each) => each === rank).length > 1);
    }
    expect(result.causes.some(({ tie }) => tie)).toBe(true);
  });

  test('says what to find out next, by rank', () => {
    expect(result.nextEvidence.length).toBeLessThanOrEqual(5);
    expect(result.nextEvidence.map(({ rank }) => rank)).toEqual(
      result.nextEvidence.map(({ rank }) => rank).toSorted((a, b) => a - b),
    );
    for (const { indicator, figure, gain } of result.nextEvidence) {
      expect([indicator, figure].filter((each) => each !== undefined)).toHaveLength(1);
      expect(gain).toBeGreaterThan(0);
    }
  });
});

test('a stage that is withheld says between which it lies and what would settle it', () => {
  const { id, between, dynamics, probabilities, rule, wouldSettle } = keqiao.stage;

  expect([id, rule, dynamics]).toEqual([null, null, 'unknown']);
  expect(between).toEqual(['growing', 'leading']);
  expect(sum(Object.values(probabilities))).toBeCloseTo(1, 3);
  expect(wouldSettle.map(({ figure }) => figure)).toEqual(
    expect.arrayContaining(['growth-gap', 'lq-change']),
  );
});

test('plans of the same measures are one', () => {
  expect(named(liushi, 'balanced').sameAs).toBe('sufficient');
});

test('without trouble there are three empty plans and none is recommended', async () => {
  const {
    format,
    cluster: subject,
    typing,
  } = JSON.parse(readFileSync(join(findResources().knowledge, 'sample-assessment.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const best = kb.instrument.indicators.map((indicator) => [
    indicator.id,
    indicator.kind === 'rating'
      ? { level: 5, grade: 'A' }
      : { value: indicator.direction === 'higher' ? indicator.upper : indicator.lower, grade: 'A' },
  ]);
  const path = join(dirname(storePath()), 'best.json');
  writeFileSync(
    path,
    JSON.stringify({ format, cluster: subject, typing, ratings: Object.fromEntries(best) }),
  );

  const { plan, plans, recommended } = await evaluated(path);

  const empty = { measures: [], value: 0, cost: 0, estimatedCost: 0, leftAbove40: [], robustness: null };
  expect(plans).toEqual([
    { name: 'sufficient', ...empty },
    { name: 'balanced', ...empty, sameAs: 'sufficient' },
    { name: 'full', ...empty, sameAs: 'sufficient' },
  ]);
  expect([recommended, plan.none]).toEqual([null, 'no-trouble']);
});
