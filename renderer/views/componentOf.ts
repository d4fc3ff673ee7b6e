import type { Component } from 'svelte';
import type { Lazy } from '../state/lazily.ts';
import type { ScreenName } from '../state/routes.ts';
import type { Given } from './screenRow.ts';
import { screens } from './screens.ts';

/** A screen as it is shown. It takes the parts of what is given that its row says it needs. */
export type ScreenPage = Component<Pick<Given<ScreenName>, 'route'> & Partial<Given<ScreenName>>>;

/** The component of a screen. */
export function componentOf(name: ScreenName): Lazy<ScreenPage> {
  // The rows pair each component with the route of its own address; a name in a variable loses which one.
  return screens[name].component as Lazy<ScreenPage>;
}

export const allComponents = (): Lazy<unknown>[] => Object.values(screens).map(({ component }) => component);
