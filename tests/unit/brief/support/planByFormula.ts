import type { BriefSource } from '../../../../core/brief/compose/basis/briefContext.ts';

/** What plans are worth by the formulas of `docs/method.md`, from the evaluation and the knowledge base alone. */

type Entry = BriefSource['evaluation']['ranking'][number];

/** How far a severity counts: from nothing at 30 to all of it at 50. */
export const countedShare = (severity: number): number => Math.min(1, Math.max(0, (severity - 30) / 20));

/** Trouble of each cause: ρ(s) × s. */
const troubleBy = ({ evaluation }: BriefSource): Map<string, number> =>
  new Map(evaluation.causes.map(({ id, severity }) => [id, countedShare(severity) * severity]));

const takesAway = (entry: Entry, trouble: ReadonlyMap<string, number>): boolean =>
  entry.effects.some(({ cause, share }) => share > 0 && (trouble.get(cause) ?? 0) > 0);

const prerequisites = (from: BriefSource, id: string, kind: 'hard' | 'soft'): string[] =>
  (from.kb.countermeasures.countermeasures.find((measure) => measure.id === id)?.prerequisites ?? [])
    .filter((entry) => entry.kind === kind && isOffered(from, entry.requires))
    .map(({ requires }) => requires);

const isOffered = ({ evaluation }: BriefSource, id: string): boolean =>
  evaluation.ranking.some((entry) => entry.id === id);

/** A measure with all its hard prerequisites that a plan does not hold. */
export function needsBeyond(from: BriefSource, id: string, plan: readonly string[]): string[] {
  const needed = new Set([id]);
  for (const each of needed) {
    prerequisites(from, each, 'hard').forEach((required) => needed.add(required));
  }
  return [...needed].filter((each) => !plan.includes(each));
}

/** What is left of each cause, as a share: Π (1 − e q k). */
function leftBy(from: BriefSource, ids: readonly string[]): (cause: string) => number {
  const trouble = troubleBy(from);
  const chosen = from.evaluation.ranking.filter(({ id }) => ids.includes(id));
  const kept = ({ id }: Entry): number => {
    const soft = prerequisites(from, id, 'soft');
    const missing = soft.filter((each) => {
      const entry = from.evaluation.ranking.find((other) => other.id === each);
      return entry !== undefined && !ids.includes(each) && takesAway(entry, trouble);
    }).length;
    return missing === 0 ? 1 : 1 - (0.3 * missing) / soft.length;
  };
  return (cause) =>
    chosen.reduce((left, entry) => {
      const effect = entry.effects.find((each) => each.cause === cause)?.share ?? 0;
      return left * (1 - effect * entry.delivery * kept(entry));
    }, 1);
}

/** Percent of the trouble that a plan can be expected to take away. */
export function shareOfTrouble(from: BriefSource, ids: readonly string[]): number {
  const trouble = troubleBy(from);
  const total = [...trouble.values()].reduce((sum, each) => sum + each, 0);
  const left = leftBy(from, ids);
  const removed = [...trouble].reduce((sum, [cause, each]) => sum + each * (1 - left(cause)), 0);
  return total === 0 ? 0 : (100 * removed) / total;
}

/** Value, cost, what of it is estimated, how many raised causes stay above 40 and how many at 40 or more. */
export function planFigures(from: BriefSource, ids: readonly string[]) {
  const chosen = from.evaluation.ranking.filter(({ id }) => ids.includes(id));
  const left = leftBy(from, ids);
  return {
    value: shareOfTrouble(from, ids),
    cost: chosen.reduce((sum, { cost }) => sum + cost, 0),
    estimatedCost: chosen.reduce((sum, { cost, estimated }) => sum + (estimated ? cost : 0), 0),
    left: from.evaluation.causes.filter(
      ({ id, raised, severity }) => raised && severity * left(id) > 40 + 1e-9,
    ).length,
    reached: from.evaluation.causes.filter(
      ({ id, raised, severity }) => raised && severity * left(id) >= 40 - 1e-9,
    ).length,
  };
}
