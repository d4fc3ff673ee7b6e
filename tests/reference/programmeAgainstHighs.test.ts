import { expect, test } from 'vitest';
import { fairProgramme } from '../../core/programme/fairProgramme.ts';
import { bestProgramme } from '../../core/programme/programme.ts';
import {
  leftOut,
  type ProgrammeCluster,
  type ProgrammeOption,
} from '../../core/programme/programmeCluster.ts';
import { mostToSpend } from '../../core/programme/programmeFrontier.ts';
import { solveByHighs } from '../support/highs.ts';
import { programmeInstance } from '../unit/programme/instances.ts';

/** The choice as a mixed-integer linear programme in the LP format: binary x_k_j for plan j of cluster k. */
function toProgramme(
  clusters: readonly ProgrammeCluster[],
  options: readonly (readonly ProgrammeOption[])[],
  budget: number,
): string {
  const terms = (of: (option: ProgrammeOption, cluster: number) => number) =>
    options.flatMap((list, k) => list.map((option, j) => `+ ${of(option, k)} x_${k}_${j}`)).join(' ');
  const ones = options.map((list, k) => ` one${k}: ${list.map((_, j) => `+ x_${k}_${j}`).join(' ')} = 1`);
  return [
    'Maximize',
    ` worth: ${terms(({ relief }, k) => (clusters[k]?.weight ?? 0) * relief)}`,
    'Subject To',
    ` money: ${terms(({ cost }) => cost)} <= ${budget}`,
    ...ones,
    'Binary',
    ` ${options.flatMap((list, k) => list.map((_, j) => `x_${k}_${j}`)).join(' ')}`,
    'End',
  ].join('\n');
}

const instances = Array.from({ length: 24 }, (_, index) => ({
  seed: index + 1,
  clusters: programmeInstance(index + 101, {
    clusters: 12 + index,
    plans: 10,
    step: [0.5, 0.05][index % 2] ?? 0.5,
  }),
}));

test('the programmes are worth what an open solver finds, best and fair', () => {
  for (const { seed, clusters } of instances) {
    for (const share of [0.1, 0.3, 0.6]) {
      const budget = Math.round(mostToSpend(clusters) * share * 100) / 100;
      const all = clusters.map(({ options }) => [leftOut, ...options]);
      const fair = fairProgramme(clusters, budget);
      const allowed = clusters.map(({ id, options, sufficient }) =>
        fair.sufficient.includes(id) ? sufficient : [leftOut, ...options],
      );

      expect(bestProgramme(clusters, budget).weighted, `seed ${seed}`).toBeCloseTo(
        solveByHighs(toProgramme(clusters, all, budget)) ?? -1,
        4,
      );
      expect(fair.weighted, `seed ${seed}`).toBeCloseTo(
        solveByHighs(toProgramme(clusters, allowed, budget)) ?? -1,
        4,
      );
    }
  }
});
