import type { Assessment } from '../model/assessment.ts';
import type { Dynamics } from '../model/stage.ts';
import type { StageId } from '../knowledge/schema.ts';
import { type Carried, ratingKey } from '../model/years/carried.ts';

interface CarriedFrom {
  /** The assessment before, as the knowledge base of the new one reads it. */
  readonly before: Assessment;
  /** What it found: the last stage, and how the cluster was moving. */
  readonly found: { readonly stage: StageId | null; readonly dynamics: Dynamics };
  /** Indicators that the profile answers for the new year: nobody has to confirm them. */
  readonly computed: ReadonlySet<string>;
}

/**
 * A new assessment that starts from the one before it: type, answers with their evidence, weights, acceptance and costs,
 * each marked as taken over until somebody has looked at it.
 *
 * The last stage is handed over, and that it was falling. Figures of the context belong to their years, a plan and own
 * scores to their decision, members to their meeting: they are not taken over.
 */
export function carryOver(empty: Assessment, { before, found, computed }: CarriedFrom): Assessment {
  const { typing, typeAccepted, ratings, priorities, acceptance, costs } = before;
  return {
    ...empty,
    typing,
    typeAccepted,
    ratings,
    priorities,
    acceptance,
    costs,
    context: contextAfter(before, found),
    carried: carriedOf(before, computed),
  };
}

function contextAfter(
  { context }: Assessment,
  { stage, dynamics }: CarriedFrom['found'],
): Assessment['context'] {
  const earlier = context.earlierDecline ?? (dynamics === 'falling' ? 'declined' : null);
  return {
    ...(stage !== null && { previousStage: stage }),
    ...(earlier !== null && { earlierDecline: earlier }),
  };
}

function carriedOf(before: Assessment, computed: ReadonlySet<string>): Carried {
  const { typing, ratings, priorities, acceptance, costs } = before;
  const isTyped = Object.keys(typing.answers).length > 0 || (typing.override ?? null) !== null;
  const keys = [
    ...(isTyped ? ['typing'] : []),
    ...Object.keys(ratings)
      .filter((id) => !computed.has(id))
      .map(ratingKey),
    ...(priorities === null ? [] : ['weights']),
    ...(Object.keys({ ...acceptance, ...costs }).length === 0 ? [] : ['measures']),
  ];
  return Object.fromEntries(keys.map((key) => [key, true as const]));
}
