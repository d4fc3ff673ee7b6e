import type { PortfolioLook } from '../../../model/portfolio/portfolio.ts';
import { filterRows } from '../../../portfolio/arrange.ts';
import type { IndexedRow, PortfolioIndex } from '../../../portfolio/portfolioIndex.ts';
import { groupsBy, sumsOf } from '../../../portfolio/rollUp.ts';
import { momentumIn } from '../../../portfolio/standing.ts';
import type { Tile } from '../../../portfolio/tiles.ts';
import { chosenLadder, isReady } from '../../../recognition/rungs.ts';
import type { Block, BriefDocument } from '../../document/document.ts';
import { plain, sourced } from '../../document/phrase.ts';
import { clusterTable } from './clusterTable.ts';
import { filterInWords, orderInWords } from './filterWords.ts';
import { matrixParts } from './matrixParts.ts';
import { placesParts } from './placesParts.ts';
import { recognitionParts, type RecognitionView } from './recognitionParts.ts';
import { type ChosenCluster, sideBySide } from './sideBySide.ts';
import {
  headOf,
  madeWith,
  paragraph,
  placeName,
  type ViewSource,
  viewMeta,
  type ViewWords,
  viewWords,
} from './viewWords.ts';

/** A view of the portfolio, and what it is a view of. */
export interface PortfolioViewSource extends ViewSource {
  readonly look: PortfolioLook;
  readonly index: PortfolioIndex;
  readonly tiles: readonly Tile[];
  /** The rows that the filter lets through, in the order of the table. */
  readonly shown: readonly IndexedRow[];
  readonly chosen: readonly ChosenCluster[];
  readonly recognition: RecognitionView;
}

/**
 * The view of the portfolio as it is filtered, with the clusters that stand side by side: what the screen shows, with the
 * figures of every drawing as a table.
 */
export function portfolioDocument(source: PortfolioViewSource): BriefDocument {
  const words = viewWords(source);
  const title = [sourced(titleOf(words, source), 'count:clusters')];
  return {
    meta: viewMeta(words, title),
    blocks: [
      ...headOf(words, title),
      paragraph('view', plain(leadOf(words, source))),
      ...viewParts(words, source),
      ...sideBySide(words, source.chosen),
      madeWith(words),
    ],
  };
}

function viewParts(words: ViewWords, source: PortfolioViewSource): readonly Block[] {
  const { chosen, index, look, shown, tiles } = source;
  const { t } = words;
  switch (look.view) {
    case 'table':
      return shown.length === 0
        ? [paragraph('none', plain(t('portfolio.none')))]
        : [
            clusterTable(
              words,
              shown,
              t('portfolio.caption', { order: t('portfolio.orderNames', { key: look.order.key }) }),
            ),
          ];
    case 'matrix':
      return matrixParts(
        words,
        shown,
        chosen.map(({ each }) => each.row.id),
      );
    case 'recognition':
      return recognitionParts(words, shown, source.recognition);
    case 'places': {
      const filter = { ...look.filter, status: 'all' as const };
      const here = filterRows(index, filter).toSorted(
        (a, b) =>
          (a.row.result?.composite ?? Infinity) - (b.row.result?.composite ?? Infinity) || a.at - b.at,
      );
      return placesParts(words, { tiles, everywhere: filterRows(index, filter, { omitted: 'place' }), here });
    }
  }
}

function titleOf(words: ViewWords, { index, look, recognition, shown }: PortfolioViewSource): string {
  const { t } = words;
  switch (look.view) {
    case 'table': {
      const { assessed, falling } = sumsOf(index.rows);
      return t('portfolio.title', { assessed, falling });
    }
    case 'matrix': {
      const moving = shown.flatMap(({ row }) => momentumIn(row) ?? []);
      return t('portfolio.matrixTitle', {
        falling: moving.filter(({ is }) => is === 'falling').length,
        of: moving.length,
      });
    }
    case 'recognition': {
      const ladder = chosenLadder(words.kb, recognition);
      const ready = index.rows.filter(({ row }) =>
        isReady(recognition.rungs.get(row.id)?.find((rungs) => rungs.ladder === ladder?.id)),
      );
      return ladder
        ? t('recognised.title', { ready: ready.length, ladder: words.say(ladder.name) })
        : t('recognised.noLadder');
    }
    case 'places': {
      const lowest = [...groupsBy(index.rows, 'prefecture')].flatMap(([code, rows]) => {
        const sums = sumsOf(rows);
        return code === '' || sums.lowest === null ? [] : [{ code, lowest: sums.lowest }];
      });
      return t('portfolio.placesTitle', {
        count: lowest.length,
        names: lowest
          .toSorted((a, b) => a.lowest - b.lowest)
          .slice(0, 2)
          .map(({ code }) => placeName(words, code)),
      });
    }
  }
}

/** What is shown: how many of how many, by which filters, in which order. */
function leadOf(words: ViewWords, { index, look, shown }: PortfolioViewSource): string {
  const { language, t } = words;
  const stop = language === 'zh' ? '。' : '. ';
  const filters = filterInWords(words, look.filter);
  const sure = shown.flatMap(({ row }) => momentumIn(row) ?? []).filter(({ isSure }) => isSure);
  const parts = [
    look.view === 'places'
      ? t('portfolio.placesLede').replace(/[.。]$/u, '')
      : t('portfolio.shown', { shown: shown.length, of: index.rows.length }),
    ...(filters.length === 0 ? [] : [t('viewFile.filters', { filters })]),
    ...(look.view === 'table' ? [orderInWords(words, look), t('viewFile.bold')] : []),
    ...(look.view === 'matrix'
      ? [
          t('portfolio.matrixLede', {
            sure: sure.length,
            falling: sure.filter(({ is }) => is === 'falling').length,
          }).replace(/[.。]$/u, ''),
        ]
      : []),
  ];
  return `${parts.join(stop)}${stop.trim()}`;
}
