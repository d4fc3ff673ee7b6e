import { type Cell, type Selection, only } from './selection.ts';

/** A cell by its year: columns come and go with the years that have facts. */
interface Spot {
  readonly row: number;
  readonly year: number;
}

/** What is selected of a grid whose columns are years: the same years, wherever they have come to stand. */
export class GridSelection {
  readonly #years: () => readonly number[];
  #spots = $state.raw<{ readonly from: Spot; readonly to: Spot } | null>(null);

  constructor(years: () => readonly number[]) {
    this.#years = years;
  }

  get cells(): Selection {
    const spots = this.#spots;
    return spots === null
      ? only({ row: 0, column: 0 })
      : { from: this.cellOf(spots.from), to: this.cellOf(spots.to) };
  }

  set({ from, to }: Selection): void {
    this.#spots = { from: this.#spotOf(from), to: this.#spotOf(to) };
  }

  /** The nearest column where that of the year is gone. */
  cellOf({ row, year }: Spot): Cell {
    const years = this.#years();
    const column = years.findIndex((each) => each >= year);
    return { row, column: column === -1 ? years.length - 1 : column };
  }

  #spotOf({ row, column }: Cell): Spot {
    return { row, year: this.#years()[column] ?? 0 };
  }
}
