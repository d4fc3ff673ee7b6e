import type { Infeasibility } from '../../../model/evaluation.ts';
import type { LimitConstraint } from '../../../planning/planLimits.ts';

interface LimitNames {
  readonly kind: LimitConstraint['kind'];
  /** What is left of the budget. */
  readonly free: string;
  readonly most: string;
  /** The phase or the acting body. */
  readonly subject: string;
}

const limitName = ({ kind, free, most, subject }: LimitNames): string =>
  ({
    budget: `the budget (${free} left)`,
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
  heading: 'Options compared',
  annexHeading: 'The plan in full',

  // What the plan is
  cost: (p: { cost: string }) => `Together they cost ${p.cost}; no budget was set.`,
  costOfBudget: (p: { cost: string; budget: string }) =>
    `Together they cost ${p.cost} of a budget of ${p.budget}.`,
  inFull: (p: { annex: string }) => `${p.annex} has the plan in full.`,
  accepted: 'The plan is accepted; owners and dates are those of the follow-up list.',
  proposed: 'The plan is not accepted yet: who acts is a suggestion, the date is the end of the phase.',
  nothing: 'No measure can be recommended from the answers given.',
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
    `Plans compared. Value: recommended = 100. Above ${p.target}: causes. Robust: in nine draws in ten`,
  plan: 'Plan',
  measures: 'Measures',
  value: 'Value',
  above: (p: { target: string }) => `Above ${p.target}`,
  robust: 'Robust',
  recommended: 'Recommended',
  recommendedSufficient: 'Recommended, also cheapest sufficient',
  sufficient: (p: { overBudget: boolean; overNumber: boolean }) =>
    `Cheapest sufficient${p.overBudget ? ', over budget' : ''}${p.overNumber ? ', too many measures' : ''}`,
  next: (p: { count: string; one: boolean }) =>
    `Next best (${p.count} ${p.one ? 'measure differs' : 'measures differ'})`,
  doingNothing: 'Doing nothing',

  // What was left out
  leftOutNone: 'No matching measure was left out.',
  leftOut: (p: { count: string; total: number; names: string }) =>
    p.total === 1
      ? `One matching measure was left out: ${p.names}.`
      : `Of the ${p.count} measures left out, the most valuable are to ${p.names}.`,
  costWith: (p: { cost: string; needs: string }) => `${p.cost} with its prerequisite: ${p.needs}`,
  allOfThem: (p: { count: number }) => (p.count === 1 ? 'It' : p.count === 2 ? 'Both' : 'All'),
  limit: limitName,
  places: (p: { places: readonly number[] }) =>
    `The ${p.places.map((place) => ordinals[place] ?? `${place}th`).join(' and ')}`,
  wouldExceed: (p: { names: string; limits: string }) => `${p.names} would exceed ${p.limits}.`,
  noRoom: (p: { names: string; limits: string }) =>
    `${p.names} would exceed ${p.limits}, and the must-haves leave no room to exchange.`,
  exchange: (p: { loss: string; one: boolean; covered: boolean }) =>
    `Taking ${p.one ? 'it' : 'one'} in for others would cost the plan ${p.one ? '' : 'up to '}${p.loss} of its value` +
    `${p.covered ? ', since most of what it relieves is relieved already' : ''}.`,
  ruledOut: (p: { names: string; one: boolean }) =>
    `${p.names} ${p.one ? 'was' : 'were'} ruled out by the assessor.`,
  excludedBy: (p: { name: string; chosen: string }) =>
    `${p.name} may not stand beside a measure of the plan: ${p.chosen}.`,
  prerequisiteRuledOut: (p: { name: string; missing: string }) =>
    `${p.name} needs a measure that the assessor ruled out: ${p.missing}.`,
  prerequisiteAbsent: (p: { name: string; missing: string }) =>
    `${p.name} needs a measure that does not suit this type of cluster: ${p.missing}.`,
  noGain: (p: { names: string; one: boolean }) =>
    `${p.names} would fit, but ${p.one ? 'adds' : 'add'} nothing to what the plan relieves.`,
  allRelieved: (p: { target: string }) =>
    `With the plan carried out, no raised cause is expected to stay above ${p.target}.`,
  leftAbove: (p: { count: string; target: string; names: string }) =>
    `Still expected above ${p.target}: ${p.names}.`,
  leftAboveCount: (p: { count: string; target: string; names: string }) =>
    `Still expected above ${p.target} are ${p.count} causes, chiefly ${p.names}.`,
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
  phasesCaption: 'Measures by phase. Draws: how often a measure is in the best plan',
  phase: (p: { name: string; span: string }) => `${p.name} (${p.span})`,
  inDraws: 'Draws',
  noteMark: (p: { n: number }) => `Note ${p.n}`,
  noteReference: (p: { n: number }) => `note ${p.n}`,
  inBrackets: (p: { text: string }) => ` (${p.text})`,
  ownScores: (p: { scores: string }) => `The assessor's own scores replace computed ones: ${p.scores}.`,
  ownScore: (p: { title: string; criterion: string; score: string; reason: string }) =>
    `${p.title}, ${p.criterion} ${p.score} (${p.reason})`,
  quoted: (p: { title: string }) => `"${p.title}"`,
  nextChanges: (p: { added: string; removed: string }) =>
    `The next best plan ${[p.added && `adds ${p.added}`, p.removed && `drops ${p.removed}`].filter(Boolean).join(' and ')}.`,
  sufficientHolds: (p: { target: string; names: string }) =>
    `The cheapest sufficient plan, which brings every cause to ${p.target}, holds: ${p.names}.`,
  excluded: (p: { names: string }) => `Ruled out by the assessor: ${p.names}.`,
  timelineOfPlan: (p: { count: string; one: boolean; total: string }) =>
    `${p.count} of ${p.total} measures ${p.one ? 'is' : 'are'} due within a year`,
  timelineOfActions: (p: { late: string; one: boolean; none: boolean; total: string }) =>
    p.none ? 'No action is overdue' : `${p.late} of ${p.total} actions ${p.one ? 'is' : 'are'} overdue`,
  timelineOfPlanCaption: (p: { table: string }) =>
    `Phase of each measure, with its end. Source: the plan; data: ${p.table}`,
  timelineOfActionsCaption: (p: { table: string }) =>
    `Actions from start to due date; dark: progress; dotted line: date of the brief. ` +
    `Source: follow-up list; data: ${p.table}`,
  tableName: (p: { annex: string; n: number }) => `Table ${p.annex}${p.n}`,
  start: 'Start',
  budgetBuys: (p: { share: string }) => `The plan has ${p.share} of what any budget could buy`,
  halfForLess: (p: { cost: string }) => `${p.cost} already buys half the value`,
  frontierCaption: (p: { gap: string }) =>
    `Value of the best plan by budget, one plan for every ${p.gap}. Source: the plan model`,
  budgetLine: (p: { budget: string }) => `Budget ${p.budget}`,
  costAxis: 'Cost, CNY million',
  valueAxis: 'Value, recommended plan = 100',
  recommendedPoint: (p: { cost: string }) => `Recommended plan, ${p.cost}`,
  sufficientPoint: (p: { cost: string }) => `Cheapest sufficient plan, ${p.cost}`,
} as const;
