import type { Component } from 'svelte';
import type { Evaluation } from '../../core/model/evaluation.ts';
import type { NameKey } from '../../core/text/translate.ts';
import type { AssessmentSession } from '../state/assessmentSession.svelte.ts';
import type { Route, RouteOf, ScreenName } from '../state/routes.ts';
import type { Workspace } from '../state/workspace.svelte.ts';
import type { IconName } from '../ui/buttons/icons.ts';
import Assessors from './assessors/Assessors.svelte';
import Backups from './backups/Backups.svelte';
import Bin from './bin/Bin.svelte';
import BriefPage from './brief/BriefPage.svelte';
import CheckBrief from './check/CheckBrief.svelte';
import ClusterStart from './clusters/ClusterStart.svelte';
import Clusters from './clusters/Clusters.svelte';
import CrossChecksPage from './crossChecks/CrossChecksPage.svelte';
import AboutData from './data/AboutData.svelte';
import DiagnosisPage from './diagnosis/DiagnosisPage.svelte';
import Figures from './figures/Figures.svelte';
import FollowUp from './followUp/FollowUp.svelte';
import Indicators from './indicators/Indicators.svelte';
import Knowledge from './knowledge/Knowledge.svelte';
import MeetingPage from './meeting/MeetingPage.svelte';
import Method from './method/Method.svelte';
import OfficePage from './office/OfficePage.svelte';
import PlanPage from './plan/PlanPage.svelte';
import PlanOptionsPage from './planOptions/PlanOptionsPage.svelte';
import Priorities from './priorities/Priorities.svelte';
import Profile from './profile/Profile.svelte';
import AssessmentHistory from './records/AssessmentHistory.svelte';
import ClusterHistory from './records/ClusterHistory.svelte';
import Records from './records/Records.svelte';
import RobustnessPage from './robustness/RobustnessPage.svelte';
import FactsImport from './tables/FactsImport.svelte';
import TablePage from './tables/TablePage.svelte';
import TaskList from './tasks/TaskList.svelte';
import FormationType from './type/FormationType.svelte';

/** Screens that an address finds without an assessment, and those that belong to one. */
type StepName = Extract<Route, { readonly assessment: string }>['name'];
type FreeName = Exclude<ScreenName, StepName>;

/** What a screen stands on; it is shown once that is there, and is given it. */
interface Given<Name extends ScreenName> {
  readonly route: RouteOf<Name>;
  readonly session: AssessmentSession;
  readonly evaluation: Evaluation;
}

/** A screen takes what it is given, or reads all it shows from the workspace. */
type Taking<Props extends object> = Component<Props> | Component<Record<string, never>>;

interface Shown {
  /** What the window is called in the task bar, and the row of the rail. */
  readonly title: NameKey;
}

interface FreeScreen<Name extends FreeName> extends Shown {
  readonly needs: 'nothing';
  readonly component: Taking<Pick<Given<Name>, 'route'>>;
  /** One of the places at the top of the rail, a row below one of them, or no row. */
  readonly rail:
    | {
        readonly at: 'top';
        readonly icon: IconName;
        /** Said at the end of the row; empty for nothing. */
        readonly note?: (workspace: Workspace) => string;
      }
    | { readonly below: FreeName }
    | null;
}

type StepScreen<Name extends StepName> = Shown & {
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

type Screens = { readonly [Name in FreeName]: FreeScreen<Name> } & {
  readonly [Name in StepName]: StepScreen<Name>;
};

/** The screens of the program, one row for each address, in the order of the rail. */
export const screens = {
  clusters: {
    title: 'frame.clusters',
    rail: { at: 'top', icon: 'building-2' },
    needs: 'nothing',
    component: Clusters,
  },
  cluster: { title: 'frame.clusters', rail: null, needs: 'nothing', component: ClusterStart },
  'cluster-history': { title: 'frame.history', rail: null, needs: 'nothing', component: ClusterHistory },
  'follow-up': {
    title: 'frame.followUp',
    rail: {
      at: 'top',
      icon: 'list-checks',
      note: ({ t, lateCount }) => (lateCount ? t('frame.late', { count: lateCount }) : ''),
    },
    needs: 'nothing',
    component: FollowUp,
  },
  method: {
    title: 'frame.method',
    rail: { at: 'top', icon: 'book-open' },
    needs: 'nothing',
    component: Method,
  },
  knowledge: {
    title: 'frame.knowledge',
    rail: { below: 'method' },
    needs: 'nothing',
    component: Knowledge,
  },
  check: { title: 'frame.check', rail: { below: 'method' }, needs: 'nothing', component: CheckBrief },
  data: { title: 'frame.data', rail: { below: 'method' }, needs: 'nothing', component: AboutData },
  backups: { title: 'frame.backups', rail: { below: 'method' }, needs: 'nothing', component: Backups },
  records: { title: 'frame.records', rail: { below: 'method' }, needs: 'nothing', component: Records },
  bin: { title: 'frame.bin', rail: { below: 'clusters' }, needs: 'nothing', component: Bin },
  'table-import': { title: 'frame.table-import', rail: null, needs: 'nothing', component: TablePage },
  figures: { title: 'frame.figures', rail: { below: 'clusters' }, needs: 'nothing', component: Figures },
  office: { title: 'frame.office', rail: { below: 'clusters' }, needs: 'nothing', component: OfficePage },
  tasks: {
    title: 'frame.tasks',
    rail: { at: 'assessment', icon: 'layout-list' },
    needs: 'assessment',
    component: TaskList,
  },
  history: { title: 'frame.history', rail: null, needs: 'assessment', component: AssessmentHistory },
  profile: { title: 'frame.profile', rail: { at: 'journey' }, needs: 'assessment', component: Profile },
  'facts-import': {
    title: 'frame.facts-import',
    rail: null,
    needs: 'assessment',
    component: FactsImport,
  },
  type: { title: 'frame.type', rail: { at: 'journey' }, needs: 'assessment', component: FormationType },
  indicators: {
    title: 'frame.indicators',
    rail: { at: 'journey' },
    needs: 'assessment',
    component: Indicators,
  },
  diagnosis: {
    title: 'frame.diagnosis',
    rail: { at: 'journey' },
    needs: 'evaluation',
    component: DiagnosisPage,
  },
  priorities: {
    title: 'frame.priorities',
    rail: { at: 'journey' },
    needs: 'assessment',
    component: Priorities,
  },
  assessors: {
    title: 'frame.assessors',
    rail: { below: 'priorities' },
    needs: 'assessment',
    component: Assessors,
  },
  plan: { title: 'frame.plan', rail: { at: 'journey' }, needs: 'evaluation', component: PlanPage },
  'plan-options': {
    title: 'frame.plan-options',
    rail: { below: 'plan' },
    needs: 'evaluation',
    component: PlanOptionsPage,
  },
  robustness: {
    title: 'frame.robustness',
    rail: { below: 'plan' },
    needs: 'evaluation',
    component: RobustnessPage,
  },
  'cross-checks': {
    title: 'frame.cross-checks',
    rail: { below: 'plan' },
    needs: 'evaluation',
    component: CrossChecksPage,
  },
  brief: { title: 'frame.brief', rail: { at: 'journey' }, needs: 'evaluation', component: BriefPage },
  meeting: {
    title: 'frame.meeting',
    rail: { below: 'brief' },
    needs: 'assessment',
    component: MeetingPage,
  },
} as const satisfies Screens;

/** The component of a screen. It takes the parts of what is given that its row says it needs. */
export function componentOf(name: ScreenName) {
  // The rows pair each component with the route of its own address; a name in a variable loses which one.
  return screens[name].component as Component<Pick<Given<ScreenName>, 'route'> & Partial<Given<ScreenName>>>;
}
