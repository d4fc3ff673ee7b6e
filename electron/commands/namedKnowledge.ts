import { AppError } from '../../core/base/errors.ts';
import { checkOwnVersion } from '../../core/knowledge/checkOwnVersion.ts';
import { readKnowledgeFile } from '../../core/knowledge/knowledgeFile.ts';
import { loadKnowledgeBase } from '../../core/knowledge/load.ts';
import { type KnowledgeContent, contentOf } from '../../core/knowledge/parts.ts';
import { isAdvice, pathOf } from '../../core/knowledge/problem.ts';
import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import { readKnowledgeBase, sha256 } from '../backend/knowledge/knowledgeFiles.ts';
import { findResources } from '../backend/context/resources.ts';
import { readNamedFile } from './command.ts';

/** `--knowledge FILE`, for commands that compute an assessment. */
export const knowledgeOption = { knowledge: { type: 'string' } } as const;

/**
 * The knowledge base of a knowledge file, or the shipped one where no file is named.
 *
 * Throws `invalid-file` for what is no knowledge file, `knowledge-base-invalid` with the place of the first problem.
 */
export async function namedKnowledge(path: string | boolean | undefined): Promise<KnowledgeBase> {
  if (typeof path !== 'string') {
    return readKnowledgeBase(findResources().knowledge);
  }
  const { content } = readKnowledgeFile(await readNamedFile(path));
  const [problem] = checkOwnVersion(content).filter((found) => !isAdvice(found));
  if (problem !== undefined) {
    throw new AppError('knowledge-base-invalid', pathOf(problem), { id: pathOf(problem) });
  }
  // A content without problems has the form of one.
  return loadKnowledgeBase(contentOf(content as KnowledgeContent), sha256);
}
