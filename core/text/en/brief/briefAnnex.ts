/** The annexes of the brief but the plan: ratings, data, method, sources; and the findings above the figures. */
export const briefAnnex = {
  reference: (p: { annex: string }) => `Annex ${p.annex}`,
  figure: (p: { annex: string; n: number }) => `Figure ${p.annex}${p.n}. `,
  ratingsHeading: 'Ratings and their evidence',
  dataHeading: 'Figures behind the charts',
  methodHeading: 'Method, worked for this cluster',
  sourcesHeading: 'Sources',

  // Figures
  /** Names those that share the lowest and the highest score; empty where none is a weakness or a strength. */
  dimensionsFinding: (p: {
    lowest: string;
    low: string;
    lowestCount: number;
    highest: string;
    high: string;
    highestCount: number;
  }) => {
    const each = (count: number) => (count > 1 ? ' each' : '');
    const low = `Lowest: ${p.lowest} (${p.low}${each(p.lowestCount)})`;
    const high = `highest: ${p.highest} (${p.high}${each(p.highestCount)})`;
    if (p.lowest !== '') {
      return p.highest === '' ? `${low}; none is above ${p.high}` : `${low}; ${high}`;
    }
    return p.highest === ''
      ? `All dimensions score ${p.low}`
      : `All dimensions are good (${p.low} to ${p.high})`;
  },
  dimensionsTooFew: 'Too few dimensions are answered to compare them',
  dimensionsCaption: 'Dimensions, lowest first, 0 to 100, with 90% intervals. Source: ratings',
  dimensionsCaptionBefore: (p: { date: string }) =>
    `Dimensions, lowest first, 0 to 100, with 90% intervals; triangle: ${p.date}. Source: ratings`,
  causesFinding: (p: { raised: string; one: boolean; none: boolean; total: string; someOpen: boolean }) =>
    p.none
      ? `None of ${p.total} causes${p.someOpen ? ' that could be judged' : ''} calls for action`
      : `${p.raised} of ${p.total} causes${p.someOpen ? ' that could be judged' : ''} ${p.one ? 'calls' : 'call'} for action`,
  causesCaption: 'Severity of the main causes, 0 to 100, with 90% intervals. Source: ratings',
  raisedLine: (p: { at: string }) => `Action from ${p.at}`,
  tooFewAnswers: 'too few answers',

  // Ratings
  grades: (p: { meanings: string }) => `Evidence grades: ${p.meanings}.`,
  gradeMeaning: (p: { grade: string; meaning: string }) => `${p.grade} ${p.meaning}`,
  ratingsCaption: 'All ratings',
  /** `short` names the criteria that are not met, `open` those that cannot be checked; empty where there are none. */
  recognition: (p: { ladder: string; short: string; open: string; unknown: string }) => {
    const told = [p.short && `Not met: ${p.short}.`, p.open && `Not checked yet: ${p.open}.`].filter(Boolean);
    return [
      `Recognition as "${p.ladder}".`,
      ...(told.length === 0 ? ['All conditions listed are met.'] : told),
      p.unknown,
    ]
      .filter(Boolean)
      .join(' ');
  },
  orJoin: ' or ',
  withoutAnswer: (p: { state: 'unknown' | 'not-applicable'; count: string; names: string }) =>
    `${p.state === 'unknown' ? 'Not enough information' : 'Not applicable'} (${p.count}): ${p.names}.`,
  indicator: 'Indicator',
  answer: 'Answer',
  score: 'Score',
  grade: 'Grade',
  source: 'Source and note',
  noGrade: 'no grade given, treated as D',
  flagged: 'level 4 or 5 without evidence A or B',
  noEvidence: 'no evidence named',
  noSource: 'source not stated',
  /** An action that starts after the date of the brief. */
  notBegun: 'Not begun',

  // Data
  causesDataCaption: 'Severity of all causes, 0 to 100',
  dimensionsDataCaption: 'Dimensions, 0 to 100',
  frontierDataCaption:
    'Most valuable plans by budget, with the percent of the trouble that they remove, read across',
  cause: 'Cause',
  dimension: 'Dimension',
  before: 'Before',
  paperSection: 'Paper',
  severity: 'Severity',
  interval: 'Interval',
  between: (p: { low: string; high: string }) => `${p.low} to ${p.high}`,
  low: 'From',
  high: 'To',
  topFive: 'In top five',
  coverage: 'Answered',
  weight: 'Weight',
  /** Of sums that hold estimates. */
  costInUnit: (p: { estimated: boolean }) => (p.estimated ? 'CNY m est.' : 'CNY m'),

  // Method
  scoringHead: 'Scores. ',
  scoring: (p: { core: string; supporting: string; background: string }) =>
    `Levels 1 to 5 count as 0, 25, 50, 75 and 100; quantities are placed between fixed thresholds. ` +
    `A dimension is the weighted mean of its answers, core ${p.core}, supporting ${p.supporting}, context ${p.background}.`,
  dimensionWorked: (p: { name: string; terms: string; weights: string; value: string }) =>
    `${p.name}: (${p.terms}) / ${p.weights} = ${p.value}.`,
  term: (p: { name: string; weight: string; score: string }) => `${p.name} ${p.weight} × ${p.score}`,
  plus: ' + ',
  coverageRule: (p: { coverage: string; composite: string; dimension: string }) =>
    `Missing answers never count as zero: here ${p.coverage} is answered; maturity needs ${p.composite}, a dimension ${p.dimension}.`,
  maturityHead: 'Maturity. ',
  maturityWorked: (p: { terms: string; value: string }) =>
    `The dimensions weighted for the type: ${p.terms} = ${p.value}.`,
  maturityWithheld: 'Withheld here, because too little is answered.',
  stageHead: 'Stage. ',
  /** `maturity` is empty where missing answers leave it open. */
  stageRule: (p: { number: string; meaning: string; maturity: string; quotient: string }) =>
    `The first of eight rules that applies decides; here rule ${p.number} (${p.meaning}): ` +
    `${p.maturity === '' ? 'structural maturity, which missing answers leave open and which was drawn' : `structural maturity ${p.maturity}`}, location quotient ${p.quotient}.`,
  stageNone: 'The answers do not allow a stage to be named.',
  stageOwn: 'The assessor set it.',
  unknown: 'unknown',
  severityHead: 'Severity. ',
  severityRule: (p: { raised: string; severe: string }) =>
    `The weighted mean of what the answers behind a cause lack to full marks; from ${p.raised} it calls for action, from ${p.severe} it is severe. ` +
    `Causes stand by severity; those that fewer than two of three draws tell apart share a place, the better evidence first, so that a lower figure can stand above a higher one.`,
  severityWorked: (p: { name: string; terms: string; weights: string; factor: string; value: string }) =>
    `${p.name}: ${p.factor}(${p.terms}) / ${p.weights} = ${p.value}.`,
  times: (p: { factor: string }) => `${p.factor} × `,
  valueHead: 'Value of a measure. ',
  valueRule: (p: { from: string; full: string }) =>
    `The share of the trouble that it can be expected to remove: V = 100·q·t·Σρ·s·e/T. Of each cause, s is the severity and ρ counts it, ` +
    `from 0 at ${p.from} to 1 at ${p.full}; T = Σρ·s over all causes; e is the share of the cause that the measure removes, ` +
    `t how far it is meant for the type, q how far delivery can be expected.`,
  troubleWorked: (p: { total: string; count: string }) => `T = ${p.total}, from ${p.count} causes.`,
  deliveryWorked: (p: { name: string; relief: string; terms: string; value: string }) =>
    `${p.name}: q = ${p.relief} (weight of relief) + ${p.terms} = ${p.value};`,
  deliveryTerm: (p: { name: string; weight: string; score: string }) =>
    `${p.name} ${p.weight} × ${p.score}/100`,
  reliefWorked: (p: { terms: string; value: string }) => `t·Σρ·s·e = ${p.terms} = ${p.value};`,
  reliefTerm: (p: { name: string; ramp: string; severity: string; share: string }) =>
    `${p.name} ${p.ramp} × ${p.severity} × ${p.share}`,
  valueWorked: (p: { delivery: string; relief: string; total: string; value: string }) =>
    `V = 100 × ${p.delivery} × ${p.relief} / ${p.total} = ${p.value}.`,
  valueOwn: (p: { delivery: string; relief: string; value: string }) =>
    `relief is the assessor's own, ${p.relief}; V = ${p.delivery} × ${p.relief} = ${p.value}.`,
  valueNone: 'T = 0: there is no trouble, so every value is 0 and there is no plan.',
  orderTied: (p: { challenger: string }) => `"${p.challenger}" comes to nearly the same value.`,
  orderTurns: (p: { criterion: string; to: string; now: string; more: boolean; challenger: string }) =>
    `It ranks first unless ${p.criterion} weighs ${p.more ? 'over' : 'under'} ${p.to} (now ${p.now}); then "${p.challenger}" does.`,
  orderTransfer: (p: { moved: string; criterion: string; challenger: string }) =>
    `No single weight changes that; with ${p.moved} of all weight moved to ${p.criterion}, "${p.challenger}" ranks first.`,
  orderHolds: 'It ranks first whatever the weights.',
  planHead: 'Plan. ',
  planRule: (p: { share: string; least: string; target: string }) =>
    `A plan is worth 100·Σρ·s·(1 − Π(1 − e·t·q))/T: what several measures remove of one cause does not add up. ` +
    `A cause brought down to ${p.target} counts as done here; the text counts those that stand at exactly ${p.target} among what is left. ` +
    `Sufficient leaves the fewest raised causes over ${p.target} at the least cost; full removes most; ` +
    `balanced, which is recommended, is the cheapest that leaves no more causes over ${p.target} than the sufficient plan and gives ${p.share} of the full one; where none does both, the causes come first. ` +
    `A measure that would add less than ${p.least} is left out unless another needs it.`,
  uncertaintyHead: 'Uncertainty. ',
  /** `planDraws` is empty where there is no plan. */
  uncertainty: (p: {
    draws: string;
    planDraws: string;
    hasCauses: boolean;
    seed: string;
    weights: string;
    thresholds: string;
  }) =>
    `Intervals hold 90% of ${p.draws} draws (seed ${p.seed}) in which answers vary by their evidence grade, the errors of one assessor together, ` +
    `weights by ${p.weights} and thresholds by ${p.thresholds}; missing answers, effects of measures and estimated costs are drawn as well. ` +
    `${p.planDraws === '' ? '' : `Shares of plans rest on the first ${p.planDraws} of them. `}` +
    `${p.hasCauses ? 'The cause named first is likely overstated by 4 to 12 points, more with fewer answers: being first is partly luck. ' : ''}` +
    `An assessor who is too kind throughout is seen by a second assessor only.`,
  crossChecks: (p: { checks: string }) => `Agreement with other methods (Kendall's tau-b): ${p.checks}.`,
  crossCheck: (p: { method: string; tau: string }) => `${p.method} ${p.tau}`,
  limitsHead: 'Limits. ',
  limits:
    'Not varied: which questions are asked and which causes and measures are linked. ' +
    'The cut points of the stages are working values.',

  // Sources
  cluster: (p: { name: string; assessor: string }) => `Cluster: ${p.name}. Assessed by ${p.assessor}.`,
  assessorUnnamed: 'an assessor who is not named',
  paper: (p: { citation: string; doi: string }) => `Paper: ${p.citation}. ${p.doi}`,
  knowledgeBase: (p: { version: string; hash: string; app: string; engine: string }) =>
    `Knowledge base ${p.version} (${p.hash}), Cluster Desk ${p.app}, engine ${p.engine}.`,
  dataSources: (p: { names: string }) => `Data sources named in the ratings: ${p.names}.`,
  dataSourcesInRatings: (p: { annex: string }) => `Sources of the ratings: with each rating in ${p.annex}.`,
  factSources: (p: { facts: string }) => `Yearly figures: ${p.facts}.`,
  /** `source` is empty where it was not entered. */
  factSource: (p: { name: string; year: string; source: string }) =>
    `${p.name} ${p.year}, ${p.source === '' ? 'source not stated' : p.source}`,
  assessorOfUnit: (p: { name: string; unit: string }) => `${p.name} (${p.unit})`,

  // The plan in full
  /** Names of measures in quotation marks. */
  measureHelpedBy: (p: { names: string }) => `Works better with ${p.names}.`,
  measureCondition: (p: { text: string }) => `Condition: ${p.text}.`,
  measureSuccess: (p: { target: string }) => `Success is seen by this: ${p.target}.`,
  /** Every phase has ended before the date of the brief. */
  proposedUndated: (p: { from: string }) =>
    `The plan is not accepted yet: who acts is a suggestion; counted from ${p.from} every phase is over, so dates are to be decided.`,
  notice:
    'State secrets must not be entered on a computer that is not classified for them. ' +
    'This brief is an internal assessment and not an official document; the Chinese version follows GB/T 9704 in layout only.',
  editsHead: 'Edited wording. ',
  edits: "These paragraphs are in the official's own words; the computed wording was:",
  edit: (p: { place: string; computed: string }) => `${p.place}: ${p.computed}`,
  editGone: 'A paragraph that this brief no longer holds',
} as const;
