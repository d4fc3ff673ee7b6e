import * as v from 'valibot';
import { asStored } from '../base/changedSchema.ts';
import { IdSchema } from '../base/fields.ts';
import { languages } from '../base/settings.ts';
import { AbsentEvidenceSchema } from '../model/evidence/absentEvidence.ts';
import { KnowledgeHashSchema } from '../model/knowledgeVersion.ts';
import type { Carries } from './carries.ts';

/** One call of the contract: what the renderer sends and what the backend answers, both parsed. */
export interface Call {
  readonly input: v.GenericSchema;
  readonly output: v.GenericSchema;
  /** The content of files that the input carries; left out where it carries none and is short. */
  readonly carries?: Carries;
  /**
   * It closes or opens the store, or holds it over several turns: begun once every other call has ended, and the others
   * wait for its end.
   */
  readonly isAlone?: boolean;
  /** It asks nothing of the store, and is answered also while another call is alone. */
  readonly isBeside?: boolean;
}

export const none = v.undefined();
export const byId = v.strictObject({ id: IdSchema });
export const byHash = v.strictObject({ hash: KnowledgeHashSchema });
export const LanguageSchema = v.picklist(languages);

export const ExportedFileSchema = v.strictObject({
  /** `null` when the official closed the dialog without choosing. */
  path: v.nullable(v.string()),
  /** By which `file.open` and `file.show` find it; `null` where there is none. */
  handle: v.nullable(IdSchema),
});

/** The same of what holds attached documents, with those that it names and could not bring. */
export const IncompleteFileSchema = v.strictObject({
  ...ExportedFileSchema.entries,
  absent: v.array(AbsentEvidenceSchema),
});

/**
 * What the renderer believes to be stored where it saves. Something else there is another window's or program's: the
 * save is refused with `changed-elsewhere`. Left out, whatever is there is replaced. What is stored may be older than a
 * rule of texts and is named as it is.
 */
export const replacing = <S extends v.GenericSchema>(schema: S) => ({
  replaces: v.optional(asStored(schema)),
});
