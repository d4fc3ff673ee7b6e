import type { KnowledgeIndex } from '../knowledge/lookup.ts';
import type { Action } from '../model/action.ts';
import { isTarget, targetRange, type TargetRange } from './actionTarget.ts';

export type Moving = Pick<Action, 'measureId' | 'indicatorId'>;

/** The indicator that a measure is to move; `null` where it names none. */
export function indicatorOfMeasure(index: KnowledgeIndex, measureId: string | null): string | null {
  const measure = index.measures.get(measureId ?? '');
  return measure?.success?.indicator ?? measure?.tracks[0] ?? null;
}

/** The indicator that an action is to move: what the measure is to move holds as long as nothing else is said. */
export const indicatorOfAction = (index: KnowledgeIndex, { measureId, indicatorId }: Moving): string | null =>
  indicatorId ?? indicatorOfMeasure(index, measureId);

/** What the target of an action can be; `null` where it moves no indicator of the knowledge base. */
export function targetRangeOf(index: KnowledgeIndex, moving: Moving): TargetRange | null {
  const indicator = index.indicators.get(indicatorOfAction(index, moving) ?? '');
  return indicator ? targetRange(indicator) : null;
}

/** An action with another indicator: its target stays only where it can be one of that indicator. */
export function withIndicator(
  index: KnowledgeIndex,
  { measureId, target }: Pick<Action, 'measureId' | 'target'>,
  indicatorId: string | null,
): Partial<Pick<Action, 'indicatorId' | 'target'>> {
  const range = targetRangeOf(index, { measureId, indicatorId });
  const stays = target === null || (range !== null && isTarget(range, target));
  return { indicatorId, ...(!stays && { target: null }) };
}
