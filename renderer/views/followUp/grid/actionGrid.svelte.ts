import { SvelteSet } from 'svelte/reactivity';
import { type GridColumn, gridColumns, narrowColumns } from './cellEntry.ts';

/** A cell of the list: of an action, in a column. */
export interface GridCell {
  readonly id: string;
  readonly column: GridColumn;
}

/** Where the hand is in the list of actions, what is being typed, and which actions are chosen. */
export class ActionGrid {
  readonly #rows: () => readonly string[];
  #cell = $state.raw<GridCell | null>(null);
  #isOpen = $state(false);
  /** Whether the list has the room for all columns. */
  isWide = $state(false);
  readonly #columns = $derived.by(() => (this.isWide ? gridColumns : narrowColumns));
  /** The first of those that are chosen by Shift and an arrow. */
  #anchor: string | null = null;
  readonly #chosen = new SvelteSet<string>();

  /** `rows` are the actions in the order of the list. */
  constructor(rows: () => readonly string[]) {
    this.#rows = rows;
  }

  /** The one cell that Tab reaches; the first where none has been entered. */
  get cell(): GridCell | null {
    const rows = this.#rows();
    const [first] = rows;
    if (this.#cell !== null && rows.includes(this.#cell.id) && this.#columns.includes(this.#cell.column)) {
      return this.#cell;
    }
    return first === undefined ? null : { id: first, column: gridColumns[0] };
  }

  isAt(id: string, column: GridColumn): boolean {
    const { cell } = this;
    return cell?.id === id && cell.column === column;
  }

  /** Whether a cell is being typed in. */
  isTypedIn(id: string, column: GridColumn): boolean {
    return this.#isOpen && this.isAt(id, column);
  }

  go(cell: GridCell): void {
    this.#cell = cell;
    this.#isOpen = false;
  }

  open(cell: GridCell): void {
    this.#cell = cell;
    this.#isOpen = true;
  }

  close(): void {
    this.#isOpen = false;
  }

  /** Goes so many rows down and columns to the right, as far as there are any. */
  move(rows: number, columns: number): void {
    const { cell } = this;
    const all = this.#rows();
    if (cell === null) {
      return;
    }
    const row = clamp(all.indexOf(cell.id) + rows, all.length);
    const column = clamp(this.#columns.indexOf(cell.column) + columns, this.#columns.length);
    this.go({ id: all[row] ?? cell.id, column: this.#columns[column] ?? cell.column });
  }

  /** The chosen actions that are in the list, in its order. */
  get chosen(): readonly string[] {
    return this.#rows().filter((id) => this.#chosen.has(id));
  }

  isChosen(id: string): boolean {
    return this.#chosen.has(id);
  }

  choose(id: string, isChosen = !this.#chosen.has(id)): void {
    this.#anchor = id;
    if (isChosen) {
      this.#chosen.add(id);
    } else {
      this.#chosen.delete(id);
    }
  }

  /** Chooses every action from the one that was chosen last to the one that is `rows` below. */
  extend(rows: number): void {
    const from = this.#anchor ?? this.cell?.id ?? null;
    this.move(rows, 0);
    const all = this.#rows();
    const [first = 0, last = 0] = [all.indexOf(from ?? ''), all.indexOf(this.cell?.id ?? '')].sort(
      (a, b) => a - b,
    );
    all.slice(Math.max(0, first), last + 1).forEach((id) => this.#chosen.add(id));
    this.#anchor = from;
  }

  chooseAll(ids: readonly string[], isChosen: boolean): void {
    ids.forEach((id) => (isChosen ? this.#chosen.add(id) : this.#chosen.delete(id)));
  }

  chooseNone(): void {
    this.#chosen.clear();
  }
}

const clamp = (place: number, length: number): number => Math.max(0, Math.min(length - 1, place));
