import * as v from 'valibot';
import { DateSchema } from '../base/fields.ts';
import { SettingsSchema, SomeSettingsSchema } from '../base/settings.ts';
import { type Call, LanguageSchema, none, replacing } from './call.ts';

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
  /** Changes some settings; the others stay as they are. */
  'settings.save': {
    input: v.strictObject({ ...SomeSettingsSchema.entries, ...replacing(SomeSettingsSchema) }),
    output: none,
  },
} as const satisfies Record<string, Call>;
