import { compareKeys } from '../base/collation.ts';
import type { Countermeasure, FormationType, KnowledgeBase } from '../knowledge/schema.ts';

export interface MatchedTypes {
  readonly main: FormationType;
  /** The second type of a mixed profile; `null` otherwise. */
  readonly second: FormationType | null;
  /** By what the second type's factor is multiplied; 1 unless given. */
  readonly secondShare?: number;
}

export interface MatchedMeasure {
  readonly measure: Countermeasure;
  /** 1 when the measure is meant for the type, 0.7 when it is also useful for it. */
  readonly typeFactor: number;
  /** Not meant for the main type: reached through `alsoUsefulFor` or the second type. */
  readonly secondary: boolean;
  /** Million CNY. */
  readonly cost: number;
  /** Nobody entered the cost: it is the point estimate of the cost class. */
  readonly estimated: boolean;
}

/**
 * The countermeasures offered for a formation type, sorted by id.
 *
 * A measure neither meant nor also useful for the type is not offered. With a second type the better factor of the
 * two counts, that of the second times its share. `costs` are the official's figures in million CNY; without one the point
 * estimate of the cost class applies.
 */
export function matchMeasures(
  kb: KnowledgeBase,
  types: MatchedTypes,
  costs: Readonly<Record<string, number>>,
): MatchedMeasure[] {
  const { mainType, alsoType } = kb.scoring.relief;
  const defaultCosts = new Map(kb.countermeasures.costClasses.map((entry) => [entry.id, entry.defaultCost]));

  const factorFor = (measure: Countermeasure, type: FormationType | null): number => {
    if (type === null) {
      return 0;
    }
    if (measure.types.includes(type)) {
      return mainType;
    }
    return measure.alsoUsefulFor.includes(type) ? alsoType : 0;
  };

  const costOf = ({ id }: Countermeasure) => (Object.hasOwn(costs, id) ? costs[id] : undefined);

  return kb.countermeasures.countermeasures
    .map((measure) => ({
      measure,
      typeFactor: Math.max(
        factorFor(measure, types.main),
        (types.secondShare ?? 1) * factorFor(measure, types.second),
      ),
      secondary: !measure.types.includes(types.main),
      cost: costOf(measure) ?? defaultCosts.get(measure.cost) ?? 0,
      estimated: costOf(measure) === undefined,
    }))
    .filter((matched) => matched.typeFactor > 0)
    .sort((a, b) => compareKeys(a.measure.id, b.measure.id));
}
