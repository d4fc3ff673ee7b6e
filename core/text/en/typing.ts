/** The formation type: questions, live shares, the official's decision. */
export const typing = {
  lede: (p: { done: number; of: number }) =>
    `${p.done} of ${p.of} questions answered. The shares follow each answer.`,
  decisive: 'decisive question',
  result: 'What the answers say',
  shareLabel: (p: { type: string; share: string }) => `${p.type} ${p.share}`,
  clear: (p: { type: string }) => `Clearly ${p.type.toLowerCase()}`,
  leaning: (p: { type: string; second: string }) =>
    `Leaning to ${p.type.toLowerCase()}, ahead of ${p.second.toLowerCase()}`,
  leaningAlone: (p: { type: string }) => `Leaning to ${p.type.toLowerCase()}`,
  mixed: (p: { type: string; second: string }) =>
    `Mixed: ${p.type.toLowerCase()} and ${p.second.toLowerCase()}`,
  mixedAlone: (p: { type: string }) => `Mixed: ${p.type.toLowerCase()} and others`,
  insufficient: (p: { answered: number; decisive: number }) =>
    `Too few answers: at least ${p.answered} are needed, ${p.decisive} of them decisive.`,
  reasons: 'What speaks for it',
  /** An answer that supports the type, behind its question. */
  reasonOf: (p: { question: string; answer: string }) => `${p.question} ${p.answer}`,
  rule: 'How the label is found',
  ruleText: (p: { share: string; lead: string; least: string }) =>
    `Clear: a share of at least ${p.share} and ${p.lead} ahead of the next. Leaning: ${p.least} ahead. Anything else is mixed; then the main and the second type are both used.`,
  paper: 'The paper',
  paperSame: (p: { type: string }) => `Table 1 lists this cluster as ${p.type.toLowerCase()} as well.`,
  paperDiffers: (p: { type: string }) =>
    `Table 1 lists this cluster as ${p.type.toLowerCase()}. Where the result differs, write down why: decide the type yourself and give the reason.`,
  paperAlone: (p: { type: string }) => `Table 1 lists this cluster as ${p.type.toLowerCase()}.`,
  decision: 'Decision',
  accept: 'Accept the result',
  override: 'Decide the type',
  howDecided: 'How the type is decided',
  acceptButton: (p: { type: string }) => `Accept: ${p.type.toLowerCase()}`,
  acceptedAs: (p: { type: string }) =>
    `Accepted: ${p.type.toLowerCase()}. The brief names it with its share.`,
  mixedMust:
    'The profile is mixed: name the main type and the second one, and say why. Measures for both are matched.',
  tooFew:
    'The result can be accepted once enough questions are answered. The type can also be decided with a reason.',
  mainType: 'Main type',
  secondType: 'Second type',
  noSecond: 'None',
  reason: 'Reason',
  reasonHint: 'Stands in the brief beside the type.',
  reasonMissing: 'Write the reason for the decision.',
  typeMissing: 'Choose the main type.',
  decide: 'Record the decision',
  decidedAs: (p: { type: string }) => `Decided: ${p.type.toLowerCase()}, with the reason below.`,
  withdraw: 'Withdraw the decision',
  toIndicators: 'Go on: indicators',
  clearAnswer: 'Take the answer back',
  evidence: 'Evidence that helps',
} as const;
