import * as v from 'valibot';
import { IdSchema } from '../base/fields.ts';
import { AbsentEvidenceSchema } from '../model/evidence/absentEvidence.ts';
import {
  ActionFileSchema,
  AttachmentSchema,
  EvidenceSubjectSchema,
  FileNameSchema,
  ShownAttachmentSchema,
} from '../model/evidence/evidence.ts';
import { byId, type Call, none } from './call.ts';
import { Base64Schema, evidenceContent } from './carries.ts';

/** Files attached to answers and actions: taken in whole, opened by other programs only, detached and brought back. */
export const evidenceChannels = {
  /** Those of an assessment and of its actions, in the order in which they were attached, and how each stands. */
  'evidence.list': { input: byId, output: v.array(ShownAttachmentSchema) },
  /** What is attached to actions, whatever assessment they belong to, in the same order. */
  'evidence.ofActions': { input: none, output: v.array(ActionFileSchema) },
  /** Keeps a file and attaches it; the same file under the same name is attached to one thing once. */
  'evidence.attach': {
    input: v.strictObject({
      assessmentId: IdSchema,
      subject: EvidenceSubjectSchema,
      name: FileNameSchema,
      base64: Base64Schema(evidenceContent.characters),
    }),
    carries: evidenceContent,
    output: v.strictObject({ attachment: AttachmentSchema, isNew: v.boolean() }),
  },
  /** Opens a read-only copy in the program that the computer has for it. */
  /** The documents that the look of this start found missing or changed, and that still are; waits for its end. */
  'evidence.absent': { input: none, output: v.array(AbsentEvidenceSchema) },
  'evidence.open': { input: byId, output: none },
  /** Shows such a copy in its folder. */
  'evidence.show': { input: byId, output: none },
  'evidence.detach': { input: byId, output: none },
  /** Brings back what was detached. */
  'evidence.restore': { input: byId, output: AttachmentSchema },
} as const satisfies Record<string, Call>;
