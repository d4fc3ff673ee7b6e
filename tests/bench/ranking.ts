import { promethee, type PrometheeInput } from '../../core/ranking/promethee.ts';
import { pairwisePromethee } from '../support/pairwisePromethee.ts';
import type { Benchmark } from './benchmark.ts';

const alternatives = 2_000;
const criteria = 10;

/** PROMETHEE II at a size that no assessment reaches: what the order of growth is, not what an official waits for. */
export function ranking(): Benchmark {
  const input: PrometheeInput = {
    matrix: Array.from({ length: alternatives }, () =>
      Array.from({ length: criteria }, () => Math.random() * 100),
    ),
    weights: Array.from({ length: criteria }, (_, column) => 1 + (column % 3)),
    types: Array.from({ length: criteria }, () => 1),
    preferences: Array.from({ length: criteria }, () => ({ shape: 'linear', q: 5, p: 25, s: 25 })),
  };
  return {
    name: 'PROMETHEE II, 2,000 × 10',
    baselineIs: 'the plain loop over all pairs, on typed arrays',
    runs: 9,
    run: () => void promethee(input),
    baseline: () => void pairwisePromethee(input),
  };
}
