import { compareKeys } from '../base/collation.ts';
import type { Action } from '../model/action.ts';

/** What the list of actions is narrowed to; `null` shows all. */
export interface ActionFilter {
  readonly clusterId: string | null;
  /** The owner as written, without surrounding blanks; the empty text stands for "no owner named". */
  readonly owner: string | null;
}

export const ownerOf = (action: Pick<Action, 'owner'>): string => action.owner.trim();

/** The actions that a filter lets through, in the order given. */
export const filterActions = (actions: readonly Action[], filter: ActionFilter): readonly Action[] =>
  actions.filter(
    (action) =>
      (filter.clusterId === null || action.clusterId === filter.clusterId) &&
      (filter.owner === null || ownerOf(action) === filter.owner),
  );

/** The clusters of a list of actions, each once, in the order in which they come. */
export const clustersOf = (
  actions: readonly Action[],
): readonly (readonly [id: string, name: Action['clusterName']])[] => [
  ...new Map(actions.map((action) => [action.clusterId, action.clusterName])),
];

/** The assessments of a list of actions with their cluster, each once, in the order in which they come. */
export const assessmentsOf = (
  actions: readonly Action[],
): readonly (readonly [id: string, clusterName: Action['clusterName']])[] => [
  ...new Map(actions.map((action) => [action.assessmentId, action.clusterName])),
];

/** Owners named in a list of actions, each once, most actions first; ties in the order of the text. */
export function ownersOf(actions: readonly Action[]): readonly { owner: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const action of actions) {
    counts.set(ownerOf(action), (counts.get(ownerOf(action)) ?? 0) + 1);
  }
  return [...counts]
    .map(([owner, count]) => ({ owner, count }))
    .sort((a, b) => b.count - a.count || compareKeys(a.owner, b.owner));
}
