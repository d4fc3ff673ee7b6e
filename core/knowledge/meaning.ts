import type { KnowledgeContent } from './parts.ts';
import type { Cause, Countermeasure, KnowledgeBase, Problem, QuantitativeIndicator, Text } from './schema.ts';

/**
 * What a knowledge base of edition 1 means where it does not say: the defaults of the fields that came with edition 2.
 *
 * The content itself stays as it was stored, so that its hash does.
 */

type Edition = 1 | 2;

/** The form of a knowledge base; before 1.0.0 there was one only. */
export const editionOf = (kb: Pick<KnowledgeContent, 'instrument'>): Edition => kb.instrument.edition ?? 1;

/** Evidence adds up to its mean unless a cause says that all of it must be so. */
export const combineOf = ({ combine }: Pick<Cause, 'combine'>) => combine ?? 'mean';

/** A weak answer speaks for a cause unless its link says that a strong one does. */
export const readsOf = ({ reads }: Cause['evidence'][number]) => reads ?? 'lack';

/** A cause as a clause, as a claim, and what has to be worked on; its name where it has none of its own. */
export const clauseOf = ({ short, name }: Pick<Cause, 'short' | 'name'>): Text => short ?? name;
export const claimOf = ({ claim, name }: Pick<Cause, 'claim' | 'name'>): Text => claim ?? name;

/** What a measure is about; its title where it does not say. */
export const focusOf = ({ focus, title }: Pick<Countermeasure, 'focus' | 'title'>): Text => focus ?? title;

/** The short name of a measure, a problem. */
export const shortTitleOf = ({ short, title }: Pick<Countermeasure, 'short' | 'title'>): Text =>
  short ?? title;
export const shortNameOf = ({ short, name }: Pick<Problem, 'short' | 'name'>): Text => short ?? name;

/** The body that leads a measure; edition 1 suggests one for some. */
export const leadBodyOf = ({
  lead,
  suggestedLead,
}: Pick<Countermeasure, 'lead' | 'suggestedLead'>): Text | undefined => lead ?? suggestedLead;

/** A figure inside a sentence, with `{value}` where its size stands; `undefined` where there are no words for it. */
export const statementOf = (
  { statement, fallen }: Pick<QuantitativeIndicator, 'statement' | 'fallen'>,
  isFallen: boolean,
): Text | undefined => (isFallen ? (fallen ?? statement) : statement);

const working = { basis: 'added', status: 'working' } as const;

/** The numbers that edition 1 does not have: those of 1.0.0. Feasibility is missing on purpose, see `stageScores`. */
const scoringDefaults = {
  ramp: { from: 30, full: 50, ...working },
  effects: {
    strong: { low: 0.4, mode: 0.6, high: 0.8 },
    partial: { low: 0.1, mode: 0.25, high: 0.4 },
    ...working,
  },
  plans: { balancedShare: 0.75, smallestGain: 0.5, ...working },
  errors: { assessorShare: 0.4, missingShare: 0.35, missingDimensionShare: 0.15, ...working },
} as const satisfies Partial<KnowledgeBase['scoring']>;

/** A triangular distribution of a share, 0–1. */
export interface Triangle {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** A default triangle round the mode that edition 1 states as what a measure leaves of a cause. */
const around = (mode: number, { low, mode: middle, high }: Triangle): Triangle => ({
  low: (mode * low) / middle,
  mode,
  high: Math.min(1, (mode * high) / middle),
});

/** How much of a cause a measure takes away; edition 1 says how much it leaves. */
function effectsOf({ effects, plan: { remaining } }: KnowledgeContent['scoring']) {
  if (effects !== undefined || remaining === undefined) {
    return effects ?? scoringDefaults.effects;
  }
  const { strong, partial } = scoringDefaults.effects;
  return {
    strong: around(1 - remaining.strong, strong),
    partial: around(1 - remaining.partial, partial),
  };
}

const stageDefaults = {
  cuts: {
    span: 3,
    growthGap: { one: 2, two: 5 },
    lqChange: { one: 0.05, two: 0.15 },
    outputFall: -3,
    newFirms: { many: 5, few: 2 },
    margins: 1,
    rising: 2,
    falling: -2,
    shownFrom: 0.8,
    ...working,
  },
  priors: {
    growthGap: { degrees: 4, scale: 8 },
    lqChange: { sd: 0.2, correlation: 0.5 },
    referenceGrowth: { mean: 5, sd: 3 },
    locationQuotient: { median: 1.2, logSd: 0.5 },
    newFirms: { median: 5, logSd: 0.6 },
    years: { median: 15, logSd: 0.8 },
    margins: { mean: 0, sd: 1 },
    past: { 'never-declined': 0.7, declined: 0.2, 'declined-new-growth': 0.1 },
    ...working,
  },
} as const satisfies Partial<KnowledgeBase['stages']>;

const rangeDefaults = {
  low: { low: 0.2, high: 1 },
  medium: { low: 2, high: 10 },
  high: { low: 10, high: 40 },
} as const;

/** The numbers of the method as a knowledge base has them, whatever its edition. */
export function numbersOf({ scoring, stages, countermeasures }: KnowledgeContent) {
  return {
    ramp: scoring.ramp ?? scoringDefaults.ramp,
    effects: effectsOf(scoring),
    plans: scoring.plans ?? scoringDefaults.plans,
    errors: scoring.errors ?? scoringDefaults.errors,
    cuts: stages.cuts ?? stageDefaults.cuts,
    priors: stages.priors ?? stageDefaults.priors,
    /** Million CNY by class. */
    costs: Object.fromEntries(
      countermeasures.costClasses.map(({ id, range }) => [id, range ?? rangeDefaults[id]]),
    ),
  };
}
