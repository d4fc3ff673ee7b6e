import type { Choice, Outcome } from '../../exchange/bundlePreview.ts';
import type { BundleCounts } from '../../exchange/bundleManifest.ts';
import type { PassphraseStrength } from '../../exchange/passphrase.ts';
import { count } from '../message.ts';

type Counted = Pick<Outcome, 'added' | 'replaced' | 'copied'>;

const parts = (p: Counted, [one, many]: readonly [string, string]): string[] => [
  ...(p.added > 0 ? [`${count(p.added, one, many)} added`] : []),
  ...(p.replaced > 0 ? [`${count(p.replaced, one, many)} replaced`] : []),
  ...(p.copied > 0 ? [`${count(p.copied, one, many)} added as ${p.copied === 1 ? 'a copy' : 'copies'}`] : []),
];

const cluster = ['cluster', 'clusters'] as const;
const assessment = ['assessment', 'assessments'] as const;

const listed = (said: readonly string[]): string =>
  said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;

/** Exchange bundles on the screen: writing one, looking at one, and bringing it in. */
export const exchange = {
  exportAct: 'Export bundle…',
  exportTitle: 'Export a bundle',
  exportTitleOf: (p: { name: string }) => `Export a bundle: ${p.name}`,
  exportNote:
    'One file for another office, another computer or an archive. Each cluster comes with all its assessments, yearly facts, actions with their records, attached files, and records of briefs. Office, letterhead and settings of this computer stay here.',
  which: 'Which clusters',
  allClusters: 'All',
  someClusters: 'Chosen',
  chosenClusters: 'Clusters in the bundle',
  noneChosen: 'Choose at least one cluster.',
  contents: 'What goes in',
  holds: (p: BundleCounts) =>
    listed(
      [
        count(p.clusters, ...cluster),
        count(p.assessments, ...assessment),
        p.facts > 0 && count(p.facts, 'yearly fact', 'yearly facts'),
        p.actions > 0 && count(p.actions, 'action', 'actions'),
        p.briefRecords > 0 && count(p.briefRecords, 'record of a brief', 'records of briefs'),
        p.knowledge > 0 && count(p.knowledge, 'own knowledge base', 'own knowledge bases'),
        p.evidence > 0 && count(p.evidence, 'attached document', 'attached documents'),
      ].filter((said) => said !== false),
    ),
  protection: 'Passphrase',
  suggestedWords: 'Suggested words',
  ownPassphrase: 'Own passphrase',
  noPassphrase: 'Without',
  wordsLabel: 'Passphrase of four words',
  wordsNote:
    'Shown only here. Note it down and pass it on by another way than the file. Without it nobody can open the bundle, this program included.',
  copy: 'Copy',
  copied: 'Copied',
  copyByKey: 'Selected: copy it with Ctrl+C',
  otherWords: 'Other words',
  passphrase: 'Passphrase',
  passphraseNote: (p: { least: number }) =>
    `At least ${p.least} characters. Pass it on by another way than the file. Without it nobody can open the bundle.`,
  showPassphrase: 'Show passphrase',
  strength: (p: Pick<PassphraseStrength, 'level'>) =>
    ({
      'too-short': 'Too short',
      weak: 'Weak: quickly guessed by a program',
      fair: 'Fair: takes a program long',
      strong: 'Strong',
    })[p.level],
  openNote:
    'Whoever has the file can read all of it and change it. Suitable only where the file does not leave the machine or its way is protected.',
  exportButton: (p: { clusters: number }) => `Export ${count(p.clusters, ...cluster)}`,
  writing: 'Writing the bundle',
  written: (p: { path: string }) => `Written: ${p.path}`,
  exportFailed: (p: { why: string }) => `The bundle was not written. ${p.why}`,

  importTitle: (p: { file: string }) => `Open bundle: ${p.file}`,
  sending: (p: { share: string }) => `Reading the file: ${p.share}`,
  comparing: 'Comparing with what is here',
  storing: 'Storing',
  needsPassphrase: 'The bundle is encrypted.',
  unlock: 'Open',
  about: (p: { date: string; app: string; encrypted: boolean }) =>
    `Written on ${p.date} by version ${p.app}, ${p.encrypted ? 'encrypted' : 'not encrypted'}.`,
  compareAgain: 'Compare again',
  standings: 'What is here already',
  kind: 'In the bundle',
  clusterRows: 'Clusters',
  assessmentRows: 'Assessments',
  isNew: 'New',
  isSame: 'The same',
  differs: 'Different',
  isDeleted: 'Deleted here',
  cannot: 'Cannot come in',
  knowledge: 'Knowledge bases',
  knowledgeComes: (p: { version: string }) => `${p.version}: comes with the bundle`,
  knowledgeHere: (p: { version: string }) => `${p.version}: is here already`,
  stayingOut: 'What stays out',
  missingKnowledge: (p: { cluster: string; date: string; version: string }) =>
    `${p.cluster}, assessment of ${p.date}: its knowledge base ${p.version} is not installed here.`,
  conflicts: (p: { clusters: number; assessments: number }) =>
    `Different from the bundle, or deleted here: ${listed([
      ...(p.clusters > 0 ? [count(p.clusters, ...cluster)] : []),
      ...(p.assessments > 0 ? [count(p.assessments, ...assessment)] : []),
    ])}`,
  forAll: 'For all of them',
  nameless: 'Cluster or assessment',
  differences: 'What differs',
  differencesOf: (p: { what: string }) => `What differs: ${p.what}`,
  showValues: 'Show the values that differ',
  hideValues: 'Hide the values',
  here: 'Here',
  inBundle: 'In the bundle',
  nothing: '–',
  isThere: 'is there',
  deletedHere: 'Lies in Recently deleted here, and stays there unless it is decided otherwise',
  wasDeleted: 'Lies in Recently deleted here.',
  choiceDeleted: (p: { choice: Choice }) => (p.choice === 'mine' ? 'Leave deleted' : 'Bring in anew'),
  decision: 'Decision',
  decisionFor: (p: { what: string }) => `Decision: ${p.what}`,
  profileOf: (p: { name: string }) => `${p.name}: profile`,
  byCopy: (p: { name: string }) => `Compared with the copy of an earlier import: ${p.name}`,
  byCopyOf: 'Compared with the copy of an earlier import',
  byName: (p: { name: string }) => `Found by its name: ${p.name}`,
  assessmentOf: (p: { name: string; date: string; assessor: string }) =>
    [`${p.name}, assessment of ${p.date}`, p.assessor].filter(Boolean).join(', '),
  changedOn: (p: { mine: string; theirs: string }) => `Changed here ${p.mine}, in the bundle ${p.theirs}`,
  elsewhere: 'Belongs to another cluster here, so it cannot be replaced.',
  choice: (p: { choice: Choice }) =>
    ({ mine: 'Keep mine', theirs: 'Take theirs', both: 'Keep both' })[p.choice],
  difference: (p: {
    name: string;
    changed: number;
    onlyMine: number;
    onlyTheirs: number;
    isCounted: boolean;
  }) =>
    p.isCounted
      ? `${p.name} (${[
          ...(p.changed > 0 ? [`${p.changed} different`] : []),
          ...(p.onlyMine > 0 ? [`${p.onlyMine} only here`] : []),
          ...(p.onlyTheirs > 0 ? [`${p.onlyTheirs} only in the bundle`] : []),
        ].join(', ')})`
      : p.name,
  choiceNote:
    'Keep mine: it stays as it is here. Take theirs: the one of the bundle takes its place, and actions that only mine has are deleted. Keep both: the one of the bundle comes in as a copy. What was deleted here comes in anew by either of the two.',
  facts: 'Yearly facts',
  recognition: 'Official recognition',
  paperType: 'Type in the paper',
  knowledgeBase: 'Knowledge base',
  assessedOn: 'Date of the assessment',
  assessor: 'Assessor',
  type: 'Formation type',
  typing: 'Answers on the type',
  ratings: 'Ratings',
  context: 'Figures for the stage',
  priorities: 'Priorities',
  acceptance: 'Acceptance of measures',
  costs: 'Costs',
  stage: 'Own decision on the stage',
  scores: 'Own scores of measures',
  plan: 'Plan',
  accepted: 'Acceptance of the plan',
  members: 'Assessors of the group',
  briefEdits: 'Own wording of the brief',
  attachments: 'Attached files',
  actions: 'Actions',
  more: 'Other entries',
  willHappen: 'What will happen',
  willStore: (p: { clusters: Counted; assessments: Counted }) =>
    `${listed([...parts(p.clusters, cluster), ...parts(p.assessments, assessment)])}.`,
  willKeep: (p: { clusters: number; assessments: number }) =>
    `Stays as it is here: ${listed([
      ...(p.clusters > 0 ? [count(p.clusters, ...cluster)] : []),
      ...(p.assessments > 0 ? [count(p.assessments, ...assessment)] : []),
    ])}.`,
  willNothing: 'Nothing is stored: all that the bundle holds is here already, or stays out.',
  importButton: (p: { clusters: number; assessments: number }) =>
    `Import ${[
      ...(p.clusters > 0 ? [count(p.clusters, ...cluster)] : []),
      ...(p.assessments > 0 ? [count(p.assessments, ...assessment)] : []),
    ].join(', ')}`,
  importFailed: (p: { why: string }) => `Nothing was stored. ${p.why}`,
  report: 'Import of a bundle',
  imported: 'The bundle was imported',
  importedActions: (p: { count: number }) => `${count(p.count, 'action', 'actions')} stored.`,
  removedActions: (p: { count: number }) =>
    `${count(p.count, 'action', 'actions')} of yours moved to Recently deleted.`,
  importedRecords: (p: { count: number }) =>
    `${count(p.count, 'record of a brief', 'records of briefs')} stored.`,
  importedKnowledge: (p: { count: number }) =>
    `${count(p.count, 'knowledge base', 'knowledge bases')} stored.`,
  leftOut: (p: { count: number }) =>
    `${count(p.count, 'assessment', 'assessments')} stayed out: the knowledge base is not installed here.`,
  undo: 'Undo import',
  undone: 'The import was taken back: everything is as it was before.',
  undoFailed: (p: { why: string }) => `The import was not taken back. ${p.why}`,
} as const;
