import { count } from '../../message.ts';

/** Official recognition over many clusters: who is near to it, and who has it. */
export const recognised = {
  title: (p: { ready: number; ladder: string }) =>
    p.ready === 0
      ? `No cluster is known to meet every threshold: ${p.ladder}`
      : `${count(p.ready, 'cluster meets', 'clusters meet')} every threshold that is known: ${p.ladder}`,
  noLadder: 'Official recognition',
  lede: 'What an application would have to show, cluster by cluster, and who is on the lists already. It stands beside the maturity and is no part of it.',
  readiness: 'Readiness for recognition',
  ladder: 'Scheme',
  nearest: 'The nearest stand first: most thresholds met, of equals the fewest missed.',
  met: 'Met',
  missed: 'Missed',
  unknown: 'Not known',
  metOf: (p: { met: number; total: number }) => `${p.met} of ${p.total}`,
  rest: (p: { missed: number; unknown: number }) => `${p.missed} missed, ${p.unknown} not known`,
  noFigures: 'Figures not seen',
  noFigure: 'nothing entered',
  onLists: 'On lists',
  onList: (p: { year: number; list: string; name: string }) =>
    `On the ${p.year} list of ${p.list}: ${p.name}`,
  perhaps: (p: { year: number; list: string; name: string }) =>
    `Perhaps on the ${p.year} list of ${p.list}: ${p.name}; place and name or industry fit, which is for the office to say`,
  more: (p: { count: number }) =>
    `${count(p.count, 'more cluster', 'more clusters')}: in the saved table and in the PDF.`,
  lists: 'Clusters on the lists',
  listsNote:
    'For comparing names. They were not assessed here and have no scores. The lists are not complete.',
  listsShown: (p: { shown: number; of: number }) => `${p.shown} of ${p.of} shown`,
  name: 'Recognised cluster',
  level: 'Level',
  levels: (p: { level: 'national' | 'provincial' | 'all' }) =>
    ({ national: 'National', provincial: 'Provincial', all: 'All levels' })[p.level],
  list: 'List',
  listOf: (p: { year: number; list: string; isNotice: boolean }) =>
    `${p.year}, ${p.list}${p.isNotice ? ' (public notice only)' : ''}`,
  year: 'Year',
  noticeOnly: 'Public notice only',
  industry: 'Industry',
  allIndustries: 'All industries',
  allProvinces: 'All provinces',
  several: 'Several provinces',
  publishers: 'Published by',
  publisher: (p: { name: string; date: string }) => `${p.name}, ${p.date}`,
  notice: (p: { number: string }) => `notice ${p.number}`,
  own: 'Own cluster',
  ownSure: (p: { name: string }) => p.name,
  ownPerhaps: (p: { name: string }) => `perhaps ${p.name}`,
  search: 'Search the lists',
  searchHint: 'Name, place or industry',
  none: 'No cluster of the lists fits.',
  clear: 'Show all of the lists',
} as const;
