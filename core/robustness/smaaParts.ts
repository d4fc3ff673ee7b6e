import type { SmaaReport, SmaaSettings } from '../model/smaaReport.ts';
import { assessmentSource, type Assessed } from './assessmentSource.ts';
import { mergeBlocks, mergeConfidence, planBlocks, type SmaaResult } from './smaaBlocks.ts';
import { countBlock, countConfidence } from './smaaKernel.ts';
import type { ConfidenceCounts, SmaaBlock, SmaaCounts } from './smaaKernel.ts';
import { toSmaaReport } from './smaaReport.ts';

/** An analysis to make, as plain data. */
export interface SmaaTask extends Assessed {
  readonly settings: SmaaSettings;
}

/** What one thread does in one pass. */
export interface SmaaPart extends SmaaTask {
  readonly blocks: readonly SmaaBlock[];
  /** `null` in the first pass; the second counts how often each is first under these. */
  readonly centralWeights: SmaaResult['centralWeights'] | null;
}

/** What one thread counted: ranks in the first pass, confidence in the second. */
export interface SmaaPartCounts {
  readonly ranks: readonly SmaaCounts[];
  readonly confidence: readonly ConfidenceCounts[];
}

/** Does one thread's part. `report` hears of every block that is done. */
export function computePart(part: SmaaPart, report?: (done: number, of: number) => void): SmaaPartCounts {
  const source = assessmentSource(part, part.settings);
  const { blocks, centralWeights } = part;
  const ranks: SmaaCounts[] = [];
  const confidence: ConfidenceCounts[] = [];
  for (const [index, block] of blocks.entries()) {
    if (centralWeights === null) {
      ranks.push(countBlock(source, block));
    } else {
      confidence.push(countConfidence(source, block, centralWeights));
    }
    report?.(index + 1, blocks.length);
  }
  return { ranks, confidence };
}

/** Deals the blocks out to at most so many parts. */
const dealOut = (blocks: readonly SmaaBlock[], threads: number): SmaaBlock[][] =>
  Array.from({ length: Math.min(threads, blocks.length) }, (_, part) =>
    blocks.filter((block) => block.index % threads === part),
  );

/**
 * The report of `smaaOfAssessment`, to the byte, with its two passes computed in parts.
 *
 * `run` has each part of a pass computed by `computePart` on a thread of its own, and is called twice.
 */
export async function smaaInParts(
  task: SmaaTask,
  threads: number,
  run: (parts: readonly SmaaPart[]) => Promise<readonly SmaaPartCounts[]>,
): Promise<SmaaReport> {
  const { kb, input, settings } = task;
  const source = assessmentSource(task, settings);
  const dealt = dealOut(planBlocks(settings.draws), threads);
  const pass = (centralWeights: SmaaPart['centralWeights']) =>
    run(dealt.map((blocks) => ({ kb, input, settings, blocks, centralWeights })));
  const merged = mergeBlocks(
    source,
    (await pass(null)).flatMap(({ ranks }) => ranks),
  );
  const second = await pass(merged.centralWeights);
  const confidence = mergeConfidence(
    merged.centralWeights,
    second.flatMap((counts) => counts.confidence),
  );
  return toSmaaReport({ assessed: task, settings, source }, { ...merged, confidence });
}
