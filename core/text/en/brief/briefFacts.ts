/** Causes as claims in a sentence: present tense, no capital, at most 60 characters. */
const causeClaims: Readonly<Record<string, string>> = {
  'cause-weak-regional-embeddedness': 'outside firms have not yet taken root in local culture',
  'cause-trust-deficit': 'newcomers and local firms do not yet trust each other',
  'cause-thin-network-embeddedness': 'outside firms stand apart from local networks',
  'cause-enclave-behaviour': 'firms use local resources and give little back',
  'cause-limited-subsidiary-autonomy': 'local subsidiaries may decide little themselves',
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
  'cause-core-firm-relocation': 'core firms may move away',
};

const economyNames = {
  output: 'output',
  growth: 'growth of output',
  employment: 'employment',
  employmentGrowth: 'growth of employment',
  locationQuotient: 'the location quotient',
} as const;
type EconomyName = keyof typeof economyNames;

interface Figure {
  /** The figure without sign or unit, to stand in the clause. */
  readonly value: string;
  readonly negative: boolean;
  readonly one: boolean;
}

/** Figures of the answers as clauses, no capital, no full stop. */
const figures: Readonly<Record<string, (p: Figure) => string>> = {
  'location-quotient': (p) => `the location quotient is ${p.value}`,
  'output-growth': (p) => `output has ${p.negative ? 'shrunk' : 'grown'} by ${p.value}% a year`,
  'growth-stability': (p) => `growth swings by ${p.value} percentage ${p.one ? 'point' : 'points'}`,
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
  /** Year and source are empty where they are not known. */
  economyFact: (p: {
    what: 'output' | 'employment' | 'locationQuotient';
    value: string;
    year: string;
    source: string;
  }) => {
    const named = {
      output: `output CNY ${p.value} m`,
      employment: `${p.value} people employed`,
      locationQuotient: `location quotient ${p.value}`,
    }[p.what];
    const origin = [p.year, p.source].filter(Boolean).join(', ');
    return origin === '' ? named : `${named} (${origin})`;
  },
  economyGrowth: (p: { what: 'output' | 'employment'; value: string; fallen: boolean }) =>
    `${p.what} ${p.fallen ? 'down' : 'up'} ${p.value}% a year`,
  dataOf: (p: { date: string }) => `data of ${p.date}`,
  quoted: (p: { text: string }) => `"${p.text}"`,
  /** Quotation marks inside a quotation. */
  innerQuotes: (p: { text: string }) => p.text.replaceAll('"', "'"),
  /** A figure with what the official wrote beside it. */
  figureWithNote: (p: { figure: string; note: string }) => `${p.figure} (${p.note})`,
  /** A fact with its source, date and grade, each empty where it was not entered; `bracket` closes a source that ends in one. */
  withOrigin: (p: {
    fact: string;
    source: string;
    bracket: string;
    date: string;
    grade: string;
    isNote: boolean;
  }) => {
    const told = [p.date, p.grade && `grade ${p.grade}`].filter(Boolean).join(', ');
    if (p.source === '') {
      const origin = ` (${[told, 'source not stated'].filter(Boolean).join(', ')})`;
      return p.isNote ? `the assessor notes: ${p.fact}${origin}` : `${p.fact}${origin}`;
    }
    return `according to ${p.source}${told && (p.bracket === '' ? ` (${told})` : `, ${told}${p.bracket}`)}, ${p.fact}`;
  },
} as const;
