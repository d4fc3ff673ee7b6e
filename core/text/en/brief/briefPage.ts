import { capital, small } from '../wording.ts';

/** A value with its interval, each as printed. */
interface Estimate {
  readonly value: string;
  readonly low: string;
  readonly high: string;
}

/** What a finding is made of; `fact` is empty where no answer fits, `hedged` says that the evidence is weak. */
interface Claim {
  readonly claim: string;
  readonly fact: string;
  readonly hedged: boolean;
}

interface CauseClaim extends Claim, Estimate {
  /** How the interval lies: so wide that the value alone would mislead, or without any width. */
  readonly spread: 'wide' | 'usual' | 'none';
  readonly severe: boolean;
}

interface DimensionClaim extends Claim {
  readonly score: string;
}

const because = (fact: string): string => (fact === '' ? '' : `: ${fact}`);
const range = (p: CauseClaim): string =>
  p.spread === 'wide' ? ` (anything from ${p.low} to ${p.high})` : '';
const scale = (p: CauseClaim & { readonly scale: string }): string => {
  const notes = [
    p.spread === 'wide' ? `anything from ${p.low} to ${p.high}` : '',
    p.scale === '' ? '' : `${p.severe ? 'severe' : 'action'} from ${p.scale}`,
  ].filter((note) => note !== '');
  return notes.length === 0 ? '' : ` (${notes.join('; ')})`;
};
const likely = (p: CauseClaim): string => {
  switch (p.spread) {
    case 'wide':
      return `severity ${p.value}, but anything from ${p.low} to ${p.high} fits`;
    case 'usual':
      return `severity ${p.value}, very likely ${p.low} to ${p.high}`;
    case 'none':
      return `severity ${p.value} in nearly every draw`;
  }
};

const criteria: Readonly<Record<string, string>> = {
  relief: 'relief of causes',
  'stage-fit': 'fit to the stage',
  feasibility: 'feasibility',
  speed: 'speed of effect',
  acceptance: 'acceptance',
};

/** The page that decides. */
export const briefPage = {
  findings: 'Main findings',
  recommendations: 'Recommendations',
  defaultMarking: 'Internal, for reference',
  markedIllustrative: (p: { marking: string }) => `${p.marking}. Sample data, figures are illustrative`,
  titleCluster: (p: { name: string }) => `${p.name}: `,

  standing: (p: { stage: string; maturity: string }) => `The cluster ${p.stage}, ${p.maturity}.`,
  stageName: (p: { name: string }) => small(p.name),
  stageClear: (p: { stage: string; probability: string }) => `is ${p.stage} (probability ${p.probability})`,
  stageCertain: (p: { stage: string }) => `is ${p.stage}`,
  stageUnsure: (p: { stage: string; probability: string; other: string; otherProbability: string }) =>
    `is probably ${p.stage} (${p.probability}) but may be ${p.other} (${p.otherProbability})`,
  stageContested: (p: { stage: string; probability: string; other: string; otherProbability: string }) =>
    `is ${p.stage} by the rule (${p.probability}), though more draws find it ${p.other} (${p.otherProbability})`,
  stageDecided: (p: { stage: string; probability: string }) =>
    `is ${p.stage} by the assessor's decision (${p.probability} of the draws agree)`,
  stageUnknown: 'cannot be placed in a stage yet',
  maturity: (p: Estimate & { band: 'low' | 'middle' | 'high' }) => {
    const interval = `(90% interval ${p.low} to ${p.high})`;
    switch (p.band) {
      case 'low':
        return `with maturity still low at ${p.value} of 100 ${interval}`;
      case 'middle':
        return `with maturity at a middling ${p.value} of 100 ${interval}`;
      case 'high':
        return `with a high maturity of ${p.value} of 100 ${interval}`;
    }
  },
  maturityWide: (p: Estimate) =>
    `with maturity near ${p.value} of 100 but open between ${p.low} and ${p.high}`,
  maturityOnly: (p: { value: string }) => `with a maturity of ${p.value} of 100`,
  maturityWithheld: (p: { answered: string; applicable: string }) =>
    `and maturity is withheld because only ${p.answered} of ${p.applicable} indicators are answered`,
  maturityThin: (p: { name: string; count: string; one: boolean }) =>
    `and maturity is withheld because too little is answered on ${p.one ? p.name : `${p.count} dimensions`}`,
  heldBackByTwo: (p: { first: string; second: string }) =>
    `it is held back because ${p.first} and ${p.second}`,
  heldBackByOne: (p: { first: string }) => `what holds it back most is that ${p.first}`,
  heldBackByTwoSoFar: (p: { first: string; second: string }) =>
    `on the answers so far, ${p.first} and ${p.second}`,
  heldBackByOneSoFar: (p: { first: string }) => `on the answers so far, ${p.first}`,
  heldBackByNone: 'no cause reaches the level for action',
  noCauseYet: 'too few answers are in to name a cause',
  noTypeYet: 'causes can be named once the formation type is settled',
  andFirst: (p: { weakness: string; step: string }) => `${capital(p.weakness)}; the first step: ${p.step}.`,
  andNoStep: (p: { weakness: string }) => `${capital(p.weakness)}. No measure is recommended yet.`,
  andNoTrouble: (p: { weakness: string }) =>
    `${capital(p.weakness)}, and there is no trouble for a plan to remove.`,
  andConflict: (p: { weakness: string }) =>
    `${capital(p.weakness)}. The conditions set for the plan clash, so no first step is named.`,
  asStep: (p: { title: string }) => small(p.title),

  // Findings: one construction a place, so that three of them do not read alike
  firstCause: (
    p: CauseClaim & { total: string; rank: 'highest' | 'tied' | 'only'; short: boolean; someOpen: boolean },
  ) => {
    const lead = p.hedged ? `On weak evidence, ${p.claim}` : p.claim;
    const severity = `a ${p.severe ? '' : 'moderate '}severity of ${p.value}${range(p)}`;
    switch (p.rank) {
      case 'highest':
        return p.short
          ? `${lead}${because(p.fact)}. It has ${severity}.`
          : `${lead}${because(p.fact)}. With ${severity} it heads the list of ${p.total} causes${p.someOpen ? ' that could be judged' : ''}.`;
      case 'tied':
        return `${lead}${because(p.fact)}. With ${severity} it is not told apart from the next cause.`;
      case 'only':
        return `${lead}${because(p.fact)}. It has ${severity}; no other cause can be judged.`;
    }
  },
  secondCauseFigure: (p: CauseClaim) =>
    p.hedged
      ? `${p.fact}, a weak sign that ${p.claim} (${likely(p)}).`
      : `${p.fact}: ${p.claim} (${likely(p)}).`,
  secondCause: (p: CauseClaim) =>
    `${p.claim}${p.hedged ? ', as far as weak evidence tells' : ''} (${likely(p)}).` +
    (p.fact === '' ? '' : ` ${p.fact}.`),
  thirdCause: (p: CauseClaim & { scale: string }) =>
    `Third, with a severity of ${p.value}${scale(p)}, ${p.hedged ? 'it seems that ' : ''}${p.claim}${because(p.fact)}.`,
  lowestDimension: (p: DimensionClaim) =>
    `${p.hedged ? 'On weak evidence, the' : 'The'} lowest dimension is ${p.claim}, at ${p.score} of 100${because(p.fact)}.`,
  nextDimension: (p: DimensionClaim) =>
    `Next lowest${p.hedged ? ', as far as weak evidence tells,' : ''} is ${p.claim}, with ${p.score} points${because(p.fact)}.`,
  thirdDimension: (p: DimensionClaim) =>
    `${p.claim} is third from the bottom with ${p.score}${p.hedged ? ', though on weak evidence' : ''}${because(p.fact)}.`,
  noFinding: 'Too little is answered to state a finding.',
  evidenceStrength: (p: { strength: 'strong' | 'medium' | 'weak' }) => `Evidence ${p.strength}`,
  proofSeparator: ', ',
  onPage: (p: { page: string }) => `p. ${p.page}`,
  inSection: (p: { section: string; part: string }) =>
    `section ${p.section}${p.part === '' ? '' : `.${p.part}`}`,
  inAnnex: (p: { annex: string }) => `Annex ${p.annex}`,

  recommendationsCaption: 'Recommendations with actor, date and cost',
  restsOn: 'Finding',
  restsOnNone: '–',
  restsOnOther: 'other',
  noPlan: 'There is no plan yet: no measure can be recommended from the answers given.',
  noPlanNoTrouble: 'There is no plan: no cause that could be judged is severe enough to count as trouble.',
  noPlanInfeasible: (p: { section: string }) =>
    p.section === ''
      ? 'No plan meets all the conditions that were set.'
      : `No plan meets all the conditions that were set; section ${p.section} says which of them clash.`,

  trustHead: 'How sure. ',
  trustAnswered: (p: { answered: string; applicable: string; all: boolean }) =>
    p.all
      ? `All ${p.applicable} indicators are answered`
      : `${p.answered} of ${p.applicable} indicators are answered`,
  trustEvidence: (p: { backed: string; share: string; none: boolean }) =>
    p.none
      ? ', none with evidence of grade A or B'
      : `, ${p.backed} of them (${p.share}) with evidence of grade A or B`,
  trustIntervals: '; intervals hold 90% of the draws. ',
  trustEveryDraw: 'The first recommendation is in the best plan for the money in every draw.',
  trustDraws: (p: { share: string; word: 'robust' | 'fair' | 'tie' }) =>
    p.word === 'tie'
      ? `The first recommendation is in the best plan for the money in only ${p.share} of draws, a tie to be discussed.`
      : `The first recommendation is in the best plan for the money in ${p.share} of draws${p.word === 'fair' ? ', fairly robust' : ''}.`,
  trustNoPlan: 'There is no recommendation to test.',
  orderTied: (p: { challenger: string }) => `Its lead over ${p.challenger} is negligible.`,
  orderTurns: (p: { criterion: string; to: string; now: string; more: boolean; challenger: string }) =>
    `It stays first unless ${p.criterion} weighs ${p.more ? 'over' : 'under'} ${p.to} (now ${p.now}); then ${p.challenger} leads.`,
  orderTransfer: (p: { moved: string; criterion: string; challenger: string }) =>
    `No single weight changes the order; ${p.moved} of all weight moved to ${p.criterion} would let ${p.challenger} lead.`,
  orderHolds: 'It stays first whatever the weights.',
  criterion: (p: { id: string; name: string }) => criteria[p.id] ?? small(p.name),

  record: (p: { date: string; record: string; app: string; knowledgeBase: string }) =>
    `Data to ${p.date}. Record ${p.record}. Cluster Desk ${p.app}, knowledge base ${p.knowledgeBase}.`,
} as const;
