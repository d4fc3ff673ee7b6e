import type { SheetWords } from '../../../../core/sheet/words.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';

/** What the tables of a page are worded with: its language and the knowledge base that it shows. */
export const workspaceWords = ({ index, knowledge, say, t, textLanguage }: Workspace): SheetWords => ({
  language: textLanguage,
  kb: knowledge,
  index,
  t,
  say,
});
