import { createContext } from 'svelte';
import type { CriterionId } from '../../../core/knowledge/schema.ts';

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
