import { numbersOf } from '../knowledge/meaning.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';

/** How far a severity counts as trouble, 0–1: not at all up to one end of the ramp, fully from the other. */
export function rampOf(
  severity: number,
  { from, full }: { readonly from: number; readonly full: number },
): number {
  if (full <= from) {
    return severity >= full ? 1 : 0;
  }
  return Math.min(1, Math.max(0, (severity - from) / (full - from)));
}

/** What is wrong with a cluster in all, and what of it each cause is. */
export interface Trouble {
  /** Σ ramp × severity over the candidate causes. */
  readonly total: number;
  /** Share of the total by cause, summing to 1; empty when there is no trouble. */
  readonly shares: ReadonlyMap<string, number>;
}

/**
 * The trouble of a diagnosis: severities 0–100 of all candidate causes, raised or not.
 *
 * The ramp keeps a cause from counting fully at one point and not at all just below it.
 */
export function troubleOf(kb: KnowledgeBase, severity: ReadonlyMap<string, number>): Trouble {
  const { ramp } = numbersOf(kb);
  const parts = [...severity].map(([id, each]) => [id, rampOf(each, ramp) * each] as const);
  const total = parts.reduce((sum, [, part]) => sum + part, 0);
  return {
    total,
    shares: new Map(total > 0 ? parts.map(([id, part]) => [id, part / total]) : []),
  };
}
