import * as v from 'valibot';
import { DateSchema, ShortTextSchema } from './fields.ts';

/** The most characters of a line of the letterhead. */
export const longestLetterhead = 60;

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** Annexes of a brief, in the order in which they stand where the office gives none of its own. */
export const briefAnnexes = ['plan', 'ratings', 'data', 'method', 'sources'] as const;

/** An order of the annexes, each named once; empty for the standing order. */
const AnnexOrderSchema = v.pipe(
  v.array(v.picklist(briefAnnexes)),
  v.check((order) => order.length === 0 || new Set(order).size === briefAnnexes.length),
  v.maxLength(briefAnnexes.length),
);

/** A line of the letterhead: it has to fit beside the date. */
const LetterheadSchema = v.pipe(ShortTextSchema, v.maxLength(longestLetterhead));

/** Preferences of this installation. `null` follows the system. */
export const SettingsSchema = v.strictObject({
  language: v.nullable(v.picklist(languages)),
  theme: v.nullable(v.picklist(['light', 'dark'])),
  /** Name and unit of the assessor: a statement, not a login. */
  assessorName: ShortTextSchema,
  assessorUnit: ShortTextSchema,
  /** The marking printed on every page of a brief, in the unit's own wording. */
  marking: ShortTextSchema,
  /** The office that a brief is from: its name, who answers for the brief, and how they are reached. */
  officeUnit: LetterheadSchema,
  officeSigner: LetterheadSchema,
  officeContact: LetterheadSchema,
  /** The order of the annexes in every brief. */
  annexOrder: AnnexOrderSchema,
  /** The day on which nobody wants to be reminded of actions again. */
  remindedOn: v.nullable(DateSchema),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

const { language, theme, assessorName, assessorUnit, marking } = SettingsSchema.entries;
const { officeUnit, officeSigner, officeContact, annexOrder, remindedOn } = SettingsSchema.entries;

/** Some of the settings: those that are changed. */
export const SomeSettingsSchema = v.strictObject({
  language: v.exactOptional(language),
  theme: v.exactOptional(theme),
  assessorName: v.exactOptional(assessorName),
  assessorUnit: v.exactOptional(assessorUnit),
  marking: v.exactOptional(marking),
  officeUnit: v.exactOptional(officeUnit),
  officeSigner: v.exactOptional(officeSigner),
  officeContact: v.exactOptional(officeContact),
  annexOrder: v.exactOptional(annexOrder),
  remindedOn: v.exactOptional(remindedOn),
});
