import type { PortfolioResult, PortfolioRow } from './portfolio.ts';

type LocalText = PortfolioRow['name'];

type PackedResult = readonly [
  assessmentId: string,
  assessedOn: string,
  type: PortfolioResult['type'],
  stage: PortfolioResult['stage'],
  composite: number,
  low: number,
  high: number,
  causes: readonly string[],
  momentum: PortfolioResult['momentum'],
  plan: PortfolioResult['plan'],
];

type PackedRow = readonly [
  id: string,
  en: string,
  zh: string,
  province: number,
  city: number,
  divisionCode: string,
  industry: string,
  industryCode: string,
  paperType: PortfolioRow['paperType'],
  isSample: 0 | 1,
  /** `true` for that of the result. */
  latestId: string | true | null,
  result: PackedResult | null,
  history: PortfolioRow['history'],
  late: number,
  labels: readonly string[],
  weight: number,
];

/** The rows of the portfolio without the names of their fields, each place said once: half of what would be sent. */
export interface PackedPortfolio {
  readonly places: readonly LocalText[];
  readonly rows: readonly PackedRow[];
}

/** Rows as they are sent; `unpackPortfolio` gives them back. */
export function packPortfolio(rows: readonly PortfolioRow[]): PackedPortfolio {
  const places: LocalText[] = [];
  const known = new Map<string, number>();
  const at = (text: LocalText): number => {
    const key = `${text.en}\n${text.zh}`;
    const before = known.get(key);
    if (before !== undefined) {
      return before;
    }
    known.set(key, places.length);
    return places.push(text) - 1;
  };
  return {
    rows: rows.map((row): PackedRow => [
      row.id,
      row.name.en,
      row.name.zh,
      at(row.province),
      at(row.city),
      row.divisionCode,
      row.industry,
      row.industryCode,
      row.paperType,
      row.isSample ? 1 : 0,
      row.latestId !== null && row.latestId === row.result?.assessmentId ? true : row.latestId,
      row.result && packResult(row.result),
      row.history,
      row.late,
      row.labels,
      row.weight,
    ]),
    places,
  };
}

const packResult = (result: PortfolioResult): PackedResult => [
  result.assessmentId,
  result.assessedOn,
  result.type,
  result.stage,
  result.composite,
  result.low,
  result.high,
  result.causes,
  result.momentum,
  result.plan,
];

const nowhere: LocalText = { en: '', zh: '' };

export const unpackPortfolio = ({ places, rows }: PackedPortfolio): readonly PortfolioRow[] =>
  rows.map((packed): PortfolioRow => {
    const [id, en, zh, province, city, divisionCode, industry, industryCode, paperType, ...rest] = packed;
    const [isSample, latestId, result, history, late, labels, weight] = rest;
    return {
      id,
      name: { en, zh },
      province: places[province] ?? nowhere,
      city: places[city] ?? nowhere,
      divisionCode,
      industry,
      industryCode,
      paperType,
      isSample: isSample === 1,
      latestId: latestId === true ? (result?.[0] ?? null) : latestId,
      result: result && unpackResult(result),
      history,
      late,
      labels,
      weight,
    };
  });

function unpackResult(packed: PackedResult): PortfolioResult {
  const [assessmentId, assessedOn, type, stage, composite, low, high, causes, momentum, plan] = packed;
  return { assessmentId, assessedOn, type, stage, composite, low, high, causes, momentum, plan };
}
