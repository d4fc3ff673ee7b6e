import type { Lists } from '../../lists/lists.ts';
import { pathOf } from '../../places/place.ts';
import type { IndexedRow } from '../../portfolio/portfolioIndex.ts';
import type { RecognisedMatch } from '../../portfolio/recognised/matchRecognised.ts';
import type { RecognisedCluster } from '../../portfolio/recognised/recognisedList.ts';
import { laddersWithRules, type Rungs } from '../../recognition/rungs.ts';
import { numberColumn, type Sheet, textColumn } from '../sheet.ts';
import { inOneCell, mark, type SheetWords } from '../words.ts';

interface Stands {
  readonly each: IndexedRow;
  /** By the order of the knowledge base; empty where nothing is known. */
  readonly rungs: readonly Rungs[];
  readonly matches: readonly RecognisedMatch[];
}

/** How clusters stand to the schemes that have thresholds, in the order given, and on which lists they are. */
export function readinessSheet(words: SheetWords, rows: readonly Stands[]): Sheet {
  const { kb, say, t } = words;
  const ladders = laddersWithRules(kb);
  return {
    name: t('recognised.readiness'),
    columns: [
      textColumn(t('portfolio.name')),
      ...ladders.flatMap(({ name, rules }) =>
        (['met', 'missed', 'unknown'] as const).map((field) =>
          numberColumn(`${say(name)}, ${t(`recognised.${field}`)} (${rules.length})`, 0),
        ),
      ),
      textColumn(t('recognised.onLists')),
    ],
    rows: rows.map(({ each, rungs, matches }) => [
      say(each.row.name),
      ...ladders.flatMap(({ id, rules }) => {
        const found = rungs.find(({ ladder }) => ladder === id);
        return [found?.met ?? 0, found?.missed ?? 0, found?.unknown ?? rules.length];
      }),
      matches.length === 0
        ? null
        : inOneCell(
            words,
            matches.map((match) => matchInWords(words, match)),
          ),
    ]),
  };
}

export const matchInWords = (
  { say, t }: Pick<SheetWords, 'say' | 't'>,
  { entry, isSure }: RecognisedMatch,
): string =>
  t(isSure ? 'recognised.onList' : 'recognised.perhaps', {
    year: entry.year,
    list: say(entry.list),
    name: say(entry),
  });

/** Clusters of the lists as they are shown, with who published them. */
export function recognisedSheet(
  words: SheetWords,
  entries: readonly RecognisedCluster[],
  { industries, places }: Lists,
): Sheet {
  const { say, t } = words;
  return {
    name: t('recognised.lists'),
    columns: [
      textColumn(t('recognised.name')),
      textColumn(t('portfolio.place')),
      numberColumn(t('recognised.year'), 0),
      textColumn(t('recognised.list')),
      textColumn(t('recognised.level')),
      textColumn(t('recognised.industry')),
      textColumn(t('recognised.publishers')),
      textColumn(t('recognised.noticeOnly')),
    ],
    rows: entries.map((entry) => {
      const where = (entry.places.length > 0 ? entry.places : [entry.province]).flatMap((code) => {
        const place = places.byCode(code);
        return place ? [pathOf(place).map(say).join(' ')] : [];
      });
      return [
        say(entry),
        where.length === 0 ? null : inOneCell(words, where),
        entry.year,
        say(entry.list),
        t('recognised.levels', { level: entry.list.level }),
        inOneCell(
          words,
          entry.industries.flatMap((code) => {
            const industry = industries.byCode(code);
            return industry ? [say({ zh: industry.zh, en: industry.en ?? industry.zh })] : [];
          }),
        ),
        inOneCell(words, publishersOf(words, entry)),
        mark(words, entry.isNotice),
      ];
    }),
  };
}

/** Who published it and when, and the number of the notice where it is known. */
export function publishersOf(
  { say, t }: Pick<SheetWords, 'say' | 't'>,
  { list, publishers, year }: RecognisedCluster,
): readonly string[] {
  const notice = list.notices.get(String(year));
  return [
    ...publishers.map((publisher) =>
      t('recognised.publisher', { name: say(publisher), date: publisher.date }),
    ),
    ...(notice === undefined ? [] : [t('recognised.notice', { number: notice })]),
  ];
}
