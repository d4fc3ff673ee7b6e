import * as v from 'valibot';
import { NoteSchema, TimestampSchema } from '../base/fields.ts';
import { KnowledgeLabelSchema } from '../knowledge/knowledgeFile.ts';
import { KnowledgeBaseSchema } from '../knowledge/schema.ts';
import {
  KnowledgeDraftSchema,
  KnowledgeHashSchema,
  KnowledgePreviewSchema,
  KnowledgeShelfSchema,
  KnowledgeVersionSchema,
} from '../model/knowledgeVersion.ts';
import { byHash, type Call, ExportedFileSchema, none, replacing } from './call.ts';
import { textFiles, TextFileSchema } from './carries.ts';

/** When the draft that is replaced was stored; `null` where there is none. */
const replacingDraft = replacing(v.nullable(TimestampSchema));

/** The knowledge bases of this store: read, written as a draft, saved as versions, exchanged as files. */
export const knowledgeChannels = {
  'knowledge.list': { input: none, output: KnowledgeShelfSchema },
  /** A knowledge base by its hash; `null` is the one that new assessments start with. */
  'knowledge.get': {
    input: v.strictObject({ hash: v.nullable(KnowledgeHashSchema) }),
    output: KnowledgeBaseSchema,
  },
  /** Which version new assessments start with. Those that are there keep theirs. */
  'knowledge.use': {
    input: v.strictObject({ ...byHash.entries, ...replacing(KnowledgeHashSchema) }),
    output: KnowledgeShelfSchema,
  },
  'knowledge.draft': { input: none, output: v.nullable(KnowledgeDraftSchema) },
  /** Begins a draft with the content of a version; one that is there is replaced. */
  'knowledge.startDraft': {
    input: v.strictObject({ basedOn: KnowledgeHashSchema, ...replacingDraft }),
    output: KnowledgeDraftSchema,
  },
  'knowledge.saveDraft': {
    input: v.strictObject({
      ...v.omit(KnowledgeDraftSchema, ['updatedAt']).entries,
      ...replacingDraft,
    }),
    carries: textFiles,
    output: v.pick(KnowledgeDraftSchema, ['updatedAt']),
  },
  'knowledge.discardDraft': { input: v.optional(v.strictObject(replacingDraft)), output: none },
  /** Makes the draft a version that never changes; refused as long as it has a problem. */
  'knowledge.save': {
    input: v.strictObject({ label: KnowledgeLabelSchema, note: NoteSchema, ...replacingDraft }),
    output: KnowledgeVersionSchema,
  },
  /** What a knowledge file (its text) holds, with all its problems; nothing is stored. */
  'knowledge.preview': { input: TextFileSchema, carries: textFiles, output: KnowledgePreviewSchema },
  'knowledge.import': { input: TextFileSchema, carries: textFiles, output: KnowledgeVersionSchema },
  'knowledge.export': { input: byHash, output: ExportedFileSchema },
} as const satisfies Record<string, Call>;
