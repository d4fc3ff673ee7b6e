import type { DateParts } from '../../../base/looseDate.ts';
import { dateOf, months } from '../../looseDateEn.ts';
import { causeClauses, measureFocus } from '../shortNames.ts';
import { capital, inWords, small } from '../wording.ts';

const measuresFit = (n: number): string =>
  `${capital(inWords(n))} ${n === 1 ? 'measure fits' : 'measures fit'}`;
const shortMonths = months.map((month) =>
  month.length > 5 ? month.slice(0, month === 'September' ? 4 : 3) : month,
);

/** What the brief says, and the two findings that head the diagnosis and the plan. */
export const brief = {
  causeClause: (p: { id: string }) => causeClauses[p.id] ?? '',
  measureFocus: (p: { id: string }) => measureFocus[p.id] ?? '',

  finding: (p: { first: string; second: string; tied: number; isFirst: boolean; isProvisional: boolean }) => {
    // Words of a knowledge base may begin with a capital.
    const [first, second] = [small(p.first), small(p.second)];
    const hedge = (text: string) => (p.isProvisional ? `Perhaps ${text}` : capital(text));
    if (second !== '') {
      return hedge(`${first} and ${second}${p.tied > 1 ? ' alike' : ''}`);
    }
    if (p.isFirst) {
      return p.isProvisional ? `Perhaps ${first} above all` : `Above all, ${first}`;
    }
    return hedge(`${first}, one of ${p.tied} equals`);
  },
  findingNoneRaised: 'No cause reaches the level for action',
  findingCoverage: (p: { answered: string; applicable: string }) =>
    `Only ${p.answered} of ${p.applicable} answered: too few to judge`,
  findingNoType: 'The formation type must be settled first',

  planFirst: (p: { count: number; focus: string }) => `${measuresFit(p.count)}; ${p.focus} comes first`,
  planFirstShort: (p: { count: number; focus: string }) => `${measuresFit(p.count)}, ${p.focus} first`,
  planBreaks: (p: { count: number }) =>
    `${capital(inWords(p.count))} ${p.count === 1 ? 'measure' : 'measures'} chosen, against the conditions set`,
  planCount: (p: { count: number }) => `${measuresFit(p.count)} together`,
  planOverBudget: 'The must-haves alone exceed the budget',
  planInfeasible: 'No plan meets all the conditions',
  planNoTrouble: 'There is no trouble to remove, hence no plan',
  planNotJudged: 'The plan waits for answers by which causes can be judged',
  planEmpty: 'No measure fits as things stand',
  planNoType: 'The plan waits for the formation type',

  // Numbers, dates and joints
  money: (p: { million: string; tenThousand: string }) => `CNY ${p.million} m`,
  moneyLarge: (p: { million: string; hundredMillion: string }) => `CNY ${p.million} m`,
  date: (p: DateParts) => dateOf(p, months),
  /** For table cells: months in short. */
  dateShort: (p: DateParts) => dateOf(p, shortMonths),
  endOf: (p: { month: string }) => p.month,
  moneyCellLarge: (p: { million: string; hundredMillion: string }) => `${p.million} m`,
  moneyCell: (p: { million: string; tenThousand: string }) => `${p.million} m`,
  comma: ', ',
  lastComma: ' and ',
  inSentence: (p: { name: string }) => small(p.name),
  semicolon: '; ',
  dash: '–',
  withNumber: (p: { name: string; number: string }) => `${p.name} (${p.number})`,
  asSentence: (p: { text: string }) => `${p.text}.`,

  // Answers
  level: (p: { level: string }) => `level ${p.level}`,
  unknown: 'not enough information',
  notApplicable: 'does not apply',

  // Headings
  section: (p: { n: number }) => `${p.n}\u2002`,
  subsection: (p: { section: number; n: number }) => `${p.section}.${p.n}\u2002`,
  annex: (p: { annex: string }) => `Annex ${p.annex}\u2002`,
  figure: (p: { n: number }) => `Figure ${p.n}. `,
  table: (p: { n: number }) => `Table ${p.n}. `,
  annexTable: (p: { annex: string; n: number }) => `Table ${p.annex}${p.n}. `,

  // Tables
  what: 'What',
  who: 'Who',
  by: 'By',
  cost: 'Cost, CNY',
  numberInWords: (p: { n: number }) => capital(inWords(p.n)),
  undecided: 'to be decided',
} as const;
