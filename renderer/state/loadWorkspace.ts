import type { Client } from '../../core/contract/client.ts';
import { readLists } from '../../core/lists/lists.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';
import { Workspace } from './workspace.svelte.ts';

/** Fetches what the workspace starts from, and takes up what the page had not stored. Rejects with `AppError`. */
export async function loadWorkspace(
  client: Client,
  surroundings: Surroundings = browserSurroundings(),
): Promise<Workspace> {
  const [info, settings, knowledge, texts] = await Promise.all([
    client.call('app.info'),
    client.call('settings.get'),
    client.call('knowledge.get', { hash: null }),
    client.call('lists.get'),
  ]);
  const lists = readLists(texts);
  const workspace = new Workspace({ client, info, knowledge, lists, settings, surroundings });
  workspace.keeping.saves.restore();
  workspace.actions.follow();
  await workspace.refreshLate();
  if (surroundings.isReturn) {
    // Nobody asked for it: whoever looks up a little later still reads why the window is another one.
    workspace.notices.show({ text: () => workspace.t('shell.openedAgain'), seconds: 60 });
  }
  return workspace;
}
