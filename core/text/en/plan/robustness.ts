import { count } from '../../message.ts';
import { measureFocus } from '../shortNames.ts';

type Word = 'robust' | 'fair' | 'tie';

const words = { robust: 'robust', fair: 'fairly robust', tie: 'a tie' } as const;
const quoted = (name: string): string => `"${name}"`;
const list = (names: readonly string[]): string => names.map(quoted).join(', ');

interface TransferText {
  challenger: string;
  moved: string;
  from: readonly string[];
  to: string;
}

/** How far the ranking holds when weights and scores vary. */
export const robustness = {
  kicker: (p: { cluster: string; year: string }) => `Robustness  ${p.cluster}, assessment ${p.year}`,
  finding: (p: { id: string; name: string; share: string; word: Word }) =>
    `${capital(measureFocus[p.id] ?? p.name)} first in ${p.share} of draws: ${words[p.word]}`,
  lede: 'How far the first place, the stage and the plan hold when answers, judgements and weights vary.',
  toPlan: 'View the plan',
  fromPlan: 'How robust the ranking is',
  toPriorities: 'Set priorities',
  noType:
    'Measures are matched to the formation type. Only the maturity is analysed until the type is settled.',

  weights: 'Weights of the criteria',
  weightsStated: 'As in Priorities',
  weightsOrder: 'Keep their order',
  weightsFree: 'Any weights',
  scores: 'Scores of the measures',
  scoresUncertain: 'Vary with evidence',
  scoresFixed: 'As answered',
  statedFixed: 'Priorities hold the weights fixed.',
  statedOrder: 'Priorities keep the order of the weights only.',
  statedRanges: 'Priorities give ranges for the weights.',
  statedFree: 'Priorities leave the weights free.',
  unfinished:
    'The draws are not finished: only what was computed by now stands here. Printed again later, it is complete.',
  computing: 'Computing the draws',
  progress: (p: { share: string }) => `Computing, ${p.share} done`,
  progressLabel: 'Progress of the computation',
  upToDate: (p: { draws: string }) => `${p.draws} draws, up to date`,
  cancelled: 'Cancelled. What is shown is from before.',
  cancelledFirst: 'Cancelled. Nothing is computed yet.',
  failed: 'The computation did not finish.',
  again: 'Compute again',
  contents: 'On this page',

  ranks: 'Ranks in the draws',
  ranksNote: 'Share of draws by rank, ten measures most often first',
  rank: (p: { rank: string }) => `Rank ${p.rank}`,
  rankLower: 'Lower',
  firstSentence: (p: { name: string; share: string; draws: string; word: Word }) =>
    `${quoted(p.name)} is first in ${p.share} of ${p.draws} draws: ${words[p.word]}.`,
  discuss: (p: { first: string; second: string; share: string }) =>
    `${quoted(p.second)} is first in ${p.share}. Discuss the two before deciding.`,
  runnerUp: (p: { second: string; share: string }) => `Next is ${quoted(p.second)}, first in ${p.share}.`,
  ranksLabel: (p: { name: string; share: string }) =>
    `Share of draws by rank for ten measures; ${p.name} is first in ${p.share}`,
  measure: 'Measure',
  expectedRank: 'Mean rank',
  topTen: 'Top ten',
  percentNote: 'Percent of the draws; ranks 1 to lower add up to 100.',

  central: 'What has to matter for a measure to be first',
  centralNote: 'Mean weights of the draws in which it is first',
  centralSentence: (p: { name: string; criterion: string; weight: string; stated: string }) =>
    `${quoted(p.name)} comes first for those who give ${p.criterion} about ${p.weight} of 100, where Priorities give ${p.stated}.`,
  centralFixed:
    'The weights are held in these draws. Choose another setting above to see under which weights each measure is first.',
  confidence: 'Confidence',
  confidenceNote: 'Confidence: share of draws in which the measure is first when exactly these weights hold.',
  neverFirst: 'never first',
  first: 'First',

  pairs: 'Which measure beats which',
  pairsNote: 'Share of draws in which the row is worth more than the column',
  pairsSentence: (p: { first: string; second: string; share: string; word: Word }) =>
    `${quoted(p.first)} beats ${quoted(p.second)} in ${p.share} of the draws: ${words[p.word]}.`,

  walk: 'How far the weights can move',
  walkNote: 'Weight 0 to 100, the others scaled in proportion',
  holdsWhatever: (p: { names: readonly string[] }) =>
    `The first place holds whatever weight is given to ${p.names.join(', ')}.`,
  holdsBetween: (p: { name: string; low: string; high: string }) =>
    `It holds while ${p.name} weighs ${p.low} to ${p.high}.`,
  singleChange: (p: { criterion: string; weight: string; to: string; challenger: string }) =>
    `If one weight alone moves, the nearest turn is ${p.criterion} from ${p.weight} to ${p.to}: ${quoted(p.challenger)} comes level.`,
  singleNone: 'No change of a single weight puts another measure first.',
  transfer: (p: TransferText) =>
    `The smallest change of all weights: ${p.moved} points from ${p.from.join(' and ')} to ${p.to} bring ${quoted(p.challenger)} level.`,
  transferNone: 'No weighting at all puts another measure first.',
  transferLevel: (p: { challenger: string }) => `${quoted(p.challenger)} is level with the first already.`,
  transferShow: 'Show this change',
  stays: (p: { low: string; high: string }) => `first place holds ${p.low} to ${p.high}`,
  staysRanking: (p: { low: string; high: string }) => `whole ranking ${p.low} to ${p.high}`,
  trackLabel: (p: { name: string; weight: string; low: string; high: string }) =>
    `${p.name}: weight ${p.weight}, first place holds from ${p.low} to ${p.high}`,
  weightOf: (p: { name: string }) => `Try another weight of ${p.name}`,
  liveRanking: 'Ranking with these weights',
  livePresent: 'Present weights',
  liveWalked: 'Tried weights, not saved',
  was: (p: { rank: number }) => `was ${p.rank}`,
  resetWeights: 'Reset',
  useWeights: 'Use these weights',
  weightsUsed: 'Weights taken over as direct points.',

  single: 'One input at a time',
  singleNote: 'One step down, one step up, widest first',
  target: 'Effect on',
  targetLead: 'Lead of the first',
  targetComposite: 'Maturity',
  singleSentence: (p: { name: string; from: string; to: string }) =>
    `Widest: ${quoted(p.name)}, which moves the figure between ${p.from} and ${p.to}.`,
  singleOvertaken: (p: { overtaken: number; total: number }) =>
    p.overtaken === 0
      ? `None of the ${count(p.total, 'input', 'inputs')} puts another measure first by one step.`
      : `${p.overtaken} of the ${count(p.total, 'input', 'inputs')} ${p.overtaken === 1 ? 'puts' : 'put'} another measure first by one step.`,
  presentLead: (p: { value: string; name: string }) => `Now ${p.value}: ${quoted(p.name)} before the next`,
  presentComposite: (p: { value: string }) => `Now ${p.value}: how it is made`,
  singleEmpty: 'No input moves this figure.',
  stepNote:
    'A step: one level; for figures a quarter of the distance between their thresholds; 25 points of an own score; 10 points of weight, or the ends of the range given in Priorities. An acceptance not yet rated is tried at 2 and 4.',
  input: 'Input',
  now: 'Now',
  down: 'Step down',
  up: 'Step up',
  result: 'Figure',
  firstThen: 'First then',
  unchanged: 'unchanged',
  unrated: 'not rated',
  acceptanceOf: (p: { name: string }) => `Acceptance: ${p.name}`,
  ownScoreOf: (p: { name: string; criterion: string }) => `Own score, ${p.criterion}: ${p.name}`,
  movedWeight: (p: { name: string }) => `Weight: ${p.name}`,
  levelNow: (p: { level: number }) => `level ${p.level}`,
  tornadoLabel: (p: { name: string }) =>
    `Effect of single steps on the figure, widest first; the widest is ${p.name}`,
  showAll: (p: { count: number }) => `All ${p.count} inputs as a table`,

  answers: 'The five answers that matter most',
  answersNote: 'One answer moved by one step',
  onComposite: 'Maturity',
  onStage: 'Stage',
  onCauses: 'Worst causes',
  onPlan: 'Plan',
  answer: 'Answer',
  change: 'Moved',
  effect: 'Effect',
  fromTo: (p: { from: string; to: string }) => `${p.from} to ${p.to}`,
  compositeEffect: (p: { composite: string; size: string }) =>
    `Maturity ${p.composite}, a change of ${p.size}`,
  stageEffect: (p: { share: string; stage: string }) =>
    `${p.share} of the probability moves; stage ${p.stage}`,
  causeEffect: (p: { cause: string; size: string }) => `Severity of ${quoted(p.cause)} changes by ${p.size}.`,
  enters: (p: { names: readonly string[] }) => (p.names.length === 0 ? '' : `In: ${list(p.names)}.`),
  leaves: (p: { names: readonly string[] }) => (p.names.length === 0 ? '' : `Out: ${list(p.names)}.`),
  answersComposite: (p: { name: string; size: string }) =>
    `No single answer moves the maturity by more than ${p.size}; the most is ${quoted(p.name)}.`,
  answersStage: (p: { name: string; share: string }) =>
    `${quoted(p.name)} bears most on the stage: one step moves ${p.share} of its probability.`,
  answersCauses: (p: { changing: number }) =>
    p.changing === 0
      ? 'None of these changes which five causes are the most severe.'
      : `${p.changing} of these ${p.changing === 1 ? 'changes' : 'change'} which five causes are the most severe.`,
  answersPlan: (p: { name: string; added: number; removed: number }) =>
    `${quoted(p.name)} changes the plan most: ${p.added} in, ${p.removed} out.`,
  answersNone: 'No single answer has an effect here.',

  variance: 'Where the uncertainty comes from',
  varianceNote: 'Share of the variance due to each source alone',
  varianceComposite: (p: { mean: string; deviation: string }) =>
    `Maturity, mean ${p.mean}, standard deviation ${p.deviation}`,
  varianceLead: (p: { mean: string; deviation: string }) =>
    `Lead of the first, mean ${p.mean}, standard deviation ${p.deviation}`,
  varianceSentence: (p: { name: string; share: string; rest: string }) =>
    `Largest source: ${p.name}, ${p.share} alone. ${p.rest} arises only where sources act together.`,
  varianceNone: 'Nothing varies here: without enough answers there is no figure.',
  source: 'Source',
  share: 'Share, %',
  error: '± error',
  interactions: 'Together only',
  varianceError: (p: { draws: string }) =>
    `${p.draws} draws; the error is one standard error. A share near 0 can come out slightly negative.`,
  answersOf: (p: { name: string }) => `Answers: ${p.name}`,
  assessorsGroup: 'What the errors of one assessor share',
  'missing-answersGroup': 'What missing answers share',
  'stage-contextGroup': 'Missing figures of the stage',
  thresholdsGroup: 'Thresholds of figures',
  'index-weightsGroup': 'Weights inside the maturity',
  aggregationGroup: 'Arithmetic or geometric mean',
  acceptanceGroup: 'Acceptance of measures',
  effectsGroup: 'Effects of measures',
  'criterion-weightsGroup': 'Weights of the criteria',
  otherGroups: 'Others together',

  varied: 'What was varied, and what was not',
  variedRanks: 'Ranks in the draws',
  variedSingle: 'Single inputs and variance',
  isVaried: 'Varied',
  isHeld: 'Held',
  nothing: 'nothing',
  weightsInput: 'weights of the criteria',
  'cause-severityInput': 'severity of the causes, by the evidence of the answers',
  stageInput: 'stage, by its probabilities',
  'own-stageInput': "the official's own stage",
  'feasibility-and-speedInput': 'feasibility within a stage and speed',
  'value-functionsInput': 'shape of the value functions',
  'formation-typeInput': 'formation type',
  'effects-of-measuresInput': 'links and strength of measures on causes',
  answersInput: 'answers',
  'missing-answersInput': 'missing answers, over the whole scale',
  thresholdsInput: 'thresholds of figures',
  'index-weightsInput': 'weights inside the maturity',
  aggregationInput: 'arithmetic or geometric mean',
  acceptanceInput: 'acceptance of measures',
  'own-scoresInput': "the official's own scores",
  'criterion-weightsInput': 'weights of the criteria',
  'shared-errorsInput': 'what the errors of one assessor share',
  'missing-contextInput': 'figures of the stage that are missing',
  'stage-contextInput': 'known growth gap, change of the location quotient, age',
  linksInput: 'links between answers, causes and problems',
  'stage-cutsInput': 'cuts of the stage rule',
  costsInput: 'costs',
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
