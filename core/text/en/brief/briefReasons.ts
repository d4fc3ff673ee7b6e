import { capital, inWords, small } from '../wording.ts';

interface StageLimits {
  readonly growing: string;
  readonly leading: string;
  readonly neededQuotient: string;
  readonly young: string;
  readonly aged: string;
}

/** What a stage rule looked at, as printed; `quotient` is empty where the location quotient is not known. */
interface StageReason extends StageLimits {
  readonly rule: string;
  readonly number: number;
  readonly maturity: string;
  readonly quotient: string;
  readonly trend: string;
  /** The stage that stands. */
  readonly stage: string;
  /** The stage that the rule gives where the assessor decided otherwise, else empty. */
  readonly overruled: string;
}

const specialised = (p: StageReason): string =>
  p.quotient === '' ? 'the location quotient is not known' : `the location quotient of ${p.quotient}`;

const stageConditions: readonly ((p: StageReason) => string)[] = [
  (p) =>
    p.trend === ''
      ? 'after a decline new products and firms grow on the old base'
      : 'after a decline there is new growth, and the cluster no longer loses ground',
  (p) =>
    `the cluster is losing ground, is under ${p.young} years old and has a structural maturity of ${p.maturity}, below ${p.growing}`,
  () => 'the cluster shrinks or loses ground to its reference area',
  (p) =>
    p.trend === ''
      ? 'after a decline nothing new grows yet'
      : 'after a decline the cluster no longer falls, but nothing new grows yet',
  (p) =>
    `structural maturity, at ${p.maturity}, has reached ${p.leading} and ${specialised(p)} passes ${p.neededQuotient}`,
  (p) => `structural maturity, at ${p.maturity}, has reached ${p.growing}`,
  (p) =>
    `structural maturity, at ${p.maturity}, is below ${p.growing}, but ${specialised(p)} passes ${p.neededQuotient} ` +
    `and the cluster is at least ${p.aged} years old`,
  (p) =>
    `structural maturity, at ${p.maturity}, is below ${p.growing}, and the cluster is not yet both old and specialised`,
];

const flags: Readonly<Record<string, string>> = {
  'stalled-start':
    'A young cluster that loses ground calls for a second look at its type and founding before money is added.',
  'grown-on-weak-foundations':
    'Size has outrun trust, innovation or governance, so it is to be treated with care.',
  'one-sided-strength': 'It is not called leading because one dimension lies far below the others.',
  'margins-falling': 'Output holds while margins thin year by year, which often comes before decline.',
  'levelled-off': 'The fall has stopped, but nothing new grows yet.',
  'renewal-stalled': 'Renewal has stalled on a weak base.',
  'leaving-renewal': 'It grows again on a sound structure; if the next assessment agrees, renewal is over.',
};

const standing = {
  severe: '',
  raised: 'It calls for action but is not severe.',
  mayBeSevere: 'It calls for action; whether it is severe is open.',
  mayBeLess: 'It is not severe; whether it calls for action is open.',
  open: 'Whether it calls for action, and whether it is severe, is open.',
} as const;

/** Why the findings hold and where the cluster stands: sections 3 and 4. */
export const briefReasons = {
  // Causes
  causes: 'Causes and evidence (severity out of 100)',
  /** An answer with nothing entered beside it. */
  judgedOnly: (p: { fact: string }) => `In the assessor's judgement, with no evidence named: ${p.fact}.`,
  /** In brackets behind the name of the cause. */
  severity: (p: { severity: string; low: string; high: string; spread: 'wide' | 'usual' | 'none' }) =>
    ({
      wide: ` (severity about ${p.severity}, anywhere from ${p.low} to ${p.high})`,
      usual: ` (severity ${p.severity}, ${p.low} to ${p.high})`,
      none: ` (severity ${p.severity})`,
    })[p.spread],
  /** How the interval lies to the level for action and to that of severe causes, and how weak the evidence is. */
  caveat: (p: { standing: keyof typeof standing; weak: boolean; isUngraded: boolean }) => {
    const weak = p.isUngraded ? 'none of the evidence is graded' : 'the evidence is weak';
    return [standing[p.standing], p.weak && `This is to be verified: ${weak}.`].filter(Boolean).join(' ');
  },
  /** `next` causes follow that weigh about the same; `other` is the name of the first. */
  notSeparated: (p: { other: string; next: number }) =>
    p.next === 1
      ? `Which weighs more, this or "${p.other}", is open.`
      : `Which weighs most, this or the ${inWords(p.next)} causes that follow, is open.`,
  noneRaised: (p: { level: string; count: string; someOpen: boolean }) =>
    `All ${p.count} causes${p.someOpen ? ' that could be judged' : ''} stay below ${p.level}, the level for action.`,
  /** `names` with semicolons between them, each with what shows it. */
  otherCauses: (p: { count: string; one: boolean; all: boolean; level: string; names: string }) =>
    `${p.one ? `${capital(inWords(1))} further cause reaches` : `A further ${p.count} causes reach`} the level for action, ${p.level}` +
    `${p.all ? ': ' : '; above all: '}${p.names}.`,
  causeWithFact: (p: { cause: string; fact: string }) => `${p.cause} – ${p.fact}`,
  countOfCauses: (p: { n: number }) => inWords(p.n),
  /** `one`: a single cause is raised. */
  problems: (p: { names: string; one: boolean }) =>
    `${p.one ? 'It surfaces' : 'They surface'} as ${p.names}.`,
  problem: (p: { name: string }) => `"${p.name}"`,

  // Position
  position: 'Position of the cluster',
  typeClear: (p: { type: string }) => `The cluster is clearly of the ${small(p.type)} type.`,
  typeInsufficient: 'The typing questions answered so far do not suggest a formation type.',
  typeLeaning: (p: { type: string; share: string; second: string; secondShare: string }) =>
    `The answers lean towards the ${small(p.type)} type (${p.share} of the support)` +
    `${p.second === '' ? '' : `, though ${p.secondShare} speaks for ${small(p.second)}`}.`,
  typeMixed: (p: { first: string; firstShare: string; second: string; secondShare: string }) =>
    `The type is mixed: ${p.firstShare} of the support is for ${small(p.first)}, ${p.secondShare} for ${small(p.second)}.`,
  typeOverride: (p: { type: string; reason: string }) =>
    `The assessor set it to ${small(p.type)}, giving this reason: ${p.reason}.`,
  typeSecond: (p: { type: string }) =>
    `Causes and measures of the ${small(p.type)} type therefore take part as well.`,
  stageReason: (p: StageReason) =>
    `By stage rule ${p.rule} it ${p.overruled === '' ? `is ${p.stage}` : `would be ${p.overruled}`}: ${stageConditions[p.number - 1]?.(p) ?? 'see the method'}` +
    `${p.number <= 3 || p.trend === '' ? '' : `; ${p.trend}`}.`,
  /** Empty where it is not known: that has a sentence of its own. */
  trend: (p: { dynamics: 'rising' | 'steady' | 'falling' | 'unknown'; disagree: boolean }) =>
    p.dynamics === 'unknown'
      ? ''
      : p.disagree
        ? 'growth and specialisation point opposite ways'
        : `the trend is ${p.dynamics}`,
  flag: (p: { id: string }) => flags[p.id] ?? '',
  stageOverride: (p: { stage: string; computed: boolean; reason: string }) =>
    `${p.computed ? 'The' : 'The rule names no stage; the'} assessor set it to ${p.stage}, giving this reason: ${p.reason}.`,
  /** What was entered of a dimension. */
  dimensionFact: (p: { name: string; score: string; fact: string }) => `${p.name} (${p.score}): ${p.fact}`,
  sides: (p: { sides: string; isStrong: boolean }) =>
    `The cluster ${p.isStrong ? 'can build on' : 'falls short in'} ${p.sides}.`,
  maturityThin: (p: { names: string; needed: string }) =>
    `Maturity is withheld: too little is answered on ${p.names}; ${p.needed} of each dimension is needed.`,
  maturityHides: (p: { value: string; balance: string; names: string; one: boolean }) =>
    `The mean of ${p.value} hides ${p.one ? 'a weak dimension' : 'weak dimensions'}, ${p.names}: counted more strictly for weak sides it is ${p.balance}.`,
  /** A list that names its first items only; `annex` has the others. */
  andOthers: (p: { names: string; count: string; annex: string }) =>
    `${p.names} and others, ${p.count} in all${p.annex === '' ? '' : ` (${p.annex})`}`,
  /** `short` names the criteria that are not met, `open` those that cannot be checked; empty where there are none. */
  recognition: (p: { ladder: string; met: string; total: string; short: string; open: string }) =>
    `Of the ${p.total} recognition criteria "${p.ladder}", ${p.met} are met.` +
    `${p.short === '' ? '' : ` Not met: ${p.short}.`}${p.open === '' ? '' : ` Not checked yet: ${p.open}.`}`,

  // Change since the assessment before
  maturityRose: (p: {
    date: string;
    before: string;
    now: string;
    sure: boolean;
    more: boolean;
    paired: boolean;
  }) =>
    `Since ${p.date} maturity has ${p.more ? 'risen' : 'fallen'} from ${p.before} to ${p.now}` +
    `${p.paired ? (p.sure ? ', a sure change' : ', within noise') : p.sure ? ', more than the intervals explain' : '; the intervals overlap, so the two are not distinguishable'}.`,
  maturitySame: (p: { date: string; now: string }) => `Since ${p.date} maturity has stayed at ${p.now}.`,
  maturityNotThen: (p: { date: string }) => `Maturity was withheld on ${p.date}, so it cannot be compared.`,
  maturityNotNow: (p: { date: string; before: string }) =>
    `On ${p.date} maturity was ${p.before}; it cannot be compared, being withheld now.`,
  moved: (p: { names: string; one: boolean; overlap: boolean; paired: boolean }) =>
    `${p.one ? 'The dimension that moved most is' : 'The dimensions that moved most are'} ${p.names}` +
    `${p.overlap ? (p.paired ? ', within noise' : ', though within the intervals') : ''}.`,
  improved: (p: { names: string }) => `Surely improved most: ${p.names}.`,
  improvedNone: 'No answer has surely improved.',
  movedDimension: (p: { name: string; before: string; now: string }) =>
    `${small(p.name)} (${p.before} to ${p.now})`,
  hardlyMoved: 'No dimension has moved by more than two points.',
  stageAndCauseSame: (p: { cause: string }) =>
    `Neither the stage nor the main cause, "${p.cause}", has changed.`,
  stageSame: 'The stage has not changed.',
  stageChanged: (p: { before: string; now: string }) => `The stage was ${p.before} and is ${p.now} now.`,
  causeSame: (p: { cause: string }) => `The main cause is still "${p.cause}".`,
  /** It was the main cause and the draws do not separate it from the one that is now. */
  causeAmong: (p: { cause: string }) => `"${p.cause}" is still among the main causes.`,
  causeChanged: (p: { before: string; now: string }) =>
    `The main cause was "${p.before}" and is "${p.now}" now.`,
  otherKnowledge: 'The knowledge base has changed since, so the figures are comparable only in part.',
  oneKnowledge: 'The knowledge base has changed since; both are computed with the present one here.',
} as const;
