/** The view of the portfolio and the programme as documents. */
export const viewFile = {
  save: 'PDF of this view',
  saveProgramme: 'PDF of the programme',
  portfolioFile: 'portfolio',
  programmeFile: 'one budget',
  feature: 'What',
  dimensions: 'Scores of the dimensions',
  interval: (p: { low: string; high: string }) => ` (${p.low}–${p.high})`,
  withPeers: (p: { own: string; peers: string }) => `${p.own}; ${p.peers}`,
  momentum: (p: { word: string; points: string }) => `${p.word} ${p.points}`,
  matrixCaption:
    'Each dot is a cluster. Filled: the change is beyond the error. Names stand where there is room; the table has all of them.',
  without: (p: { count: number; why: string }) => `Not in the matrix: ${p.count}. ${p.why}`,
  filter: (p: { name: string; value: string }) => `${p.name}: ${p.value}`,
  filters: (p: { filters: readonly string[] }) => `Filtered by ${p.filters.join('; ')}`,
  search: 'Search',
  order: (p: { key: string; direction: 'ascending' | 'descending' }) =>
    `In the order of ${p.key}, ${p.direction}`,
  bold: 'A momentum in bold is beyond the error',
  madeWith: (p: { app: string; knowledgeBase: string; date: string }) =>
    `Cluster Desk ${p.app}, knowledge base ${p.knowledgeBase}. As the results stood on ${p.date}; maturity and causes of each cluster as of its own last assessment.`,
  budgetOf: (p: { budget: string }) => `Budget over all clusters: ${p.budget}.`,
  noBudget: 'No budget has been entered.',
  open: (p: { left: number }) =>
    p.left === 1
      ? 'The plans of 1 cluster have not been found yet: it is left out.'
      : `The plans of ${p.left} clusters have not been found yet: they are left out.`,
  both: 'Both programmes',
  gets: (p: { name: string }) => `What each cluster gets: ${p.name}`,
  estimated: (p: { cost: string; estimated: string }) => `${p.cost}, ${p.estimated}`,
  budgetAxis: 'Budget, CNY m',
  reliefAxis: 'Relief, points',
} as const;
