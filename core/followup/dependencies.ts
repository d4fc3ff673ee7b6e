import type { Countermeasure } from '../knowledge/schema.ts';
import { type Action, isClosed } from '../model/action.ts';

/** Something that an action waits for: a prerequisite of the measure that it carries out. */
export interface Dependency {
  /** The measure that comes first. */
  readonly measureId: string;
  /** The action of the same cluster that carries it out; `null` where there is none. */
  readonly action: Action | null;
  /** The action begins before that one is to end: one of the two dates is wrong. */
  readonly isEarly: boolean;
}

type Measures = ReadonlyMap<string, Pick<Countermeasure, 'prerequisites'>>;

/**
 * What an action comes after. A prerequisite that the measure cannot do without is told even where nobody carries it
 * out; one that only helps is told where somebody does. What was dropped carries out nothing, steps are no actions of a
 * measure, and where there are several actions the one of the same assessment counts, else the newest.
 */
export function dependenciesOf(
  action: Action,
  { measures, actions }: { readonly measures: Measures; readonly actions: readonly Action[] },
): readonly Dependency[] {
  const prerequisites = measures.get(action.measureId ?? '')?.prerequisites ?? [];
  return prerequisites.flatMap(({ requires: measureId, kind }) => {
    const before = carrierOf(action, { measureId, actions });
    return before === null && kind === 'soft'
      ? []
      : [{ measureId, action: before, isEarly: before !== null && isEarly(action, before) }];
  });
}

function carrierOf(
  action: Action,
  { measureId, actions }: { readonly measureId: string; readonly actions: readonly Action[] },
): Action | null {
  const carriers = actions.filter(
    (other) =>
      other.measureId === measureId &&
      other.clusterId === action.clusterId &&
      other.illustrative === action.illustrative &&
      other.status !== 'dropped',
  );
  return carriers.find(({ assessmentId }) => assessmentId === action.assessmentId) ?? carriers.at(-1) ?? null;
}

const isEarly = (action: Action, before: Action): boolean =>
  !isClosed(action) &&
  !isClosed(before) &&
  action.startOn !== null &&
  before.dueOn !== null &&
  action.startOn < before.dueOn;
