import { type Countermeasure, type Horizon, horizonIds } from '../knowledge/schema.ts';
import type { Action } from '../model/action.ts';
import { compareKeys } from '../base/collation.ts';
import { phaseOfEach } from '../planning/phaseOfEach.ts';
import type { ClassifiedAction } from './classify.ts';
import { ownerOf, ownersOf } from './filter.ts';

/** What a time chart is divided by. */
export type ScheduleBy = 'phase' | 'body';

export interface ScheduleGroup {
  /** A phase, or an owner as written; empty where there is none. */
  readonly key: string;
  /** The first to begin first; what has no date stands in no group. */
  readonly items: readonly ClassifiedAction[];
}

type Measure = Pick<Countermeasure, 'id' | 'horizon' | 'prerequisites'>;

/** The phase of each action: that of its measure, of a step that of the action that it is a step of; none else. */
export function phasesOf(
  actions: readonly Action[],
  measures: readonly Measure[],
): ReadonlyMap<string, Horizon> {
  const phases = phaseOfEach(
    measures.map(({ id, horizon, prerequisites }) => ({
      id,
      horizon,
      requires: prerequisites.flatMap(({ requires, kind }) => (kind === 'hard' ? [requires] : [])),
    })),
  );
  const byId = new Map(actions.map((action) => [action.id, action]));
  return new Map(
    actions.flatMap((action) => {
      const carrier = action.measureId === null ? byId.get(action.partOf ?? '') : action;
      const phase = phases.get(carrier?.measureId ?? '');
      return phase === undefined ? [] : [[action.id, phase] as const];
    }),
  );
}

export const isDated = ({ startOn, dueOn }: Pick<Action, 'startOn' | 'dueOn'>): boolean =>
  startOn !== null || dueOn !== null;

/** When an action begins and ends: one that has one date alone is a day. */
export function spanOf({ startOn, dueOn }: Pick<Action, 'startOn' | 'dueOn'>): readonly [string, string] {
  return [startOn ?? dueOn ?? '', dueOn ?? startOn ?? ''];
}

/** The dated actions of each phase, then those of none. */
export function byPhase(
  items: readonly ClassifiedAction[],
  phases: ReadonlyMap<string, Horizon>,
): readonly ScheduleGroup[] {
  return grouped(items, [...horizonIds, ''], ({ action }) => phases.get(action.id) ?? '');
}

/** The dated actions of each body: those of nobody first, then the body with the most. */
export function byBody(items: readonly ClassifiedAction[]): readonly ScheduleGroup[] {
  const owners = ownersOf(items.map(({ action }) => action)).map(({ owner }) => owner);
  return grouped(items, ['', ...owners.filter(Boolean)], ({ action }) => ownerOf(action));
}

function grouped(
  items: readonly ClassifiedAction[],
  keys: readonly string[],
  keyOf: (item: ClassifiedAction) => string,
): readonly ScheduleGroup[] {
  const dated = items.filter(({ action }) => isDated(action));
  const byKey = Map.groupBy(dated.toSorted(firstFirst), keyOf);
  return keys.flatMap((key) => {
    const own = byKey.get(key);
    return own === undefined ? [] : [{ key, items: own }];
  });
}

function firstFirst(a: ClassifiedAction, b: ClassifiedAction): number {
  const [ofA, ofB] = [a, b].map(({ action }) => [...spanOf(action), action.id].join(' '));
  return compareKeys(ofA ?? '', ofB ?? '');
}
