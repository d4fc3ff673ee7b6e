import type { Component } from 'svelte';
import type { ChapterId } from '../../core/guide/chapters.ts';
import type { Evaluation } from '../../core/model/evaluation.ts';
import type { NameKey } from '../../core/text/translate.ts';
import type { AssessmentSession } from '../state/assessmentSession.svelte.ts';
import type { Route, RouteOf, ScreenName } from '../state/routes.ts';
import type { Workspace } from '../state/workspace.svelte.ts';
import type { Lazy } from '../state/lazily.ts';
import type { IconName } from '../ui/buttons/icons.ts';

/** Screens that an address finds without an assessment, and those that belong to one. */
type StepName = Extract<Route, { readonly assessment: string }>['name'];
type FreeName = Exclude<ScreenName, StepName>;

/** What a screen stands on; it is shown once that is there, and is given it. */
export interface Given<Name extends ScreenName> {
  readonly route: RouteOf<Name>;
  readonly session: AssessmentSession;
  readonly evaluation: Evaluation;
}

/** A screen takes what it is given, or reads all it shows from the workspace. */
type Taking<Props extends object> = Lazy<Component<Props> | Component<Record<string, never>>>;

interface Shown<Name extends ScreenName> {
  /** What the window is called in the task bar, and the row of the rail. */
  readonly title: NameKey;
  /** The chapter of the guide that speaks about it. */
  readonly help: ChapterId | ((route: RouteOf<Name>) => ChapterId);
}

interface FreeScreen<Name extends FreeName> extends Shown<Name> {
  readonly needs: 'nothing';
  readonly component: Taking<Pick<Given<Name>, 'route'>>;
  /** One of the places at the top of the rail, a row below one of them, or no row. */
  readonly rail:
    | {
        readonly at: 'top';
        readonly icon: IconName;
        /** Said at the end of the row; empty for nothing. */
        readonly note?: (workspace: Workspace, route: Route) => string;
      }
    | { readonly below: FreeName }
    /** No row of its own; the one of the place that it belongs to is marked. */
    | { readonly within: FreeName }
    | null;
}

type StepScreen<Name extends StepName> = Shown<Name> & {
  /** The home of the assessment, a step of the journey (`core/journey` says in which group), or a row below a step, or no row. */
  readonly rail:
    | { readonly at: 'assessment'; readonly icon: IconName }
    | { readonly at: 'journey' }
    | { readonly below: StepName }
    | null;
} & (
    | {
        readonly needs: 'assessment';
        readonly component: Taking<Pick<Given<Name>, 'route' | 'session'>>;
      }
    | { readonly needs: 'evaluation'; readonly component: Taking<Given<Name>> }
  );

export type FreeScreens = { readonly [Name in FreeName]: FreeScreen<Name> };
export type StepScreens = { readonly [Name in StepName]: StepScreen<Name> };

/** A row for each screen. */
export type Screens = FreeScreens & StepScreens;
