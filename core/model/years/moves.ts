import type { Text } from '../../knowledge/schema.ts';
import type { ScoredIndicator } from '../diagnosisResult.ts';
import type { AssessedChange } from './change.ts';

/**
 * What has become of the figure by which a measure's success is seen. None of them says that the measure did it.
 *
 * `reached` and `towards`, `against` are told only of a sure move; `too-early` where it began less than six months before, and `not-begun`
 * where its actions have not begun by what the follow-up says.
 */
export const moveVerdicts = [
  'reached',
  'towards',
  'within-noise',
  'not-moved',
  'against',
  'too-early',
  'not-begun',
  'no-data',
] as const;
export type MoveVerdict = (typeof moveVerdicts)[number];

/** A measure that was adopted, and when work on it began. */
export interface AdoptedMeasure {
  readonly measure: string;
  /** ISO date; `null` where it has not begun. */
  readonly startOn: string | null;
  /** What the office says it is to move, and how far; left out where it follows the knowledge base. */
  readonly aim?: { readonly indicator: string; readonly target: number | null };
}

type Answer = Pick<ScoredIndicator, 'level' | 'value' | 'grade'>;

/** One measure with the figure that it was to move. */
export interface MeasureMove extends AdoptedMeasure {
  /** `null` for a measure that the knowledge base does not know or names no figure for. */
  readonly indicator: string | null;
  readonly before: Answer | null;
  readonly after: Answer | null;
  /** The level, or the figure in its own unit, from which on the target is reached; `null` where none is stated in figures. */
  readonly target: number | null;
  readonly verdict: MoveVerdict;
}

/** What has changed between two assessments, and what has become of the measures that were adopted after the earlier. */
export interface YearChange {
  readonly change: AssessedChange;
  /** In the order in which the actions were made. */
  readonly moves: readonly MeasureMove[];
  /** What hit the cluster from outside before the later one, as its assessor says. */
  readonly shocks: readonly Text[];
}
