import type { PortfolioResult, PortfolioRow } from '../../../core/model/portfolio/portfolio.ts';

export const resultOf = (given: Partial<PortfolioResult> = {}): PortfolioResult => ({
  assessmentId: 'a',
  assessedOn: '2026-06-30',
  type: 'embedded',
  stage: 'growing',
  composite: 50,
  low: 45,
  high: 55,
  causes: [],
  momentum: null,
  plan: null,
  ...given,
});

export const rowOf = (id: string, given: Partial<PortfolioRow> = {}): PortfolioRow => ({
  id,
  name: { en: id, zh: '' },
  province: { en: '', zh: '' },
  city: { en: '', zh: '' },
  divisionCode: '',
  industry: '',
  industryCode: '',
  paperType: null,
  isSample: false,
  latestId: given.result?.assessmentId ?? null,
  result: null,
  history: [],
  late: 0,
  labels: [],
  weight: 1,
  ...given,
});

const places = ['230600', '230100', '210100', '220400', '330300', '440300', ''];
const industries = ['36', '3611', '13', '26', ''];
const words = ['汽车', '石油', '医药', '钢铁', '袜业', '家具', '软件', '装备'];
const towns = ['大庆', '沈阳', '辽源', '温州', '深圳', '长春', '鞍山', '伊春'];

/** Made-up clusters, the same for the same number; three in four are assessed, two in four twice or more. */
export function manyRows(count: number): PortfolioRow[] {
  return Array.from({ length: count }, (_, at) => {
    const composite = 20 + ((at * 37) % 601) / 10;
    const pointsPerYear = (((at * 53) % 121) - 60) / 10;
    const wide = 1 + (at % 7);
    const isAssessed = at % 4 !== 3;
    const town = `${towns[at % towns.length]}${towns[(at * 3 + 1) % towns.length]}`;
    return rowOf(`k${at}`, {
      name: { zh: `${town}${words[(at * 5) % words.length]}${at}`, en: `Cluster ${at}` },
      divisionCode: places[at % places.length] ?? '',
      industryCode: industries[at % industries.length] ?? '',
      late: at % 11 === 0 ? 2 : 0,
      labels: at % 13 === 0 ? ['重点'] : [],
      result: isAssessed
        ? resultOf({
            assessmentId: `k${at}-2026`,
            composite,
            low: composite - 6,
            high: composite + 6,
            stage: (['emerging', 'growing', 'leading', 'declining', 'renewing'] as const)[at % 5] ?? null,
            causes: [`cause-${at % 6}`],
            momentum: at % 4 === 0 ? null : [pointsPerYear, pointsPerYear - wide, pointsPerYear + wide],
          })
        : null,
      history: isAssessed
        ? Array.from({ length: 5 }, (_year, year) => [
            `${2022 + year}-06-30`,
            composite - 4 + year,
            composite - 10 + year,
            composite + 2 + year,
          ])
        : [],
    });
  });
}
