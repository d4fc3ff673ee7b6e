import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import type { RecognitionResult } from '../model/recognition.ts';

type Ladder = KnowledgeBase['recognition']['ladders'][number];
type Condition = Ladder['rules'][number]['anyOf'][number];
type CheckedCondition = RecognitionResult['conditions'][number];
type Facts = NonNullable<AssessmentFile['recognition']>;

/** Readiness for official recognition, ladder by ladder; kept apart from the maturity score. */
export function checkRecognition(kb: KnowledgeBase, facts: Facts | undefined): RecognitionResult[] {
  return kb.recognition.ladders.map((ladder) => checkLadder(ladder, facts ?? {}));
}

/**
 * One ladder. A rule is met when one of its conditions is; conditions of one rule are alternatives.
 *
 * A ladder whose numbers are not known has no rules: total 0, never "all met".
 */
function checkLadder(ladder: Ladder, facts: Facts): RecognitionResult {
  const conditions = ladder.rules.flatMap(({ anyOf }, rule) =>
    anyOf.map((condition) => checkCondition(condition, { facts, rule })),
  );
  const isMet = (rule: number) =>
    conditions.some((condition) => condition.rule === rule && condition.met === true);
  return {
    ladder: ladder.id,
    met: ladder.rules.filter((_, rule) => isMet(rule)).length,
    total: ladder.rules.length,
    conditions,
  };
}

function checkCondition(
  { field, is, value: required }: Condition,
  { facts, rule }: { facts: Facts; rule: number },
): CheckedCondition {
  const now = (Object.hasOwn(facts, field) ? facts[field] : undefined) ?? null;
  const met = now === null ? null : compare(is, now, required);
  const gap =
    met === false && typeof now === 'number' && typeof required === 'number'
      ? Math.abs(required - now)
      : null;
  return { field, is, required, now, met, gap, rule };
}

function compare(is: Condition['is'], now: number | boolean, required: number | boolean): boolean {
  switch (is) {
    case 'at-most':
      return now <= required;
    case 'at-least':
      return now >= required;
    case 'above':
      return now > required;
    case 'equal':
      return now === required;
  }
}
