import { AppError } from '../../../../core/base/errors.ts';
import type { Input } from '../../../../core/contract/channels.ts';
import { fileRefusal } from '../../../../core/base/strictJson.ts';
import { type FigureSet, mostFigures } from '../../../../core/model/figures/figureSet.ts';
import type { MatchedReference } from '../../../../core/table/preview/matchReference.ts';
import type { TableTarget } from '../../../../core/table/preview/settings.ts';
import type { Context } from '../../context/context.ts';
import type { Written } from './written.ts';

interface Decided {
  readonly target: TableTarget;
  readonly wish: Pick<Input<'table.import'>, 'evidence'>;
}

/** Keeps the figures of an area, a set for each year. Throws `not-found` where no area was chosen. */
export function storeFigures(
  { store, ports }: Context,
  { figures, totalOf }: MatchedReference,
  { target, wish }: Decided,
): Written['sets'] {
  const area = target.kind === 'reference' ? target.area : null;
  if (target.kind !== 'reference' || area === null) {
    throw new AppError('not-found', 'No area was chosen for the figures.');
  }
  const { source, date, grade } = wish.evidence;
  return [...Map.groupBy(figures, ({ year }) => year)].flatMap(([year, own]) => {
    if (year === null) {
      return [];
    }
    if (own.length > mostFigures) {
      throw fileRefusal('', { reason: 'too-many-rows', most: mostFigures });
    }
    const set: FigureSet = {
      id: ports.newId(),
      area,
      year,
      source: source.trim().slice(0, 150),
      date,
      grade,
      totalOf: target.totalOf ?? totalOf,
      figures: own.map(({ figure, industry, name, unit, value }) => ({
        figure,
        industry,
        name,
        unit,
        value,
      })),
    };
    store.figureSets.put(set);
    // As it is read back: in the order of the store.
    return [{ id: set.id, before: null, after: store.figureSets.find(set.id) }];
  });
}
