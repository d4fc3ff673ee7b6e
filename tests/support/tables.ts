import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Table } from '../../core/table/table.ts';
import { readTable } from '../../electron/backend/table/readTable.ts';

/** Published tables as offices download them; where from stands in the README beside them. */
export const sampleTables = {
  fujian: 'tests/fixtures/tables/fujian-industry-2018.gb18030.csv',
  guangzhou: 'tests/fixtures/tables/guangzhou-sectors-2021.utf8bom.csv',
  city: 'tests/fixtures/tables/city-employment-2019.gb18030.csv',
  heilongjiang: 'tests/fixtures/tables/heilongjiang-indicators-2020.gb18030.txt',
  clusters: 'tests/fixtures/tables/sme-clusters-2024.xlsx',
} as const;

/** The bytes of a published table. */
export const sampleBytes = (sample: keyof typeof sampleTables): Uint8Array =>
  readFileSync(sampleTables[sample]);

export const readSample = (sample: keyof typeof sampleTables): Promise<Table> =>
  readTable(sampleBytes(sample), basename(sampleTables[sample]));

/** A table from the texts of its cells, a line a row; blank rows are left out as the readers do. */
export function tableOf(rows: readonly (readonly string[])[], name = 'table.csv'): Table {
  return {
    name,
    form: { kind: 'text', encoding: 'utf-8', delimiter: ',' },
    columns: Math.max(0, ...rows.map((row) => row.length)),
    rows: rows.flatMap((cells, at) =>
      cells.every((text) => text === '') ? [] : [{ line: at + 1, cells: cells.map((text) => ({ text })) }],
    ),
  };
}
