import type { Member } from '../model/assessment.ts';
import { disputedFrom } from './combineRatings.ts';
import { cautiousMedian } from '../base/median.ts';

type Level = NonNullable<Member['acceptance']>[string];

/** What the assessors think that firms and residents make of one measure, and what the group takes. */
export interface CombinedAcceptance {
  readonly measure: string;
  readonly given: readonly { readonly member: number; readonly level: Level }[];
  readonly level: Level;
  readonly difference: number;
  readonly isDisputed: boolean;
}

/** Acceptance measure by measure, sorted by id: the median level, of an even number the lower middle one. */
export function combineAcceptance(members: readonly Pick<Member, 'acceptance'>[]): CombinedAcceptance[] {
  const measures = new Set(members.flatMap(({ acceptance }) => Object.keys(acceptance ?? {})));
  return [...measures].sort().flatMap((measure) => {
    const given = members.flatMap(({ acceptance = {} }, member) => {
      const level = Object.hasOwn(acceptance, measure) ? acceptance[measure] : undefined;
      return level === undefined ? [] : [{ member, level }];
    });
    const levels = given.map((entry) => entry.level);
    const level = cautiousMedian(levels);
    const difference = Math.max(...levels) - Math.min(...levels);
    return level === null
      ? []
      : [{ measure, given, level, difference, isDisputed: difference >= disputedFrom }];
  });
}
