import type { KnowledgeBase } from '../../knowledge/schema.ts';

export type RecognitionField = KnowledgeBase['recognition']['fields'][number];

/** What a figure of recognition may be, the same for fields, files and the store; `null` where nothing ends it. */
export interface RecognitionRange {
  readonly min: number;
  readonly max: number | null;
  /** It counts firms or things: nothing stands behind the point. */
  readonly whole: boolean;
}

/** What is counted, as long as it is not so many of ten thousand others. */
const countedUnits: ReadonlySet<string> = new Set(['firms', 'items']);

/** A share is 0 to 100 percent; a rate of growth may be below zero, but not by more than there was. */
export function recognitionRange({ id, unit }: Pick<RecognitionField, 'id' | 'unit'>): RecognitionRange {
  if (unit === '%') {
    return id.endsWith('-growth')
      ? { min: -100, max: null, whole: false }
      : { min: 0, max: 100, whole: false };
  }
  return { min: 0, max: null, whole: countedUnits.has(unit) && !id.includes('-per-') };
}
