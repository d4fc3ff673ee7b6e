import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledgePartNames, loadKnowledgeBase, type KnowledgeParts } from '../../core/knowledge/load.ts';

const folder = join(import.meta.dirname, '../../assets/knowledge');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

/** The knowledge base as shipped. */
export const shippedKnowledgeBase = loadKnowledgeBase(
  // Each name of the tuple gets its part, which the type of `fromEntries` cannot say.
  Object.fromEntries(knowledgePartNames.map((name) => [name, read(name)])) as KnowledgeParts,
  (text) => createHash('sha256').update(text).digest('hex'),
);
