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

/** `null` before the first export, and where the folder is gone. */
const ExportFolderSchema = v.strictObject({ folder: v.nullable(v.string()) });

/** The program itself: what it is, and its settings. */
export const appChannels = {
  'app.info': { input: none, output: AppInfoSchema },
  'settings.get': { input: none, output: SettingsSchema },
  /** Changes some settings; the others stay as they are. */
  'settings.save': {
    input: v.strictObject({ ...SomeSettingsSchema.entries, ...replacing(SomeSettingsSchema) }),
    output: none,
  },
  /** The folder of the last export, which the next one is offered; chosen by exporting, never from here. */
  'exportFolder.get': { input: none, output: ExportFolderSchema },
  'exportFolder.forget': { input: none, output: ExportFolderSchema },
} as const satisfies Record<string, Call>;
