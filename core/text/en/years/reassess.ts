import { count } from '../../message.ts';

/** An assessment that starts from the one before it. */
export const reassess = {
  carried: 'Taken over from last time',
  typing: 'Formation type',
  weights: 'Weights',
  measures: 'Acceptance and costs',
  title: (p: { left: number; year: string }) =>
    `${count(p.left, 'entry', 'entries')} from ${p.year} to confirm`,
  why: 'Each counts as it was until it is confirmed or changed. Until then the result is provisional.',
  first: (p: { count: number }) => `Look at first: ${p.count}`,
  rest: (p: { count: number }) => `The rest: ${p.count}`,
  restNote: 'Good evidence, not older than two years, and no measure was to move them.',
  reason: (p: { reason: 'aimed' | 'weak' | 'old' }) =>
    ({ aimed: 'a measure was to move it', weak: 'weak evidence', old: 'over two years old' })[p.reason],
  holds: 'Still holds',
  holdsOf: (p: { name: string }) => `Still holds: ${p.name}`,
  allHold: (p: { count: number }) => `All ${p.count} still hold`,
  mark: 'as last time, not confirmed',
  confirmed: (p: { count: number }) => `${count(p.count, 'entry', 'entries')} confirmed`,
  more: (p: { count: number }) => `${p.count} more`,
} as const;
