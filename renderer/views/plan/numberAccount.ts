import { createContext } from 'svelte';
import type { CriterionId } from '../../../core/knowledge/schema.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { Evaluation } from '../../../core/model/evaluation.ts';
import type { RankedMeasure } from '../../../core/model/rankedMeasure.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import type { PlanDesk } from './planDesk.svelte.ts';

/** A number of the plan screens whose making can be opened; a severity leads on to the diagnosis. */
export type PlanNumber =
  | { readonly kind: 'value' | 'share' | 'cost'; readonly measure: string }
  | { readonly kind: 'score'; readonly measure: string; readonly criterion: CriterionId }
  | { readonly kind: 'weights' }
  /** Of the plan of these measures; of the best one when left out. */
  | { readonly kind: 'plan-value' | 'plan-cost'; readonly plan?: readonly string[] }
  | { readonly kind: 'cause'; readonly id: string };

/** How any part of the plan page opens the source of a number; given by the page. */
export const [useNumberOpener, provideNumberOpener] = createContext<(number: PlanNumber) => void>();

/** A figure of a table, perhaps one whose own making can be opened. */
export interface AccountCell {
  readonly written: string;
  readonly number?: PlanNumber;
}

/** What a number is made of: its inputs as a table, then the formula with the figures filled in. */
export interface NumberAccount {
  /** What the number is, as in "where the number comes from: …". */
  readonly name: string;
  readonly table: {
    /** The first names the rows. */
    readonly heads: readonly string[];
    readonly rows: readonly {
      readonly id: string;
      readonly name: string;
      readonly cells: readonly AccountCell[];
    }[];
    readonly sum: readonly AccountCell[] | null;
  } | null;
  readonly sentences: readonly string[];
  /** Further inputs that are a table of their own. */
  readonly more?: { readonly text: string; readonly number: PlanNumber };
}

export interface AccountContext {
  readonly workspace: Workspace;
  readonly desk: PlanDesk;
  readonly evaluation: Evaluation;
  readonly assessment: Assessment;
}

export function measureName({ index, say }: Workspace, id: string): string {
  const measure = index.measures.get(id);
  return measure ? say(measure.title) : id;
}

export function criterionName({ index, say }: Workspace, id: CriterionId): string {
  const criterion = index.criteria.get(id);
  return criterion ? say(criterion.name) : id;
}

export function causeName({ index, say }: Workspace, id: string): string {
  const cause = index.causes.get(id);
  return cause ? say(cause.name) : id;
}

export const rankedOf = ({ desk }: AccountContext, measure: string): RankedMeasure | undefined =>
  desk.ranking.find((entry) => entry.id === measure);

/** A plain figure. */
export const cell = (written: string): AccountCell => ({ written });
