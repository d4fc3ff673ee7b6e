import type { PortfolioDetail } from '../../../model/portfolio/portfolio.ts';
import { comparisonOf, type Difference } from '../../../portfolio/differences.ts';
import type { Quartiles } from '../../../portfolio/peers.ts';
import type { IndexedRow } from '../../../portfolio/portfolioIndex.ts';
import { momentumIn } from '../../../portfolio/standing.ts';
import type { Block, Inline, TableRow } from '../../document/document.ts';
import { money } from '../../document/format.ts';
import { joined, plain, sourced } from '../../document/phrase.ts';
import { maturityCell } from './clusterTable.ts';
import {
  causeOf,
  cell,
  clusterOf,
  dimensionOf,
  fixed,
  heading,
  paragraph,
  placeOf,
  signed,
  stageOf,
  typeOf,
  type ViewWords,
} from './viewWords.ts';

/** A cluster that was chosen, with what is kept of its last evaluation; `null` where nothing is. */
export interface ChosenCluster {
  readonly each: IndexedRow;
  readonly detail: PortfolioDetail | null;
  /** The others of its type, for the maturity and by dimension. */
  readonly peers: Quartiles | null;
  readonly dimensionPeers: Readonly<Record<string, Quartiles | null>>;
}

/** So many dimensions carry most of a difference, so many causes are named. */
const mostNamed = 3;

/** Up to four clusters side by side, and why the maturity of each differs from that of the first. */
export function sideBySide(words: ViewWords, chosen: readonly ChosenCluster[]): readonly Block[] {
  const { t } = words;
  if (chosen.length === 0) {
    return [];
  }
  const first = 0.16;
  return [
    heading('side-by-side', t('portfolio.sideBySide')),
    ...(chosen.length > 1 ? [paragraph('side-note', plain(t('portfolio.sideNote')), 'note')] : []),
    {
      kind: 'table',
      id: 'table-side',
      number: '',
      caption: plain(t('portfolio.sideBySide')),
      size: 'annex',
      columns: [
        { head: t('viewFile.feature'), width: first, align: 'left' },
        ...chosen.map(({ each }) => ({
          head: clusterOf(words, each.row).text,
          width: (1 - first) / chosen.length,
          align: 'left' as const,
        })),
      ],
      rows: [...plainRows(words, chosen), ...dimensionRows(words, chosen)],
    },
  ];
}

type Write = (one: ChosenCluster, at: number) => Inline;

function plainRows(words: ViewWords, chosen: readonly ChosenCluster[]): TableRow[] {
  const { language, t } = words;
  const [first] = chosen;
  const of =
    (field: string, text: (one: ChosenCluster) => string): Write =>
    (one) =>
      cell(text(one), `cluster:${one.each.row.id}.${field}`);
  const features: readonly (readonly [head: string, write: Write])[] = [
    [t('portfolio.place'), of('place', ({ each }) => placeOf(words, each.row))],
    [t('portfolio.type'), of('type', ({ each }) => typeOf(words, each.row))],
    [t('portfolio.stage'), of('stage', ({ each }) => stageOf(words, each.row))],
    [t('portfolio.maturity'), ({ each }) => maturityCell(words, each.row)],
    ...(chosen.length > 1
      ? [
          [
            t('portfolio.difference'),
            (one: ChosenCluster, at: number) => differenceCell(words, one, at === 0 ? null : first),
          ] as const,
        ]
      : []),
    [t('portfolio.peers'), of('peers', ({ peers }) => peersInWords(words, peers))],
    [t('portfolio.momentum'), of('momentum', ({ each }) => momentumInWords(words, each))],
    [
      t('portfolio.cause'),
      of('cause', ({ each }) =>
        each.row.result?.causes[0] ? causeOf(words, each.row.result.causes[0]) : '',
      ),
    ],
    [
      t('portfolio.plan'),
      of('plan', ({ each: { row } }) =>
        row.result?.plan
          ? t('portfolio.planOf', {
              measures: row.result.plan[0],
              cost: money(row.result.plan[1], language),
              isAccepted: row.result.plan[2],
            })
          : t('portfolio.noPlan'),
      ),
    ],
    [t('portfolio.late'), of('late', ({ each }) => String(each.row.late))],
    [t('portfolio.labels'), of('labels', ({ each }) => each.row.labels.join(t('brief.semicolon')))],
  ];
  return features.map(([head, write]) => ({ group: false, cells: [plain(head), ...chosen.map(write)] }));
}

/** Scores of the dimensions, each with the quartiles of the others of its type where there are enough. */
function dimensionRows(words: ViewWords, chosen: readonly ChosenCluster[]): TableRow[] {
  const { t } = words;
  const ids = [...new Set(chosen.flatMap(({ detail }) => detail?.dimensions.map(({ id }) => id) ?? []))];
  if (ids.length === 0) {
    return [];
  }
  return [
    { group: true, cells: [plain(t('viewFile.dimensions'))] },
    ...ids.map((id) => ({
      group: false,
      cells: [
        plain(dimensionOf(words, id)),
        ...chosen.map(({ each, detail, dimensionPeers }) => {
          const score = detail?.dimensions.find((dimension) => dimension.id === id)?.score ?? null;
          const peers = dimensionPeers[id] ?? null;
          const own = score === null ? '' : fixed(score, 0);
          return cell(
            own !== '' && peers !== null
              ? t('viewFile.withPeers', { own, peers: peersInWords(words, peers) })
              : own,
            `cluster:${each.row.id}.${id}`,
          );
        }),
      ],
    })),
  ];
}

export const peersInWords = ({ t }: ViewWords, peers: Quartiles | null): string =>
  peers === null
    ? t('portfolio.noPeers')
    : t('portfolio.peersOf', {
        low: Math.round(peers.low),
        middle: Math.round(peers.middle),
        high: Math.round(peers.high),
        of: peers.of,
      });

function momentumInWords({ t }: ViewWords, { row }: IndexedRow): string {
  const momentum = momentumIn(row);
  return momentum === null
    ? ''
    : t('portfolio.momentumRange', {
        points: signed(momentum.pointsPerYear, 1),
        low: signed(momentum.low, 1),
        high: signed(momentum.high, 1),
      });
}

function differenceCell(
  words: ViewWords,
  one: ChosenCluster,
  first: ChosenCluster | null | undefined,
): Inline {
  const { language, t } = words;
  if (!first) {
    return plain(t('portfolio.first'));
  }
  const [here, there] = [one, first].map(({ each, detail }) =>
    each.row.result && detail ? { result: each.row.result, detail } : null,
  );
  if (!here || !there) {
    return plain('–');
  }
  const difference = comparisonOf(here, there);
  if (difference === 'other-knowledge') {
    return plain(t('portfolio.otherKnowledge'));
  }
  const parts = sentences(words, difference).map((text) => plain(text));
  const sum = sourced(
    t('portfolio.differenceOf', {
      points: signed(difference.points, 1),
      low: signed(difference.low, 1),
      high: signed(difference.high, 1),
      isSure: difference.isSure,
    }),
    `cluster:${one.each.row.id}.difference`,
  );
  return joined(
    [[difference.isSure ? { ...sum, strong: true } : sum], ...parts],
    language === 'zh' ? '。' : '. ',
  );
}

/** What carries a difference, in words: dimensions, weights, causes that only one of the two has. */
function sentences(words: ViewWords, { parts, onlyHere }: Difference): string[] {
  const { t } = words;
  const byWeight = parts.reduce((sum, part) => sum + part.byWeight, 0);
  return [
    t('portfolio.differenceParts', {
      parts: parts
        .slice(0, mostNamed)
        .map((part) =>
          t('portfolio.part', { name: dimensionOf(words, part.id), points: signed(part.points, 1) }),
        ),
    }),
    ...(Math.abs(byWeight) >= 0.5 ? [t('portfolio.byWeights', { points: signed(byWeight, 1) })] : []),
    ...(onlyHere.length > 0
      ? [t('portfolio.causesOnly', { names: onlyHere.slice(0, mostNamed).map((id) => causeOf(words, id)) })]
      : []),
  ];
}
