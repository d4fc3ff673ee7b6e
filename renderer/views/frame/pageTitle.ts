import type { Route } from '../../state/routes.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { screens } from '../screens.ts';

/** What a page is called, without what it is about. */
export function pageName(route: Route, { t, say, index }: Workspace): string {
  const dimension = 'dimension' in route ? index.dimensions.get(route.dimension) : undefined;
  return dimension ? say(dimension.name) : t(screens[route.name].title);
}

/** What the window is called in the task bar, without the name of the program. */
export function pageTitle(route: Route, workspace: Workspace): string {
  const { say, session } = workspace;
  const name = pageName(route, workspace);
  return 'assessment' in route && session !== null ? `${name} · ${say(session.cluster.name)}` : name;
}
