import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../db/driver/database.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { isWhole, type SalvageReport } from '../../core/model/backup/salvageReport.ts';
import { readIdentity } from '../../db/identity/identity.ts';
import { connect } from '../../db/opening/connect.ts';
import { salvage } from '../../db/recovery/salvage.ts';
import { openStore } from '../../db/store.ts';
import { readSequences } from '../../db/trail/sequences.ts';
import { readTables, type Table } from '../../db/trail/tables.ts';
import { rowsOf } from '../support/damage.ts';
import { openOptions } from '../support/openOptions.ts';
import { openRecorded } from '../support/openRecorded.ts';
import { someAction, someAssessment, someCluster, someTime } from '../support/storeRows.ts';

const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the trail does not tell of, and what that rests on. */
const untoldRows = [
  `INSERT INTO knowledge_base (hash, version, origin, note, content, created_at)
   VALUES ('${'a'.repeat(64)}', '1', 'shipped', '', '{"criteria": []}', '${someTime}')`,
  `INSERT INTO knowledge_draft (id, based_on, content, updated_at)
   VALUES (1, '${'a'.repeat(64)}', '{"criteria": []}', '${someTime}')`,
  `INSERT INTO headline (assessment_id, type, stage, composite, engine, knowledge_hash, fingerprint, evaluated_at)
   VALUES ('of-1', 'embedded', 'growing', 55.5, '1', '${'b'.repeat(64)}', '${'c'.repeat(64)}', '${someTime}')`,
];

/** Fills a store, and then takes the last cluster away for good; the bytes of the closed file. */
function filledStore(fill: (path: string) => void): Buffer {
  const path = join(mkdtempSync(join(folder, 'made-')), 'cluster-desk.db');
  fill(path);
  const { write, close } = openRecorded(path);
  write(`DELETE FROM cluster WHERE id = 'gone'`);
  close();
  return readFileSync(path);
}

/** Rows of many kinds, those among them that the trail does not tell of. */
function fillAll(path: string): void {
  const store = openStore(path, openOptions);
  for (const id of ['1', '2']) {
    store.transaction(() => {
      store.clusters.insert(someCluster(id), someTime);
      store.clusters.recognition.replace(id, { 'area-km2': 2.5, 'clean-record': true });
      store.clusters.facts.save(id, { year: 2024, fact: 'output', value: 12.75, grade: 'B' });
      store.assessments.insert(someAssessment(`of-${id}`, id));
      store.actions.insert(someAction(`act-${id}`, `of-${id}`));
    });
    store.actions.record(`act-${id}`, { at: someTime, progress: 40, status: 'open', note: '已召开。' });
  }
  store.clusters.insert(someCluster('gone'), someTime);
  store.close();
  const { write, close } = openRecorded(path);
  untoldRows.forEach((sql) => write(sql));
  close();
}

interface Salvaged {
  readonly report: SalvageReport;
  readonly rows: ReadonlySet<string>;
  readonly storeId: string | null;
}

function salvaged(bytes: Buffer): Salvaged {
  const path = join(folder, 'damaged.db');
  writeFileSync(path, bytes);
  const target = `${path}.salvaged`;
  const work = salvage(path, { ...openOptions, target });
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) {
      const bytes = readFileSync(target);
      return { report: step.value.report, rows: rowsIn(bytes), storeId: storeIdIn(bytes) };
    }
  }
}

/** A file read in memory, where it has no log. */
function opened(bytes: Buffer): Database {
  const copy = Buffer.from(bytes);
  [18, 19].forEach((place) => copy.writeUInt8(1, place));
  return connect(copy);
}

function rowsIn(bytes: Buffer): Set<string> {
  const db = opened(bytes);
  try {
    const numbers = readSequences(db).map((cells) => JSON.stringify(['sqlite_sequence', ...cells]));
    return new Set([...rowsOf(db), ...numbers]);
  } finally {
    db.close();
  }
}

function storeIdIn(bytes: Buffer): string | null {
  const db = opened(bytes);
  try {
    return readIdentity(db)?.storeId ?? null;
  } finally {
    db.close();
  }
}

/** The file with another id where it says its own; in the trail it stands as it did. */
function withOtherId(bytes: Buffer, id: string): Buffer {
  const size = 4096;
  const copy = Buffer.from(bytes);
  for (let at = 0; at < copy.length; at += size) {
    const page = copy.subarray(at, at + size);
    if (page.includes(id) && !page.includes('store.begin')) {
      page.write('x', page.indexOf(id));
    }
  }
  return copy;
}

/** The file with rows of it changed past the program; `null` where there are none, or the schema does not take it. */
function changedPast(bytes: Buffer, sql: string): Buffer | null {
  const db = opened(bytes);
  try {
    db.pragma('foreign_keys = OFF');
    const guards = db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
      .pluck()
      .all();
    guards.forEach((name) => db.exec(`DROP TRIGGER ${name}`));
    return db.prepare(sql).run().changes > 0 ? db.serialize() : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) {
      return null;
    }
    throw error;
  } finally {
    db.close();
  }
}

/** One character of a text, or a number by one. */
const changeOf = (column: string): string =>
  `CASE typeof(${column}) WHEN 'text' THEN substr(${column}, 1, length(${column}) - 2) || '7' || substr(${column}, -1)
   WHEN 'null' THEN NULL ELSE ${column} + 1 END`;

const made = filledStore(fillAll);
const tables = (() => {
  const db = opened(made);
  const filled = readTables(db).filter(({ name }) => db.prepare(`SELECT 1 FROM ${name}`).get() !== undefined);
  db.close();
  return filled;
})();

const stored = rowsIn(made);

/** Whether something else than what was stored is taken for whole. */
const isSilent = (sql: string): boolean => {
  const bytes = changedPast(made, sql);
  if (bytes === null) {
    return false;
  }
  const { report, rows } = salvaged(bytes);
  return isWhole(report) && !(rows.size === stored.size && [...rows].every((row) => stored.has(row)));
};

describe('a salvaged store', () => {
  test('is whole where nothing was damaged, also where rows are gone for good', () => {
    const { report, rows } = salvaged(made);

    expect(isWhole(report)).toBe(true);
    expect(rows).toEqual(stored);
  });

  test('and where all rows of a table are', () => {
    const emptied = filledStore((path) => {
      const store = openStore(path, openOptions);
      store.clusters.insert(someCluster('gone'), someTime);
      store.close();
    });

    const { report, rows } = salvaged(emptied);

    expect(isWhole(report)).toBe(true);
    expect(rows).toEqual(rowsIn(emptied));
  });

  test.each(tables)(
    'tells of any value of $name that is not as it was stored',
    ({ name, columns }: Table) => {
      const silent = columns.filter((column) =>
        isSilent(
          `UPDATE ${name} SET ${column} = ${changeOf(column)} WHERE ${column} IS NOT ${changeOf(column)}`,
        ),
      );

      expect(silent).toEqual([]);
    },
  );

  test.each(tables)('tells of rows of $name that are gone', ({ name }: Table) => {
    expect(isSilent(`DELETE FROM ${name}`)).toBe(false);
  });

  test.each([
    ['is another', `UPDATE store_identity SET store_id = 'another'`],
    ['is gone', `DELETE FROM store_identity`],
  ])('is the store that its trail began with where the id %s', (_name, sql) => {
    const bytes = changedPast(made, sql);

    expect(salvaged(bytes ?? made).storeId).toBe(salvaged(made).storeId);
  });

  test('has what its log holds, also where the id in the file is another', () => {
    const path = join(folder, 'killed.db');
    const store = openStore(path, openOptions);
    const { storeId = '' } = store.identity() ?? {};
    store.clusters.insert(someCluster('logged'), someTime);
    const [file, log, note] = ['', '-wal', '-identity'].map((part) => readFileSync(path + part));
    store.close();
    writeFileSync(join(folder, 'damaged.db-wal'), log ?? '');
    writeFileSync(join(folder, 'damaged.db-identity'), note ?? '');

    const { report } = salvaged(withOtherId(file ?? Buffer.of(), storeId));
    ['-wal', '-identity'].forEach((part) => rmSync(join(folder, `damaged.db${part}`)));

    expect(report.clusters.read).toBe(1);
  });

  test('is not called whole where a log was left aside', () => {
    const log = join(folder, 'damaged.db-wal');
    writeFileSync(log, 'of another store');

    const { report } = salvaged(made);
    rmSync(log);

    expect(isWhole(report)).toBe(false);
  });

  test('tells of a number that would be given again', () => {
    expect(isSilent(`UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'cluster'`)).toBe(false);
  });
});
