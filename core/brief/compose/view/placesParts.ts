import type { IndexedRow } from '../../../portfolio/portfolioIndex.ts';
import { groupsBy, rollUp, shadeOf, sumsOf, type Sums } from '../../../portfolio/rollUp.ts';
import type { Tile } from '../../../portfolio/tiles.ts';
import type { Block, TableBlock, TilesChart, TileShade } from '../../document/document.ts';
import { points } from '../../document/format.ts';
import { plain, sourced } from '../../document/phrase.ts';
import { clusterTable } from './clusterTable.ts';
import { industryName, paragraph, placeName, type ViewWords } from './viewWords.ts';

/** Where the names of the provinces stand among their tiles. */
const provinces = [
  { code: '230000', column: 1, row: 2 },
  { code: '220000', column: 1, row: 6 },
  { code: '210000', column: 4, row: 10 },
] as const;

interface Placed {
  readonly tiles: readonly Tile[];
  /** Whatever their place and their standing: a tile counts the whole list. */
  readonly everywhere: readonly IndexedRow[];
  /** In the place that was chosen, the lowest maturity first. */
  readonly here: readonly IndexedRow[];
}

/** The prefectures as tiles, what provinces and industries add up to, and the clusters of the place that was chosen. */
export function placesParts(words: ViewWords, { tiles, everywhere, here }: Placed): readonly Block[] {
  const { t } = words;
  const groups = groupsBy(everywhere, 'prefecture');
  return [
    {
      kind: 'figure',
      id: 'figure-places',
      number: '',
      finding: plain(t('portfolio.tiles')),
      caption: plain(
        `${t('portfolio.tileFigure')}${words.language === 'zh' ? '。' : '. '}${t('portfolio.tilesNote')}`,
      ),
      chart: {
        kind: 'tiles',
        tiles: tiles.map((tile) => chartTile(words, tile, sumsOf(groups.get(tile.code) ?? []))),
        names: provinces.map(({ code, column, row }) => ({
          column,
          row,
          label: { text: placeName(words, code) },
        })),
        legend: (['low', 'middle', 'high', 'open'] as const).map((shade) => ({
          shade,
          label: { text: t('portfolio.shades', { shade }) },
        })),
      },
    },
    sumTable(words, {
      id: 'table-provinces',
      title: t('portfolio.byProvince'),
      of: t('portfolio.province'),
      rows: rollUp(here, 'province').map(([key, sums]) => [
        placeName(words, key) || t('portfolio.noPlace'),
        sums,
      ]),
      all: sumsOf(here),
    }),
    sumTable(words, {
      id: 'table-industries',
      title: t('portfolio.byIndustry'),
      of: t('portfolio.industry'),
      rows: rollUp(here, 'industry').map(([key, sums]) => [
        industryName(words, key) || t('portfolio.noIndustry'),
        sums,
      ]),
      all: sumsOf(here),
    }),
    ...(here.length === 0
      ? [paragraph('places-none', plain(t('portfolio.none')))]
      : [clusterTable(words, here, t('portfolio.export'))]),
  ];
}

function chartTile({ say, t }: ViewWords, tile: Tile, sums: Sums): TilesChart['tiles'][number] {
  const { column, row, zh, en } = tile;
  const shade: TileShade = sums.lowest === null ? (sums.listed > 0 ? 'open' : 'none') : shadeOf(sums.lowest);
  const from = `place:${tile.code}`;
  const shown =
    sums.lowest !== null
      ? `${sums.assessed}/${sums.listed}`
      : sums.listed > 0
        ? t('portfolio.tileOpen', { listed: sums.listed })
        : '';
  return {
    column,
    row,
    name: { text: say({ zh, en }) },
    figure: sourced(sums.lowest === null ? '' : points(sums.lowest), `${from}.lowest`),
    shown: sourced(shown, `${from}.sums`),
    shade,
  };
}

interface SumWish {
  readonly id: string;
  readonly title: string;
  /** What the first column is called. */
  readonly of: string;
  readonly rows: readonly (readonly [name: string, sums: Sums])[];
  readonly all: Sums;
}

function sumTable({ t }: ViewWords, { id, title, of, rows, all }: SumWish): TableBlock {
  const cells = (name: string, sums: Sums, key: string) => {
    const run = (text: string, field: string) => [sourced(text, `${id}:${key}.${field}`)];
    return {
      group: false,
      cells: [
        run(name, 'name'),
        run(`${sums.assessed}/${sums.listed}`, 'assessed'),
        sums.median === null ? plain('–') : run(points(sums.median), 'median'),
        run(String(sums.falling), 'falling'),
        run(String(sums.late), 'late'),
      ],
    };
  };
  return {
    kind: 'table',
    id,
    number: '',
    caption: plain(title),
    size: 'annex',
    columns: [
      { head: of, width: 0.4, align: 'left' },
      { head: t('portfolio.assessedOfListed'), width: 0.16, align: 'right' },
      { head: t('portfolio.medianMaturity'), width: 0.18, align: 'right' },
      { head: t('portfolio.falling'), width: 0.13, align: 'right' },
      { head: t('portfolio.late'), width: 0.13, align: 'right' },
    ],
    rows: [
      ...rows.map(([name, sums], at) => cells(name, sums, String(at))),
      cells(t('portfolio.sum'), all, 'all'),
    ],
  };
}
