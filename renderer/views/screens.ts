import About from './about/About.svelte';
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
import { lateNote } from './followUp/lateNote.ts';
import FollowUp from './followUp/FollowUp.svelte';
import Help from './help/Help.svelte';
import Indicators from './indicators/Indicators.svelte';
import Knowledge from './knowledge/Knowledge.svelte';
import MeetingPage from './meeting/MeetingPage.svelte';
import Method from './method/Method.svelte';
import OfficePage from './office/OfficePage.svelte';
import PlanPage from './plan/PlanPage.svelte';
import PlanOptionsPage from './planOptions/PlanOptionsPage.svelte';
import Portfolio from './portfolio/Portfolio.svelte';
import ProgrammePage from './programme/ProgrammePage.svelte';
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
import type { Screens } from './screenRow.ts';

/** The screens of the program, one row for each address, in the order of the rail. */
export const screens = {
  clusters: {
    title: 'frame.clusters',
    help: 'clusters',
    rail: { at: 'top', icon: 'building-2' },
    needs: 'nothing',
    component: Clusters,
  },
  cluster: {
    title: 'frame.clusters',
    help: 'profile',
    rail: null,
    needs: 'nothing',
    component: ClusterStart,
  },
  'cluster-history': {
    title: 'frame.history',
    help: 'history',
    rail: null,
    needs: 'nothing',
    component: ClusterHistory,
  },
  'follow-up': {
    title: 'frame.followUp',
    help: 'follow-up',
    rail: {
      at: 'top',
      icon: 'list-checks',
      note: lateNote,
    },
    needs: 'nothing',
    component: FollowUp,
  },
  portfolio: {
    title: 'frame.portfolio',
    help: 'portfolio',
    rail: { at: 'top', icon: 'table' },
    needs: 'nothing',
    component: Portfolio,
  },
  programme: {
    title: 'frame.programme',
    help: 'portfolio',
    rail: { below: 'portfolio' },
    needs: 'nothing',
    component: ProgrammePage,
  },
  method: {
    title: 'frame.method',
    help: 'method',
    rail: { at: 'top', icon: 'book-open' },
    needs: 'nothing',
    component: Method,
  },
  knowledge: {
    title: 'frame.knowledge',
    help: 'knowledge',
    rail: { below: 'method' },
    needs: 'nothing',
    component: Knowledge,
  },
  check: {
    title: 'frame.check',
    help: 'check-brief',
    rail: { below: 'method' },
    needs: 'nothing',
    component: CheckBrief,
  },
  data: {
    title: 'frame.data',
    help: 'data',
    rail: { below: 'method' },
    needs: 'nothing',
    component: AboutData,
  },
  backups: {
    title: 'frame.backups',
    help: 'backups',
    rail: { below: 'method' },
    needs: 'nothing',
    component: Backups,
  },
  records: {
    title: 'frame.records',
    help: 'history',
    rail: { below: 'method' },
    needs: 'nothing',
    component: Records,
  },
  bin: { title: 'frame.bin', help: 'bin', rail: { below: 'clusters' }, needs: 'nothing', component: Bin },
  'table-import': {
    title: 'frame.table-import',
    help: 'tables-in',
    rail: null,
    needs: 'nothing',
    component: TablePage,
  },
  help: { title: 'frame.help', help: 'start', rail: null, needs: 'nothing', component: Help },
  about: {
    title: 'frame.about',
    help: 'about',
    rail: { below: 'method' },
    needs: 'nothing',
    component: About,
  },
  figures: {
    title: 'frame.figures',
    help: 'figures',
    rail: { below: 'clusters' },
    needs: 'nothing',
    component: Figures,
  },
  office: {
    title: 'frame.office',
    help: 'letterhead',
    rail: { below: 'clusters' },
    needs: 'nothing',
    component: OfficePage,
  },
  tasks: {
    title: 'frame.tasks',
    help: 'tasks',
    rail: { at: 'assessment', icon: 'layout-list' },
    needs: 'assessment',
    component: TaskList,
  },
  history: {
    title: 'frame.history',
    help: 'history',
    rail: null,
    needs: 'assessment',
    component: AssessmentHistory,
  },
  profile: {
    title: 'frame.profile',
    help: 'profile',
    rail: { at: 'journey' },
    needs: 'assessment',
    component: Profile,
  },
  'facts-import': {
    title: 'frame.facts-import',
    help: 'tables-in',
    rail: null,
    needs: 'assessment',
    component: FactsImport,
  },
  type: {
    title: 'frame.type',
    help: 'type',
    rail: { at: 'journey' },
    needs: 'assessment',
    component: FormationType,
  },
  indicators: {
    title: 'frame.indicators',
    help: ({ check }) => (check ? 'check-answers' : 'ratings'),
    rail: { at: 'journey' },
    needs: 'assessment',
    component: Indicators,
  },
  diagnosis: {
    title: 'frame.diagnosis',
    help: 'diagnosis',
    rail: { at: 'journey' },
    needs: 'evaluation',
    component: DiagnosisPage,
  },
  priorities: {
    title: 'frame.priorities',
    help: 'weights',
    rail: { at: 'journey' },
    needs: 'assessment',
    component: Priorities,
  },
  assessors: {
    title: 'frame.assessors',
    help: 'assessors',
    rail: { below: 'priorities' },
    needs: 'assessment',
    component: Assessors,
  },
  plan: {
    title: 'frame.plan',
    help: 'plan',
    rail: { at: 'journey' },
    needs: 'evaluation',
    component: PlanPage,
  },
  'plan-options': {
    title: 'frame.plan-options',
    help: 'other-plans',
    rail: { below: 'plan' },
    needs: 'evaluation',
    component: PlanOptionsPage,
  },
  robustness: {
    title: 'frame.robustness',
    help: 'robustness',
    rail: { below: 'plan' },
    needs: 'evaluation',
    component: RobustnessPage,
  },
  'cross-checks': {
    title: 'frame.cross-checks',
    help: 'cross-checks',
    rail: { below: 'plan' },
    needs: 'evaluation',
    component: CrossChecksPage,
  },
  brief: {
    title: 'frame.brief',
    help: 'brief',
    rail: { at: 'journey' },
    needs: 'evaluation',
    component: BriefPage,
  },
  meeting: {
    title: 'frame.meeting',
    help: 'meeting',
    rail: { below: 'brief' },
    needs: 'assessment',
    component: MeetingPage,
  },
} as const satisfies Screens;
