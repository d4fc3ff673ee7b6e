import type { ChapterId } from '../../../core/guide/chapters.ts';
import type { Route, RouteOf, ScreenName } from '../../state/routes.ts';
import { screens } from '../screens.ts';

type Ask = (route: Route) => ChapterId;

/** The chapter of the guide that speaks about a page. */
export function chapterOf(route: Route): ChapterId {
  const { help } = screens[route.name];
  // The row of a screen takes the route of its own address; a name in a variable loses which one.
  return typeof help === 'function' ? (help as Ask)(route) : help;
}

// The keys of the table are the names of screens.
const names = Object.keys(screens) as ScreenName[];

/** Pages of a screen whose row names a chapter by the address. */
const examples: readonly RouteOf<'indicators'>[] = [
  { name: 'indicators', assessment: '', dimension: '' },
  { name: 'indicators', assessment: '', dimension: '', check: true },
];

/** Every chapter that the row of a screen names. */
export function chaptersOf(name: ScreenName): readonly ChapterId[] {
  const { help } = screens[name];
  return typeof help === 'function' ? examples.map((route) => help(route)) : [help];
}

/** The screens that a chapter speaks about. */
export const screensOf = (chapter: ChapterId) =>
  names
    .filter((name) => name !== 'help' && chaptersOf(name).includes(chapter))
    .map((name) => ({ name, title: screens[name].title }));
