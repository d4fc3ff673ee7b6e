import * as v from 'valibot';
import type { ErrorDetails } from './errors.ts';
import { looseDateForm } from './looseDate.ts';
import type { CheckReason } from './reasons.ts';
import { type Lines, mendedText, refusedIn } from './textRule.ts';

/** Field schemas shared by everything that crosses a boundary: the contract, the store and files. */

/** What puts the text rule to a schema; `asStored` (`changedSchema.ts`) leaves it out. */
const rules = new WeakSet<object>();
export const isTextRule = (action: object): boolean => rules.has(action);

/** A text in its stored form; one with a character that is not taken is refused. */
function underRule(lines: Lines) {
  const rule = v.rawTransform<string, string>(({ dataset: { value }, addIssue, NEVER }) => {
    if (refusedIn(value, lines) === null) {
      return mendedText(value, lines);
    }
    addIssue({ message: 'refused-character' satisfies CheckReason });
    return NEVER;
  });
  rules.add(rule);
  return rule;
}

const text = (lines: Lines, maxLength: number) =>
  v.pipe(v.string(), underRule(lines), v.maxLength(maxLength));

/** A path is another one in any other form: it is taken as it is, or refused. */
function asItIs() {
  const rule = v.rawCheck<string>(({ dataset, addIssue }) => {
    if (dataset.typed && refusedIn(dataset.value, 'one') !== null) {
      addIssue({ message: 'refused-character' satisfies CheckReason });
    }
  });
  rules.add(rule);
  return rule;
}

/** Where a file or a folder lies on this computer. */
export const PathSchema = v.pipe(v.string(), asItIs(), v.minLength(1), v.maxLength(1000));

/** Several lines. */
export const NoteSchema = text('several', 10_000);
export const RequiredNoteSchema = v.pipe(NoteSchema, v.nonEmpty());
/** Few words, in a field that shows them on several lines. */
export const ShortNoteSchema = text('several', 200);
/** One line. */
export const ShortTextSchema = text('one', 200);
export const RequiredTextSchema = v.pipe(ShortTextSchema, v.nonEmpty());

/** A plain date as exact as it is known: evidence is often dated to the month, the quarter or the half only. */
export const LooseDateSchema = v.pipe(v.string(), v.regex(looseDateForm));

/** A calendar date without a time zone, `2026-05-31`. */
export const DateSchema = v.pipe(v.string(), v.isoDate());

/** A moment in UTC, `2026-05-31T08:00:00.000Z`. */
export const TimestampSchema = v.pipe(v.string(), v.isoTimestamp());

/** An id of the knowledge base: lower-case words joined by hyphens. */
export const KnowledgeIdSchema = v.pipe(v.string(), v.maxLength(80), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

/** An id made by this program (a UUID) or by the knowledge base for what it ships. */
export const IdSchema = v.pipe(v.string(), v.maxLength(80), v.regex(/^[a-z0-9][a-z0-9-]*$/));

export const FiniteSchema = v.pipe(v.number(), v.finite());
export const LevelSchema = v.picklist([1, 2, 3, 4, 5]);
export const PercentSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
export const MoneySchema = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1_000_000));
export const YearSchema = v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2100));

/** When a cluster came to be: much of the north-east's industry is older than the statistics. */
export const foundingYears = { min: 1800, max: 2100 } as const;
export const FoundedYearSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(foundingYears.min),
  v.maxValue(foundingYears.max),
);
export const SeedSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_294_967_295));

const PlainDetailsSchema = v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())]));

/** The details of a failure that crosses a boundary as a value. */
export const ErrorDetailsSchema = v.custom<ErrorDetails>((value) => v.is(PlainDetailsSchema, value));
