import type { ScreenName } from '../../state/routes.ts';
import { screens } from '../screens.ts';

/** The screens whose row stands at a place of the rail, in the order of the table. */
type NameAt<Place> = {
  [Name in ScreenName]: (typeof screens)[Name]['rail'] extends Place ? Name : never;
}[ScreenName];

type TopName = NameAt<{ readonly at: 'top' }>;
type HomeName = NameAt<{ readonly at: 'assessment' }>;
type StepName = NameAt<{ readonly at: 'journey' }>;
type NameBelowTop = NameAt<{ readonly below: TopName }>;
type NameBelowStep = NameAt<{ readonly below: StepName }>;

// The keys of the table are the names of screens: its type holds one row for each and no other.
const names = Object.keys(screens) as ScreenName[];

function standsAt(name: ScreenName, place: string): boolean {
  const { rail } = screens[name];
  if (rail === null || 'within' in rail) {
    return false;
  }
  return ('at' in rail ? rail.at : rail.below) === place;
}

export const topRows = names.filter((name): name is TopName => standsAt(name, 'top'));

export const homeRows = names.filter((name): name is HomeName => standsAt(name, 'assessment'));

export const rowsBelowTop = (place: TopName): readonly NameBelowTop[] =>
  names.filter((name): name is NameBelowTop => standsAt(name, place));

/** Whether a screen without a row of its own belongs to a place. */
export function isWithin(name: ScreenName, place: TopName): boolean {
  const { rail } = screens[name];
  return rail !== null && 'within' in rail && rail.within === place;
}

/** Screens that go deeper into a step of the journey. */
export const rowsBelowStep = (step: StepName): readonly NameBelowStep[] =>
  names.filter((name): name is NameBelowStep => standsAt(name, step));
