type Standing = 'planned' | 'due' | 'late' | 'stalled' | 'done';

/** The measures as a table for the meeting. */
export const briefMeasures = {
  sheet: 'Measures',
  number: 'No.',
  measure: 'Measure',
  answers: 'Answers',
  lead: 'Lead',
  support: 'Support',
  due: 'Due',
  cost: 'Cost, CNY m',
  estimated: 'Estimate',
  firstStep: 'First step',
  success: 'Success is seen by',
  share: 'In draws',
  status: 'Status',
  isEstimated: (p: { is: boolean }) => (p.is ? 'yes' : 'no'),
  ofFinding: (p: { name: string; place: number }) => `${p.name} (finding ${p.place})`,
  standing: (p: { standing: Standing; progress: number }) =>
    ({
      planned: '',
      due: `under way, ${p.progress}%`,
      late: `late, ${p.progress}%`,
      stalled: `stalled, ${p.progress}%`,
      done: 'closed',
    })[p.standing],
  total: (p: { count: number }) => `Total of ${p.count}`,
  ofWhichEstimated: (p: { cost: string }) => `of which estimated: ${p.cost}`,
  note: (p: { cluster: string; date: string; record: string }) =>
    `${p.cluster}. Brief of ${p.date}, record ${p.record}.`,
  file: 'measures',

  // Screen
  meeting: 'For the meeting',
  export: 'Measures as XLSX',
  exported: (p: { path: string }) => `Exported the table of measures to ${p.path}`,
} as const;
