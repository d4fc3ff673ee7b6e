import type { ErrorDetails } from '../base/errors.ts';
import { type PrintReason, type ReasonCode, type ReasonValues, printReasons } from '../base/reasons.ts';

/** The predicate for every reason, said after the place that it is about. A reason without words does not compile. */
export type ReasonWords = { readonly [Code in ReasonCode]: (values: ReasonValues[Code]) => string };

/** The words for a reason with its values in them. */
export const sayReason = <Code extends ReasonCode>(
  words: ReasonWords,
  reason: { readonly reason: Code } & ReasonValues[Code],
): string => words[reason.reason](reason);

/** The words for why a print failed; none where the error does not say. */
export function printWords(
  words: Readonly<Record<PrintReason, string>>,
  { reason }: ErrorDetails,
): string | undefined {
  const known = printReasons.find((candidate) => candidate === reason);
  return known && words[known];
}

/** A detail that is a list, as one text. */
export const listOf = (detail: string | number | readonly string[], separator: string): string =>
  typeof detail === 'object' ? detail.join(separator) : String(detail);
