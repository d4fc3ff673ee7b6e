import type { PlanConstraint } from '../../../core/model/reports/planReport.ts';
import type { PlanSettings } from '../../../core/model/planSettings.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { measureName } from '../plan/numberAccount.ts';

/** A rule of the plan with its figure, in the official's language. */
export function ruleName(workspace: Workspace, settings: PlanSettings, constraint: PlanConstraint): string {
  const { t, say, knowledge, format } = workspace;
  const { horizons, actors } = knowledge.countermeasures;
  const money = (amount: number | null | undefined) => format.money(amount ?? 0);
  const measure = (id: string) => measureName(workspace, id);
  const named = (list: typeof horizons | typeof actors, id: string) => {
    const entry = [...list].find((each) => each.id === id);
    return entry ? say(entry.name) : id;
  };
  switch (constraint.kind) {
    case 'budget':
      return t('planOptions.rule-budget', { most: money(settings.budget) });
    case 'largest':
      return t('planOptions.rule-largest', { most: settings.largest ?? 0 });
    case 'phase-budget':
      return t('planOptions.rule-phase-budget', {
        name: named(horizons, constraint.phase),
        most: money(settings.phaseBudgets?.[constraint.phase]),
      });
    case 'phase-capacity':
      return t('planOptions.rule-phase-capacity', {
        name: named(horizons, constraint.phase),
        most: settings.phaseCapacity?.[constraint.phase] ?? 0,
      });
    case 'year-budget':
      return t('planOptions.rule-year-budget', {
        year: constraint.year,
        most: money(settings.yearBudgets?.[constraint.year]),
      });
    case 'year-capacity':
      return t('planOptions.rule-year-capacity', {
        year: constraint.year,
        most: settings.yearCapacity?.[constraint.year] ?? 0,
      });
    case 'actor-capacity':
      return t('planOptions.rule-actor-capacity', {
        name: named(actors, constraint.actor),
        most: settings.actorCapacity?.[constraint.actor] ?? 0,
      });
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
