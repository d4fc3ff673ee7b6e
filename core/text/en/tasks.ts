import { count } from '../message.ts';

/** The task list: the home of an assessment. */
export const tasks = {
  lede: (p: { year: string; started: string }) =>
    `Assessment ${p.year}, started ${p.started}. Do the tasks in any order.`,
  causesAndStage: 'Causes, problems, stage and maturity',
  weights: 'Criteria weights',
  choose: 'Choose and schedule measures',
  export: 'Preview and export',
  completed: 'Completed',
  inProgress: 'In progress',
  notStarted: 'Not yet started',
  cannotStart: 'Cannot start yet',
  done: (p: { done: number; of: number }) => `${p.done} of ${p.of}`,
  facts: (p: { facts: number; years: number }) =>
    `${count(p.facts, 'fact', 'facts')}, ${count(p.years, 'year', 'years')}`,
  noFacts: 'No facts yet',
  questions: (p: { done: number; of: number }) => `${p.done} of ${p.of} questions`,
  typeAccepted: (p: { type: string }) => `${p.type}, accepted`,
  typeDecided: (p: { type: string }) => `${p.type}, decided with a reason`,
  provisional: 'Provisional',
  final: 'Final',
  swing: 'Swing, five criteria',
  direct: 'Points, five criteria',
  rankOrder: 'Rank order, five criteria',
  pairwise: 'Pairwise, five criteria',
  standardWeights: 'Standard weights',
  standardWeightsInUse: 'Standard weights in use',
  accepted: (p: { date: string }) => `Accepted ${p.date}`,
  draft: 'Draft: no plan accepted',
  ready: 'Ready to export',
  needsType: 'Needs a formation type',
  needsRatings: 'Needs a rating',
  continueQuestion: (p: { number: number }) => `Continue: question ${p.number}`,
  continueTask: (p: { task: string }) => `Continue: ${p.task}`,
  scan: 'Which indicators are asked',
  quick: (p: { count: number }) => `Quick scan, ${p.count}`,
  full: (p: { count: number }) => `All ${p.count}`,
  answeredSoFar: 'Answered so far',
  ratedOf: (p: { rated: number; of: number }) => `${p.rated} of ${p.of}`,
  ratedLabel: (p: { rated: number; of: number }) => `${p.rated} of ${p.of} indicators answered`,
  showsAt: (p: { share: string }) => `maturity shows at ${p.share}`,
  shown: 'maturity is shown',
  unknownNote: (p: { count: number }) =>
    `${count(p.count, 'answer is', 'answers are')} "not enough information": they never count as zero, they widen the interval.`,
  quickNote: (p: { count: number; needed: number }) =>
    `The quick scan asks ${p.count}; maturity needs ${p.needed}. Causes and problems show before that.`,
  evidence: 'Evidence',
  evidenceNote: (p: { strong: number; of: number; without: number }) =>
    `Grade A or B for ${p.strong} of ${p.of} answers. ${
      p.without === 0
        ? 'Each has a source.'
        : `${count(p.without, 'answer still lacks', 'answers still lack')} a source.`
    }`,
  noEvidence: 'Evidence grades and sources are counted here once a question is answered.',
  datedLater: (p: { count: number }) =>
    p.count === 1 ? 'One is dated later than today.' : `${p.count} are dated later than today.`,
  showWithout: 'Show the first',
  deleteButton: 'Delete this assessment',
  deleted: (p: { name: string }) => `Deleted the assessment of ${p.name}.`,
  deletion: (p: { name: string }) => `deletion of the assessment of ${p.name}`,
  exportFile: 'Save as a file',
  exported: (p: { path: string }) => `Saved as ${p.path}`,
  fileTitle: 'Assessment file',
  fileNote: 'One file holds all answers of this assessment; another office can open it.',
} as const;
