import { blockDraws } from './drawBlocks.ts';
import type { ScoreSampler, SmaaSource } from './smaaKernel.ts';

/** Numbers that are kept at most: 64 MB. */
const mostKept = 8_000_000;

/**
 * The same source, which keeps the scores it draws: the second pass reads them instead of drawing them again.
 *
 * A block that is opened again gives as many draws as were made of it before; a block has at most `blockDraws`.
 * Blocks for which there is no room are drawn anew.
 */
export function rememberScores<T extends SmaaSource>(source: T): T {
  const size = source.alternatives * source.criteria;
  const room = Math.floor(mostKept / Math.max(1, size * blockDraws));
  const memory = new Map<number, Float64Array>();

  const record = (block: number): ScoreSampler => {
    const next = source.scores(block);
    const kept = new Float64Array(size * blockDraws);
    memory.set(block, kept);
    let start = 0;
    return (out) => {
      next(out);
      kept.set(out, start);
      start += size;
    };
  };
  const replay = (kept: Float64Array): ScoreSampler => {
    let start = 0;
    return (out) => {
      out.set(kept.subarray(start, start + size));
      start += size;
    };
  };
  return {
    ...source,
    scores: (block: number): ScoreSampler => {
      const kept = memory.get(block);
      if (kept) {
        return replay(kept);
      }
      return memory.size < room ? record(block) : source.scores(block);
    },
  };
}
