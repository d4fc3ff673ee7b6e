import * as v from 'valibot';
import { IdSchema } from '../base/fields.ts';
import { BundleCountsSchema } from '../exchange/bundleManifest.ts';
import { BundleDecisionsSchema, BundleImportSchema, BundlePreviewSchema } from '../exchange/bundlePreview.ts';
import { type Call, IncompleteFileSchema, LanguageSchema, none } from './call.ts';
import { StatementSchema } from './trailChannels.ts';

/** A file that the page has sent to `filePath`, by the handle that it was given for it. */
const byHandle = v.strictObject({ handle: IdSchema });

const ofClusters = { clusters: v.nullable(v.pipe(v.array(IdSchema), v.minLength(1))) };

/** Never kept, and named in no log. */
const PassphraseSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));

/** Exchange bundles: several clusters with everything around them in one file. */
export const exchangeChannels = {
  /**
   * A file that the official has opened with the program, by a double click or on the command line, taken in like one that
   * the page has sent; `null` where none waits. Each is handed out once, the oldest first.
   */
  'bundle.takeOpened': {
    input: none,
    output: v.nullable(v.strictObject({ handle: IdSchema, name: v.string() })),
  },
  /** How much a bundle of these clusters holds, before it is written; `null` is all. */
  'bundle.contents': { input: v.strictObject(ofClusters), output: BundleCountsSchema },
  /** Writes a bundle where the official chooses; `clusters: null` is all. With a passphrase it is encrypted. */
  'bundle.export': {
    input: v.strictObject({ ...ofClusters, passphrase: v.optional(PassphraseSchema) }),
    output: IncompleteFileSchema,
  },
  /** What a received bundle holds and what of it is here already; nothing is stored. */
  'bundle.preview': {
    input: v.strictObject({ ...byHandle.entries, passphrase: v.optional(PassphraseSchema) }),
    output: BundlePreviewSchema,
  },
  /**
   * What of a cluster or an assessment differs, in words: `before` is what is here, `after` what the bundle has. Empty
   * where the store is read-only.
   */
  'bundle.differences': {
    input: v.strictObject({
      ...byHandle.entries,
      of: v.picklist(['clusters', 'assessments']),
      id: IdSchema,
      language: LanguageSchema,
    }),
    output: v.array(StatementSchema),
  },
  /** Stores a bundle that was looked at, as it was decided: all of it or nothing. The handle is used up by it. */
  'bundle.import': {
    input: v.strictObject({ ...byHandle.entries, decisions: BundleDecisionsSchema }),
    output: BundleImportSchema,
  },
  /** Brings everything back to where it was before an import. */
  'bundle.undoImport': {
    isAlone: true,
    input: v.strictObject({ undo: IdSchema }),
    output: none,
  },
  /** Gives up a received file that is not going to be imported. */
  'bundle.discard': { input: byHandle, output: none },
} as const satisfies Record<string, Call>;

/** The event by which a shell tells a page that a file waits for `bundle.takeOpened`. */
export const openedEvent = 'clusterdesk:opened';

/** Where both shells take the bytes of a file, by POST; they answer with an envelope of `{ handle, bytes }`. */
export const filePath = '/file';
