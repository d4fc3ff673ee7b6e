import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../core/base/errors.ts';
import { type KnowledgeParts, loadKnowledgeBase } from '../../../core/knowledge/load.ts';
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

function readPart(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  } catch (error) {
    const id = `${name}.json`;
    throw new AppError('knowledge-base-invalid', `${id} cannot be read.`, { id }).because(error);
  }
}
