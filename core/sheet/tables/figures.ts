import type { AreaEmployment } from '../../figures/employment.ts';
import type { Industries } from '../../industries/industries.ts';
import { industryName } from '../../industries/industryName.ts';
import type { AreaFigure, FigureSet } from '../../model/figures/figureSet.ts';
import { amountOf } from '../../table/fields.ts';
import { fieldName } from '../../text/tableText.ts';
import { numberColumn, type Sheet, textColumn } from '../sheet.ts';
import type { SheetWords } from '../words.ts';

interface Figures {
  readonly figures: readonly AreaFigure[];
  readonly totalOf: FigureSet['totalOf'];
  readonly industries: Industries;
}

/** The figures of an area, a row each. */
export function figuresSheet(
  { language, say, t }: SheetWords,
  { figures, totalOf, industries }: Figures,
): Sheet {
  return {
    name: t('figures.figuresTitle'),
    columns: [
      textColumn(t('sheets.industry')),
      textColumn(t('figures.industry')),
      textColumn(t('figures.figure')),
      numberColumn(t('figures.value')),
      textColumn(t('figures.unit')),
    ],
    rows: figures.map(({ figure, industry, name, unit, value }) => {
      const known = industries.byCode(industry);
      return [
        known?.code ?? null,
        known
          ? industryName(known, language)
          : figure === 'other'
            ? null
            : t('figures.totalName', { of: totalOf }),
        figure === 'other' ? name : fieldName(figure, 'reference', language),
        value,
        figure === 'other' ? unit : say(amountOf(figure).unitName),
      ];
    }),
  };
}

/** What ships of the whole country, as figures of an area. */
export const nationFigures = ({ total, byIndustry }: AreaEmployment): readonly AreaFigure[] =>
  [['', total ?? 0] as const, ...byIndustry].map(([industry, value]) => ({
    figure: 'employment',
    industry,
    name: '',
    unit: '',
    value,
  }));
