import type { PlanConstraint } from '../../../core/model/planReport.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** A rule of the plan in the official's language. */
export function ruleName(
  { t, say, index, knowledge }: Pick<Workspace, 't' | 'say' | 'index' | 'knowledge'>,
  constraint: PlanConstraint,
): string {
  const { horizons, actors } = knowledge.countermeasures;
  const measure = (id: string) => {
    const known = index.measures.get(id);
    return known ? say(known.title) : id;
  };
  const named = (list: typeof horizons | typeof actors, id: string) => {
    const entry = [...list].find((each) => each.id === id);
    return entry ? say(entry.name) : id;
  };
  switch (constraint.kind) {
    case 'budget':
    case 'largest':
      return t(`planOptions.rule-${constraint.kind}`);
    case 'phase-budget':
    case 'phase-capacity':
      return t(`planOptions.rule-${constraint.kind}`, { name: named(horizons, constraint.phase) });
    case 'actor-capacity':
      return t('planOptions.rule-actor-capacity', { name: named(actors, constraint.actor) });
    case 'must':
    case 'must-not':
      return t(`planOptions.rule-${constraint.kind}`, { name: measure(constraint.measure) });
    case 'exclusion':
      return t('planOptions.rule-exclusion', { names: constraint.measures.map(measure) });
    case 'prerequisite':
      return t('planOptions.rule-prerequisite', {
        name: measure(constraint.measure),
        needed: measure(constraint.requires),
      });
  }
}
