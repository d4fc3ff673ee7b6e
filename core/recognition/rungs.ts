import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { RecognitionResult } from '../model/recognition.ts';

/** How a cluster stands to one ladder of recognition: its thresholds met, known to be missed, and not known. */
export interface Rungs {
  readonly ladder: string;
  readonly met: number;
  readonly missed: number;
  readonly unknown: number;
  readonly total: number;
}

/**
 * A threshold with alternatives is met by one of them, missed when all are known and none is met, and not known otherwise.
 *
 * It is a list of what an application has to show; it says nothing of the maturity.
 */
export function rungsOf({ ladder, total, met, conditions }: RecognitionResult): Rungs {
  const rules = new Map<number, boolean[]>();
  for (const condition of conditions) {
    const isOpen = condition.met === null;
    rules.set(condition.rule, [...(rules.get(condition.rule) ?? []), isOpen]);
  }
  const isMet = new Set(conditions.flatMap(({ rule, met: is }) => (is === true ? [rule] : [])));
  const unknown = [...rules].filter(([rule, open]) => !isMet.has(rule) && open.includes(true)).length;
  return { ladder, met, missed: total - met - unknown, unknown, total };
}

/** The nearest to recognition first: most thresholds met, of equals the fewest missed. Without thresholds last. */
export const byNearness = (a: Rungs | undefined, b: Rungs | undefined): number => {
  const [x, y] = [a, b].map((rungs) => (rungs && rungs.total > 0 ? rungs.met / rungs.total : -1));
  return (y ?? -1) - (x ?? -1) || (a?.missed ?? 0) - (b?.missed ?? 0);
};

/** Every threshold of a ladder that has some is met. */
export const isReady = (rungs: Rungs | undefined): boolean =>
  rungs !== undefined && rungs.total > 0 && rungs.met === rungs.total;

/** The ladders that clusters can be held against: those whose thresholds are known. */
export const laddersWithRules = ({ recognition }: KnowledgeBase): KnowledgeBase['recognition']['ladders'] =>
  recognition.ladders.filter(({ rules }) => rules.length > 0);

/** The ladder that was chosen, else the first; `undefined` where no thresholds are known. */
export function chosenLadder(
  kb: KnowledgeBase,
  { ladder }: { readonly ladder: string },
): KnowledgeBase['recognition']['ladders'][number] | undefined {
  const ladders = laddersWithRules(kb);
  return ladders.find(({ id }) => id === ladder) ?? ladders[0];
}
