import type { Language } from '../../../../core/base/settings.ts';
import { withTypedUnit } from '../../../../core/base/typed/typedUnit.ts';
import { factCatalogue, factIds, type FactId } from '../../../../core/model/facts/catalogue.ts';
import { shownValue } from '../../../../core/model/facts/shownValue.ts';
import type { YearlyFact } from '../../../../core/model/cluster.ts';
import type { ClusterEditor } from '../../../state/clusterEditor.svelte.ts';
import type { Step } from '../../../state/changes/step.ts';
import { UnreadCells } from '../../../state/tables/unreadCells.svelte.ts';
import { evidenceOfFact, type Evidence } from '../evidence.ts';
import { blockText, readBlock } from './block.ts';
import { type Entry, type LeftOut, placeBlock } from './placeBlock.ts';
import { type ReadFact, readFact } from './readFact.ts';
import { GridSelection } from './gridSelection.svelte.ts';
import { type Area, type Cell, areaOf, around, cellsOf, isIn, only } from './selection.ts';

interface Ports {
  readonly editor: Pick<ClusterEditor, 'cluster' | 'saveFacts'>;
  readonly years: () => readonly number[];
  /** In whose units values are shown and taken. */
  readonly language: () => Language;
  /** Evidence given to values that are entered for the first time. */
  readonly next: () => Evidence;
}

/** What a block of several cells has become. */
export interface BlockResult {
  readonly step: Step | null;
  readonly read: number;
  readonly unread: number;
  /** Values beyond the edge of the grid. */
  readonly outside: number;
  /** What of the block has been left out. */
  readonly left: readonly LeftOut[];
  /** Years that the grid has not shown before. */
  readonly added: readonly number[];
}

/** The yearly facts as a grid: what is selected, what could not be read, and blocks of cells at once. */
export class FactGrid {
  readonly #ports: Ports;
  readonly #unread: UnreadCells;
  readonly #selection: GridSelection;
  /** Whether the caret is in the text of the cell: arrows to the sides are the text's then. */
  isEditing = $state(false);

  constructor(ports: Ports, unread = new UnreadCells(`facts ${ports.editor.cluster.id}`)) {
    this.#ports = ports;
    this.#selection = new GridSelection(ports.years);
    this.#unread = unread;
  }

  get cell(): Cell {
    return this.#selection.cells.to;
  }

  get area(): Area {
    return areaOf(this.#selection.cells);
  }

  get size() {
    return { rows: factIds.length, columns: this.#ports.years().length };
  }

  select(cell: Cell): void {
    this.#selection.set(only(cell));
    this.isEditing = false;
  }

  extend(cell: Cell): void {
    this.#selection.set({ ...this.#selection.cells, to: cell });
  }

  /** Whether a cell is one of several that are selected. */
  isSelected(cell: Cell): boolean {
    const { top, bottom, left, right } = this.area;
    return (top !== bottom || left !== right) && isIn(this.area, cell);
  }

  /** The text that could not be read, and why; `null` where the cell shows its value. */
  unreadAt(cell: Cell): { readonly text: string; readonly read: ReadFact } | null {
    const { fact, key } = this.#placeOf(cell);
    const text = this.#unreadText(fact, key);
    return text === null ? null : { text, read: readFact(fact, text, this.#language) };
  }

  /** Stores what was typed into one cell under a unit, or keeps it there where it cannot be read. */
  enter(cell: Cell, typed: string, typedUnit = this.unitAt(cell)): ReadFact {
    const { fact } = this.#placeOf(cell);
    const text = withTypedUnit(typed, typedUnit, this.unitAt(cell));
    const read = readFact(fact, text, this.#language);
    this.#write([{ ...this.#placeOf(cell), text }]);
    return read;
  }

  /** The unit that a cell shows and takes. */
  unitAt(cell: Cell): string {
    return this.#unitOf(this.#placeOf(cell).fact);
  }

  paste(clipboard: string): BlockResult {
    const block = readBlock(clipboard);
    const { top, left } = this.area;
    const [first] = block;
    // One cell fills everything that is selected.
    if (block.length === 1 && first?.length === 1) {
      return { ...this.#write(this.#same(first[0] ?? '')), ...nothingLeft };
    }
    const years = this.#ports.years();
    const place = { at: { row: top, column: left }, years, language: this.#language };
    const { entries, ...others } = placeBlock(block, place);
    const written = this.#write(entries);
    const [begin, ...more] = entries.map(({ fact, year }) =>
      this.#selection.cellOf({ row: factIds.indexOf(fact), year }),
    );
    if (begin !== undefined) {
      this.#selection.set(around([begin, ...more]));
    }
    const isNew = (year: number, at: number, all: readonly number[]) =>
      !years.includes(year) && all.indexOf(year) === at;
    const added = entries.map(({ year }) => year).filter(isNew);
    return { ...written, ...others, added: added.toSorted((a, b) => a - b) };
  }

  /** Years in which a text waits: their columns stay. */
  get unreadYears(): readonly number[] {
    return this.#unread.cells.map((key) => Number(key.split(':')[1])).filter(Number.isInteger);
  }

  /** The texts of the selected cells for the clipboard. */
  copy(): string {
    const { top, bottom, left, right } = this.area;
    return blockText(
      Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (__, column) =>
          this.#wholeText({ row: top + row, column: left + column }),
        ),
      ),
    );
  }

  clear(): BlockResult {
    return { ...this.#write(this.#same('')), ...nothingLeft };
  }

  /** The text of the cell in which the selection began into all that are selected. */
  fillSame(): BlockResult {
    return { ...this.#write(this.#same(this.#wholeText(this.#selection.cells.from))), ...nothingLeft };
  }

  /** The facts that are selected, entered or not. */
  get selected(): readonly { readonly fact: FactId; readonly year: number }[] {
    return cellsOf(this.area)
      .map((cell) => this.#placeOf(cell))
      .map(({ fact, year }) => ({ fact, year }));
  }

  /** The topmost of the selected cells of each column into those below it; of one cell alone, the cell above it. */
  fillDown(): BlockResult {
    const { top, bottom } = this.area;
    const from = top === bottom ? Math.max(0, top - 1) : top;
    const entries = cellsOf(this.area)
      .filter(({ row }) => row > from)
      .map((cell) => ({
        ...this.#placeOf(cell),
        text: this.#wholeText({ row: from, column: cell.column }),
      }));
    return { ...this.#write(entries), ...nothingLeft };
  }

  /** What a cell shows. */
  textAt(cell: Cell): string {
    const { key, fact, year } = this.#placeOf(cell);
    const known = this.#known(fact, year);
    return this.#unreadText(fact, key) ?? (known === undefined ? '' : this.#shown(known));
  }

  /** What a cell shows, so that it is read as the same elsewhere: a share that could be a fraction has its sign. */
  #wholeText(cell: Cell): string {
    const { fact } = this.#placeOf(cell);
    const text = this.textAt(cell);
    const isAsked = this.unreadAt(cell) === null && readFact(fact, text, this.#language).kind === 'asked';
    return isAsked ? `${text}%` : text;
  }

  #same(text: string): Entry[] {
    return cellsOf(this.area).map((cell) => ({ ...this.#placeOf(cell), text }));
  }

  #known(fact: FactId, year: number): YearlyFact | undefined {
    return this.#ports.editor.cluster.facts.find((each) => each.fact === fact && each.year === year);
  }

  get #language(): Language {
    return this.#ports.language();
  }

  #unitOf(fact: FactId): string {
    return factCatalogue[fact].unit[this.#language];
  }

  #shown({ fact, value }: YearlyFact): string {
    return shownValue(factCatalogue[fact].unit, this.#language, value);
  }

  #unreadText(fact: FactId, key: string): string | null {
    const unread = this.#unread.get(key);
    return unread && withTypedUnit(unread.text, unread.unit, this.#unitOf(fact));
  }

  #placeOf({ row, column }: Cell): { readonly fact: FactId; readonly year: number; readonly key: string } {
    const fact = factIds[row] ?? factIds[0];
    const year = this.#ports.years()[column] ?? 0;
    return { fact, year, key: keyOf({ fact, year }) };
  }

  #write(entries: readonly Entry[]): Pick<BlockResult, 'step' | 'read' | 'unread'> {
    const read = entries.map((entry) => ({
      ...entry,
      read: readFact(entry.fact, entry.text, this.#language),
    }));
    const beside = this.#unread.put(
      Object.fromEntries(
        read.map(({ fact, year, text, read: { kind } }) => [
          keyOf({ fact, year }),
          kind === 'value' ? null : { text, unit: this.#unitOf(fact) },
        ]),
      ),
    );
    const values = read.flatMap(({ fact, year, read: found }) => {
      if (found.kind !== 'value') {
        return [];
      }
      const before = this.#known(fact, year);
      const evidence = before === undefined ? this.#ports.next() : evidenceOfFact(before);
      return [{ fact, year, value: found.value, ...evidence }];
    });
    const step = this.#ports.editor.saveFacts(values, beside);
    return {
      step,
      read: values.filter(({ value }) => value !== null).length,
      unread: read.length - values.length,
    };
  }
}

const keyOf = ({ fact, year }: Pick<Entry, 'fact' | 'year'>): string => `${fact}:${year}`;

/** Acts on what is selected leave nothing out. */
const nothingLeft = { outside: 0, left: [], added: [] } as const;
