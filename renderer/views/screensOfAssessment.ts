import Assessors from './assessors/Assessors.svelte';
import BriefPage from './brief/BriefPage.svelte';
import CrossChecksPage from './crossChecks/CrossChecksPage.svelte';
import DiagnosisPage from './diagnosis/DiagnosisPage.svelte';
import Indicators from './indicators/Indicators.svelte';
import MeetingPage from './meeting/MeetingPage.svelte';
import PlanPage from './plan/PlanPage.svelte';
import PlanOptionsPage from './planOptions/PlanOptionsPage.svelte';
import Priorities from './priorities/Priorities.svelte';
import Profile from './profile/Profile.svelte';
import AssessmentHistory from './records/AssessmentHistory.svelte';
import RobustnessPage from './robustness/RobustnessPage.svelte';
import FactsImport from './tables/FactsImport.svelte';
import TaskList from './tasks/TaskList.svelte';
import FormationType from './type/FormationType.svelte';
import type { StepScreens } from './screenRow.ts';

/** The screens of an assessment. */
export const screensOfAssessment = {
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
} as const satisfies StepScreens;
