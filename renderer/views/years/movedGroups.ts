import type { AssessedChange, Moved } from '../../../core/model/years/change.ts';

export const changeParts = ['dimensions', 'causes', 'indicators'] as const;
export type ChangePart = (typeof changeParts)[number];

/** What is listed of a change: those that surely moved, those within noise, and how many are not listed. */
export interface MovedGroups {
  readonly moved: readonly Moved[];
  readonly noise: readonly Moved[];
  /** Indicators with the answer of last time: a list of them would hide the others. */
  readonly same: number;
}

const largestFirst = (a: Moved, b: Moved): number => Math.abs(b.change) - Math.abs(a.change);

/** The two groups of a part, each by the size of the change; the composite stands among the dimensions, before its equals. */
export function movedGroups(change: AssessedChange, part: ChangePart): MovedGroups {
  const listed: readonly Moved[] =
    part === 'dimensions' && change.maturity !== null
      ? [change.maturity, ...change.dimensions]
      : change[part];
  const shown = part === 'indicators' ? listed.filter((each) => each.change !== 0) : listed;
  const sorted = shown.toSorted(largestFirst);
  return {
    moved: sorted.filter(({ isSure }) => isSure),
    noise: sorted.filter(({ isSure }) => !isSure),
    same: listed.length - shown.length,
  };
}
