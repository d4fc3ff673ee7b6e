/** Words used on more than one screen. */
export const common = {
  appName: 'Cluster Desk',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  change: 'Change',
  remove: 'Remove',
  back: 'Back',
  tryAgain: 'Try again',
  notProvided: 'Not provided',
  none: 'None',
  /** An amount in millions; `isLarge` is for languages that count in larger units. */
  money: (p: { amount: string; isLarge: boolean }) => `CNY\u00a0${p.amount}\u00a0m`,
  sampleLabel: 'Sample data · figures are illustrative',
  paperSection: (p: { section: string }) => `Paper ${p.section}`,
  evidence: (p: { grade: string }) => `Evidence ${p.grade}`,
} as const;
