import * as v from 'valibot';
import type { ErrorDetails } from './errors.ts';
import type { CheckReason } from './reasons.ts';

/** Field schemas shared by everything that crosses a boundary: the contract, the store and files. */

// Control characters other than line feed and tab, and marks that reverse the reading direction, can disguise text.
// eslint-disable-next-line no-control-regex -- the control characters are what is being refused
const disguising = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

const text = (maxLength: number) =>
  v.pipe(
    v.string(),
    v.normalize('NFC'),
    v.maxLength(maxLength),
    v.check((value) => !disguising.test(value), 'unshowable-characters' satisfies CheckReason),
  );

export const NoteSchema = text(10_000);
export const ShortTextSchema = text(200);
export const RequiredTextSchema = v.pipe(text(200), v.trim(), v.nonEmpty());

/** A plain date, `2026`, `2026-05` or `2026-05-31`: evidence is often dated to the month only. */
export const LooseDateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/),
);

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
export const SeedSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_294_967_295));

const PlainDetailsSchema = v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())]));

/** The details of a failure that crosses a boundary as a value. */
export const ErrorDetailsSchema = v.custom<ErrorDetails>((value) => v.is(PlainDetailsSchema, value));
