import { createContext } from 'svelte';
import type { CriterionId } from '../../../core/knowledge/schema.ts';

/** A number of the plan screens whose making can be opened; a severity leads on to the diagnosis. */
export type PlanNumber =
  | { readonly kind: 'value' | 'share' | 'cost'; readonly measure: string }
  | { readonly kind: 'score'; readonly measure: string; readonly criterion: CriterionId }
  | { readonly kind: 'weights' | 'plan-value' | 'plan-cost' }
  | { readonly kind: 'cause'; readonly id: string };

/** How any part of the plan page opens the source of a number; given by `PlanPage.svelte`. */
export const [useNumberOpener, provideNumberOpener] = createContext<(number: PlanNumber) => void>();
