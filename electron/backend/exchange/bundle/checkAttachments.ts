import type { BundleAssessment } from '../../../../core/exchange/bundleItems.ts';
import { entryRefusal } from '../../../../core/exchange/readPart.ts';
import { indexKnowledgeBase } from '../../../../core/knowledge/lookup.ts';
import type { KnowledgeBase } from '../../../../core/knowledge/schema.ts';
import type { Reason } from '../../../../core/base/reasons.ts';
import { isRunByName } from '../../../../core/model/evidence/evidence.ts';
import type { Bundle, Found } from './openBundle.ts';

type BundleAttachment = BundleAssessment['attachments'][number];

/**
 * Refuses what could not be attached here either: a name that systems run, an item that no knowledge base has, an action
 * of no assessment, a length that the document does not have.
 *
 * `known` are the knowledge bases that the assessment may have been made with before it came to its own: what was
 * attached then is kept, as answers are. Throws `invalid-file` with the place.
 */
export function createAttachmentCheck({ manifest }: Bundle) {
  const lengths = new Map(manifest.entries.map(({ name, bytes }) => [name, bytes]));

  return ({ item, entry, path }: Found<BundleAssessment>, known: readonly KnowledgeBase[]): void => {
    for (const [at, attachment] of item.attachments.entries()) {
      const length = lengths.get(`evidence/${attachment.sha256}`) ?? attachment.bytes;
      const fault = length === attachment.bytes ? faultOf(attachment, item, known) : lengthFault;
      if (fault !== null) {
        throw entryRefusal(entry, `${path}.attachments.${at}.${fault.path}`, fault.reason);
      }
    }
  };
}

interface AttachmentFault {
  readonly path: string;
  readonly reason: Reason;
}

const lengthFault: AttachmentFault = { path: 'bytes', reason: { reason: 'wrong-checksum' } };

function faultOf(
  { name, subject: { kind, key } }: BundleAttachment,
  { assessment, actions }: BundleAssessment,
  known: readonly KnowledgeBase[],
): AttachmentFault | null {
  if (isRunByName(name)) {
    return { path: 'name', reason: { reason: 'run-by-name' } };
  }
  const isIn = (things: 'indicators' | 'questions') =>
    known.length === 0 || known.some((kb) => indexKnowledgeBase(kb)[things].has(key));
  switch (kind) {
    case 'rating':
      return isIn('indicators') || Object.hasOwn(assessment.ratings, key)
        ? null
        : { path: 'subject.key', reason: { reason: 'unknown-indicator' } };
    case 'type-answer':
      return isIn('questions') || Object.hasOwn(assessment.typing.answers, key)
        ? null
        : { path: 'subject.key', reason: { reason: 'unknown-question' } };
    case 'action':
      return actions.some(({ id }) => id === key)
        ? null
        : { path: 'subject.key', reason: { reason: 'not-known' } };
  }
}
