import * as v from 'valibot';
import { DateSchema } from '../base/fields.ts';
import { SettingsSchema } from '../base/settings.ts';
import { type Call, LanguageSchema, none } from './call.ts';

const AppInfoSchema = v.strictObject({
  version: v.string(),
  engine: v.string(),
  shell: v.picklist(['electron', 'loopback', 'test']),
  systemLanguage: LanguageSchema,
  /** Today by the computer's clock, as a plain date. */
  today: DateSchema,
  storePath: v.string(),
  readOnly: v.boolean(),
});

/** The program itself: what it is, and its settings. */
export const appChannels = {
  'app.info': { input: none, output: AppInfoSchema },
  'settings.get': { input: none, output: SettingsSchema },
  'settings.save': { input: SettingsSchema, output: SettingsSchema },
} as const satisfies Record<string, Call>;
