import { href, parseRoute, type Route } from './routes.ts';

class Router {
  #route = $state.raw<Route>(parseRoute(location.hash));

  constructor() {
    addEventListener('hashchange', () => (this.#route = parseRoute(location.hash)));
  }

  get route(): Route {
    return this.#route;
  }
}

/** Mirrors the address of the one window this page lives in. */
export const router = new Router();

/** Goes to a place, as a click on its link would. */
export function go(route: Route): void {
  location.hash = href(route);
}

/** Corrects the address of the present place without a step in the history. */
export function replace(route: Route): void {
  location.replace(href(route));
}
