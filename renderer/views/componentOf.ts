import type { Component } from 'svelte';
import type { ScreenName } from '../state/routes.ts';
import type { Given } from './screenRow.ts';
import { screens } from './screens.ts';

/** The component of a screen. It takes the parts of what is given that its row says it needs. */
export function componentOf(name: ScreenName) {
  // The rows pair each component with the route of its own address; a name in a variable loses which one.
  return screens[name].component as Component<Pick<Given<ScreenName>, 'route'> & Partial<Given<ScreenName>>>;
}
