import type * as v from 'valibot';
import { type CheckReason, type Reason, checkReasons } from './reasons.ts';
import { type RefusedCharacter, refusedIn } from './textRule.ts';

const reasonByType = {
  boolean: 'wrong-form',
  finite: 'not-finite',
  integer: 'not-whole',
  iso_date: 'not-a-date',
  non_empty: 'empty',
  number: 'not-a-number',
  string: 'not-text',
  array: 'not-a-list',
  max_length: 'too-long',
} as const satisfies Readonly<Record<string, Reason['reason']>>;

/** The reasons that name no value. */
const plainReasons = checkReasons.filter((code) => code !== 'refused-character');

/** Why a schema refuses a value, by the kind of the issue; the path is the caller's. */
export function schemaReason(issue: v.BaseIssue<unknown>): Reason {
  const { type, expected, received, requirement } = issue;
  if (type === 'strict_object' && expected === 'never') {
    return { reason: 'unknown-key' };
  }
  if (received === 'undefined') {
    return { reason: 'missing' };
  }
  if ((type === 'min_value' || type === 'max_value') && typeof requirement === 'number') {
    return { reason: type === 'min_value' ? 'below' : 'above', limit: requirement };
  }
  if (type === 'picklist' || type === 'literal' || type === 'variant') {
    return { reason: 'not-one-of', choices: choicesOf(expected) };
  }
  const character = refusedCharacterOf(issue);
  if (character !== null) {
    return { reason: 'refused-character', ...character };
  }
  const checked = plainReasons.find((code) => code === issue.message);
  return { reason: checked ?? namedByType(type) };
}

/** The character for which a text is refused; `null` where that is not what is wrong. */
export function refusedCharacterOf({ message, input }: v.BaseIssue<unknown>): RefusedCharacter | null {
  if (message !== ('refused-character' satisfies CheckReason) || typeof input !== 'string') {
    return null;
  }
  // Where a text may have several lines their ends are not what is wrong with it.
  return refusedIn(input, 'several') ?? refusedIn(input, 'one');
}

const namedByType = (type: string): (typeof reasonByType)[keyof typeof reasonByType] =>
  Object.hasOwn(reasonByType, type) ? reasonByType[type as keyof typeof reasonByType] : 'wrong-form';

/** An issue keeps its choices only in the notation of a type, `("A" | "B")`. */
const choicesOf = (expected: string | null): string[] =>
  (expected ?? '').replace(/^\((.*)\)$/u, '$1').split(' | ');
