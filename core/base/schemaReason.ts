import type * as v from 'valibot';
import { type Reason, checkReasons } from './reasons.ts';

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
  const checked = checkReasons.find((code) => type === 'check' && code === issue.message);
  return { reason: checked ?? namedByType(type) };
}

const namedByType = (type: string): (typeof reasonByType)[keyof typeof reasonByType] =>
  Object.hasOwn(reasonByType, type) ? reasonByType[type as keyof typeof reasonByType] : 'wrong-form';

/** An issue keeps its choices only in the notation of a type, `("A" | "B")`. */
const choicesOf = (expected: string | null): string[] =>
  (expected ?? '').replace(/^\((.*)\)$/u, '$1').split(' | ');
