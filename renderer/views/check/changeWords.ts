import { indexKnowledgeBase, type KnowledgeIndex } from '../../../core/knowledge/lookup.ts';
import type { KnowledgeBase, Text } from '../../../core/knowledge/schema.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** What changes are worded with. */
export interface ChangeWords extends Pick<Workspace, 't' | 'format' | 'say'> {
  readonly kb: KnowledgeBase;
  readonly index: KnowledgeIndex;
}

export const changeWords = ({ t, format, say }: Workspace, kb: KnowledgeBase): ChangeWords => ({
  t,
  format,
  say,
  kb,
  index: indexKnowledgeBase(kb),
});

/** What a text is called, or its id where the knowledge base does not know it any more. */
export const named = ({ say }: ChangeWords, text: Text | undefined, id: string): string =>
  text === undefined ? id : say(text);
