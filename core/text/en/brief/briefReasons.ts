import { capital, inWords, small } from '../wording.ts';

interface StageLimits {
  readonly growing: string;
  readonly leading: string;
  readonly neededQuotient: string;
  readonly young: string;
  readonly aged: string;
}

/** A severity with its interval; `source` stands in brackets before the full stop. */
interface Sureness {
  readonly severity: string;
  readonly low: string;
  readonly high: string;
  readonly source: string;
}

/** What a stage rule looked at, as printed; `quotient` is empty where the location quotient is not known. */
interface StageReason extends StageLimits {
  readonly rule: string;
  readonly number: number;
  readonly maturity: string;
  readonly quotient: string;
  readonly trend: string;
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

/** Why the findings hold and where the cluster stands: sections 3 and 4. */
export const briefReasons = {
  // Causes
  causes: 'Causes and evidence',
  causesNoType: 'Which causes apply depends on the formation type, which is not settled yet.',
  causesTooFew: 'No cause has enough answers behind it to be judged.',
  /** Worded by place, so that three causes in a row do not read alike. */
  shown: (p: { place: number; fact: string }) =>
    [`The answers show: ${p.fact}.`, `The record says: ${p.fact}.`, `On the ground: ${p.fact}.`][p.place] ??
    `On the ground: ${p.fact}.`,
  shownWeakly: (p: { place: number; fact: string }) =>
    [
      `So far only weak evidence says so: ${p.fact}.`,
      `On weak evidence: ${p.fact}.`,
      `As far as weak evidence tells: ${p.fact}.`,
    ][p.place] ?? '',
  sureness: (p: Sureness & { place: number }) =>
    [
      `Severity is ${p.severity}, very likely ${p.low} to ${p.high}${p.source}.`,
      `At ${p.severity} (${p.low} to ${p.high}) it weighs heavily${p.source}.`,
      `Its severity of ${p.severity} may range from ${p.low} to ${p.high}${p.source}.`,
    ][p.place] ?? '',
  surenessMild: (p: Sureness) =>
    `A severity of ${p.severity} (${p.low} to ${p.high}) calls for action but is not severe${p.source}.`,
  surenessWide: (p: Sureness & { place: number }) =>
    [
      `Its severity, ${p.severity}, is uncertain: ${p.low} to ${p.high} fits the answers${p.source}.`,
      `A severity of ${p.severity} is the best guess between ${p.low} and ${p.high}${p.source}.`,
      `Severity may lie anywhere from ${p.low} to ${p.high}, most likely near ${p.severity}${p.source}.`,
    ][p.place] ?? '',
  surenessFixed: (p: Sureness) => `Its severity is ${p.severity} in nearly every draw${p.source}.`,
  source: (p: { grades: string; paper: string }) => ` (evidence ${p.grades}; paper ${p.paper})`,
  /** `next` causes follow that weigh about the same; `other` is the name of the first. */
  notSeparated: (p: { other: string; next: number }) =>
    p.next === 1
      ? `The draws do not separate it from "${p.other}".`
      : `The draws do not separate it from the ${inWords(p.next)} causes that follow.`,
  noneRaised: 'None of the causes that could be judged reaches the level for action.',
  otherCauses: (p: { count: string; one: boolean; all: boolean; names: string }) =>
    `${p.one ? `${capital(inWords(1))} further cause reaches` : `A further ${p.count} causes reach`} the level for action` +
    `${p.all ? ': ' : '; above all, '}${p.names}.`,
  countOfCauses: (p: { n: number }) => inWords(p.n),
  problems: (p: { names: string }) => `They surface as ${p.names}.`,
  problem: (p: { name: string }) => `"${p.name}"`,

  // Position
  position: 'Position of the cluster',
  typeClear: (p: { type: string; stage: string }) =>
    `The cluster, clearly of the ${small(p.type)} type, ${p.stage}.`,
  stageAlone: (p: { stage: string }) => `The cluster ${p.stage}.`,
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
    `Rule ${p.rule} ${p.overruled === '' ? 'places it there' : `gives ${p.overruled}`}: ${stageConditions[p.number - 1]?.(p) ?? 'see the method'}` +
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
  governmentRole: (p: { role: string }) => `Government's role now: ${p.role}.`,
  maturityWhyWithheld: (p: { coverage: string; needed: string }) =>
    `Maturity is withheld: ${p.coverage} of the indicators are answered and ${p.needed} are needed.`,
  maturityThin: (p: { names: string; needed: string }) =>
    `Maturity is withheld: too little is answered on ${p.names}; ${p.needed} of each dimension is needed.`,
  maturityAlone: (p: { value: string }) => `Maturity is ${p.value}.`,
  maturityBalanced: (p: { value: string; balance: string; even: boolean }) =>
    p.even
      ? `Maturity is ${p.value}; the balance check, harder on weak dimensions, agrees with ${p.balance}.`
      : `Maturity is ${p.value}; the balance check, harder on weak dimensions, gives only ${p.balance}: strong dimensions mask weak ones.`,
  recognition: (p: { ladder: string; met: string; total: string; open: string }) =>
    `Of the ${p.total} recognition criteria "${p.ladder}", ${p.met} are met` +
    `${p.open === '' ? '' : `; ${p.open} cannot be checked yet`}.`,

  // Change since the assessment before
  maturityRose: (p: { date: string; before: string; now: string; sure: boolean; more: boolean }) =>
    `Since ${p.date} maturity has ${p.more ? 'risen' : 'fallen'} from ${p.before} to ${p.now}` +
    `${p.sure ? ', more than the intervals explain' : '; the intervals overlap, so the two are not distinguishable'}.`,
  maturitySame: (p: { date: string; now: string }) => `Since ${p.date} maturity has stayed at ${p.now}.`,
  maturityNotThen: (p: { date: string }) => `Maturity was withheld on ${p.date}, so it cannot be compared.`,
  maturityNotNow: (p: { date: string; before: string }) =>
    `On ${p.date} maturity was ${p.before}; it cannot be compared, being withheld now.`,
  moved: (p: { names: string; one: boolean; overlap: boolean }) =>
    `${p.one ? 'The dimension that moved most is' : 'The dimensions that moved most are'} ${p.names}` +
    `${p.overlap ? ', though within the intervals' : ''}.`,
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
} as const;
