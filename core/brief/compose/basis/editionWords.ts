import { editionOf } from '../../../knowledge/meaning.ts';
import type { KnowledgeBase, Text } from '../../../knowledge/schema.ts';
import { bearsNameOfEditionOne } from '../../../text/editionOneNames.ts';

/**
 * Words that the dictionary keeps for an entry of edition 1, which has none of its own; empty for any other edition and
 * for an entry that was renamed.
 */
export const wordsOfEditionOne = (
  kb: KnowledgeBase,
  entry: { readonly id: string; readonly name: Text } | undefined,
  words: () => string,
): string =>
  entry !== undefined && editionOf(kb) === 1 && bearsNameOfEditionOne(entry.id, entry.name) ? words() : '';
