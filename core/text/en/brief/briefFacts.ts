/** Causes as claims in a sentence: present tense, no capital, at most 60 characters. */
const causeClaims: Readonly<Record<string, string>> = {
  'cause-weak-regional-embeddedness': 'outside firms have not yet taken root in local culture',
  'cause-trust-deficit': 'newcomers and local firms do not yet trust each other',
  'cause-thin-network-embeddedness': 'outside firms stand apart from local networks',
  'cause-enclave-behaviour': 'firms use local resources and give little back',
  'cause-limited-subsidiary-autonomy': 'local subsidiaries have little say of their own',
  'cause-immature-intermediaries': 'associations and service bodies are immature',
  'cause-weak-market-order': 'quality, credit and property rights are poorly protected',
  'cause-scattered-innovation-services': 'research and technical services are scattered',
  'cause-passive-chain-insertion': 'outside investors set the place in global chains',
  'cause-network-complacency': 'the comfort of the network holds innovation back',
  'cause-thin-external-links': 'few effective links lead beyond the region',
  'cause-narrow-entrepreneur-reach': 'local entrepreneurs have little reach',
  'cause-small-workshop-scale': 'most firms are workshops too small to act alone',
  'cause-short-term-conduct': 'quick gains come before lasting value',
  'cause-market-misjudgement': 'demand is misread for lack of information',
  'cause-price-war-and-fakes': 'price wars push quality down',
  'cause-neglected-follow-up': 'government follow-up has lapsed',
  'cause-top-down-planning': 'plans follow government rather than demand',
  'cause-workforce-quality-gap': 'the skills and creative confidence of staff fall short',
  'cause-entrepreneur-culture-gap': 'local culture brings forth few entrepreneurs',
  'cause-brand-free-riding': 'many use the regional brand and few pay for it',
  'cause-administrative-fragmentation': 'planning stops at administrative boundaries',
  'cause-homogeneous-neighbours': 'neighbouring areas duplicate each other',
  'cause-resource-depletion': 'the resource base is running down',
  'cause-low-formation-threshold': 'entry into the trade is too easy',
  'cause-thin-capability-base': 'skill, capital and technology are thin',
  'cause-trade-channel-reliance': 'the cluster hangs on its trading channel',
  'cause-external-element-dependence': 'outside inputs and orders set the route',
  'cause-incomplete-chain': 'the industrial chain has gaps',
  'cause-core-firm-relocation': 'core firms could move away',
};

const economyNames = {
  output: 'output',
  growth: 'growth of output',
  employment: 'employment',
  employmentGrowth: 'growth of employment',
  locationQuotient: 'the location quotient',
} as const;
type EconomyName = keyof typeof economyNames;

/** Where a figure comes from. */
interface Origin {
  readonly year: string;
  readonly source: string;
  readonly grade: string;
  /** One person's judgement. */
  readonly isEstimate: boolean;
  readonly isUnnamed: boolean;
}

const originOf = (p: Origin): string => {
  const grade = p.grade && `${p.isEstimate ? 'estimate, ' : ''}grade ${p.grade}`;
  const told = [p.year, p.source, p.isUnnamed && 'source not stated', grade].filter(Boolean);
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
};

interface Figure {
  /** The figure without sign or unit, to stand in the clause. */
  readonly value: string;
  readonly negative: boolean;
  readonly one: boolean;
}

/** Figures of the answers as clauses, no capital, no full stop. */
const figures: Readonly<Record<string, (p: Figure) => string>> = {
  'location-quotient': (p) => `the location quotient is ${p.value}`,
  'output-growth': (p) =>
    `output has ${p.negative ? 'shrunk' : 'grown'} by ${p.value}% a year over three years`,
  'growth-stability': (p) =>
    `growth varies by ${p.value} percentage ${p.one ? 'point' : 'points'} from year to year`,
  'local-sourcing-rate': (p) => `core firms buy ${p.value}% of their inputs locally`,
  'capacity-utilisation': (p) => `plants run at ${p.value}% of capacity`,
  'product-failure-rate': (p) => `inspections fail ${p.value}% of samples`,
  'rd-intensity': (p) => `firms spend ${p.value}% of revenue on research and development`,
  'value-added-rate': (p) => `value added is ${p.value}% of gross output`,
  'channel-dependence': (p) => `one market or channel takes ${p.value}% of sales`,
  'new-firm-formation': (p) => `each year brings ${p.value} new ${p.one ? 'firm' : 'firms'} per 100`,
  'neighbour-duplication': (p) =>
    `the product is also made in ${p.value} ${p.one ? 'county' : 'counties'} nearby`,
};

/** Claims and figures in words. An id that is missing here gives an empty text: a bureau may have added its own. */
export const briefFacts = {
  causeClaim: (p: { id: string }) => causeClaims[p.id] ?? '',
  figure: (p: Figure & { id: string }) => figures[p.id]?.(p) ?? '',
  figureOther: (p: { indicator: string; answer: string }) => `${p.indicator} stands at ${p.answer}`,
  /** An answer too short to say what it is about. */
  answerOf: (p: { indicator: string; answer: string }) => `the answer on ${p.indicator} is "${p.answer}"`,
  /** `listed`: the first has a semicolon of its own. */
  economyMissing: (p: { names: string; one: boolean }) => `${p.names} ${p.one ? 'was' : 'were'} not entered.`,
  economyName: (p: { what: EconomyName }): string => economyNames[p.what],
  /** Year, source and grade are empty where they are not known; `isUnnamed`: an answer that names no source. */
  economyFact: (p: Origin & { what: 'output' | 'employment' | 'locationQuotient'; value: string }) => {
    const named = {
      output: `output CNY ${p.value} m`,
      employment: `${p.value} people employed`,
      locationQuotient: `location quotient ${p.value}`,
    }[p.what];
    return `${named}${originOf(p)}`;
  },
  economyGrowth: (p: Origin & { what: 'output' | 'employment'; value: string; fallen: boolean }) =>
    `${p.what} ${p.fallen ? 'down' : 'up'} ${p.value}% a year${p.what === 'output' ? ' over three years' : ''}${originOf(p)}`,
  dataOf: (p: { date: string }) => `data of ${p.date}`,
  quoted: (p: { text: string }) => `"${p.text}"`,
  /** Quotation marks inside a quotation. */
  innerQuotes: (p: { text: string }) =>
    /\p{Script=Han}/u.test(p.text) ? p.text.replaceAll('"', "'") : p.text.replace(/["“”]/gu, "'"),
  /** A figure with what the official wrote beside it. */
  figureWithNote: (p: { figure: string; note: string }) => `${p.figure} (${p.note})`,
  /** A fact with its source, date and grade, each empty where it was not entered; `inner` stood in brackets behind the source. */
  withOrigin: (p: {
    fact: string;
    source: string;
    inner: string;
    date: string;
    grade: string;
    isNote: boolean;
  }) => {
    const told = [p.date, p.grade && `grade ${p.grade}`].filter(Boolean).join(', ');
    if (p.source === '') {
      const origin = ` (${[told, 'source not stated'].filter(Boolean).join(', ')})`;
      return p.isNote ? `the assessor notes: ${p.fact}${origin}` : `${p.fact}${origin}`;
    }
    const bracket = [p.inner, told].filter(Boolean).join(', ');
    return `according to ${p.source}${bracket && ` (${bracket})`}, ${p.fact}`;
  },
} as const;
