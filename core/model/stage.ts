import type { StageId } from '../knowledge/schema.ts';

/** How the cluster moves, by growth, specialisation, output, new firms and margins. */
export type Dynamics = 'rising' | 'steady' | 'falling' | 'unknown';

/** What the stage is judged by and may be missing: a figure, or the ratings of a dimension. */
export type StageFigure =
  | 'growth-gap'
  | 'lq-change'
  | 'output-growth'
  | 'location-quotient'
  | 'new-firm-formation'
  | 'years-since-founding'
  | 'margin-change'
  | 'earlier-decline'
  | 'ratings';

export interface SettlingFigure {
  readonly figure: StageFigure;
  /** For `ratings`: the dimension whose open answers they are. */
  readonly dimension: string | null;
  /** By how much knowing it would raise the share of draws that agree on a stage, 0–1. */
  readonly gain: number;
}

export interface StageResult {
  /** The official's own stage where given, else that of the rule; `null` where what is missing leaves it open. */
  readonly id: StageId | null;
  /** Where no stage is shown: the fewest stages, likeliest first, that what is missing leaves open; else empty. */
  readonly between: readonly StageId[];
  /** Share of the draws of the missing inputs alone that agree on the likeliest stage, 0–1. */
  readonly agreement: number;
  /** What would settle the stage, or the dynamics where they are unknown, most first; empty where both stand. */
  readonly wouldSettle: readonly SettlingFigure[];
  readonly dynamics: {
    readonly is: Dynamics;
    /** Signs of change for less those against. */
    readonly votes: number;
    /** Growth and specialisation point opposite ways. */
    readonly disagree: boolean;
  };
  /** The official's own stage with its reason. Rule, flags and probabilities stay those that were computed. */
  readonly override: {
    readonly stage: StageId;
    readonly reason: string;
    /** The stage that the rule gives. */
    readonly computed: StageId | null;
  } | null;
  /** Which rule fired, 1-based in the order of the stage rule; `null` where no stage is shown by rule. */
  readonly rule: { readonly number: number } | null;
  readonly flags: readonly string[];
  readonly probabilities: Readonly<Record<StageId, number>>;
  readonly governmentRole: string | null;
  readonly structuralMaturity: number | null;
  readonly locationQuotient: number | null;
}
