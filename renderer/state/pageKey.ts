import type { Route } from './router.svelte.ts';

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
