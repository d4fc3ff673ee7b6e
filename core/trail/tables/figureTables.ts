import { nationCode } from '../../figures/employment.ts';
import { figureIds } from '../../model/figures/figureSet.ts';
import { fieldName } from '../../text/tableText.ts';
import type { Cells } from '../statement.ts';
import { cellText, numberPart, type TableWords, textPart } from '../tableWords.ts';
import { dateText, type TrailWords } from '../trailWords.ts';

const areaName = ({ t, placeName }: TrailWords, code: string): string =>
  code === nationCode ? t('figures.nation') : (placeName(code) ?? code);

function figureName({ t, language, industryName }: TrailWords, row: Cells): string {
  const figure = figureIds.find((id) => id === cellText(row, 'figure'));
  const known =
    figure === undefined || figure === 'other'
      ? cellText(row, 'name')
      : fieldName(figure, 'reference', language);
  const code = cellText(row, 'industry');
  const industry = code === '' ? t('figures.totalRow') : `${code} ${industryName(code) ?? ''}`.trim();
  return figure === 'other' ? known : t('figures.valueOf', { figure: known, industry });
}

/** Figures of areas that the office keeps. */
export const figureTables = {
  figure_set: {
    group: 'cluster',
    names: ['id'],
    silent: [],
    subject: (words, row) =>
      words.t('figures.setOf', {
        area: areaName(words, cellText(row, 'area_code')),
        year: cellText(row, 'year'),
      }),
    parts: [
      textPart('area_code', 'figures.trailArea', areaName),
      textPart('year', 'figures.year'),
      textPart('source', 'figures.source'),
      textPart('source_date', 'figures.date', dateText),
      textPart('grade', 'briefCheck.grade'),
      textPart('total_of', 'figures.totalOf', ({ t }, value) =>
        t(value === 'industry' ? 'figures.totalIndustry' : 'figures.totalAll'),
      ),
    ],
  },
  area_figure: {
    group: 'cluster',
    names: ['set_id', 'figure', 'industry', 'name'],
    silent: [],
    subject: figureName,
    parts: [numberPart('value', 'figures.value'), textPart('unit', 'figures.unit')],
  },
} as const satisfies Record<string, TableWords>;
