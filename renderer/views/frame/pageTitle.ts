import type { Route } from '../../state/routes.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { screens } from '../screens.ts';

/** What the window is called in the task bar, without the name of the program. */
export function pageTitle(route: Route, { t, say, index, session }: Workspace): string {
  const dimension = 'dimension' in route ? index.dimensions.get(route.dimension) : undefined;
  const name = dimension ? say(dimension.name) : t(screens[route.name].title);
  return 'assessment' in route && session !== null ? `${name} · ${say(session.cluster.name)}` : name;
}
