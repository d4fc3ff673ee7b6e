import type { brief as source } from '../../en/brief/brief.ts';
import type { Translation } from '../../message.ts';
import { dateOf } from '../../looseDateZh.ts';
import { causeClauses, measureFocus } from '../shortNames.ts';

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const inHan = (n: number): string => numerals[n] ?? String(n);

export const brief = {
  causeClause: (p) => causeClauses[p.id] ?? '',
  measureFocus: (p) => measureFocus[p.id] ?? '',

  finding: (p) => {
    const hedge = p.isProvisional ? '初步看，' : '';
    if (p.second !== '') {
      return p.tied > 1 ? `${hedge}${p.first}与${p.second}轻重相当` : `${hedge}${p.first}，${p.second}`;
    }
    return p.isFirst
      ? `${hedge}首要成因是${p.first}`
      : `${hedge}${p.first}等${p.tied === 2 ? '两' : p.tied}项成因轻重相当`;
  },
  findingNoneRaised: '各项成因均未达到处置线',
  findingCoverage: (p) => `仅答${p.answered}/${p.applicable}项，尚不能判断`,
  findingNoType: '形成类型未定，尚不能判断成因',

  planFirst: (p) => `${p.count}项对策入选，${p.focus}先行`,
  planFirstShort: (p) => `${p.count}项对策入选，${p.focus}先行`,
  planBreaks: (p) => `自选${p.count}项对策，未遵守所设条件`,
  planCount: (p) => `${p.count}项对策入选`,
  planOverBudget: '仅必选对策已超出预算',
  planInfeasible: '没有方案能满足全部条件',
  planNoTrouble: '没有需要消减的问题，不设方案',
  planNotJudged: '答案不足，尚不能排方案',
  planEmpty: '现有条件下没有入选对策',
  planNoType: '形成类型未定，尚不能排方案',

  money: (p) => `${p.tenThousand}万元`,
  moneyLarge: (p) => `${p.hundredMillion}亿元`,
  date: (p) => dateOf(p),
  dateShort: (p) => dateOf(p),
  endOf: (p) => `${p.month}底`,
  moneyCellLarge: (p) => `${p.hundredMillion}亿元`,
  moneyCell: (p) => `${p.tenThousand}万元`,
  comma: '、',
  lastComma: '、',
  inSentence: (p) => p.name,
  semicolon: '；',
  dash: '–',
  withNumber: (p) => `${p.name}（${p.number}）`,
  asSentence: (p) => `${p.text}。`,

  level: (p) => `${p.level}级`,
  unknown: '信息不足',
  notApplicable: '不适用',

  section: (p) => `${inHan(p.n)}、`,
  subsection: (p) => `（${inHan(p.n)}）`,
  annex: (p) => `附录${p.annex}\u3000`,
  figure: (p) => `图${p.n}\u3000`,
  table: (p) => `表${p.n}\u3000`,
  annexTable: (p) => `表${p.annex}${p.n}\u3000`,

  what: '事项',
  who: '责任单位',
  by: '时限',
  cost: '费用',
  numberInWords: (p) => (p.n === 2 ? '两' : inHan(p.n)),
  undecided: '待定',
} as const satisfies Translation<typeof source>;
