import type { Output } from '../../core/contract/channels.ts';
import type { Client } from '../../core/contract/client.ts';
import { readLists } from '../../core/lists/lists.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';
import { Workspace } from './workspace.svelte.ts';

/**
 * Makes the workspace of what it starts from, and takes up what the page had not stored. Rejects with `AppError`. `begun` is
 * the first call where it is under way already.
 */
export async function loadWorkspace(
  client: Client,
  surroundings: Surroundings = browserSurroundings(),
  begun: Promise<Output<'app.start'>> = client.call('app.start'),
): Promise<Workspace> {
  const { lists, ...start } = await begun;
  const workspace = new Workspace({ ...start, client, lists: readLists(lists), surroundings });
  workspace.keeping.saves.restore();
  workspace.actions.follow();
  if (surroundings.isReturn) {
    // Nobody asked for it: whoever looks up a little later still reads why the window is another one.
    workspace.notices.show({ text: () => workspace.t('shell.openedAgain'), seconds: 60 });
  }
  return workspace;
}
