import type { Route } from '../../state/router.svelte.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** What the window is called in the task bar, without the name of the program. */
export function pageTitle(route: Route, workspace: Workspace): string {
  const session = 'assessment' in route ? workspace.session : null;
  return pageName(route, workspace) + (session === null ? '' : ` · ${workspace.say(session.cluster.name)}`);
}

/** What a page is called, without what it is about. */
export function pageName(route: Route, workspace: Workspace): string {
  const { t } = workspace;
  switch (route.name) {
    case 'clusters':
    case 'cluster':
      return t('frame.clusters');
    case 'follow-up':
      return t('frame.followUp');
    case 'check':
      return t('briefCheck.open');
    case 'indicators': {
      const dimension = workspace.index.dimensions.get(route.dimension);
      return dimension ? workspace.say(dimension.name) : t('frame.indicators');
    }
    default:
      return t(`frame.${route.name}`);
  }
}
