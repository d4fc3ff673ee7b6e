import { capital, inWords, small } from '../wording.ts';

type PlanName = 'sufficient' | 'balanced' | 'full' | 'own';

const settling: Readonly<Record<string, string>> = {
  'growth-gap': 'growth against the reference area',
  'lq-change': 'the change of the location quotient',
  'output-growth': 'the growth of output',
  'location-quotient': 'the location quotient',
  'new-firm-formation': 'how many firms are new',
  'years-since-founding': 'the years since founding',
  'margin-change': 'how margins have moved',
  'earlier-decline': 'whether it has declined before',
};

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

interface TwoStages {
  readonly stage: string;
  readonly probability: string;
  readonly other: string;
  readonly otherProbability: string;
}

/** The limits that a stage rule looks at, as printed. */
interface StageRule {
  readonly number: number;
  readonly growing: string;
  readonly leading: string;
  readonly neededQuotient: string;
  readonly young: string;
  readonly aged: string;
}

const stageRules: readonly ((p: StageRule) => string)[] = [
  () => 'new growth after a decline',
  (p) => `loses ground, under ${p.young} years old, structural maturity below ${p.growing}`,
  () => 'shrinks or loses ground to its reference area',
  () => 'no new growth after a decline',
  (p) => `structural maturity of ${p.leading} or more and a location quotient of ${p.neededQuotient} or more`,
  (p) => `structural maturity of ${p.growing} or more`,
  (p) =>
    `structural maturity below ${p.growing}, but a location quotient of ${p.neededQuotient} or more and at least ${p.aged} years old`,
  (p) => `structural maturity below ${p.growing}, and not yet both old and specialised`,
];

/** What a stage rule asks, in words. */
const stageRule = (p: StageRule): string => stageRules[p.number - 1]?.(p) ?? '';

/** What each plan aims at in place of the most for its money. */
const natures = {
  sufficient: () => 'the sufficient plan is chosen to leave the fewest causes at the least cost',
  balanced: (share: string) =>
    `the balanced plan is the cheapest of those that leave the fewest causes and give at least ${share} of the full plan`,
  fewest: () =>
    'no plan within the conditions both leaves the fewest causes and does well enough, so the balanced plan leaves the fewest and removes what it then can',
  full: () => 'the full plan removes most as the answers stand, and each draw has answers of its own',
  own: () => 'this plan was put together by the assessor',
} as const;

/** What the brief leaves open and says so: stage, causes, answers, type, method; and the names of the plans. */
export const briefOpen = {
  // Stage
  /** The stages, likeliest first, each with its share; `short` where the lines of the judgement do not hold the full form. */
  between: (p: { stages: readonly string[]; form: 'full' | 'short' }) =>
    `could be ${p.stages.slice(0, -1).join(', ')} or ${p.stages.at(-1) ?? ''}`,
  maturityOpen: 'and maturity is withheld',
  /** The two where page 1 has little room. */
  stageUnsure: (p: TwoStages) =>
    `is probably ${p.stage} (${p.probability}) but possibly ${p.other} (${p.otherProbability})`,
  stageContested: (p: TwoStages) =>
    `is ${p.stage} by the rule (${p.probability}), though more draws find it ${p.other} (${p.otherProbability})`,
  betweenWithShares: (p: { stages: string }) => `The stage comes out as ${p.stages} of the draws.`,
  stageWithShare: (p: { stage: string; share: string }) => `${small(p.stage)} (${p.share})`,
  settlesStage: (p: { names: string }) => `What would settle the stage: ${p.names}.`,
  dynamicsUnknown: (p: { names: string }) =>
    `Whether the cluster is rising or falling cannot be told` +
    `${p.names === '' ? '' : `; to tell, it must be known: ${p.names}`}.`,
  settling: (p: { figure: string }) => settling[p.figure] ?? p.figure,
  /** Behind the figures that would settle the stage, unless it stands alone. */
  settlingRatings: (p: { dimensions: readonly string[]; isAlone: boolean }) =>
    `${p.isAlone ? '' : ', and '}the open answers on ${list(p.dimensions.map((name) => `"${name}"`))}`,
  /** With only the missing answers drawn. */
  stageAgreed: (p: StageRule & { rule: string; share: string }) =>
    `With only the missing answers varied, ${p.share} of the results fall under stage rule ${p.rule}: ${stageRule(p)}.`,
  stageRule,

  // Causes
  /** Said before anything else where few questions are answered. */
  answeredOnly: (p: { answered: string; applicable: string; someRaised: boolean; someJudged: boolean }) =>
    p.someRaised
      ? `Only ${p.answered} of ${p.applicable} questions are answered: what follows is provisional.`
      : `Only ${p.answered} of ${p.applicable} questions are answered: ` +
        `${p.someJudged ? 'whether any cause calls for action' : 'what holds the cluster back'} cannot be judged yet.`,
  typeFirst: 'The formation type is open too; the questions on it come first.',
  mostHelpful: (p: { count: number; names: string }) =>
    `${p.count === 1 ? 'The answer that would help most' : `The ${inWords(p.count)} answers that would help most`}: ${p.names}.`,
  shocks: (p: { clauses: string }) =>
    `From outside, in the last three years ${p.clauses}: not all of the trouble need be home-made.`,
  notJudged: (p: { count: string; n: number; names: string; rest: string }) =>
    p.rest === ''
      ? `Not judged, which does not mean absent: ${p.names}.`
      : `Not judged, which does not mean absent, are ${p.count} causes, of which ${p.names} are the most likely to be severe; ${p.rest} names all.`,
  countNotJudged: (p: { n: number }) => inWords(p.n),
  notJudgedCaption: 'Causes not judged: what their severity may be, read across',

  // What to find out next
  next: (p: { answers: string }) => `Most worth finding out next: ${p.answers}.`,
  nextAnswer: (p: { answer: string; state: 'missing' | 'weak'; turn: string }) =>
    `${p.answer} (${p.state === 'missing' ? 'not known yet' : 'weak evidence'}${p.turn === '' ? '' : `; it could ${p.turn}`})`,
  nextNone: 'No further answer is expected to change the plan or the main causes.',
  turnMeasure: (p: { name: string; enters: boolean }) =>
    p.enters ? `bring "${p.name}" into the plan` : `take "${p.name}" out of the plan`,
  turnCause: (p: { name: string; enters: boolean }) =>
    p.enters ? `put "${p.name}" among the five main causes` : `take "${p.name}" from the five main causes`,
  nextCaption: 'Answers most worth collecting. Worth: expected gain, percent of the trouble',
  nextHead: 'Answer',
  nextState: 'Now',
  nextTurns: 'What it could turn',
  nextGain: 'Worth',
  stateOf: (p: { state: 'missing' | 'weak' }) => (p.state === 'missing' ? 'not known' : 'weak evidence'),
  turnMeasureShort: (p: { name: string; enters: boolean }) =>
    `${p.enters ? 'into' : 'out of'} the plan: ${p.name}`,
  turnCauseShort: (p: { name: string; enters: boolean }) =>
    `${p.enters ? 'into' : 'out of'} the five causes: ${p.name}`,

  // Type
  typeDependence: (p: { both: string; count: string; all: boolean }) =>
    p.all
      ? 'The plan is the same whichever of the two types it is.'
      : `Of the plan's ${p.count} measures ${p.both} would be chosen whichever of the two types it is; the rest depend on it.`,

  // An assessment from before, and a brief printed before
  earlierKnowledge: (p: { version: string; engine: string }) =>
    `This assessment keeps knowledge base ${p.version} and is evaluated by the second version of the method (engine ${p.engine}).`,
  movedSince: (p: { date: string; engine: string; moves: string }) =>
    `Against the brief printed on ${p.date} (engine ${p.engine}): ${p.moves}.`,
  nothingMoved: (p: { date: string; engine: string }) =>
    `Maturity, stage, main causes and first measures are as in the brief printed on ${p.date} (engine ${p.engine}).`,
  movedMaturity: (p: { before: string; now: string }) => `maturity ${p.before}, now ${p.now}`,
  movedStage: (p: { before: string; now: string }) => `stage ${p.before}, now ${p.now}`,
  movedList: (p: { what: 'causes' | 'measures'; added: string; removed: string }) => {
    const list = p.what === 'causes' ? 'the first three causes' : 'the first three measures';
    return [p.added && `new among ${list} ${p.added}`, p.removed && `no longer among ${list} ${p.removed}`]
      .filter(Boolean)
      .join('; ');
  },
  withheld: 'withheld',

  // Plans
  planName: (p: { name: PlanName }): string =>
    ({ sufficient: 'sufficient', balanced: 'balanced', full: 'full', own: 'own' })[p.name],
  planRow: (p: { name: PlanName; recommended: boolean; chosen: boolean; same: readonly PlanName[] }) => {
    const notes = [p.recommended && 'recommended', p.chosen && 'chosen'].filter(Boolean).join(', ');
    const same = p.same.length === 0 ? '' : `, same as ${list(p.same)}`;
    return `${capital(p.name)}${notes && ` (${notes})`}${same}`;
  },
  chosenPlan: (p: { name: PlanName; reason: string; value: string }) =>
    p.name === 'balanced'
      ? `The assessor chose the balanced plan, which is recommended, giving this reason: ${p.reason}.`
      : `The assessor chose ${p.name === 'own' ? 'a plan of his own' : `the ${p.name} plan`}, giving this reason: ${p.reason}. The program recommends the balanced one, expected to remove ${p.value}.`,
  /** `needed`: what the balanced plan gives of the full one; `isCompared`: another plan of the money stands in the text. */
  robustPlan: (p: {
    share: string;
    never: boolean;
    nature: keyof typeof natures;
    needed: string;
    isCompared: boolean;
  }) =>
    p.never
      ? `In every draw another plan of the same money is found that removes more, not the same one each time; ${natures[p.nature](p.needed)}.` +
        `${p.isCompared ? ' The other plan for the money in the text is the best by the answers as they stand.' : ''}`
      : `In ${p.share} of the draws no plan of the same money removes more.`,
  estimatedNote: 'No one has entered the costs marked est.; they are estimated by cost class.',
} as const;
