import { canonicalJson } from '../../../../core/base/canonicalJson.ts';
import { AppError } from '../../../../core/base/errors.ts';
import type {
  BundleAssessment,
  BundleCluster,
  BundleKnowledge,
  BundleRecord,
} from '../../../../core/exchange/bundleItems.ts';
import { entryRefusal } from '../../../../core/exchange/readPart.ts';
import { checkOwnVersion } from '../../../../core/knowledge/checkOwnVersion.ts';
import { contentOf, type KnowledgeContent } from '../../../../core/knowledge/parts.ts';
import { isAdvice, pathOf } from '../../../../core/knowledge/problem.ts';
import type { KnowledgeBase } from '../../../../core/knowledge/schema.ts';
import { firstFault } from '../../../../core/model/assessmentFaults.ts';
import { factFault } from '../../../../core/model/clusterIdentity.ts';
import { toFileFields } from '../../../../core/model/copyAssessment.ts';
import { fitToKnowledge } from '../../../../core/model/fitToKnowledge.ts';
import { hashOf } from '../../knowledge/knowledgeLibrary.ts';
import { sha256 } from '../../knowledge/knowledgeFiles.ts';
import type { Found } from './openBundle.ts';

/** What the schemas of the items cannot see. Each throws `invalid-file` with the place, unless it says otherwise. */

/** Ids of one kind in the whole of a bundle: each stands once. */
export function createIds() {
  const ids = new Set<string>();
  return {
    all: (): readonly string[] => [...ids],
    add(id: string, { entry, path }: Pick<Found<unknown>, 'entry' | 'path'>): void {
      if (ids.has(id)) {
        throw entryRefusal(entry, `${path}.id`, { reason: 'key-twice' });
      }
      ids.add(id);
    },
  };
}
export type Ids = ReturnType<typeof createIds>;

export function checkFacts({ item, entry, path }: Found<BundleCluster>): void {
  const fault = factFault(item.facts);
  if (fault !== null) {
    throw entryRefusal(entry, `${path}.${fault.path}`, fault);
  }
}

/**
 * What the knowledge base of an assessment cannot read is kept, as everywhere; what it reads must be sound.
 */
export function checkAnswers({ item, entry, path }: Found<BundleAssessment>, kb: KnowledgeBase): void {
  const { fitted } = fitToKnowledge(toFileFields(item.assessment), kb);
  const fault = firstFault(fitted, kb);
  if (fault !== null) {
    const { path: field, ...reason } = fault;
    throw entryRefusal(entry, `${path}.assessment.${field}`, reason);
  }
}

/** A record is known by the fingerprint over what it was made from: a changed one is none. */
export function checkRecord({ item, entry, path }: Found<BundleRecord>): void {
  const { engine, knowledgeBase, input } = item.content;
  if (sha256(canonicalJson({ engine, knowledgeBase, input })) !== item.fingerprint) {
    throw entryRefusal(entry, `${path}.fingerprint`, { reason: 'wrong-checksum' });
  }
}

/** A knowledge base as the program loads it. Throws `knowledge-base-invalid` with its first problem as well. */
export function checkKnowledge({ item, entry }: Found<BundleKnowledge>): KnowledgeBase {
  const [problem] = checkOwnVersion(item.content).filter((found) => !isAdvice(found));
  if (problem !== undefined) {
    throw new AppError('knowledge-base-invalid', pathOf(problem), { id: pathOf(problem) });
  }
  // A content without problems has the form of one.
  const content = contentOf(item.content as KnowledgeContent);
  if (hashOf(content) !== item.hash || !entry.includes(item.hash)) {
    throw entryRefusal(entry, 'hash', { reason: 'wrong-checksum' });
  }
  if (content.instrument.version !== item.version) {
    throw entryRefusal(entry, 'version', { reason: 'other-version-inside' });
  }
  return { version: item.version, hash: item.hash, ...content };
}
