import type { CriterionId, KnowledgeBase } from '../knowledge/schema.ts';
import { type Triangle, numbersOf } from '../knowledge/meaning.ts';
import type { ScoreOverrides } from '../model/assessment.ts';
import { ownScore } from './criterionScores.ts';
import { effectsOf } from './effects.ts';
import type { MatchedMeasure } from './matchMeasures.ts';
import { rampOf } from './trouble.ts';

/** Links of all measures in one run of arrays: those of measure m stand from `start[m]` to `start[m + 1]`. */
export interface EffectLinks {
  readonly start: Int32Array;
  /** Index of the cause in the knowledge base. */
  readonly cause: Int32Array;
  /** Share of the cause that the fully delivered measure takes away, type factor included. */
  readonly share: Float64Array;
  /** What the share is drawn from, before the type factor. */
  readonly range: readonly Triangle[];
  readonly typeFactor: Float64Array;
}

/** The links of all measures by the knowledge base, in the order of `matched`. */
export function effectLinks(kb: KnowledgeBase, matched: readonly MatchedMeasure[]): EffectLinks {
  const { effects } = numbersOf(kb);
  const causeIndex = new Map(kb.causes.causes.map((cause, index) => [cause.id, index]));
  const start = new Int32Array(matched.length + 1);
  const links = matched.map((entry) =>
    effectsOf(kb, entry).flatMap(({ cause, strength, share }) => {
      const index = causeIndex.get(cause);
      return index === undefined || strength === null
        ? []
        : [{ index, share, range: effects[strength], typeFactor: entry.typeFactor }];
    }),
  );
  links.forEach((list, index) => (start[index + 1] = (start[index] ?? 0) + list.length));
  const flat = links.flat();
  return {
    start,
    cause: Int32Array.from(flat, ({ index }) => index),
    share: Float64Array.from(flat, ({ share }) => share),
    range: flat.map(({ range }) => range),
    typeFactor: Float64Array.from(flat, ({ typeFactor }) => typeFactor),
  };
}

/** The official's own scores on one criterion by measure; NaN where the computed or drawn one counts. */
export const ownScores = (
  matched: readonly MatchedMeasure[],
  criterion: CriterionId,
  overrides?: ScoreOverrides,
): Float64Array =>
  Float64Array.from(matched, ({ measure }) => ownScore(overrides, measure.id, criterion) ?? Number.NaN);

/** Fills in the share of the trouble that each cause is, from severities in the order of the knowledge base; returns the trouble. */
export function createTroubleKernel(
  kb: KnowledgeBase,
): (severity: Float64Array, shares: Float64Array) => number {
  const { ramp } = numbersOf(kb);
  return (severity, shares) => {
    let total = 0;
    for (let cause = 0; cause < severity.length; cause += 1) {
      const own = severity[cause] ?? 0;
      const part = own > 0 ? rampOf(own, ramp) * own : 0;
      shares[cause] = part;
      total += part;
    }
    for (let cause = 0; cause < severity.length && total > 0; cause += 1) {
      shares[cause] = (shares[cause] ?? 0) / total;
    }
    return total;
  };
}

/** What a draw says about relief. */
export interface DrawnRelief {
  /** Severity 0–100 of all causes of the knowledge base, 0 for those that are no candidates. */
  readonly severity: Float64Array;
  /** Share of each link, in the order of `effectLinks`; without it those of the knowledge base. */
  readonly effects?: Float64Array | undefined;
}

/**
 * Relief by measure without allocation, for thousands of draws: percent of the trouble when fully delivered.
 *
 * The official's own score goes before, as long as there is trouble. Equal to the relief of `scoreMeasure` up to
 * rounding.
 */
export function createReliefKernel(
  kb: KnowledgeBase,
  matched: readonly MatchedMeasure[],
  overrides?: ScoreOverrides,
): (drawn: DrawnRelief, out: Float64Array) => void {
  const links = effectLinks(kb, matched);
  const ownRelief = ownScores(matched, 'relief', overrides);
  const fillTrouble = createTroubleKernel(kb);
  const shares = new Float64Array(kb.causes.causes.length);
  return ({ severity, effects = links.share }, out) => {
    const total = fillTrouble(severity, shares);
    for (let measure = 0; measure < matched.length; measure += 1) {
      const own = ownRelief[measure] ?? Number.NaN;
      let relief = 0;
      if (total > 0 && !Number.isNaN(own)) {
        relief = own;
      } else if (total > 0) {
        for (let link = links.start[measure] ?? 0; link < (links.start[measure + 1] ?? 0); link += 1) {
          relief += 100 * (shares[links.cause[link] ?? 0] ?? 0) * (effects[link] ?? 0);
        }
      }
      out[measure] = relief;
    }
  };
}
