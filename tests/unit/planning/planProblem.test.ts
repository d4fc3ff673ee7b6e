import { describe, expect, test } from 'vitest';
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
const causes = kb.causes.causes.map(({ id }) => ({
  id,
  severity: severity.get(id) ?? 30,
  raised: severity.has(id),
}));

describe('a plan problem from the knowledge base', () => {
  const problem = buildPlanProblem({ kb, ranking, causes, settings: { budget: 20 }, weights });

  test('takes number and target from the knowledge base and counts raised causes only', () => {
    expect(problem).toMatchObject({ budget: 20, largest: 10, reliefTarget: 40, reliefWeight: 0.4 });
    expect(problem.causes.filter((cause) => cause.severity > 0)).toHaveLength(4);
  });

  test('lets a strong measure take 0.6 of a cause, a partial one 0.25, a secondary one 0.7 of that', () => {
    const reductions = (id: string) =>
      problem.measures
        .find((measure) => measure.id === id)
        ?.links.map((link) => [problem.causes[link.cause]?.id, Number(link.reduction.toFixed(6))]);

    expect(reductions('community-exchange-integration')).toEqual([
      ['cause-weak-regional-embeddedness', 0.6],
      ['cause-thin-network-embeddedness', 0.6],
      ['cause-trust-deficit', 0.25],
    ]);
    const secondary = ranking.find((entry) => entry.typeFactor === 0.7);
    const strongest = Math.max(...(reductions(secondary?.id ?? '') ?? []).map(([, share]) => Number(share)));
    expect([0.42, 0.175]).toContain(strongest);
  });

  test('counts for a measure as such everything but its relief', () => {
    for (const entry of ranking) {
      const measure = problem.measures.find(({ id }) => id === entry.id);
      expect(measure?.ownValue).toBeCloseTo(entry.value - entry.contributions.relief, 9);
    }
  });

  test('needs hard prerequisites only', () => {
    const requires = (id: string) => problem.measures.find((measure) => measure.id === id)?.requires;

    expect(requires('make-association-autonomous')).toEqual(['found-industry-association']);
    expect(requires('promote-technology-handover')).toEqual([]);
  });

  test('waits for the soft prerequisites that are offered, which leave a share of the own value', () => {
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
    const limited = buildPlanProblem({ kb, ranking, causes, settings, weights });
    const entry = kb.countermeasures.countermeasures.find(({ id }) => id === 'found-industry-association');

    expect(limited).toMatchObject(settings);
    expect(limited.measures.find(({ id }) => id === entry?.id)).toMatchObject({
      phase: entry?.horizon,
      lead: entry?.actors[0]?.id,
    });
  });

  test('yields a plan within the budget that brings the association before its autonomy', () => {
    const settings = { budget: 6, must: ['make-association-autonomous'] };
    const withMust = buildPlanProblem({ kb, ranking, causes, settings, weights });
    const solution = choosePlan(withMust);

    expect(keepsRules(withMust, solution.ids)).toBe(true);
    expect(solution.ids).toContain('found-industry-association');
  });
});
