import type { Language } from '../../../../core/base/settings.ts';
import { withTypedUnit } from '../../../../core/base/typed/typedUnit.ts';
import { readUnit } from '../../../../core/base/typed/units.ts';
import { factCatalogue, factIds, type FactId } from '../../../../core/model/facts/catalogue.ts';
import { shownUnit } from '../../../../core/model/facts/shownValue.ts';
import type { Block } from './block.ts';
import { type Edge, type EdgedBlock, readEdges } from './blockEdges.ts';
import type { Cell } from './selection.ts';

/** A text and the cell that it goes into. */
export interface Entry {
  readonly cell: Cell;
  readonly text: string;
}

/** What of a block goes where. */
export interface Placed {
  readonly entries: readonly Entry[];
  /** Values of years that the grid does not show, or beyond its edge. */
  readonly outside: number;
  /** Names that are no figure of the grid, or stand there twice: none of their values is taken. */
  readonly unknown: readonly string[];
}

interface Place {
  /** The cell into which the block goes. */
  readonly at: Cell;
  readonly years: readonly number[];
  readonly language: Language;
}

/** Where the values of a block belong: by the names and years at its edge, or as they lie where it has none. */
export function placeBlock(block: Block, place: Place): Placed {
  const edged = readEdges(block, place.years[place.at.column] ?? 0);
  return edged === null ? asItLies(block, place) : byEdges(edged, place);
}

function asItLies(block: Block, { at, years }: Place): Placed {
  // Lines without anything below the block came along with it.
  const last = block.findLastIndex((row) => row.some((text) => text.trim() !== ''));
  const entries = block
    .slice(0, Math.max(1, last + 1))
    .flatMap((texts, down) =>
      texts.map((text, right) => ({ cell: { row: at.row + down, column: at.column + right }, text })),
    );
  const inside = entries.filter(({ cell }) => cell.row < factIds.length && cell.column < years.length);
  return { entries: inside, outside: filled(entries) - filled(inside), unknown: [] };
}

const filled = (entries: readonly Entry[]): number => entries.filter(({ text }) => text.trim() !== '').length;

/** Whether a figure can be counted in a unit: 万元 is none of firms. */
const fits = (fact: FactId, unit: string | null): boolean => {
  const measure = unit === null ? 'none' : (readUnit(unit)?.measure ?? 'none');
  return measure === 'none' || measure === readUnit(factCatalogue[fact].unit.zh)?.measure;
};

interface Found {
  readonly name: string;
  readonly fact: FactId | null;
  readonly cell: Cell;
  readonly text: string;
}

function byEdges(edged: EdgedBlock, place: Place): Placed {
  const found = edged.rows.flatMap((row, down) =>
    row.values.flatMap((text, right) => {
      const column = edged.columns[right];
      return text === '' || column === undefined
        ? []
        : [foundAt({ edged, down, right, text, edges: [row.edge, column] }, place)];
    }),
  );
  const keyOf = ({ cell }: Found): string => `${cell.row} ${cell.column}`;
  const known = found.filter(({ fact }) => fact !== null);
  const often = new Set(
    [...Map.groupBy(known, keyOf)].flatMap(([key, same]) => (same.length > 1 ? [key] : [])),
  );
  const single = known.filter((each) => !often.has(keyOf(each)));
  const inside = single.filter(({ cell }) => cell.column >= 0 && cell.column < place.years.length);
  const unknown = found.filter((each) => each.fact === null || often.has(keyOf(each)));
  return {
    entries: inside.map(({ cell, text }) => ({ cell, text })),
    outside: single.length - inside.length,
    unknown: [...new Set(unknown.map(({ name }) => name))],
  };
}

interface Spot {
  readonly edged: EdgedBlock;
  readonly down: number;
  readonly right: number;
  readonly text: string;
  readonly edges: readonly [row: Edge, column: Edge];
}

/** One value by what stands beside and above it; where that says nothing, as far from the cell as it lies. */
function foundAt({ edged, down, right, text, edges: [row, column] }: Spot, place: Place): Found {
  const { at, years, language } = place;
  const { isNamed, yearsDown } = edged;
  const byPlace = factIds[at.row + (yearsDown ? right : down)] ?? null;
  const named = row.fact ?? column.fact;
  const unit = row.unit ?? column.unit;
  const wanted = isNamed ? named : byPlace;
  const fact = wanted !== null && fits(wanted, unit) ? wanted : null;
  const year = row.year ?? column.year;
  const isAbove = row.fact === null && column.fact !== null;
  const ownColumn = at.column + (isAbove ? 0 : right);
  const shown = fact === null ? '' : (shownUnit(factCatalogue[fact].unit, language)?.text ?? '');
  return {
    name: row.text === '' ? column.text : row.text,
    fact,
    cell: {
      row: fact === null ? -1 : factIds.indexOf(fact),
      column: year === null ? ownColumn : years.indexOf(year),
    },
    text: fact === null || unit === null ? text : withTypedUnit(text, unit, shown),
  };
}
