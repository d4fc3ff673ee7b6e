import type { Infeasibility } from '../../../model/planResult.ts';
import type { NamedPlanId } from '../../../model/planSettings.ts';
import type { LimitConstraint } from '../../../planning/planLimits.ts';

interface LimitNames {
  readonly kind: LimitConstraint['kind'];
  /** What is left of the budget; empty where the plan exceeds it. */
  readonly free: string;
  readonly most: string;
  /** The phase or the acting body. */
  readonly subject: string;
}

const limitName = ({ kind, free, most, subject }: LimitNames): string =>
  ({
    budget: free === '' ? 'the budget, which the plan exceeds already' : `the budget (${free} left)`,
    largest: `the limit of ${most} measures`,
    'phase-budget': `the budget of the phase "${subject}"`,
    'phase-capacity': `the number of measures allowed in the phase "${subject}"`,
    'year-budget': `the budget of year ${subject} of the plan`,
    'year-capacity': `the number of measures allowed in year ${subject} of the plan`,
    'actor-capacity': `the number of measures that "${subject}" may lead`,
  })[kind];

const ordinals = ['', 'first', 'second', 'third'];

/** Sections 5 and 6 of the brief and the annex with the whole plan. */
export const briefPlan = {
  lettered: (p: { letter: 'A' | 'B'; name: string }) => `${p.letter}: ${p.name}`,
  heading: 'Options compared',
  annexHeading: 'The plan in full',

  // What the plan is
  costOverBudget: (p: { cost: string; budget: string }) =>
    `Together they cost ${p.cost}; the budget of ${p.budget} is exceeded.`,
  /** Rules that the official's own plan does not keep. */
  breaks: (p: { rules: string }) => `The plan breaks ${p.rules}.`,
  brokenWish: (p: { kind: 'must' | 'must-not'; name: string }) =>
    p.kind === 'must' ? `the must-have "${p.name}"` : `the decision against "${p.name}"`,
  brokenExclusion: (p: { names: string }) => `the rule that only one may be chosen of ${p.names}`,
  brokenPrerequisite: (p: { name: string; needed: string }) =>
    `the rule that "${p.name}" needs "${p.needed}"`,
  /** A cost of which a part, or all, is estimated. */
  costPartly: (p: { cost: string; estimated: string }) => `${p.cost}, of which est. ${p.estimated}`,
  costEstimated: (p: { cost: string }) => `est. ${p.cost}`,
  /** In a cell beside the column with the estimated part. */
  costWithEstimates: (p: { cost: string }) => `${p.cost} incl. est.`,
  costPartlyShort: (p: { cost: string }) => `${p.cost}, partly estimated`,
  inFull: (p: { annex: string }) => `${p.annex} has the plan in full.`,
  accepted:
    'The plan is accepted. Owners and dates of what is in the follow-up list are those of the list; the others are proposals.',
  proposed: (p: { from: string }) =>
    `The plan is not accepted yet: who acts is a suggestion, the date is the end of the phase, counted from ${p.from}.`,
  noPlan: (p: { reason: 'no-type' | 'not-judged' | 'all-excluded' | 'no-number' | 'nothing-fits' }) =>
    ({
      'no-type': 'The formation type is open; measures are matched by type, so there is no plan yet.',
      'not-judged':
        'The answers do not yet judge any cause, so no plan can be made; that does not mean that all is well.',
      'all-excluded':
        'The assessor ruled out every measure that would take anything away, so there is no plan.',
      'no-number': 'The plan was limited to no measures at all, so there is none.',
      'nothing-fits': 'No single measure fits the conditions set; a plan needs wider ones.',
    })[p.reason],
  noMoney: (p: { budget: string; isNone: boolean; least: string }) =>
    `${p.isNone ? 'The budget is 0' : `The budget of ${p.budget} pays for no measure`}, so there is no plan: no measure costs less than ${p.least} here.`,
  tooFewAnswers: (p: { answered: string; applicable: string }) =>
    `Only ${p.answered} of ${p.applicable} questions are answered, so whether measures are needed cannot be judged yet; ` +
    'no cause that could be judged is severe, and the others are not therefore absent.',
  noTrouble: (p: { from: string }) =>
    `No cause that could be judged is more severe than ${p.from}, so there is nothing for a plan to remove.`,
  conflict: (p: {
    reason: Infeasibility['reason'];
    names: string;
    needed: string;
    /** The phase, the year or the acting body whose limit is exceeded, else empty. */
    subject: string;
  }) => {
    switch (p.reason) {
      case 'phase-budget':
        return `The must-haves of the phase "${p.subject}" need ${p.needed}, more than its budget: ${p.names}.`;
      case 'phase-capacity':
        return `The must-haves of the phase "${p.subject}" number ${p.needed}, more than it may hold: ${p.names}.`;
      case 'year-budget':
        return `The must-haves need ${p.needed} in year ${p.subject} of the plan, more than its budget: ${p.names}.`;
      case 'year-capacity':
        return `The must-haves under way in year ${p.subject} of the plan number ${p.needed}, more than it may hold: ${p.names}.`;
      case 'actor-capacity':
        return `The must-haves led by "${p.subject}" number ${p.needed}, more than it can lead: ${p.names}.`;
      case 'budget':
        return `The must-haves need ${p.needed}: ${p.names}.`;
      case 'number':
        return `The must-haves need room for ${p.needed} measures: ${p.names}.`;
      case 'prerequisite':
        return `A must-have needs a measure that was ruled out: ${p.names}.`;
      case 'exclusion':
        return `Measures that exclude each other were both set as must-haves: ${p.names}.`;
    }
  },

  // Plans side by side
  optionsCaption: (p: { target: string }) =>
    `Plans compared. Removes: share of the trouble. From ${p.target}: raised causes left there`,
  plan: 'Plan',
  measures: 'Measures',
  estimatedPart: 'Of which est.',
  value: 'Removes',
  above: (p: { target: string }) => `From ${p.target}`,
  sufficient: (p: { overBudget: boolean; overNumber: boolean }) =>
    `Sufficient without limits${p.overBudget ? ', over budget' : ''}${p.overNumber ? ', too many measures' : ''}`,
  next: (p: { count: string; one: boolean }) =>
    `Another for the money (${p.count} ${p.one ? 'measure differs' : 'measures differ'})`,
  doingNothing: 'Doing nothing',

  // What was left out
  stillReached: (p: { target: string; count: string; names: string; all: boolean }) =>
    `After option A ${p.count} causes still reach ${p.target}${p.all ? '' : ', the worst'}: ${p.names}.`,
  leftOutNone: 'No matching measure was left out.',
  leftOut: (p: { count: string; total: number; names: string }) =>
    p.total === 1
      ? `One matching measure was left out: ${p.names}.`
      : `Of the ${p.count} measures left out, the most valuable are these: ${p.names}.`,
  aimReachedWithout: (p: { count: string; one: boolean; name: string; gain: string }) =>
    p.one
      ? `The plan reaches its aim without the one measure left out, ${p.name}, which would remove ${p.gain} more.`
      : `The plan reaches its aim without the ${p.count} measures left out; of these, ${p.name} would remove ${p.gain} more.`,
  costWith: (p: { cost: string; needs: string }) => `${p.cost} with its prerequisite: ${p.needs}`,
  allOfThem: (p: { count: number }) => (p.count === 1 ? 'It' : p.count === 2 ? 'Both' : 'All'),
  limit: limitName,
  places: (p: { places: readonly number[] }) =>
    `The ${p.places.map((place) => ordinals[place] ?? `${place}th`).join(' and ')}`,
  wouldExceed: (p: { names: string; limits: string }) => `${p.names} would exceed ${p.limits}.`,
  noRoom: (p: { names: string; limits: string }) =>
    `${p.names} would exceed ${p.limits}, and the must-haves leave no room to exchange.`,
  exchange: (p: { loss: string; one: boolean; covered: boolean }) =>
    `Taking ${p.one ? 'it' : 'one'} in for others would remove ${p.one ? '' : 'up to '}${p.loss} points less of the trouble` +
    `${p.covered ? ', since most of what it relieves is relieved already' : ''}.`,
  moreAbove: (p: { one: boolean }) =>
    `Taking ${p.one ? 'it' : 'one'} in for others would leave more causes unresolved.`,
  ruledOut: (p: { names: string; one: boolean }) =>
    `${p.names} ${p.one ? 'was' : 'were'} ruled out by the assessor.`,
  excludedBy: (p: { name: string; chosen: string }) =>
    `${p.name} may not stand beside a measure of the plan: ${p.chosen}.`,
  prerequisiteRuledOut: (p: { name: string; missing: string }) =>
    `${p.name} needs a measure that the assessor ruled out: ${p.missing}.`,
  prerequisiteAbsent: (p: { name: string; missing: string }) =>
    `${p.name} needs a measure that does not suit this type of cluster: ${p.missing}.`,
  noGain: (p: { names: string; one: boolean; least: string }) =>
    `${p.names} would fit, but ${p.one ? 'removes' : 'remove'} less than ${p.least} more of the trouble${p.one ? '' : ' each'}.`,
  aimReached: (p: { names: string; one: boolean; gain: string }) =>
    `${p.names} would fit and remove ${p.one ? '' : 'up to '}${p.gain} more of the trouble; the plan reaches its aim without ${p.one ? 'it' : 'them'}.`,
  overlap: (p: { names: string }) =>
    `${p.names} would fit, but another measure of the plan would then add next to nothing.`,
  notChosen: (p: { names: string; one: boolean; gain: string }) =>
    `${p.names} would fit and remove ${p.one ? '' : 'up to '}${p.gain} more of the trouble, but the assessor's plan does not hold ${p.one ? 'it' : 'them'}.`,
  noneSufficient: ' No plan within the rules brings every cause down.',

  // Follow-up
  followUp: 'Follow-up',
  followUpSummary: (p: {
    total: string;
    one: boolean;
    late: string;
    stalled: string;
    due: string;
    done: string;
  }) =>
    `${p.total} ${p.one ? 'action' : 'actions'}: ${p.late} late, ${p.stalled} stalled, ${p.due} under way, ${p.done} closed.`,
  overdue: (p: { names: string }) => `Overdue: ${p.names}.`,
  overdueBy: (p: { title: string; owner: string; days: string; one: boolean }) =>
    `${p.title} (${p.owner}, ${p.days} ${p.one ? 'day' : 'days'})`,
  nextDue: (p: { title: string; owner: string; date: string }) =>
    `Next due: ${p.title}, ${p.date} (${p.owner}).`,
  nobodyYet: 'no owner yet',
  allActions: (p: { annex: string }) => `${p.annex} lists all actions.`,
  followUpCaption: 'Actions, the most urgent first',
  action: 'Action',
  progress: 'Progress',
  state: 'State',
  actionState: (p: { state: 'late' | 'stalled' | 'due' | 'done' | 'dropped' }) =>
    ({ late: 'Late', stalled: 'Stalled', due: 'Under way', done: 'Done', dropped: 'Dropped' })[p.state],

  // The annex
  phasesCaption: 'Measures by phase. Draws: how often a measure is in the most valuable plan for this money',
  phase: (p: { name: string; span: string }) => `${p.name} (${p.span})`,
  inDraws: 'Draws',
  /** Behind a measure that the paper does not have. */
  addedMark: ' [added by this knowledge base]',
  measureSeparator: '. ',
  measureText: (p: { field: 'description' | 'concretely' | 'firstStep'; text: string }) =>
    `${p.field === 'firstStep' ? 'First step: ' : ''}${p.text}.`,
  measureLead: (p: { who: string }) => `Led by: ${p.who}.`,
  /** Each part is empty where there is none; names are in quotation marks. */
  measureDependsOn: (p: { hard: string; soft: string; other: string }) =>
    `Depends on: ${[p.hard && `${p.hard} first`, p.soft && `better with ${p.soft}`, p.other].filter(Boolean).join('; ')}.`,
  measureSuccess: (p: { indicator: string; target: string }) =>
    `Success shows in ${p.indicator}: ${p.target}.`,
  measureBasis: (p: { basis: 'stated' | 'implied' | 'added'; section: string }) =>
    ({
      stated: `Basis: paper ${p.section}.`,
      implied: `Basis: implied by paper ${p.section}.`,
      added: 'Basis: added by this knowledge base; not in the paper.',
    })[p.basis],
  noteMark: (p: { n: number }) => `Note ${p.n}`,
  noteReference: (p: { n: number }) => `note ${p.n}`,
  inBrackets: (p: { text: string }) => ` (${p.text})`,
  ownScores: (p: { scores: string }) => `The assessor's own scores replace computed ones: ${p.scores}.`,
  ownScore: (p: { title: string; criterion: string; score: string; reason: string }) =>
    `${p.title}, ${p.criterion} ${p.score} (${p.reason})`,
  quoted: (p: { title: string }) => `"${p.title}"`,
  planChanges: (p: { plan: NamedPlanId | 'next' | 'unlimited'; added: string; removed: string }) => {
    const name =
      { next: 'other plan for the money', unlimited: 'sufficient plan without limits' }[p.plan as 'next'] ??
      `${p.plan} plan`;
    const changes = [p.added && `adds ${p.added}`, p.removed && `drops ${p.removed}`];
    return `The ${name} ${changes.filter(Boolean).join(' and ')}.`;
  },
  excluded: (p: { names: string }) => `Ruled out by the assessor: ${p.names}.`,
  timelineOfActions: (p: { late: string; one: boolean; none: boolean; total: string }) =>
    p.none ? 'No action is overdue' : `${p.late} of ${p.total} actions ${p.one ? 'is' : 'are'} overdue`,
  timelineOfActionsCaption: (p: { table: string }) =>
    `Actions from start to due date; dark: progress; dotted line: date of the brief. ` +
    `Source: follow-up list; data: ${p.table}`,
  tableName: (p: { annex: string; n: number }) => `Table ${p.annex}${p.n}`,
  start: 'Start',
  budgetBuys: (p: { share: string; most: string }) =>
    `The plan removes ${p.share} of the trouble; no budget would remove more than ${p.most}`,
  halfForLess: (p: { cost: string }) => `${p.cost} already removes half of what any budget could`,
  frontierCaption: (p: { gap: string }) =>
    `What the most valuable plan removes by budget, one plan for every ${p.gap}. Source: the plan model`,
  budgetLine: (p: { budget: string }) => `Budget ${p.budget}`,
  costAxis: (p: { estimated: boolean }) => `Cost, CNY m${p.estimated ? ', estimates included' : ''}`,
  valueAxis: 'Trouble removed, %',
  planPoint: (p: { name: string; cost: string }) => `${p.name}, ${p.cost}`,
} as const;
