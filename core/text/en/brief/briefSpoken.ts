import { capital, inWords } from '../wording.ts';

type Kind = 'answers' | 'none' | 'conditions' | 'evidence' | 'update' | 'running' | 'choice';
type Share = 'none' | 'half' | 'quarter' | 'three-quarters' | 'nearly-all' | 'percent';

const ordinals = ['', 'First', 'Second', 'Third'];
const option = (isOne: boolean): string => (isOne ? 'the plan' : 'option A');

/** The brief as it is said in a minute. */
export const briefSpoken = {
  title: (p: { name: string }) => `${p.name}: in one minute`,

  ask: (p: {
    unit: string;
    cluster: string;
    kind: Kind;
    isOne: boolean;
    hasType: boolean;
    isBehind: boolean;
  }) => {
    const cluster = p.cluster === '' ? 'this cluster' : p.cluster;
    const asks = p.unit === '' ? 'To be decided:' : `${p.unit} asks:`;
    switch (p.kind) {
      case 'choice':
        return `${asks} shall ${option(p.isOne)} be carried out for ${cluster}?`;
      case 'evidence':
        return `${asks} shall evidence on ${cluster} be collected first, and the plan chosen then?`;
      case 'update':
        return `${asks} shall the figures on ${cluster} be brought up to date first, and the plan chosen then?`;
      case 'running':
        return p.isBehind
          ? `${asks} shall the actions for ${cluster} that are late or stalled get a last date, and the rest go on?`
          : `${asks} shall the measures for ${cluster} go on as agreed?`;
      case 'answers':
        return p.hasType
          ? `${asks} shall the open questions on ${cluster} be answered first?`
          : `${asks} shall the formation type of ${cluster} be settled first?`;
      case 'none':
        return `${asks} shall ${cluster} be left without a plan?`;
      case 'conditions':
        return `${asks} which condition of the plan for ${cluster} shall be relaxed?`;
    }
  },
  standing: (p: { stage: string; isSure: boolean }) =>
    p.stage === ''
      ? 'The stage of the cluster cannot be told yet'
      : `The cluster is ${p.isSure ? '' : 'probably '}${p.stage}`,
  maturity: (p: { standing: string; maturity: string }) =>
    `${p.standing}; its maturity ${p.maturity === '' ? 'cannot be told yet' : `is about ${p.maturity} of 100`}.`,
  stop: (p: { text: string }) => `${p.text}.`,
  running: (p: { total: number; late: number; stalled: number; done: number }) =>
    `Of ${p.total} actions ${p.done} ${p.done === 1 ? 'is' : 'are'} closed, ${p.late} late and ${p.stalled} stalled.`,

  cause: (p: { place: number; claim: string; isHedged: boolean; value: string }) =>
    `${ordinals[p.place] ?? ''}, ${p.isHedged ? 'it seems that ' : ''}${p.claim}${p.value === '' ? '' : `, a severity of about ${p.value}`}.`,
  dimension: (p: { place: number; claim: string; isHedged: boolean; value: string }) =>
    `${ordinals[p.place] ?? ''}, ${p.claim} ${p.isHedged ? 'seems' : 'is'} low${p.value === '' ? '' : `, about ${p.value} of 100`}.`,
  remedy: (p: { what: string; lead: string; leads: boolean; when: string; cost: string }) =>
    `Remedy: ${[p.what, p.lead === '' ? '' : p.leads ? p.lead : `lead: ${p.lead}`, p.when, p.cost === '' ? '' : `about ${p.cost}`].filter(Boolean).join(', ')}.`,
  remedyShared: (p: { place: number }) =>
    `The remedy of the ${(ordinals[p.place] ?? '').toLowerCase()} helps here too.`,
  remedyNone: 'The plan has no remedy for it.',
  leadOpen: 'lead to be decided',
  by: (p: { date: string }) => `by ${p.date}`,
  standingOf: (p: { standing: 'due' | 'late' | 'stalled' | 'done'; date: string }) =>
    ({ due: `under way, due ${p.date}`, late: 'now late', stalled: 'now stalled', done: 'done' })[p.standing],
  inPrint: (p: { place: number }) => `${ordinals[p.place] ?? ''}: see the printed brief.`,
  noFinding: 'No cause that could be judged reaches the level for action.',
  answers: (p: { answered: string; applicable: string; names: string }) =>
    `Only ${p.answered} of ${p.applicable} questions are answered, too few to judge.` +
    (p.names === '' ? '' : ` Most needed: ${p.names}.`),

  two: (p: {
    count: number;
    otherCount: number;
    cost: string;
    otherCost: string;
    share: string;
    otherShare: string;
  }) =>
    p.count === 0
      ? `Option A, about ${p.cost}, removes ${p.share} of the trouble; option B, about ${p.otherCost}, ${p.otherShare}.`
      : `Option A has ${p.count} measures for about ${p.cost} and removes ${p.share} of the trouble; option B has ${p.otherCount} for about ${p.otherCost} and removes ${p.otherShare}.`,
  propose: (p: { isChosen: boolean; causes: number; cheaper: boolean; more: boolean }) => {
    if (p.isChosen) {
      return 'Option A is the choice of the assessor.';
    }
    const reason =
      p.causes > 0
        ? `leaves ${inWords(p.causes)} fewer heavy ${p.causes === 1 ? 'cause' : 'causes'}`
        : p.more
          ? 'removes more'
          : p.cheaper
            ? 'costs less'
            : '';
    return `Option A is proposed${reason === '' ? '' : `: it ${reason}`}.`;
  },
  one: (p: { count: number; cost: string; share: string }) =>
    `There is one plan: ${p.count} ${p.count === 1 ? 'measure' : 'measures'}, about ${p.cost}, removing ${p.share} of the trouble.`,
  optionsInPrint: (p: { isOne: boolean }) =>
    p.isOne ? 'The plan is in the printed brief.' : 'The two options are in the printed brief.',
  noPlan: (p: { kind: Kind }) => {
    switch (p.kind) {
      case 'none':
        return 'No plan is needed.';
      case 'conditions':
        return 'Under the conditions set there is no plan to choose.';
      default:
        return 'Plans are compared once the answers are in.';
    }
  },
  left: (p: { count: number; name: string }) =>
    `${capital(inWords(p.count))} ${p.count === 1 ? 'cause stays' : 'causes stay'} heavy after it${p.name === '' ? '' : `: ${p.name}`}.`,
  sure: (p: { level: 'high' | 'middle' | 'low' }) =>
    ({ high: 'This is fairly sure', middle: 'This is moderately sure', low: 'This is not very sure' })[
      p.level
    ],
  basis: (p: {
    sure: string;
    answered: string;
    applicable: string;
    all: boolean;
    isEstimated: boolean;
    isOld: boolean;
  }) =>
    `${p.sure}: ${p.all ? `all ${p.applicable} questions` : `${p.answered} of ${p.applicable} questions`} are answered${p.isEstimated ? ', most costs are estimates' : ''}${p.isOld ? ', the data are old' : ''}.`,
  share: (p: { share: Share; percent: number }) =>
    ({
      none: 'hardly any',
      half: 'about half',
      quarter: 'about a quarter',
      'three-quarters': 'about three quarters',
      'nearly-all': 'nearly all',
      percent: `about ${p.percent} percent`,
    })[p.share],

  file: 'one minute',

  // Screen
  open: 'In one minute',
  lede: `To be read aloud in about a minute. Figures are rounded for the ear. It is made from the computed brief: own wording is not in it.`,
  length: (p: { length: number; most: number; language: 'en' | 'zh' }) =>
    `${p.length} of at most ${p.most} ${p.language === 'zh' ? 'characters' : 'words'}`,
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The text could not be copied. It can be selected and copied by hand.',
  print: 'Print',
  export: 'Export as DOCX',
  cutTitle: 'Left out to keep to the minute',
  cut: (p: {
    part: 'finding' | 'ask' | 'standing' | 'options' | 'left' | 'sure' | 'answers';
    place: number;
    form: number;
  }) => {
    switch (p.part) {
      case 'finding': {
        const what = ['', 'date and cost', 'who leads', 'the remedy', 'the wording'][p.form] ?? '';
        return `Finding ${p.place}: ${what}`;
      }
      case 'ask':
        return p.form === 1 ? 'The name of the unit' : 'The name of the cluster';
      case 'standing':
        return 'The maturity';
      case 'options':
        return p.form === 1 ? 'How many measures each option has' : 'Cost and effect of the options';
      case 'left':
        return 'What stays unsolved';
      case 'sure':
        return 'What the trust rests on';
      case 'answers':
        return p.form === 1 ? 'All but the answer most needed' : 'The answers that are needed';
    }
  },
} as const;
