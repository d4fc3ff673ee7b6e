import type { Action, FollowUpScope } from '../model/action.ts';

/** Whose actions the follow-up lists and counts. */
export type ActionPart = 'own' | 'sample';

interface Wish {
  /** What the official has chosen; `null` before. */
  readonly asked: ActionPart | null;
  readonly scope: FollowUpScope;
  readonly actions: readonly Action[];
}

const isSample = (part: ActionPart) => (each: { readonly illustrative: boolean }) =>
  each.illustrative === (part === 'sample');

/**
 * The part of the actions that is shown: own work alone, unless the sample is asked for. Where there is no own work,
 * not even a cluster, the sample is all that there is to look at.
 */
export function shownPart({ asked, scope, actions }: Wish): {
  readonly part: ActionPart;
  readonly actions: readonly Action[];
  /** Assessments to which a new action can be added: every own one; behind those of the sample while it is shown. */
  readonly assessments: FollowUpScope['assessments'];
} {
  const hasOwn = scope.hasOwnWork || actions.some(isSample('own'));
  const wanted = asked ?? (hasOwn ? 'own' : 'sample');
  const part = actions.some(isSample('sample')) ? wanted : 'own';
  const own = scope.assessments.filter(isSample('own'));
  return {
    part,
    actions: actions.filter(isSample(part)),
    assessments: part === 'own' ? own : [...scope.assessments.filter(isSample('sample')), ...own],
  };
}
