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
import { type Entry, placeBlock } from './placeBlock.ts';
import { type ReadFact, readFact } from './readFact.ts';
import { type Area, type Cell, type Selection, areaOf, around, cellsOf, isIn, only } from './selection.ts';

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
  /** Names at the edge of the block whose values have been left out. */
  readonly unknown: readonly string[];
}

/** The yearly facts as a grid: what is selected, what could not be read, and blocks of cells at once. */
export class FactGrid {
  readonly #ports: Ports;
  readonly #unread: UnreadCells;
  #selection = $state.raw<Selection>(only({ row: 0, column: 0 }));
  /** Whether the caret is in the text of the cell: arrows to the sides are the text's then. */
  isEditing = $state(false);

  constructor(ports: Ports, unread = new UnreadCells(`facts ${ports.editor.cluster.id}`)) {
    this.#ports = ports;
    this.#unread = unread;
  }

  get cell(): Cell {
    return this.#selection.to;
  }

  get area(): Area {
    return areaOf(this.#selection);
  }

  get size() {
    return { rows: factIds.length, columns: this.#ports.years().length };
  }

  select(cell: Cell): void {
    this.#selection = only(cell);
    this.isEditing = false;
  }

  extend(cell: Cell): void {
    this.#selection = { ...this.#selection, to: cell };
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
    this.#write([{ cell, text }]);
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
    const isOne = block.length === 1 && first?.length === 1;
    // One cell fills everything that is selected.
    const placed = isOne
      ? { entries: this.#same(first?.[0] ?? ''), outside: 0, unknown: [] }
      : placeBlock(block, {
          at: { row: top, column: left },
          years: this.#ports.years(),
          language: this.#language,
        });
    const { entries, outside, unknown } = placed;
    const [begin, ...others] = entries.map(({ cell }) => cell);
    if (!isOne && begin !== undefined) {
      this.#selection = around([begin, ...others]);
    }
    return { ...this.#write(entries), outside, unknown };
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
    return { ...this.#write(this.#same(this.#wholeText(this.#selection.from))), ...nothingLeft };
  }

  /** The facts that are selected, entered or not. */
  get selected(): readonly { readonly fact: FactId; readonly year: number }[] {
    return cellsOf(this.area).map((cell) => this.#placeOf(cell));
  }

  /** The topmost of the selected cells of each column into those below it; of one cell alone, the cell above it. */
  fillDown(): BlockResult {
    const { top, bottom } = this.area;
    const from = top === bottom ? Math.max(0, top - 1) : top;
    const entries = cellsOf(this.area)
      .filter(({ row }) => row > from)
      .map((cell) => ({ cell, text: this.#wholeText({ row: from, column: cell.column }) }));
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
    return cellsOf(this.area).map((cell) => ({ cell, text }));
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
    return { fact, year, key: `${fact}:${year}` };
  }

  #write(entries: readonly Entry[]): Pick<BlockResult, 'step' | 'read' | 'unread'> {
    const read = entries.map(({ cell, text }) => {
      const place = this.#placeOf(cell);
      return { ...place, text, read: readFact(place.fact, text, this.#language) };
    });
    const beside = this.#unread.put(
      Object.fromEntries(
        read.map(({ fact, key, text, read: { kind } }) => [
          key,
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

/** Acts on what is selected leave nothing out. */
const nothingLeft = { outside: 0, unknown: [] } as const;
