import fc from 'fast-check';
import { BriefFileSchema, ChosenFilesSchema, TextFileSchema } from '../../../core/contract/carries.ts';
import { contentOf } from '../../../core/knowledge/parts.ts';
import { PrintedFingerprintSchema } from '../../../core/model/brief/briefCheck.ts';
import { KnowledgeDraftSchema, KnowledgeHashSchema } from '../../../core/model/knowledgeVersion.ts';
import { knowledgeBase } from '../storeBackend.ts';
import { assessmentFile, knowledgeFile } from './fileTexts.ts';
import { nearly, hostileText } from './hostile.ts';
import { idSources, type SourceWish } from './idSources.ts';
import type { Sources } from './schemaArbitrary.ts';

/** Values for the schemas that need more than a form. */
export function sourcesOf(wish: SourceWish): Sources {
  const hash = fc.constantFrom(knowledgeBase.hash, knowledgeBase.hash, '0'.repeat(64));
  const content = fc.oneof(
    fc.constant(contentOf(knowledgeBase)),
    nearly(fc.constant(contentOf(knowledgeBase))).filter(
      (value) => typeof value === 'object' && value !== null,
    ),
  );
  return new Map<unknown, fc.Arbitrary<unknown>>([
    ...idSources(wish),
    [KnowledgeHashSchema, hash],
    [PrintedFingerprintSchema, fc.stringMatching(/^[0-9a-f]{16}$/u)],
    [KnowledgeDraftSchema.entries.content, content],
    [TextFileSchema, fc.oneof(assessmentFile, knowledgeFile).map((text) => ({ text }))],
    [
      ChosenFilesSchema,
      fc.array(fc.record({ name: hostileText, text: assessmentFile }), { minLength: 1, maxLength: 3 }),
    ],
    [
      BriefFileSchema,
      fc
        .tuple(fc.constantFrom('%PDF-1.7\n', 'PK\u0003\u0004', ''), fc.uint8Array({ maxLength: 200 }))
        .map(([start, bytes]) => ({
          base64: Buffer.concat([Buffer.from(start, 'latin1'), bytes]).toString('base64'),
        })),
    ],
  ]);
}
