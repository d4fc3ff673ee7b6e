import type { Database } from '../driver/database.ts';
import type { Cell } from './contentSum.ts';
import type { Table } from './tables.ts';

type OnWrite = (table: string, before: Cell[] | null, after: Cell[] | null) => void;

/**
 * Temporary triggers that tell of every written row.
 *
 * They live in this connection alone: the file holds none of them, and a schema from elsewhere cannot call the function.
 */
export function installTriggers(db: Database, tables: readonly Table[], onWrite: OnWrite): void {
  const widths = new Map(tables.map(({ name, columns }) => [name, columns.length]));
  db.function('note_write', { varargs: true }, (name: unknown, kind: unknown, ...cells: unknown[]) => {
    const table = String(name);
    // Our tables hold text, numbers and NULL.
    const values = cells as Cell[];
    const width = widths.get(table) ?? 0;
    onWrite(
      table,
      kind === 'insert' ? null : values.slice(0, width),
      kind === 'delete' ? null : values.slice(-width),
    );
    return null;
  });
  for (const { name, columns } of tables) {
    const cells = (row: 'OLD' | 'NEW') => columns.map((column) => `${row}.${column}`).join(', ');
    const note = (kind: 'insert' | 'update' | 'delete', values: string) =>
      `CREATE TEMP TRIGGER note_${kind}_${name} AFTER ${kind.toUpperCase()} ON main.${name}
       BEGIN SELECT note_write('${name}', '${kind}', ${values}); END`;
    db.exec(note('insert', cells('NEW')));
    db.exec(note('update', `${cells('OLD')}, ${cells('NEW')}`));
    db.exec(note('delete', cells('OLD')));
  }
}
