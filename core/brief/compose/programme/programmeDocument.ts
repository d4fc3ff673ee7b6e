import type { Programme } from '../../../programme/programme.ts';
import type { ProgrammeReport } from '../../../programme/programmeReport.ts';
import type { Block, BriefDocument, Inline } from '../../document/document.ts';
import { money, percent } from '../../document/format.ts';
import { plain, sourced } from '../../document/phrase.ts';
import {
  fixed,
  heading,
  headOf,
  madeWith,
  paragraph,
  viewMeta,
  type ViewWords,
  viewWords,
} from '../view/viewWords.ts';
import { frontierFigure, frontierTable } from './programmeFigure.ts';
import { costInWords, type ProgrammeSource } from './programmeSource.ts';
import { sharesTable } from './sharesTable.ts';

/** The best programme and the fair one, what each cluster gets in both, and what other budgets would buy. */
export function programmeDocument(source: ProgrammeSource): BriefDocument {
  const words = viewWords(source);
  const title = titleOf(words, source);
  return {
    meta: viewMeta(words, title),
    blocks: [
      ...headOf(words, title),
      paragraph('lead', leadOf(words, source)),
      ...programmes(words, source),
      ...(source.points.length > 1 ? [frontierFigure(words, source), frontierTable(words, source)] : []),
      madeWith(words),
    ],
  };
}

function titleOf({ language, t }: ViewWords, { report }: ProgrammeSource): Inline {
  if (report === null || report.best.shares.length === 0) {
    return plain(t('programme.noBudget'));
  }
  const { best } = report;
  return [
    sourced(
      t('programme.title', {
        supported: supportedBy(best),
        of: best.shares.length,
        cost: money(best.cost, language),
      }),
      'programme:best.title',
    ),
  ];
}

const supportedBy = ({ shares }: Programme): number =>
  shares.filter(({ option }) => option.ids.length > 0).length;

function leadOf({ language, t }: ViewWords, { left, report }: ProgrammeSource): Inline {
  const gap = language === 'en' ? ' ' : '';
  const sentences = [
    report === null
      ? t('viewFile.noBudget')
      : t('viewFile.budgetOf', { budget: money(report.budget, language) }),
    ...(report === null ? [] : priceOf(t, report, language)),
    ...(left > 0 ? [t('viewFile.open', { left })] : []),
  ];
  return [sourced(sentences.join(gap), 'programme:lead')];
}

const priceOf = (
  t: ViewWords['t'],
  { price, nextBudget }: ProgrammeReport,
  language: ViewWords['language'],
): string[] => [
  price.points < 0.05
    ? t('programme.noPrice')
    : t('programme.price', { points: fixed(price.points, 1), share: percent(price.share) }),
  nextBudget === null
    ? t('programme.noNextBudget')
    : t('programme.nextBudget', { budget: money(nextBudget, language) }),
];

function programmes(words: ViewWords, source: ProgrammeSource): readonly Block[] {
  const { report } = source;
  const { t } = words;
  if (report === null || report.best.shares.length === 0) {
    return [];
  }
  return [
    sumsTable(words, report),
    ...(['best', 'fair'] as const).flatMap((which) => [
      heading(`shares-${which}`, t('viewFile.gets', { name: t(`programme.${which}`) })),
      sharesTable(words, source, { which, programme: report[which], trouble: report.trouble }),
    ]),
    paragraph('weights', plain(t('programme.weightNote')), 'note'),
  ];
}

function sumsTable({ language, t }: ViewWords, report: ProgrammeReport): Block {
  const both = [report.best, report.fair];
  const wanted = report.fair.sufficient.length + report.fair.waiting.length;
  const row = (head: string, field: string, write: (one: Programme) => string) => ({
    group: false,
    cells: [
      plain(head),
      ...both.map((one, at) => [sourced(write(one), `programme:${at === 0 ? 'best' : 'fair'}.${field}`)]),
    ],
  });
  return {
    kind: 'table',
    id: 'table-programmes',
    number: '',
    caption: plain(t('viewFile.both')),
    size: 'body',
    columns: [
      { head: t('viewFile.feature'), width: 0.4, align: 'left' },
      { head: t('programme.best'), width: 0.3, align: 'right' },
      { head: t('programme.fair'), width: 0.3, align: 'right' },
    ],
    rows: [
      row(t('programme.weighted'), 'weighted', ({ weighted }) => fixed(weighted, 1)),
      row(t('programme.relief'), 'relief', ({ relief }) => fixed(relief, 1)),
      row(t('programme.cost'), 'cost', ({ cost, estimatedCost }) =>
        costInWords({ language, t }, cost, estimatedCost),
      ),
      row(t('programme.left'), 'left', ({ left }) => money(left, language)),
      row(t('programme.supported'), 'supported', (one) => String(supportedBy(one))),
      {
        group: false,
        cells: [
          plain(t('programme.served')),
          plain('–'),
          [
            sourced(
              t('programme.servedOf', { count: report.fair.sufficient.length, of: wanted }),
              'programme:fair.served',
            ),
          ],
        ],
      },
    ],
  };
}
