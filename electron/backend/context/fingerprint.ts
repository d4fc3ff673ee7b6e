import { canonicalJson } from '../../../core/base/canonicalJson.ts';
import { engineVersion } from '../../../core/evaluation/engineVersion.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import { sha256 } from '../knowledge/knowledgeFiles.ts';

/**
 * SHA-256, hexadecimal, over everything that decides a result: the input, the engine and the knowledge base.
 *
 * Two briefs with the same fingerprint were computed from the same answers.
 */
export const fingerprint = (input: AssessmentFile, kb: Pick<KnowledgeBase, 'version' | 'hash'>): string =>
  sha256(
    canonicalJson({
      engine: engineVersion,
      knowledgeBase: { version: kb.version, hash: kb.hash },
      input,
    }),
  );
