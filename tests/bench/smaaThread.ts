import { parentPort } from 'node:worker_threads';
import type { DrawBlock } from '../../core/robustness/drawBlocks.ts';
import { rememberScores } from '../../core/robustness/rememberScores.ts';
import type { SmaaResult } from '../../core/robustness/smaa.ts';
import { countBlock, countConfidence } from '../../core/robustness/smaaKernel.ts';
import { uncertainMatrix } from './smaaProblem.ts';

export interface ThreadPart {
  readonly blocks: readonly DrawBlock[];
  /** `null` in the first pass. */
  readonly centralWeights: SmaaResult['centralWeights'] | null;
}

let source = uncertainMatrix();

parentPort?.on('message', ({ blocks, centralWeights }: ThreadPart) => {
  if (centralWeights === null) {
    source = rememberScores(uncertainMatrix());
    parentPort?.postMessage(blocks.map((block) => countBlock(source, block)));
  } else {
    parentPort?.postMessage(blocks.map((block) => countConfidence(source, block, centralWeights)));
  }
});
