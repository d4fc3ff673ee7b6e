import { expect, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations.ts';
import { readTables } from '../../db/trail/tables.ts';
import { wordedColumns } from '../../core/trail/tableWords.ts';
import { trailTables } from '../../core/trail/tellChanges.ts';
import { bareDatabase } from '../support/bareDatabase.ts';

test('every table and column that the trail tells of has words, or is known to need none', () => {
  const db = bareDatabase();
  migrate(db, migrations);

  const silent = readTables(db)
    .filter(({ isTold }) => isTold)
    .flatMap(({ name, columns }) => {
      const table = trailTables[name];
      const worded = new Set(table === undefined ? [] : wordedColumns(table));
      return columns.filter((column) => !worded.has(column)).map((column) => `${name}.${column}`);
    });

  expect(silent).toEqual([]);
});
