import { notCompared } from './compareFigures.ts';

/** Central weights are means over the draws in which an alternative is first: below this share too few to compare. */
const fewFirsts = 0.02;

const firstShare = (row: unknown): number => (Array.isArray(row) && typeof row[0] === 'number' ? row[0] : 1);

/**
 * Takes figures out of the comparison that no number of draws would settle.
 *
 * In the sampled SMAA methods the central weights of alternatives that are first in more than none but at most 2 % of
 * the draws. Where the expectation says never first, the weights must be undefined, and that is compared.
 */
export function dropNoise(
  method: string,
  expected: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { central_weights: central, rank_acceptability: acceptability } = expected;
  const isSampled = method.startsWith('smaa2.') && method !== 'smaa2.kernel';
  if (!isSampled || !Array.isArray(central) || !Array.isArray(acceptability)) {
    return expected;
  }
  const settled = central.map((row: unknown, index) => {
    const share = firstShare(acceptability[index]);
    return share > 0 && share <= fewFirsts ? notCompared : row;
  });
  return { ...expected, central_weights: settled };
}
