import { AppError } from '../../core/base/errors.ts';
import { checkOwnVersion } from '../../core/knowledge/checkOwnVersion.ts';
import { readKnowledgeFile } from '../../core/knowledge/knowledgeFile.ts';
import { loadKnowledgeBase } from '../../core/knowledge/load.ts';
import { type KnowledgeContent, contentOf } from '../../core/knowledge/parts.ts';
import { isAdvice, pathOf } from '../../core/knowledge/problem.ts';
import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import { knowledgeLabelOf } from '../../core/model/knowledgeLabel.ts';
import { readEarlierVersions, readKnowledgeBase, sha256 } from '../backend/knowledge/knowledgeFiles.ts';
import { findResources } from '../backend/context/resources.ts';
import { readNamedFile } from './command.ts';

/** `--knowledge FILE`, for commands that compute an assessment. */
export const knowledgeOption = { knowledge: { type: 'string' } } as const;

/**
 * The knowledge base of a knowledge file; where no file is named the shipped one that the text of the assessment file
 * names, the newest where it names none.
 *
 * Throws `invalid-file` for what is no knowledge file, `knowledge-base-invalid` with the place of the first problem,
 * `knowledge-base-missing` where the assessment names one that does not ship with the program.
 */
export async function namedKnowledge(
  path: string | boolean | undefined,
  assessment: string,
): Promise<KnowledgeBase> {
  if (typeof path !== 'string') {
    return shippedKnowledge(knowledgeLabelOf(assessment));
  }
  const { content } = readKnowledgeFile(await readNamedFile(path));
  const [problem] = checkOwnVersion(content).filter((found) => !isAdvice(found));
  if (problem !== undefined) {
    throw new AppError('knowledge-base-invalid', pathOf(problem), { id: pathOf(problem) });
  }
  // A content without problems has the form of one.
  return loadKnowledgeBase(contentOf(content as KnowledgeContent), sha256);
}

/** The knowledge base with this label of those that ship with the program; the newest without a label. */
function shippedKnowledge(label: string | undefined): KnowledgeBase {
  const { knowledge } = findResources();
  const newest = readKnowledgeBase(knowledge);
  if (label === undefined || label === newest.version) {
    return newest;
  }
  const earlier = readEarlierVersions(knowledge);
  const found = earlier.findLast(({ version }) => version === label);
  if (found === undefined) {
    const known = [...earlier, newest].map(({ version }) => version);
    throw new AppError('knowledge-base-missing', `No knowledge base ${label}.`, {
      version: label,
      known,
      option: '--knowledge FILE',
    });
  }
  return found;
}
