import type { BriefDocument } from '../../../document/document.ts';

/** A remedy of page 1 for which nobody has been named yet, or no date. */
export interface Undecided {
  /** The finding's number, from 1. */
  readonly finding: number;
  readonly what: 'owner' | 'date';
}

/** What is printed as still to be decided, in the order of page 1; empty where all is settled or in own words. */
export const undecidedRemedies = ({ blocks }: BriefDocument): readonly Undecided[] =>
  blocks.flatMap((block) =>
    block.kind !== 'findings'
      ? []
      : block.items.flatMap(({ remedy }, place) =>
          (remedy?.parts.flat() ?? []).flatMap(({ source }): Undecided[] =>
            source === 'undecided:owner' || source === 'undecided:date'
              ? [{ finding: place + 1, what: source === 'undecided:owner' ? 'owner' : 'date' }]
              : [],
          ),
        ),
  );
