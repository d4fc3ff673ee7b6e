import type { Language } from '../../../../core/base/settings.ts';
import { saysMissing } from '../../../../core/base/typed/numberText.ts';
import { readUnit } from '../../../../core/base/typed/units.ts';
import { factIds, type FactId } from '../../../../core/model/facts/catalogue.ts';
import { amountOf } from '../../../../core/table/fields.ts';
import type { CellReason } from '../../../../core/table/findings.ts';
import type { UnitLine } from '../../../../core/table/label.ts';
import { lineUnit } from '../../../../core/table/lineUnit.ts';
import type { Block } from './block.ts';
import { type EdgedBlock, readEdges } from './blockEdges.ts';
import { type Edge, isNumber } from './edge.ts';
import type { Cell } from './selection.ts';
import { underUnit } from './underUnit.ts';

/** A text and the fact that it is of. */
export interface Entry {
  readonly fact: FactId;
  readonly year: number;
  readonly text: string;
}

/** A name at the edge of a block none of whose values is taken, and why. */
export interface LeftOut {
  readonly name: string;
  readonly why: CellReason | { readonly reason: 'repeated' };
}

/** What of a block goes where. */
export interface Placed {
  readonly entries: readonly Entry[];
  /** Values beyond the edge of the grid. */
  readonly outside: number;
  readonly left: readonly LeftOut[];
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
  const found = block.slice(0, Math.max(1, last + 1)).flatMap((texts, down) =>
    texts.map((text, right) => ({
      fact: factIds[at.row + down],
      year: years[at.column + right],
      text,
    })),
  );
  const entries = found.flatMap(({ fact, year, text }) =>
    fact === undefined || year === undefined ? [] : [{ fact, year, text }],
  );
  return { entries, outside: filled(found) - filled(entries), left: [] };
}

const filled = (entries: readonly { readonly text: string }[]): number =>
  entries.filter(({ text }) => text.trim() !== '').length;

/** Where a value of a block goes; `null` beyond the edge of the grid. */
type Found = Entry | LeftOut | null;

const isEntry = (found: Found): found is Entry => found !== null && 'fact' in found;
const isLeft = (found: Found): found is LeftOut => found !== null && 'why' in found;

function byEdges(edged: EdgedBlock, place: Place): Placed {
  const found = edged.rows.flatMap((row, down) =>
    row.values.flatMap((text, right) => {
      const column = edged.columns[right];
      if (text === '' || column === undefined) {
        return [];
      }
      const found = foundAt({ edged, down, right, text, row: row.edge, column }, place);
      return found === undefined ? [] : [{ edges: [row.edge, column] as const, found }];
    }),
  );
  const keyOf = ({ fact, year }: Entry): string => `${fact} ${year}`;
  const entries = found.flatMap((each) => (isEntry(each.found) ? [{ ...each, found: each.found }] : []));
  const same = Map.groupBy(entries, (each) => keyOf(each.found));
  const isOften = (entry: Entry): boolean => (same.get(keyOf(entry))?.length ?? 0) > 1;
  const left = found.flatMap((each): LeftOut[] => {
    if (isLeft(each.found)) {
      return [each.found];
    }
    return isEntry(each.found) && isOften(each.found)
      ? [{ name: namesOf(each.edges), why: { reason: 'repeated' } }]
      : [];
  });
  return {
    entries: entries.map((each) => each.found).filter((entry) => !isOften(entry)),
    outside: found.filter((each) => each.found === null).length,
    left: eachOnce(left),
  };
}

/** The name of the figure where one of two edges has it. */
const nameOf = ([row, column]: readonly [Edge, Edge]): string =>
  (row.fact === null && column.fact !== null ? column.text : row.text) || column.text;

const namesOf = (edges: readonly [Edge, Edge]): string =>
  edges
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' ');

const eachOnce = (left: readonly LeftOut[]): readonly LeftOut[] => [
  ...new Map(left.map((each) => [each.name, each])).values(),
];

interface Spot {
  readonly edged: EdgedBlock;
  readonly down: number;
  readonly right: number;
  readonly text: string;
  readonly row: Edge;
  readonly column: Edge;
}

/** One value by what stands beside and above it; where that says nothing, as far from the cell as it lies. */
function foundAt(spot: Spot, place: Place): Found | undefined {
  const { edged, text, row, column } = spot;
  // What a row is called below the names of figures may be anything.
  const isNamedAbove = column.fact !== null && row.why?.reason === 'not-a-figure';
  const why = (isNamedAbove ? null : row.why) ?? column.why;
  if (why !== null) {
    const isRemark = row.why === null && !isNumber(text);
    const name = (row.why === null ? column.text : row.text) || text;
    return saysMissing(text) || isRemark ? undefined : { name, why };
  }
  const name = nameOf([row, column]) || text;
  const fact = factAt(spot, place);
  const year = yearAt(spot, place);
  if (fact === null || year === null) {
    return edged.isNamed && fact === null ? { name, why: { reason: 'not-a-figure' } } : null;
  }
  if (typeof year === 'object') {
    return { name, why: year };
  }
  const unit = row.unit ?? column.unit ?? unitOfLine(edged.unitLine, fact);
  if (unit === null) {
    return { fact, year, text };
  }
  const { unit: asked, unitName } = amountOf(fact);
  const measure = readUnit(unit)?.measure ?? 'none';
  return measure === 'none' || measure === asked.measure
    ? { fact, year, text: underUnit(text, { fact, unit, language: place.language }) }
    : { name, why: { reason: 'unit-contradicts', unit, asked: unitName } };
}

function factAt({ edged, down, right, row, column }: Spot, { at }: Place): FactId | null {
  const byPlace = factIds[at.row + (edged.yearsDown ? right : down)] ?? null;
  return edged.isNamed ? (row.fact ?? column.fact) : byPlace;
}

/** `null` beyond the last year of the grid. */
function yearAt({ edged, right, row, column }: Spot, { at, years }: Place): number | CellReason | null {
  const own = row.year ?? column.year;
  if (own !== null) {
    return own;
  }
  if (edged.isDated) {
    return { reason: 'no-year' };
  }
  const isAbove = row.fact === null && column.fact !== null;
  return edged.period ?? years[at.column + (isAbove ? 0 : right)] ?? null;
}

/** Who filled a table in stands where its unit does. */
const body = /(?:局|委|会|厅|公司|政府|中心|办|办公室|处|科|部|院|所|站)$/u;

/**
 * The unit that the line above gives to a fact. Money that it does not speak of waits, as does whatever stands under a
 * line that is not understood; shares have a unit of their own.
 */
function unitOfLine(line: UnitLine | null, fact: FactId): string | null {
  const { measure } = amountOf(fact).unit;
  if (line === null || measure === 'share' || (line.units.length === 0 && body.test(line.text))) {
    return null;
  }
  const isOpen = line.units.length === 0 || measure === 'yuan';
  return lineUnit({ unitLine: line }, fact)?.text ?? (isOpen ? line.text : null);
}
