import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../core/base/errors.ts';
import { readKnowledgeFile } from '../../../core/knowledge/knowledgeFile.ts';
import { type KnowledgeParts, loadKnowledgeBase } from '../../../core/knowledge/load.ts';
import { type KnowledgeContent, contentOf } from '../../../core/knowledge/parts.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Reads and checks the knowledge base of a folder. Throws `knowledge-base-invalid` with what is wrong. */
export function readKnowledgeBase(folder: string): KnowledgeBase {
  const part = (name: keyof KnowledgeParts): unknown => readPart(folder, name);
  return loadKnowledgeBase(
    {
      instrument: part('instrument'),
      scoring: part('scoring'),
      stages: part('stages'),
      recognition: part('recognition'),
      problems: part('problems'),
      causes: part('causes'),
      countermeasures: part('countermeasures'),
      clusters: part('clusters'),
    },
    sha256,
  );
}

/**
 * The knowledge bases that earlier programs shipped with, oldest first: knowledge files in the folder `versions`.
 *
 * Assessments made with one of them keep it, and a new office can read them and compare. Throws like
 * `readKnowledgeBase`.
 */
export function readEarlierVersions(folder: string): readonly KnowledgeBase[] {
  const versions = join(folder, 'versions');
  return existsSync(versions)
    ? readdirSync(versions)
        .sort()
        .map((name) => readVersion(versions, name))
    : [];
}

function readVersion(folder: string, name: string): KnowledgeBase {
  const { content } = readWith(folder, name, readKnowledgeFile);
  // Checked by loading it; what the file holds is nothing but the parts.
  return loadKnowledgeBase(contentOf(content as KnowledgeContent), sha256);
}

const readPart = (folder: string, name: string): unknown =>
  readWith(folder, `${name}.json`, (text): unknown => JSON.parse(text));

function readWith<T>(folder: string, name: string, read: (text: string) => T): T {
  try {
    return read(readFileSync(join(folder, name), 'utf8'));
  } catch (error) {
    throw new AppError('knowledge-base-invalid', `${name} cannot be read.`, { id: name }).because(error);
  }
}
