import * as v from 'valibot';

/** What the parts of the schema are put together from. */

export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const TextSchema = v.strictObject({
  en: v.pipe(v.string(), v.nonEmpty()),
  zh: v.pipe(v.string(), v.nonEmpty()),
});

/**
 * A text that 0.1.0 has in one language only. An empty side is a matter of the checks, so that a draft can be typed one
 * language after the other.
 */
export const BothTextSchema = v.strictObject({ en: v.string(), zh: v.string() });
export const OnceSingleSchema = v.union([BothTextSchema, v.string()]);

/** How a statement rests on the paper. `abstract` stands in edition 1 only. */
export const basisIds = ['stated', 'abstract', 'implied', 'added'] as const;
export const BasisSchema = v.picklist(basisIds);

export const SourceSchema = v.strictObject({ kind: v.picklist(['paper', 'reference']), ref: v.string() });
