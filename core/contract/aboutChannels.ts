import * as v from 'valibot';
import { type Call, ExportedFileSchema, LanguageSchema, none } from './call.ts';

const AboutSchema = v.strictObject({
  program: v.strictObject({
    version: v.string(),
    /** The first digits of a digest of what runs; empty where the program runs unbuilt. */
    build: v.string(),
    /** The version of the calculation. */
    engine: v.string(),
  }),
  /** The knowledge base that new assessments start with. */
  knowledge: v.strictObject({ version: v.string(), hash: v.string() }),
  store: v.strictObject({
    path: v.string(),
    bytes: v.number(),
    /** Which store it is, shortened; empty for one from before stores had a name. */
    id: v.string(),
    generation: v.nullable(v.number()),
    schema: v.number(),
    readOnly: v.boolean(),
    /** When its record of changes begins. */
    begunAt: v.nullable(v.string()),
    /** When the program last closed it in order, as far as the log reaches back. */
    closedAt: v.nullable(v.string()),
    /** When its newest backup was made that was read back and checked. */
    backupAt: v.nullable(v.string()),
  }),
  platform: v.strictObject({
    shell: v.picklist(['electron', 'loopback', 'test']),
    system: v.string(),
    node: v.string(),
    electron: v.nullable(v.string()),
    /** The browser engine of the program's own window; `null` where the page runs in a browser, which knows itself. */
    chromium: v.nullable(v.string()),
    sqlite: v.string(),
    /** What brings SQLite into the program. */
    driver: v.string(),
  }),
  logPath: v.nullable(v.string()),
});

const PartSchema = v.strictObject({
  name: v.string(),
  version: v.string(),
  licence: v.string(),
  /** The licence itself; empty where the part came without its text. */
  text: v.string(),
});

/** What the program is, what it works on, and what helps a technician. */
export const aboutChannels = {
  'about.read': { input: none, output: AboutSchema },
  /** The parts of others that this build contains, by name. */
  'about.parts': { input: none, output: v.array(PartSchema) },
  'about.showStore': { input: none, output: none },
  'about.showLog': { input: none, output: none },
  /** The facts and the log without content, to be passed on. */
  'about.saveReport': { input: v.strictObject({ language: LanguageSchema }), output: ExportedFileSchema },
  /** A proved copy of the store, the log and the list of backups in one archive. It holds all data. */
  'about.saveCopy': { input: none, output: ExportedFileSchema },
} as const satisfies Record<string, Call>;
