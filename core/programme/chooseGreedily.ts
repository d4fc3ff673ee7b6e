import type { ChoiceProblem } from './chooseOnes.ts';

/**
 * The worth of a choice that keeps within the money: the step with the most worth for its cost, wherever one still fits.
 *
 * A floor for the exact choice, which drops all that cannot reach it; it need not be good. The first choices must fit.
 */
export function worthWithinReach({ lists, money }: ChoiceProblem): number {
  const at = lists.map(() => 0);
  const choiceOf = (list: number) => lists[list]?.[at[list] ?? 0] ?? { cost: 0, worth: 0 };
  let left = money - lists.reduce((sum, [first]) => sum + (first?.cost ?? 0), 0);
  let worth = lists.reduce((sum, [first]) => sum + (first?.worth ?? 0), 0);
  const bestStep = (list: number) => {
    const now = choiceOf(list);
    let best: { list: number; to: number; cost: number; worth: number } | null = null;
    (lists[list] ?? []).forEach((choice, to) => {
      const step = { list, to, cost: choice.cost - now.cost, worth: choice.worth - now.worth };
      const isOpen = step.worth > 0 && step.cost <= left;
      if (isOpen && (best === null || step.worth * best.cost > best.worth * step.cost)) {
        best = step;
      }
    });
    return best as { list: number; to: number; cost: number; worth: number } | null;
  };
  const open = lists.map((_, list) => bestStep(list));
  for (;;) {
    let best: (typeof open)[number] = null;
    for (const [list, step] of open.entries()) {
      const fresh = step !== null && step.cost > left ? (open[list] = bestStep(list)) : step;
      if (fresh !== null && (best === null || fresh.worth * best.cost > best.worth * fresh.cost)) {
        best = fresh;
      }
    }
    if (best === null) {
      return worth;
    }
    at[best.list] = best.to;
    left -= best.cost;
    worth += best.worth;
    open[best.list] = bestStep(best.list);
  }
}
