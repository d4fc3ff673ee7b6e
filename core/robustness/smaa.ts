import { planBlocks } from './drawBlocks.ts';
import { rememberScores } from './rememberScores.ts';
import { countBlock, countConfidence } from './smaaKernel.ts';
import type { ConfidenceCounts, SmaaCounts, SmaaSource } from './smaaKernel.ts';

/** SMAA-2 of any matrix of alternatives; shares 0–1, in the order of the source. */
export interface SmaaResult {
  readonly draws: number;
  readonly rankAcceptability: readonly (readonly number[])[];
  /** 0 on the diagonal. */
  readonly pairwiseWinning: readonly (readonly number[])[];
  /** `null`: never first. */
  readonly centralWeights: readonly (readonly number[] | null)[];
  readonly confidence: readonly (number | null)[];
}

const rowsOf = (table: Float64Array, columns: number): number[][] =>
  Array.from({ length: columns === 0 ? 0 : table.length / columns }, (_, row) => [
    ...table.subarray(row * columns, (row + 1) * columns),
  ]);

const inOrder = <T extends { readonly block: number }>(counts: readonly T[]): T[] =>
  counts.toSorted((a, b) => a.block - b.block);

function sumTables(tables: readonly (Float64Array | Int32Array)[]): Float64Array {
  const sum = new Float64Array(tables[0]?.length ?? 0);
  for (const table of tables) {
    for (let index = 0; index < sum.length; index += 1) {
      sum[index] = (sum[index] ?? 0) + (table[index] ?? 0);
    }
  }
  return sum;
}

/**
 * Shares and central weights from the counts of all blocks, in whatever order they come.
 *
 * Blocks are added up by their number, so that the result is the same to the byte however they were spread.
 */
export function mergeBlocks(
  source: Pick<SmaaSource, 'alternatives' | 'criteria'>,
  blocks: readonly SmaaCounts[],
): Omit<SmaaResult, 'confidence'> {
  const { alternatives, criteria } = source;
  const ordered = inOrder(blocks);
  const draws = ordered.reduce((sum, counts) => sum + counts.draws, 0);
  const ranks = rowsOf(sumTables(ordered.map((counts) => counts.ranks)), alternatives);
  const wins = rowsOf(sumTables(ordered.map((counts) => counts.wins)), alternatives);
  const firstWeights = rowsOf(sumTables(ordered.map((counts) => counts.firstWeights)), criteria);
  const shares = (rows: number[][]) => rows.map((row) => row.map((count) => count / draws));
  return {
    draws,
    rankAcceptability: shares(ranks),
    pairwiseWinning: shares(wins),
    centralWeights: ranks.map((row, alternative) => {
      const firsts = row[0] ?? 0;
      return firsts === 0 ? null : (firstWeights[alternative] ?? []).map((sum) => sum / firsts);
    }),
  };
}

/** Confidence factors from the counts of all blocks of the second pass. */
export function mergeConfidence(
  central: SmaaResult['centralWeights'],
  blocks: readonly ConfidenceCounts[],
): (number | null)[] {
  const draws = blocks.reduce((sum, counts) => sum + counts.draws, 0);
  const firsts = sumTables(blocks.map((counts) => counts.firsts));
  return central.map((weights, alternative) =>
    weights === null ? null : (firsts[alternative] ?? 0) / draws,
  );
}

/** The whole SMAA-2 in one go. `report` hears of every block of either pass that is done. */
export function smaa(
  drawn: SmaaSource,
  draws: number,
  report?: (done: number, of: number) => void,
): SmaaResult {
  const source = rememberScores(drawn);
  const blocks = planBlocks(draws);
  const of = 2 * blocks.length;
  const merged = mergeBlocks(
    source,
    blocks.map((block) => {
      const counts = countBlock(source, block);
      report?.(block.index + 1, of);
      return counts;
    }),
  );
  const confidence = blocks.map((block) => {
    const counts = countConfidence(source, block, merged.centralWeights);
    report?.(blocks.length + block.index + 1, of);
    return counts;
  });
  return { ...merged, confidence: mergeConfidence(merged.centralWeights, confidence) };
}
