import type { KnowledgeBase } from '../knowledge/schema.ts';
import { numbersOf } from '../knowledge/meaning.ts';
import type { MeasureEffect } from '../model/rankedMeasure.ts';
import type { MatchedMeasure } from './matchMeasures.ts';
import type { Trouble } from './trouble.ts';

/** What a measure takes from each cause when fully delivered, by the knowledge base: share of its severity × type factor. */
export function effectsOf(kb: KnowledgeBase, { measure, typeFactor }: MatchedMeasure): MeasureEffect[] {
  const { effects } = numbersOf(kb);
  return measure.addresses.map(({ cause, strength }) => ({
    cause,
    strength,
    share: effects[strength].mode * typeFactor,
  }));
}

/** Share of the trouble that effects take away when fully delivered, 0–1. */
export const reliefOf = (effects: readonly MeasureEffect[], { shares }: Trouble): number =>
  effects.reduce((sum, { cause, share }) => sum + (shares.get(cause) ?? 0) * share, 0);

/**
 * The effects that give the official's own relief, 0–1, in place of the computed one.
 *
 * The computed effects are scaled as far as none exceeds the whole cause. What is still missing, or all where the measure
 * relieves nothing by the knowledge base, is taken from every cause alike: that share of what is left of it.
 */
export function effectsFor(
  effects: readonly MeasureEffect[],
  trouble: Trouble,
  relief: number,
): MeasureEffect[] {
  const computed = reliefOf(effects, trouble);
  const largest = Math.max(0, ...effects.map(({ share }) => share));
  const factor = computed > 0 ? Math.min(relief / computed, 1 / largest) : 1;
  const scaled = effects.map((effect) => ({ ...effect, share: effect.share * factor }));
  const reached = reliefOf(scaled, trouble);
  if (relief <= reached + 1e-12 || trouble.total <= 0) {
    return scaled;
  }
  const rest = Math.min(1, (relief - reached) / (1 - reached));
  const own = new Map(scaled.map((effect) => [effect.cause, effect]));
  for (const cause of trouble.shares.keys()) {
    const { share, strength } = own.get(cause) ?? { share: 0, strength: null };
    own.set(cause, { cause, strength, share: share + rest * (1 - share) });
  }
  return [...own.values()];
}
