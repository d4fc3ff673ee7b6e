import { count } from '../message.ts';

/** What was changed, taken back, refused, or changed elsewhere. */
export const changes = {
  undone: (p: { what: string }) => `Undone: ${p.what}`,
  redone: (p: { what: string }) => `Redone: ${p.what}`,
  nothingToUndo: 'There is nothing to undo on this page.',
  nothingToRedo: 'There is nothing to redo on this page.',
  overtaken: (p: { what: string }) => `Left as it is: ${p.what}. It has been changed again since.`,
  overtakenOnPage: (p: { what: string; page: string }) =>
    `Left as it is: ${p.what}. It has been changed again on the page "${p.page}".`,
  overtakenElsewhere: (p: { what: string }) =>
    `Left as it is: ${p.what}. It has been changed in another window or program since.`,
  failed: (p: { what: string; reason: string }) => `Left as it is: ${p.what}. ${p.reason}`,
  fromTo: (p: { name: string; from: string; to: string }) => `${p.name} ${p.from} → ${p.to}`,
  andMore: (p: { what: string; more: number }) =>
    `${p.what}, and ${count(p.more, 'more field', 'more fields')}`,
  empty: 'empty',
  besideFields: 'text that is not read',
  yes: 'yes',
  no: 'no',
  inPart: (p: { name: string; part: string }) => `${p.name}, ${p.part}`,
  budget: 'Budget',
  planYear: (p: { year: number }) => `Year ${p.year} of the plan`,
  costByYear: 'cost by year',
  pinned: (p: { name: string }) => `"${p.name}" as a must-have`,
  dropped: (p: { name: string }) => `"${p.name}" as excluded`,
  typeDecision: 'Decision on the formation type',
  ownWording: 'Own wording of a paragraph of the brief',
  briefOptions: 'Contents of the brief',
  settings: 'Settings',
  members: 'Answers of the assessors',
  clusterField: 'Profile of the cluster',
  refusedTitle: 'Not stored',
  refused: (p: { what: string; reason: string }) => `${p.what}: ${p.reason}`,
  refusedKept:
    'What was typed stays on the screen until you change it, or press "Understood": then what is stored is shown. Everything else is stored.',
  refusedRead: 'Understood',
  clashTitle: 'Changed here and elsewhere',
  clash: (p: { name: string }) => `${p.name} has been changed in another window or program meanwhile.`,
  held: (p: { what: string }) =>
    `Not stored: ${p.what}. It has been changed elsewhere meanwhile, or some of it cannot be stored; open the page that it belongs to and decide.`,
  mine: (p: { value: string }) => `Keep the value of this window: ${p.value}`,
  theirs: (p: { value: string }) => `Take the other value: ${p.value}`,
  restored: (p: { count: number }) =>
    `${count(p.count, 'change', 'changes')} that had not been stored when the page was left ${p.count === 1 ? 'has' : 'have'} been taken up again.`,
  alsoOpen: 'This assessment is open in another window. What is changed there appears here.',
  draft: 'Not saved yet.',
  dropDraft: 'Discard what was typed',
  draftKept: 'What was typed is kept as a draft. Opening the dialog again shows it.',
} as const;
