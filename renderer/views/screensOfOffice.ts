import About from './about/About.svelte';
import Backups from './backups/Backups.svelte';
import Bin from './bin/Bin.svelte';
import CheckBrief from './check/CheckBrief.svelte';
import ClusterStart from './clusters/ClusterStart.svelte';
import Clusters from './clusters/Clusters.svelte';
import AboutData from './data/AboutData.svelte';
import Figures from './figures/Figures.svelte';
import { lateNote } from './followUp/lateNote.ts';
import FollowUp from './followUp/FollowUp.svelte';
import Help from './help/Help.svelte';
import Knowledge from './knowledge/Knowledge.svelte';
import Method from './method/Method.svelte';
import OfficePage from './office/OfficePage.svelte';
import Portfolio from './portfolio/Portfolio.svelte';
import ProgrammePage from './programme/ProgrammePage.svelte';
import ClusterHistory from './records/ClusterHistory.svelte';
import Records from './records/Records.svelte';
import TablePage from './tables/TablePage.svelte';
import YearsPage from './years/YearsPage.svelte';
import type { FreeScreens } from './screenRow.ts';

/** The screens that an address finds without an assessment. */
export const screensOfOffice = {
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
    rail: { within: 'clusters' },
    needs: 'nothing',
    component: ClusterStart,
  },
  years: {
    title: 'frame.years',
    help: 'years',
    rail: { within: 'clusters' },
    needs: 'nothing',
    component: YearsPage,
  },
  'cluster-history': {
    title: 'frame.history',
    help: 'history',
    rail: { within: 'clusters' },
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
} as const satisfies FreeScreens;
