import type { IndexedRow } from '../../../portfolio/portfolioIndex.ts';
import type { RecognisedMatch } from '../../../portfolio/recognised/matchRecognised.ts';
import type { RecognisedCluster } from '../../../portfolio/recognised/recognisedList.ts';
import { byNearness, chosenLadder, laddersWithRules, type Rungs } from '../../../recognition/rungs.ts';
import type { Block, TableRow } from '../../document/document.ts';
import { plain, sourced } from '../../document/phrase.ts';
import { cell, clusterOf, heading, industryName, paragraph, placeName, type ViewWords } from './viewWords.ts';

/** What is known of official recognition, over the clusters that are shown. */
export interface RecognitionView {
  /** The scheme that orders the clusters; empty for the first. */
  readonly ladder: string;
  readonly rungs: ReadonlyMap<string, readonly Rungs[]>;
  readonly matchesOf: (each: IndexedRow) => readonly RecognisedMatch[];
  /** What is shown of the lists. */
  readonly entries: readonly RecognisedCluster[];
}

/** Readiness for recognition, the nearest first, and apart from it the clusters that are on the lists. */
export function recognitionParts(
  words: ViewWords,
  shown: readonly IndexedRow[],
  view: RecognitionView,
): readonly Block[] {
  const { t } = words;
  return [
    heading('readiness', t('recognised.readiness')),
    paragraph('nearest', plain(t('recognised.nearest')), 'note'),
    ...(shown.length === 0
      ? [paragraph('none', plain(t('portfolio.none')))]
      : [readinessTable(words, shown, view)]),
    heading('lists', t('recognised.lists')),
    paragraph('lists-note', plain(t('recognised.listsNote')), 'note'),
    ...(view.entries.length === 0
      ? [paragraph('lists-none', plain(t('recognised.none')))]
      : [listsTable(words, view.entries)]),
  ];
}

function readinessTable(words: ViewWords, shown: readonly IndexedRow[], view: RecognitionView): Block {
  const { kb, say, t } = words;
  const ladders = laddersWithRules(kb);
  const chosen = chosenLadder(kb, view)?.id ?? '';
  const rungsOf = (each: IndexedRow, ladder: string) =>
    view.rungs.get(each.row.id)?.find((rungs) => rungs.ladder === ladder);
  const rows = shown.toSorted((a, b) => byNearness(rungsOf(a, chosen), rungsOf(b, chosen)) || a.at - b.at);
  return {
    kind: 'table',
    id: 'table-readiness',
    number: '',
    caption: plain(t('recognised.readiness')),
    size: 'annex',
    columns: [
      { head: t('portfolio.name'), width: 0.19, align: 'left' },
      ...ladders.map(({ name }) => ({
        head: say(name),
        width: 0.56 / ladders.length,
        align: 'left' as const,
      })),
      { head: t('recognised.onLists'), width: 0.25, align: 'left' },
    ],
    rows: rows.map((each): TableRow => ({
      group: false,
      cells: [
        [clusterOf(words, each.row)],
        ...ladders.map(({ id }) => {
          const rungs = rungsOf(each, id);
          return cell(
            rungs
              ? `${t('recognised.metOf', rungs)}${words.language === 'zh' ? '；' : '; '}${t('recognised.rest', rungs)}`
              : '',
            `cluster:${each.row.id}.recognition-${id}`,
          );
        }),
        cell(
          view
            .matchesOf(each)
            .map(({ entry, isSure }) =>
              t(isSure ? 'recognised.onList' : 'recognised.perhaps', {
                year: entry.year,
                list: say(entry.list),
                name: say(entry),
              }),
            )
            .join(t('brief.semicolon')),
          `cluster:${each.row.id}.lists`,
        ),
      ],
    })),
  };
}

function listsTable(words: ViewWords, entries: readonly RecognisedCluster[]): Block {
  const { say, t } = words;
  return {
    kind: 'table',
    id: 'table-lists',
    number: '',
    caption: plain(t('recognised.lists')),
    size: 'annex',
    columns: [
      { head: t('recognised.name'), width: 0.25, align: 'left' },
      { head: t('portfolio.place'), width: 0.14, align: 'left' },
      { head: t('recognised.list'), width: 0.22, align: 'left' },
      { head: t('recognised.industry'), width: 0.17, align: 'left' },
      { head: t('recognised.publishers'), width: 0.22, align: 'left' },
    ],
    rows: entries.map((entry): TableRow => {
      const from = `recognised:${entry.id}`;
      const places = entry.places.length > 0 ? entry.places : [entry.province].filter(Boolean);
      const publishers = entry.publishers.map((publisher) =>
        t('recognised.publisher', { name: say(publisher), date: publisher.date }),
      );
      const notice = entry.list.notices.get(String(entry.year));
      return {
        group: false,
        cells: [
          [sourced(say(entry), `${from}.name`)],
          places.length === 0
            ? plain(t('recognised.several'))
            : [sourced(places.map((code) => placeName(words, code)).join(t('brief.comma')), `${from}.place`)],
          [
            sourced(
              t('recognised.listOf', { year: entry.year, list: say(entry.list), isNotice: entry.isNotice }),
              `${from}.list`,
            ),
          ],
          cell(
            entry.industries.map((code) => industryName(words, code)).join(t('brief.semicolon')),
            `${from}.industry`,
          ),
          [
            sourced(
              [
                ...publishers,
                ...(notice === undefined ? [] : [t('recognised.notice', { number: notice })]),
              ].join(t('brief.semicolon')),
              `${from}.publishers`,
            ),
          ],
        ],
      };
    }),
  };
}
