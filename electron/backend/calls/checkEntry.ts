import { AppError } from '../../../core/base/errors.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import { type AssessmentFile, assessmentFormat } from '../../../core/model/assessment.ts';
import { checkAssessmentFile } from '../../../core/model/checkAssessmentFile.ts';

/**
 * Checks a part of an assessment against the knowledge base by the same rules as a file.
 *
 * Throws `invalid-input` with the `path` of the part and the `reason`.
 */
export function checkEntry(part: Partial<AssessmentFile>, kb: KnowledgeBase): void {
  try {
    checkAssessmentFile(
      { format: assessmentFormat, cluster: { name: { en: '-' } }, ratings: {}, ...part },
      kb,
    );
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-file') {
      throw new AppError('invalid-input', error.message, error.details).because(error);
    }
    throw error;
  }
}
