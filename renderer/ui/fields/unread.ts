import { createContext } from 'svelte';

/** What could not be read in a field: kept until it is mended, over a reload and other pages. */
export interface UnreadText {
  get(): string | null;
  keep(text: string | null): void;
}

/** Gives what a page keeps for a field of it, by the field's name. */
export const [useUnread, provideUnread] = createContext<(field: string) => UnreadText>();
