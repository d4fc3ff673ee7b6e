import type { Route } from '../../state/router.svelte.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** Two routes with the same key are the same page: moving between them keeps focus and scroll position. */
export function pageKey(route: Route): string {
  switch (route.name) {
    case 'clusters':
    case 'follow-up':
    case 'check':
      return route.name;
    case 'method':
    case 'knowledge':
      return [route.name, route.part, route.item].filter(Boolean).join(' ');
    case 'cluster':
      return `cluster ${route.cluster}`;
    case 'indicators':
      return `${route.assessment} indicators ${route.dimension} ${route.check ? 'check' : ''}`;
    default:
      return `${route.assessment} ${route.name}`;
  }
}

/** What the window is called in the task bar, without the name of the program. */
export function pageTitle(route: Route, workspace: Workspace): string {
  const { t } = workspace;
  const session = 'assessment' in route ? workspace.session : null;
  const cluster = session === null ? '' : ` · ${workspace.say(session.cluster.name)}`;
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
      return (dimension ? workspace.say(dimension.name) : t('frame.indicators')) + cluster;
    }
    default:
      return t(`frame.${route.name}`) + cluster;
  }
}
