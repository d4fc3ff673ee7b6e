import { createContext } from 'svelte';
import type { NumberFault } from '../../../core/base/typed/fieldNumber.ts';

/** What fields for numbers and dates say of what was typed, in the language of the page. */
export interface NumberWords {
  /** Why it is no number of the field. */
  refused(fault: NumberFault, unit: string): string;
  /** Which of two percentages is meant. */
  whichShare(readings: readonly [number, number]): string;
  /** How it was read, where it stood in another unit. */
  readAs(text: string, value: number, unit: string): string;
  /** What a text was understood as. */
  sameAs(text: string, understood: string): string;
}

/** Gives the words to the fields of a page. */
export const [useNumberWords, provideNumberWords] = createContext<NumberWords>();
