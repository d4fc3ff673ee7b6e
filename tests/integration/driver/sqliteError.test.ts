import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeName } from '../../../db/driver/sqliteError.ts';

const header = join(import.meta.dirname, '../../../node_modules/better-sqlite3/deps/sqlite3/sqlite3.h');

/** Every result code that SQLite defines, by its number. */
function definedCodes(): Map<number, string> {
  const codes = new Map<string, number>();
  const text = readFileSync(header, 'utf8');
  for (const [, name = '', number] of text.matchAll(/^#define (SQLITE_[A-Z]+)\s+(\d+)\s+\/\*/gmu)) {
    const value = Number(number);
    if (value <= 28 && !codes.has(name) && ![...codes.values()].includes(value)) {
      codes.set(name, value);
    }
  }
  const extended = /^#define (SQLITE_\w+)\s+\((SQLITE_[A-Z]+)\s*\|\s*\((\d+)<<8\)\)/gmu;
  const more = [...text.matchAll(extended)].map(
    ([, name = '', primary = '', byte]) => [(codes.get(primary) ?? NaN) | (Number(byte) << 8), name] as const,
  );
  return new Map([...[...codes].map(([name, number]) => [number, name] as const), ...more]);
}

test('every result code of SQLite has its name', () => {
  // Success of a kind is no failure.
  const codes = [...definedCodes()].filter(([, name]) => !name.startsWith('SQLITE_OK_'));

  expect(codes.length).toBeGreaterThan(90);
  expect(codes.map(([number]) => codeName(number))).toEqual(codes.map(([, name]) => name));
});

test('one of a later SQLite has the name of its kind', () => {
  expect(codeName(10 | (99 << 8))).toBe('SQLITE_IOERR');
});
