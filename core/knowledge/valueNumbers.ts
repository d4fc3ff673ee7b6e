import type { KnowledgeBase } from './schema.ts';

/** A triangular distribution of a share, 0–1. */
export interface Triangle {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** The numbers that the value of measures and plans rests on. */
export interface ValueNumbers {
  /** Severity counts from `from` and fully from `full`. */
  readonly ramp: { readonly from: number; readonly full: number };
  /** Share of a cause's severity that a fully delivered measure takes away. */
  readonly effects: { readonly strong: Triangle; readonly partial: Triangle };
  /** The balanced plan's share of the full plan's value; what gains less, in percent, is in a plan only by need. */
  readonly plans: { readonly balancedShare: number; readonly smallestGain: number };
  /** Million CNY by cost class, between which a cost that nobody entered lies. */
  readonly costs: Readonly<Record<string, { readonly low: number; readonly high: number }>>;
}

/** What knowledge bases from before 1.0 do not have. */
const defaults = {
  ramp: { from: 30, full: 50 },
  effects: {
    strong: { low: 0.4, mode: 0.6, high: 0.8 },
    partial: { low: 0.1, mode: 0.25, high: 0.4 },
  },
  plans: { balancedShare: 0.75, smallestGain: 0.5 },
  costs: { low: { low: 0.2, high: 1 }, medium: { low: 2, high: 10 }, high: { low: 10, high: 40 } },
} as const satisfies ValueNumbers;

type Stated = KnowledgeBase['scoring'] & Partial<Pick<ValueNumbers, 'ramp' | 'effects' | 'plans'>>;

/** A default triangle round the mode that an older knowledge base states as what a measure leaves of a cause. */
const around = (mode: number, { low, mode: middle, high }: Triangle): Triangle => ({
  low: (mode * low) / middle,
  mode,
  high: Math.min(1, (mode * high) / middle),
});

/** The numbers of a knowledge base; where it states none, those of 1.0 stand in. */
export function valueNumbers({ scoring, countermeasures }: KnowledgeBase): ValueNumbers {
  const stated: Stated = scoring;
  const { remaining } = scoring.plan;
  const costs = countermeasures.costClasses.map(
    (entry: { readonly id: keyof typeof defaults.costs; readonly range?: { low: number; high: number } }) =>
      [entry.id, entry.range ?? defaults.costs[entry.id]] as const,
  );
  return {
    ramp: stated.ramp ?? defaults.ramp,
    effects: stated.effects ?? {
      strong: around(1 - remaining.strong, defaults.effects.strong),
      partial: around(1 - remaining.partial, defaults.effects.partial),
    },
    plans: stated.plans ?? defaults.plans,
    costs: Object.fromEntries(costs),
  };
}
