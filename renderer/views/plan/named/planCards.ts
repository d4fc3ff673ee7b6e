import { type chosenPlanIds, type NamedPlanId, namedPlanIds } from '../../../../core/model/planSettings.ts';
import type { PlanSolution } from '../../../../core/planning/namedPlans.ts';

export type PlanName = (typeof chosenPlanIds)[number];

/** One plan to choose from. */
export interface PlanCard {
  /** The name that is chosen with it: balanced where it is one of several, else the first. */
  readonly id: PlanName;
  /** Every name that means these measures, in the order sufficient, balanced, full, own. */
  readonly names: readonly PlanName[];
  readonly isRecommended: boolean;
  readonly plan: PlanSolution;
}

const keyOf = ({ ids }: PlanSolution): string => ids.toSorted().join();

/** The three plans in their order, equal ones once under all their names; the official's own last, never merged. */
export function listPlanCards(
  plans: Readonly<Record<NamedPlanId, PlanSolution>>,
  own: PlanSolution | null,
): PlanCard[] {
  const keys = namedPlanIds.map((name) => keyOf(plans[name]));
  const cards = namedPlanIds.flatMap((name, place): PlanCard[] => {
    const key = keys[place];
    if (keys.indexOf(key ?? '') !== place) {
      return [];
    }
    const names = namedPlanIds.filter((_, other) => keys[other] === key);
    const isRecommended = names.includes('balanced');
    return [{ id: isRecommended ? 'balanced' : name, names, isRecommended, plan: plans[name] }];
  });
  return own === null ? cards : [...cards, { id: 'own', names: ['own'], isRecommended: false, plan: own }];
}

/** What a plan has that the one before it lacks, and the other way round; for the first all it has. */
export interface PlanAddition {
  readonly card: PlanCard;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The named plans one after the other, each by how it differs from the one before. */
export const listAdditions = (cards: readonly PlanCard[]): PlanAddition[] =>
  cards
    .filter(({ id }) => id !== 'own')
    .map((card, place, all) => {
      const before = all[place - 1]?.plan.ids ?? [];
      return {
        card,
        added: card.plan.ids.filter((id) => !before.includes(id)),
        removed: before.filter((id) => !card.plan.ids.includes(id)),
      };
    });
