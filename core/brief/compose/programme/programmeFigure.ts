import type { Block } from '../../document/document.ts';
import { money } from '../../document/format.ts';
import { plain, sourced } from '../../document/phrase.ts';
import { clusterOf, fixed, type ViewWords } from '../view/viewWords.ts';
import type { ProgrammeSource } from './programmeSource.ts';

/** So many clusters whose plan has changed are named. */
const mostNamed = 3;

const inTenths = (value: number): number => Math.round(value * 10) / 10;

/** What other budgets would buy, as a line. */
export function frontierFigure({ language, t }: ViewWords, { points, report }: ProgrammeSource): Block {
  const inUnit = (million: number) => Number((language === 'zh' ? million * 100 : million).toFixed(2));
  const last = points.at(-1);
  const budget = report?.budget ?? null;
  const isWithin = budget !== null && budget <= (last?.budget ?? 0);
  return {
    kind: 'figure',
    id: 'figure-frontier',
    number: '',
    finding: [
      sourced(
        t('programme.frontierLabel', {
          most: fixed(last?.weighted ?? 0, 1),
          budget: money(last?.budget ?? 0, language),
        }),
        'programme:frontier',
      ),
    ],
    caption: plain(
      `${t('programme.frontier')}${language === 'zh' ? '。' : '. '}${t('programme.frontierNote')}`,
    ),
    chart: {
      kind: 'frontier',
      points: points.map(({ budget: at, weighted }) => ({ cost: inUnit(at), value: inTenths(weighted) })),
      named: [],
      budget: isWithin
        ? {
            at: inUnit(budget),
            label: sourced(
              t('briefPlan.budgetLine', { budget: money(budget, language) }),
              'programme:budget',
            ),
          }
        : null,
      costAxis: { text: t('viewFile.budgetAxis') },
      valueAxis: { text: t('viewFile.reliefAxis') },
    },
  };
}

/** The same figures as a table, with the clusters whose plan is another than at the budget before. */
export function frontierTable(words: ViewWords, { points, rows }: ProgrammeSource): Block {
  const { language, t } = words;
  const nameOf = (id: string) => {
    const row = rows.get(id);
    return row ? clusterOf(words, row).text : id;
  };
  return {
    kind: 'table',
    id: 'table-frontier',
    number: '',
    caption: plain(t('programme.frontier')),
    size: 'annex',
    columns: [
      { head: t('programme.budget'), width: 0.2, align: 'right' },
      { head: t('programme.weighted'), width: 0.14, align: 'right' },
      { head: t('programme.supported'), width: 0.16, align: 'right' },
      { head: t('programme.changed'), width: 0.5, align: 'left' },
    ],
    rows: points.map(({ budget, weighted, supported, changed }, at) => {
      const names = changed.slice(0, mostNamed).map(nameOf);
      const rest = changed.length - names.length;
      const all = [...names, ...(rest > 0 ? [t('portfolio.more', { count: rest })] : [])];
      const from = `programme:point-${at}`;
      return {
        group: false,
        cells: [
          [sourced(money(budget, language), `${from}.budget`)],
          [sourced(fixed(weighted, 1), `${from}.weighted`)],
          [sourced(String(supported), `${from}.supported`)],
          all.length === 0 ? plain('–') : [sourced(all.join(t('brief.semicolon')), `${from}.changed`)],
        ],
      };
    }),
  };
}
