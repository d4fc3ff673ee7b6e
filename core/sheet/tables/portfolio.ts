import type { Lists } from '../../lists/lists.ts';
import type { PortfolioRow } from '../../model/portfolio/portfolio.ts';
import { pathOf } from '../../places/place.ts';
import { lineName } from '../../places/shortName.ts';
import { momentumIn, typeIn } from '../../portfolio/standing.ts';
import { dateColumn, numberColumn, type Sheet, type SheetCell, textColumn } from '../sheet.ts';
import { causeName, inOneCell, mark, type SheetWords, stageName, typeName } from '../words.ts';

/** The rows of the portfolio as they are shown, a row each, in the order given. */
export function portfolioSheet(words: SheetWords, rows: readonly PortfolioRow[], lists: Lists): Sheet {
  const { t } = words;
  return {
    name: t('portfolio.export'),
    columns: [
      textColumn(t('portfolio.name')),
      textColumn(t('clusters.province')),
      textColumn(t('clusters.city')),
      textColumn(t('portfolio.type')),
      textColumn(t('portfolio.stage')),
      numberColumn(t('sheets.maturity'), 1),
      numberColumn(t('sheets.low'), 1),
      numberColumn(t('sheets.high'), 1),
      dateColumn(t('sheets.assessedOn')),
      textColumn(t('portfolio.cause')),
      textColumn(t('portfolio.momentum')),
      numberColumn(t('portfolio.axisMomentum'), 1),
      numberColumn(`${t('portfolio.momentum')}, ${t('sheets.low')}`, 1),
      numberColumn(`${t('portfolio.momentum')}, ${t('sheets.high')}`, 1),
      numberColumn(t('portfolio.late'), 0),
      textColumn(t('portfolio.labels')),
      textColumn(t('portfolio.sample')),
    ],
    rows: rows.map((row) => cellsOf(words, row, lists)),
  };
}

function cellsOf(words: SheetWords, row: PortfolioRow, { places }: Lists): SheetCell[] {
  const { say, t } = words;
  const { result } = row;
  const place = places.byCode(row.divisionCode);
  const [province, city] = place ? pathOf(place).map(lineName) : [row.province, row.city];
  const momentum = momentumIn(row);
  const type = typeIn(row);
  return [
    say(row.name),
    (province && say(province)) || null,
    (city && say(city)) || null,
    type && typeName(words, type),
    result?.stage ? stageName(words, result.stage) : null,
    result?.composite ?? null,
    result?.low ?? null,
    result?.high ?? null,
    result?.assessedOn ?? null,
    result?.causes[0] === undefined ? null : causeName(words, result.causes[0]),
    momentum && t('portfolio.momentumOf', { is: momentum.is }),
    momentum?.pointsPerYear ?? null,
    momentum?.low ?? null,
    momentum?.high ?? null,
    row.latestId === null ? null : row.late,
    row.labels.length === 0 ? null : inOneCell(words, row.labels),
    mark(words, row.isSample),
  ];
}
