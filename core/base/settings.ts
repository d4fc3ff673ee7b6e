import * as v from 'valibot';
import { ShortTextSchema } from './fields.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** Preferences of this installation. `null` follows the system. */
export const SettingsSchema = v.strictObject({
  language: v.nullable(v.picklist(languages)),
  theme: v.nullable(v.picklist(['light', 'dark'])),
  /** Name and unit of the assessor: a statement, not a login. */
  assessorName: ShortTextSchema,
  assessorUnit: ShortTextSchema,
  /** The marking printed on every page of a brief, in the unit's own wording. */
  marking: ShortTextSchema,
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

const { language, theme, assessorName, assessorUnit, marking } = SettingsSchema.entries;

/** Some of the settings: those that are changed. */
export const SomeSettingsSchema = v.strictObject({
  language: v.exactOptional(language),
  theme: v.exactOptional(theme),
  assessorName: v.exactOptional(assessorName),
  assessorUnit: v.exactOptional(assessorUnit),
  marking: v.exactOptional(marking),
});
