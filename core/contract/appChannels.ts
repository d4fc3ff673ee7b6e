import * as v from 'valibot';
import { DateSchema } from '../base/fields.ts';
import { SettingsSchema, SomeSettingsSchema } from '../base/settings.ts';
import { KnowledgeBaseSchema } from '../knowledge/schema.ts';
import { ListTextsSchema } from '../lists/lists.ts';
import { ClusterCountSchema } from '../model/cluster.ts';
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

/** What a page starts from. */
const StartSchema = v.strictObject({
  info: AppInfoSchema,
  settings: SettingsSchema,
  /** The knowledge base that new assessments start with. */
  knowledge: KnowledgeBaseSchema,
  /** Places, industries, readings and national employment, as the texts of their files. */
  lists: ListTextsSchema,
  count: ClusterCountSchema,
  /** Whether a file that was opened with the program waits for `bundle.takeOpened`. */
  opensFile: v.boolean(),
});

/** `null` before the first export, and where the folder is gone. */
const ExportFolderSchema = v.strictObject({ folder: v.nullable(v.string()) });

/** The program itself: what it is, and its settings. */
export const appChannels = {
  /** The first call of a page: all that it needs before it can show anything, in one answer. */
  'app.start': { input: none, output: StartSchema },
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
