import { AppError } from '../base/errors.ts';
import type { SmaaReport, SmaaSettings } from '../model/reports/smaaReport.ts';
import type { Assessed } from '../evaluation/pipeline.ts';
import { assessmentSource } from './assessmentSource.ts';
import { planBlocks, type DrawBlock } from './drawBlocks.ts';
import { rememberScores } from './rememberScores.ts';
import { mergeBlocks, mergeConfidence, type SmaaResult } from './smaa.ts';
import { countBlock, countConfidence } from './smaaKernel.ts';
import type { ConfidenceCounts, SmaaCounts, SmaaSource } from './smaaKernel.ts';
import { toSmaaReport } from './smaaReport.ts';

/** An analysis to make, as plain data. */
export interface SmaaTask extends Assessed {
  readonly settings: SmaaSettings;
}

/** What a thread does in one pass: first counts ranks, then how often each is first under its central weights. */
export type SmaaPart =
  | { readonly pass: 'ranks'; readonly task: SmaaTask; readonly blocks: readonly DrawBlock[] }
  | { readonly pass: 'confidence'; readonly centralWeights: SmaaResult['centralWeights'] };

/** What a thread counted: ranks in the first pass, confidence in the second. */
export interface SmaaPartCounts {
  readonly ranks: readonly SmaaCounts[];
  readonly confidence: readonly ConfidenceCounts[];
}

type Report = (done: number, of: number) => void;

/** One thread of an analysis. It keeps what it drew: its second pass is over the blocks of its first. */
export class SmaaThread {
  #source: SmaaSource | null = null;
  #blocks: readonly DrawBlock[] = [];

  /** `report` hears of every block that is done. Throws `AppError('internal')` for a second pass without a first. */
  compute(part: SmaaPart, report?: Report): SmaaPartCounts {
    if (part.pass === 'ranks') {
      this.#source = rememberScores(assessmentSource(part.task, part.task.settings));
      this.#blocks = part.blocks;
    }
    const source = this.#source;
    if (source === null) {
      throw new AppError('internal', 'The second pass came before the first.');
    }
    const eachBlock = <T>(count: (block: DrawBlock) => T): T[] =>
      this.#blocks.map((block, index) => {
        const counts = count(block);
        report?.(index + 1, this.#blocks.length);
        return counts;
      });
    return part.pass === 'ranks'
      ? { ranks: eachBlock((block) => countBlock(source, block)), confidence: [] }
      : {
          ranks: [],
          confidence: eachBlock((block) => countConfidence(source, block, part.centralWeights)),
        };
  }
}

/** Deals the blocks out to at most so many threads. */
const dealOut = (blocks: readonly DrawBlock[], threads: number): DrawBlock[][] =>
  Array.from({ length: Math.min(threads, blocks.length) }, (_, part) =>
    blocks.filter((block) => block.index % threads === part),
  );

/**
 * The report of `smaaOfAssessment`, to the byte, computed on at most so many threads.
 *
 * `run` is called once for each of the two passes and has each part computed by a `SmaaThread`: the parts at the
 * same place in both lists by the same one. Throws `AppError('invalid-input')` for ranges that leave no weighting.
 */
export async function smaaInParts(
  task: SmaaTask,
  threads: number,
  run: (parts: readonly SmaaPart[]) => Promise<readonly SmaaPartCounts[]>,
): Promise<SmaaReport> {
  const source = assessmentSource(task, task.settings);
  const dealt = dealOut(planBlocks(task.settings.draws), threads);
  const first = await run(dealt.map((blocks) => ({ pass: 'ranks', task, blocks })));
  const merged = mergeBlocks(
    source,
    first.flatMap((counts) => counts.ranks),
  );
  const { centralWeights } = merged;
  const second = await run(dealt.map(() => ({ pass: 'confidence', centralWeights })));
  const confidence = mergeConfidence(
    centralWeights,
    second.flatMap((counts) => counts.confidence),
  );
  return toSmaaReport({ assessed: task, settings: task.settings, source }, { ...merged, confidence });
}
