import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessPlan } from '../../../core/planning/assessPlan.ts';
import { choosePlan } from '../../../core/planning/choosePlan.ts';
import { buildPlanProblem } from '../../../core/planning/planProblem.ts';
import { matchMeasures } from '../../../core/ranking/matchMeasures.ts';
import { rankMeasures } from '../../../core/ranking/rankMeasures.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { certainly } from '../ranking/diagnoses.ts';
import { keepsRules } from './bruteForce.ts';

const weights = { relief: 0.4, 'stage-fit': 0.2, feasibility: 0.15, speed: 0.15, acceptance: 0.1 };
const severity = new Map([
  ['cause-enclave-behaviour', 80],
  ['cause-trust-deficit', 70],
  ['cause-immature-intermediaries', 65],
  ['cause-thin-network-embeddedness', 55],
]);
const matched = matchMeasures(kb, { main: 'embedded', second: null }, {});
const ranking = rankMeasures(kb, matched, {
  diagnosis: { severity, stageProbabilities: certainly('emerging'), acceptance: {} },
  weights,
});
const causes = [...severity].map(([id, each]) => ({ id, severity: each, raised: each >= 40 }));

describe('a plan problem from the knowledge base', () => {
  const problem = buildPlanProblem({ kb, ranking, causes, settings: { budget: 20 } });

  test('takes target and smallest gain from the knowledge base, and no limit that nobody has set', () => {
    expect(problem).toMatchObject({
      budget: 20,
      largest: Infinity,
      reliefTarget: 40,
      smallestGain: 0.5,
      balancedShare: 0.75,
    });
    expect(buildPlanProblem({ kb, ranking, causes, settings: { largest: 7 } }).largest).toBe(7);
  });

  test('weighs each cause by its share of the trouble, in percent', () => {
    const weighed = problem.causes.filter(({ weight }) => weight > 0);

    // All four count in full: 80 + 70 + 65 + 55 = 270.
    expect(weighed.map(({ id, weight }) => [id, weight])).toEqual(
      kb.causes.causes.flatMap(({ id }) =>
        severity.has(id) ? [[id, expect.closeTo((100 * (severity.get(id) ?? 0)) / 270, 9)]] : [],
      ),
    );
  });

  test('lets a strong measure take 0.6 of a cause, a partial one 0.25, a secondary one 0.7 of that', () => {
    const shares = (id: string) =>
      problem.measures
        .find((measure) => measure.id === id)
        ?.links.map((link) => [problem.causes[link.cause]?.id, Number(link.share.toFixed(6))]);

    expect(shares('community-exchange-integration')).toEqual([
      ['cause-weak-regional-embeddedness', 0.6],
      ['cause-thin-network-embeddedness', 0.6],
      ['cause-trust-deficit', 0.25],
    ]);
    const secondary = ranking.find((entry) => entry.typeFactor === 0.7);
    const strongest = Math.max(...(shares(secondary?.id ?? '') ?? []).map(([, share]) => Number(share)));
    expect([0.42, 0.175]).toContain(strongest);
  });

  test('makes a plan of one measure worth what the measure is worth, exactly', () => {
    for (const { id, value } of ranking) {
      const waits = (problem.measures.find((measure) => measure.id === id)?.helpedBy ?? []).length > 0;
      const alone = assessPlan({ ...problem, softShare: 1 }, [id]).value;

      expect(alone).toBeCloseTo(value, 10);
      // What it waits for takes part of its delivery, nothing else.
      const share = assessPlan(problem, [id]).value / (value || 1);
      expect(value === 0 || (waits ? share >= 0.7 - 1e-9 : Math.abs(share - 1) < 1e-9)).toBe(true);
    }
  });

  test("makes it so for the official's own relief, however large, and for one that relieves nothing", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ranking.map(({ id }) => id)),
        fc.integer({ min: 0, max: 100 }),
        (id, score) => {
          const overrides = { [id]: { relief: { score, reason: 'Tried elsewhere.' } } };
          const diagnosis = {
            severity,
            stageProbabilities: certainly('emerging'),
            acceptance: {},
            overrides,
          };
          const own = rankMeasures(kb, matched, { diagnosis, weights });
          const entry = own.find((each) => each.id === id);
          const open = buildPlanProblem({ kb, ranking: own, causes, settings: {} });

          expect(entry?.value).toBeCloseTo(score * (entry?.delivery ?? 0), 9);
          expect(assessPlan({ ...open, softShare: 1 }, [id]).value).toBeCloseTo(entry?.value ?? -1, 9);
          expect(entry?.effects.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('spreads a cost evenly over the years of its phase unless it is entered by year', () => {
    const [first] = ranking;
    const settings = { costsByYear: { [first?.id ?? '']: [0, 3, 1] } };
    const entered = buildPlanProblem({ kb, ranking, causes, settings });

    for (const { cost, costByYear, phase, years } of problem.measures) {
      expect(costByYear.reduce((sum, each) => sum + each, 0)).toBeCloseTo(cost, 9);
      expect(years).toEqual({ short: [1], medium: [2, 3], long: [4, 5] }[phase]);
    }
    expect(entered.measures.find(({ id }) => id === first?.id)).toMatchObject({
      costByYear: [0, 3, 1],
      years: [2, 3],
    });
  });

  test('needs hard prerequisites only', () => {
    const requires = (id: string) => problem.measures.find((measure) => measure.id === id)?.requires;

    expect(requires('make-association-autonomous')).toEqual(['found-industry-association']);
    expect(requires('promote-technology-handover')).toEqual([]);
  });

  test('waits for the soft prerequisites that are offered, which leave a share of the delivery', () => {
    const helpedBy = (id: string) => problem.measures.find((measure) => measure.id === id)?.helpedBy;

    expect(problem.softShare).toBe(0.7);
    expect(helpedBy('promote-technology-handover')).toEqual(['root-outside-enterprises']);
    expect(helpedBy('found-industry-association')).toEqual([]);
    for (const { helpedBy: ids } of problem.measures) {
      expect(problem.measures.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
    }
  });

  test('puts a measure into the phase of its horizon, led by its first body, and takes the limits', () => {
    const settings = {
      phaseBudgets: { short: 3 },
      phaseCapacity: { long: 2 },
      actorCapacity: { association: 1 },
    };
    const limited = buildPlanProblem({ kb, ranking, causes, settings });
    const entry = kb.countermeasures.countermeasures.find(({ id }) => id === 'found-industry-association');

    expect(limited).toMatchObject(settings);
    expect(limited.measures.find(({ id }) => id === entry?.id)).toMatchObject({
      phase: entry?.horizon,
      lead: entry?.actors[0]?.id,
    });
  });

  test('yields a plan within the budget that brings the association before its autonomy', () => {
    const settings = { budget: 6, must: ['make-association-autonomous'] };
    const withMust = buildPlanProblem({ kb, ranking, causes, settings });
    const solution = choosePlan(withMust);

    expect(keepsRules(withMust, solution.ids)).toBe(true);
    expect(solution.ids).toContain('found-industry-association');
  });
});
