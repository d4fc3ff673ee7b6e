/** Workbooks that an office fills in. */
export const templates = {
  factsSheet: 'Facts',
  factsTitle: 'Yearly facts of one cluster',
  factsNote:
    'Note: a row a year, in the units of the heads. Another unit stands behind its number. What is not known stays empty.',
  factsFile: 'facts-template',
  clustersSheet: 'Clusters',
  clustersTitle: (p: { year: number }) => `List of clusters (figures of ${p.year})`,
  clustersNote:
    'Note: a row a cluster. Figures are of the year in the title: change it where they are of another. What is not known stays empty.',
  clustersFile: 'clusters-template',
  actionsSheet: 'Actions',
  actionsTitle: 'List of actions',
  actionsNote:
    'Note: a row an action. Due date as a day or a month; status not started, open, blocked, done or dropped; progress in per cent. Owner and due date may stay empty.',
  actionsFile: 'actions-template',
  referenceSheet: 'Reference figures',
  referenceTitle: (p: { year: number }) => `Reference figures, employment by industry (${p.year})`,
  referenceNote:
    'Note: persons, for the area as a whole and by industry of GB/T 4754. The year stands in the title. What is not known stays empty.',
  referenceFile: 'reference-template',
  total: 'Total',
  statuses: 'not started,open,blocked,done,dropped',
} as const;
