import { hash } from 'node:crypto';
import type { Database } from '../driver/database.ts';
import type { Table } from './tables.ts';

export type Cell = string | number | null;
export type Cells = readonly Cell[];

const modulus = 1n << 256n;

/** The empty sum, and the hash before the first entry. */
export const nothing = '0'.repeat(64);

/** A row as one line of text: the same row gives the same text, another row another. */
export const rowText = (table: string, cells: Cells): string => JSON.stringify([table, ...cells]);

export const sha256 = (text: string): string => hash('sha256', text, 'hex');

const rowNumber = (table: string, cells: Cells): bigint => BigInt(`0x${sha256(rowText(table, cells))}`);

/**
 * A sum over rows that is kept up to date by the changes alone.
 *
 * The SHA-256 of every row, added modulo 2^256: the order of the rows does not matter, and what one row leaves is taken
 * off again. It shows damage and rows that were changed past the program.
 */
export class ContentSum {
  #value: bigint;

  constructor(text: string = nothing) {
    this.#value = BigInt(`0x${text}`);
  }

  /** Takes off a row as it was and adds it as it is; `null` where there was or is none. */
  replace(table: string, before: Cells | null, after: Cells | null): void {
    const left = before === null ? 0n : rowNumber(table, before);
    const come = after === null ? 0n : rowNumber(table, after);
    this.#value = (this.#value + modulus - left + come) % modulus;
  }

  /** 64 hexadecimal digits. */
  toString(): string {
    return this.#value.toString(16).padStart(64, '0');
  }
}

/** Adds up all rows of some tables as they stand in the file. */
export function sumOfTables(db: Database, tables: readonly Table[], sum = new ContentSum()): ContentSum {
  for (const { name, columns } of tables) {
    const rows = db
      .prepare<[], Cell[]>(`SELECT ${columns.join(', ')} FROM ${name}`)
      .raw()
      .iterate();
    for (const cells of rows) {
      sum.replace(name, null, cells);
    }
  }
  return sum;
}
