import {
  crossCheckMethodIds,
  figuresBy,
  vikorOf,
  type CrossCheckInput,
  type CrossCheckMethodId,
} from './crossCheckMethods.ts';
import { kendallTau } from './kendallTau.ts';
import { rankByValue } from './rankByValue.ts';

export interface MethodReport {
  readonly method: CrossCheckMethodId;
  /** By measure, in the order of the ranking: closeness, net flow, or Q (of which the lowest is best). */
  readonly figures: readonly number[];
  /** 1-based by measure; equal figures share the smaller rank. */
  readonly ranks: readonly number[];
  /** With the additive values, −1…1; `null` where it is not defined. */
  readonly kendallTau: number | null;
  /** Of the measures among the first ten by additive value, how many are among this method's first ten. */
  readonly shared: number;
  /** Whether the same measures stand first. */
  readonly sameTop: boolean;
}

/** VIKOR's own verdict on its first (Opricovic & Tzeng 2004). */
export interface VikorVerdict {
  /** Q of the second less Q of the first; `null` with fewer than two measures. */
  readonly advantage: number | null;
  /** What the advantage has to reach: 1 / (m − 1). */
  readonly needed: number | null;
  readonly hasAdvantage: boolean;
  readonly isStable: boolean;
  /** Places in the ranking of the measures proposed together, ascending. */
  readonly compromise: readonly number[];
}

export interface CrossCheckReport {
  /** 1-based by measure, by additive value. */
  readonly ranks: readonly number[];
  /** How many measures are among the first ten by additive value; more than ten with a tie at the tenth place. */
  readonly topTen: number;
  readonly methods: readonly MethodReport[];
  readonly vikor: VikorVerdict;
  /** How many of the methods put the same measures first as the additive value. */
  readonly agreeing: number;
  /** Lowest and highest τ of the methods; `null` where one is not defined. */
  readonly tau: { readonly least: number; readonly most: number } | null;
}

const few = 10;
const isTopTen = (rank: number | undefined): boolean => rank !== undefined && rank <= few;

function reportMethod(
  method: CrossCheckMethodId,
  input: CrossCheckInput,
  ranks: readonly number[],
): MethodReport {
  const figures = figuresBy(method, input);
  const own = rankByValue(figures);
  return {
    method,
    figures: method === 'vikor' ? figures.map((figure) => 0 - figure) : figures,
    ranks: own,
    kendallTau: kendallTau(
      input.measures.map((measure) => measure.value),
      figures,
    ),
    shared: ranks.filter((rank, index) => isTopTen(rank) && isTopTen(own[index])).length,
    sameTop: ranks.every((rank, index) => (rank === 1) === (own[index] === 1)),
  };
}

function judgeByVikor(input: CrossCheckInput): VikorVerdict {
  const { q, hasAdvantage, isStable, compromise } = vikorOf(input);
  const [first, second] = [...q].sort((a, b) => a - b);
  const isCompared = first !== undefined && second !== undefined;
  return {
    advantage: isCompared ? second - first : null,
    needed: isCompared ? 1 / (q.length - 1) : null,
    hasAdvantage,
    isStable,
    compromise,
  };
}

function rangeOf(methods: readonly MethodReport[]): CrossCheckReport['tau'] {
  const taus = methods.map((report) => report.kendallTau).filter((tau) => tau !== null);
  return taus.length < methods.length ? null : { least: Math.min(...taus), most: Math.max(...taus) };
}

/**
 * How TOPSIS, PROMETHEE II and VIKOR rank the measures beside the additive value, and how far they agree with it.
 *
 * They are set side by side, never averaged; none of them replaces the ranking.
 */
export function crossCheckReport(input: CrossCheckInput): CrossCheckReport {
  const ranks = rankByValue(input.measures.map((measure) => measure.value));
  const methods = crossCheckMethodIds.map((method) => reportMethod(method, input, ranks));
  return {
    ranks,
    topTen: ranks.filter(isTopTen).length,
    methods,
    vikor:
      input.measures.length === 0
        ? { advantage: null, needed: null, hasAdvantage: false, isStable: false, compromise: [] }
        : judgeByVikor(input),
    agreeing: methods.filter((report) => report.sameTop).length,
    tau: rangeOf(methods),
  };
}
