import * as v from 'valibot';
import { FiniteSchema, IdSchema, LooseDateSchema, ShortTextSchema, YearSchema } from '../../base/fields.ts';
import type { Fault } from '../../base/reasons.ts';
import type { AreaEmployment } from '../../figures/employment.ts';
import { gradeIds } from '../../knowledge/schema.ts';

/** What an office can keep of an area, as far as the program has a name and a unit for it. */
export const namedFigureIds = [
  'employment',
  'enterprises',
  'output',
  'value-added',
  'exports',
  'rd-spending',
  'revenue',
  'population',
  'gdp',
] as const;

/** `other` stands under its own name and in its own unit. */
export const figureIds = [...namedFigureIds, 'other'] as const;

/** One figure: of an industry, or of all of them where `industry` is empty; in the unit of the catalogue. */
const AreaFigureSchema = v.strictObject({
  figure: v.picklist(figureIds),
  /** A section or a division of GB/T 4754 or what lies in one, or empty. */
  industry: v.pipe(v.string(), v.regex(/^(?:[A-T]|\d{2,4})?$/)),
  /** What it is called where the program does not use it; else empty. */
  name: ShortTextSchema,
  /** What it is counted in where the program does not use it; else empty. */
  unit: v.pipe(ShortTextSchema, v.maxLength(60)),
  value: FiniteSchema,
});
export type AreaFigure = v.InferOutput<typeof AreaFigureSchema>;

export const figureKey = ({ figure, industry, name }: Pick<AreaFigure, 'figure' | 'industry' | 'name'>) =>
  `${figure}:${industry}:${name}`;

/** The most figures of one set: several of every section, division and group. */
export const mostFigures = 1000;

/** What "all industries" of a set are: all of them, or those of industry in the narrow sense only, sections B to D. */
export const totalScopes = ['all', 'industry'] as const;

/** Figures of one area and one year from one source, kept by the office to be compared with. */
export const FigureSetSchema = v.strictObject({
  id: IdSchema,
  /** Code of GB/T 2260; `000000` for the whole country. */
  area: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  year: YearSchema,
  source: v.pipe(ShortTextSchema, v.maxLength(150)),
  date: v.nullable(LooseDateSchema),
  grade: v.picklist(gradeIds),
  totalOf: v.picklist(totalScopes),
  figures: v.pipe(v.array(AreaFigureSchema), v.maxLength(mostFigures)),
});
export type FigureSet = v.InferOutput<typeof FigureSetSchema>;

/** The employment of a set: all of it and by industry. */
export function employmentOf({ year, figures }: Pick<FigureSet, 'year' | 'figures'>): AreaEmployment {
  const employment = figures.filter(({ figure }) => figure === 'employment');
  return {
    year,
    total: employment.find(({ industry }) => industry === '')?.value ?? null,
    byIndustry: new Map(
      employment.flatMap(({ industry, value }) => (industry === '' ? [] : [[industry, value] as const])),
    ),
  };
}

/** The first figure that cannot be, or stands twice; `null` where all can. The path begins with `figures`. */
export function figureFault({ figures }: Pick<FigureSet, 'figures'>): Fault | null {
  const seen = new Set<string>();
  for (const [at, figure] of figures.entries()) {
    if (figure.figure !== 'other' && figure.value < 0) {
      return { path: `figures.${at}.value`, reason: 'below', limit: 0 };
    }
    if (seen.has(figureKey(figure))) {
      return { path: `figures.${at}`, reason: 'key-twice' };
    }
    seen.add(figureKey(figure));
  }
  return null;
}
