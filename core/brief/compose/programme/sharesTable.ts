import type { Programme, Share } from '../../../programme/programme.ts';
import type { Block, TableRow } from '../../document/document.ts';
import { money } from '../../document/format.ts';
import { plain, sourced } from '../../document/phrase.ts';
import { cell, clusterOf, fixed, type ViewWords } from '../view/viewWords.ts';
import { costInWords, type ProgrammeSource } from './programmeSource.ts';

interface Shown {
  readonly which: 'best' | 'fair';
  readonly programme: Programme;
  readonly trouble: Readonly<Record<string, number>>;
}

/** What each cluster gets in a programme, its measures by name, and the next step that did not fit. */
export function sharesTable(words: ViewWords, { rows }: ProgrammeSource, shown: Shown): Block {
  const { t } = words;
  return {
    kind: 'table',
    id: `table-${shown.which}`,
    number: '',
    caption: plain(t('viewFile.gets', { name: t(`programme.${shown.which}`) })),
    size: 'annex',
    columns: [
      { head: t('programme.cluster'), width: 0.15, align: 'left' },
      { head: t('programme.weight'), width: 0.085, align: 'right' },
      { head: t('programme.trouble'), width: 0.1, align: 'right' },
      { head: t('programme.measures'), width: 0.3, align: 'left' },
      { head: t('programme.cost'), width: 0.115, align: 'right' },
      { head: t('programme.relief'), width: 0.085, align: 'right' },
      { head: t('programme.next'), width: 0.165, align: 'left' },
    ],
    rows: shown.programme.shares.flatMap((share): TableRow[] => {
      const row = rows.get(share.id);
      return row
        ? [
            {
              group: false,
              cells: [
                [clusterOf(words, row)],
                [
                  sourced(
                    fixed(row.weight, Number.isInteger(row.weight) ? 0 : 2),
                    `cluster:${row.id}.weight`,
                  ),
                ],
                [sourced(fixed(shown.trouble[row.id] ?? 0, 1), `cluster:${row.id}.trouble`)],
                ...shareCells(words, share, row.weight),
              ],
            },
          ]
        : [];
    }),
  };
}

function shareCells(words: ViewWords, { id, option, next }: Share, weight: number): TableRow['cells'] {
  const { index, language, say, t } = words;
  const measures = option.ids.map((measure) => {
    const known = index.measures.get(measure);
    return known ? say(known.title) : measure;
  });
  const nextInWords = next
    ? t('programme.nextOf', {
        cost: money(next.cost, language),
        relief: fixed(next.relief, 1),
        short: money(next.short, language),
      })
    : weight === 0
      ? ''
      : t('programme.noNext');
  return [
    measures.length === 0
      ? plain(t('programme.nothing'))
      : [sourced(measures.join(t('brief.semicolon')), `cluster:${id}.measures`)],
    [sourced(costInWords(words, option.cost, option.estimatedCost), `cluster:${id}.cost`)],
    [sourced(fixed(option.relief, 1), `cluster:${id}.relief`)],
    cell(nextInWords, `cluster:${id}.next`),
  ];
}
