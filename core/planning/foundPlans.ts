import type { SearchResult } from './search/planSearch.ts';

/** The three plans as the search finds them. */
export interface FoundPlans {
  readonly sufficient: SearchResult;
  readonly balanced: SearchResult;
  readonly full: SearchResult;
  /** Whether some plan gives the balanced share and leaves no more causes above the target than the sufficient one. */
  readonly isBalanced: boolean;
}

/** What is known of the plans of a budget beforehand, from larger ones. */
export interface KnownPlans {
  readonly full?: SearchResult;
  readonly sufficient?: SearchResult;
  /** No plan leaves fewer causes above the target. */
  readonly leastAbove?: number;
}
