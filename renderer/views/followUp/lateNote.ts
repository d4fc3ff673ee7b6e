import type { Route } from '../../state/routes.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** How many actions are late, for the row of the rail; empty for none. */
export const lateNote = (workspace: Workspace, route: Route): string => {
  const count = workspace.lateOn(route);
  return count ? workspace.t('frame.late', { count }) : '';
};
