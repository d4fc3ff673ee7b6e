import type { KnowledgeBase } from './schema.ts';

/** What a measure costs in million CNY: as it was said, else by its class of cost; `null` for what is no measure. */
export function measureCost(
  { countermeasures: { costClasses, countermeasures } }: Pick<KnowledgeBase, 'countermeasures'>,
  costs: Readonly<Record<string, number>>,
  id: string | null,
): number | null {
  const measure = countermeasures.find((each) => each.id === id);
  if (measure === undefined) {
    return null;
  }
  const said = Object.hasOwn(costs, measure.id) ? costs[measure.id] : undefined;
  return said ?? costClasses.find((each) => each.id === measure.cost)?.defaultCost ?? null;
}
