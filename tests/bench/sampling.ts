import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { planBlocks } from '../../core/robustness/drawBlocks.ts';
import { RandomStream } from '../../core/base/randomStream.ts';
import { mergeBlocks, mergeConfidence, smaa } from '../../core/robustness/smaa.ts';
import { countBlock, type ConfidenceCounts, type SmaaCounts } from '../../core/robustness/smaaKernel.ts';
import type { Benchmark } from './benchmark.ts';
import { alternatives, criteria, deviation, meanOf, uncertainMatrix } from './smaaProblem.ts';
import type { ThreadPart } from './smaaThread.ts';

const draws = 10_000;
const manyDraws = 100_000;

/** SMAA-2 of 40 alternatives on 10 criteria with uncertain scores, on one thread and on two. */
export function sampling(): { benchmarks: Benchmark[]; close(): Promise<void> } {
  const threads = Array.from({ length: 2 }, () => new Worker(new URL('./smaaThread.ts', import.meta.url)));
  const source = uncertainMatrix();
  const loop = 'a plain loop over typed arrays that draws the same numbers and adds them up';
  return {
    benchmarks: [
      {
        name: 'SMAA-2 ranks, 10,000 draws',
        baselineIs: loop,
        runs: 15,
        run: () =>
          void mergeBlocks(
            source,
            planBlocks(draws).map((block) => countBlock(source, block)),
          ),
        baseline: () => plainDraws(draws),
      },
      {
        name: 'SMAA-2 ranks, 100,000 draws',
        baselineIs: loop,
        runs: 3,
        isProcessorTime: true,
        run: () =>
          void mergeBlocks(
            source,
            planBlocks(manyDraws).map((block) => countBlock(source, block)),
          ),
        baseline: () => plainDraws(manyDraws),
      },
      {
        name: 'SMAA-2 with confidence',
        baselineIs: loop,
        runs: 15,
        run: () => void smaa(source, draws),
        baseline: () => plainDraws(draws),
      },
      {
        name: 'SMAA-2, two threads, 100,000',
        baselineIs: 'the same on one thread',
        runs: 5,
        run: () => onThreads(threads),
        baseline: () => onThreads(threads.slice(0, 1)),
      },
    ],
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

/** Takes the results of the loop, so that it is not optimised away. */
const sink = new Float64Array(alternatives);

/** Weights, scores and sums of every draw, and nothing else. */
function plainDraws(count: number): void {
  const scores = new RandomStream(1, 0);
  const weighting = new RandomStream(1, 1);
  const weights = new Float64Array(criteria);
  const means = Float64Array.from({ length: alternatives * criteria }, (_, place) => meanOf(0, place));
  for (let draw = 0; draw < count; draw++) {
    let sum = 0;
    for (let column = 0; column < criteria; column++) {
      const exponential = -Math.log(weighting.uniform());
      weights[column] = exponential;
      sum += exponential;
    }
    for (let row = 0; row < alternatives; row++) {
      let total = 0;
      for (let column = 0; column < criteria; column++) {
        const score = (means[row * criteria + column] ?? 0) + deviation * scores.normal();
        total += ((weights[column] ?? 0) / sum) * score;
      }
      sink[row] = (sink[row] ?? 0) + total;
    }
  }
}

/** Both passes with their blocks dealt out. */
async function onThreads(threads: readonly Worker[]): Promise<void> {
  const blocks = planBlocks(manyDraws);
  const dealt = threads.map((_, thread) => blocks.filter(({ index }) => index % threads.length === thread));
  const pass = <Counts>(centralWeights: ThreadPart['centralWeights']) =>
    Promise.all(
      threads.map((thread, index) => ask<Counts>(thread, { blocks: dealt[index] ?? [], centralWeights })),
    );
  const merged = mergeBlocks(uncertainMatrix(), (await pass<SmaaCounts>(null)).flat());
  const confidence = (await pass<ConfidenceCounts>(merged.centralWeights)).flat();
  mergeConfidence(merged.centralWeights, confidence);
}

async function ask<Counts>(thread: Worker, part: ThreadPart): Promise<Counts[]> {
  thread.postMessage(part);
  // Events carry whatever was posted; the thread answers with what its pass counts.
  const [counts] = (await once(thread, 'message')) as [Counts[]];
  return counts;
}
