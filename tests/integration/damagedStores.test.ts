import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { AppError } from '../../core/base/errors.ts';
import { holdsAnything, isWhole } from '../../core/model/backup/salvageReport.ts';
import { replaceStore } from '../../db/backup/replaceStore.ts';
import { connect } from '../../db/opening/connect.ts';
import { asideFile, asideName } from '../../db/opening/finishReplacing.ts';
import { takePlace } from '../../db/opening/lock.ts';
import { salvage, type Salvaged } from '../../db/recovery/salvage.ts';
import { openStore } from '../../db/store.ts';
import { backUp, fill } from '../support/backups.ts';
import { damagesOf, rowsOf } from '../support/damage.ts';
import { openOptions } from '../support/openOptions.ts';
import { storePath } from '../support/storeFolder.ts';
import { someTime } from '../support/storeRows.ts';

interface Made {
  readonly path: string;
  readonly bytes: Buffer;
  readonly rows: ReadonlySet<string>;
  readonly backup: { readonly path: string; readonly rows: ReadonlySet<string> };
}

/** A store with a backup, and changes after that. */
function makeStore(): Made {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'cluster-desk.db');
  const store = openStore(path, openOptions);
  fill(store, 'one', 'two', 'three');
  const backup = backUp(store).path;
  fill(store, 'four');
  store.close();
  return {
    path,
    bytes: readFileSync(path),
    rows: rowsIn(path),
    backup: { path: backup, rows: rowsIn(backup) },
  };
}

/** The rows of a closed file, read in memory: nothing of it is changed. */
function rowsIn(path: string): Set<string> {
  const bytes = readFileSync(path);
  [18, 19].forEach((place) => bytes.writeUInt8(1, place));
  const db = connect(bytes);
  try {
    return rowsOf(db);
  } finally {
    db.close();
  }
}

/** What opening says: the code of a refusal, or `opened`. */
function opening(path: string): string {
  try {
    openStore(path, openOptions).close();
    return 'opened';
  } catch (error) {
    if (error instanceof AppError) {
      return error.code;
    }
    throw error;
  }
}

/** Salvages to the end. */
function salvaged(path: string, target: string | null): Salvaged {
  const work = salvage(path, { ...openOptions, target });
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) {
      return step.value;
    }
  }
}

const made = makeStore();
const damages = damagesOf(made.bytes);

/** Puts the store down damaged, alone but for its note. */
function lay(bytes: Buffer): string {
  const path = storePath();
  writeFileSync(path, bytes);
  copyFileSync(`${made.path}-identity`, `${path}-identity`);
  return path;
}

const isWithin = (rows: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...rows].every((row) => others.has(row));

test('the damages are as many as they should be', () => {
  expect(damages).toHaveLength(200);
});

describe.each(['flipped', 'cut', 'zeroed', 'swapped'] as const)('a store with %s bytes', (kind) => {
  const own = damages.filter((damage) => damage.kind === kind);

  test('opens with the rows that were stored, or is refused and left as it is', () => {
    for (const { name, bytes } of own) {
      const path = lay(bytes);

      const said = opening(path);

      if (said === 'opened') {
        expect(rowsIn(path), name).toEqual(made.rows);
      } else {
        expect(said, name).toMatch(/^store-(?:damaged|foreign|incomplete|newer)$/u);
        expect(readFileSync(path).equals(bytes), name).toBe(true);
      }
    }
  });

  test('is salvaged into one that opens; what is not as it was stored, the report tells of', () => {
    for (const { name, bytes } of own) {
      const path = lay(bytes);
      const target = `${path}.salvaged`;

      const { report } = salvaged(path, target);

      expect(readFileSync(path).equals(bytes), name).toBe(true);
      expect(opening(target), name).toBe('opened');
      const rows = rowsIn(target);
      const isSame = isWithin(rows, made.rows) && isWithin(made.rows, rows);
      expect(isSame || !isWhole(report), name).toBe(true);
    }
  });
});

describe('a way on', () => {
  const refused = () => damages.filter(({ bytes }) => opening(lay(bytes)) !== 'opened');

  test('with a backup every refused file is replaced by it, and kept', () => {
    for (const { name, bytes } of refused()) {
      const path = lay(bytes);
      const place = takePlace(path);
      const keepAs = asideName(place.path, '2026-06-30');

      replaceStore(place.path, made.backup.path, { now: () => someTime, keepAs });
      place.release();

      expect(opening(path), name).toBe('opened');
      expect(rowsIn(path), name).toEqual(made.backup.rows);
      expect(readFileSync(join(dirname(path), asideFile(path, keepAs))).equals(bytes), name).toBe(true);
    }
  });

  test('without one nearly all of them give back something, and the others say that there is nothing', () => {
    const all = refused();
    const empty = all.filter(({ bytes }) => !holdsAnything(salvaged(lay(bytes), null).report));

    // Cut before the first page of clusters: nothing is left to be read.
    expect(empty.every(({ name }) => name.startsWith('cut to'))).toBe(true);
    expect(empty.length).toBeLessThan(all.length / 3);
  });
});

describe('logs and notes that belong to something else', () => {
  const foreignLog = () => {
    const path = storePath();
    const store = openStore(path, openOptions);
    fill(store, 'other');
    const log = readFileSync(`${path}-wal`);
    const note = readFileSync(`${path}-identity`);
    store.close();
    return { log, note };
  };

  test('the log of another store is not replayed, with its note and without', () => {
    const { log, note } = foreignLog();
    for (const withNote of [true, false]) {
      const path = lay(made.bytes);
      writeFileSync(`${path}-wal`, log);
      if (withNote) {
        writeFileSync(`${path}-identity`, note);
      } else {
        rmSync(`${path}-identity`);
      }

      expect(opening(path)).toBe('store-log-foreign');
      expect(readFileSync(path).equals(made.bytes)).toBe(true);
      expect(readFileSync(`${path}-wal`).equals(log)).toBe(true);
    }
  });

  test('nor is it salvaged with a damaged file', () => {
    const { log, note } = foreignLog();
    const path = lay(Buffer.from(made.bytes).fill(0, 0, 100));
    writeFileSync(`${path}-wal`, log);
    writeFileSync(`${path}-identity`, note);
    const target = `${path}.salvaged`;

    salvaged(path, target);

    expect(isWithin(rowsIn(target), made.rows)).toBe(true);
  });

  test('an older copy in place of a newer file opens, and is told from it', () => {
    const path = storePath();
    copyFileSync(made.backup.path, path);
    copyFileSync(`${made.path}-identity`, `${path}-identity`);

    const store = openStore(path, openOptions);
    const { found } = store;
    store.close();

    expect(found).toBe('older-copy');
    expect(rowsIn(path)).toEqual(made.backup.rows);
  });

  test('an older copy beside the log of the newer file is refused', () => {
    const path = storePath();
    const store = openStore(path, openOptions);
    fill(store, 'one');
    store.checkpoint();
    const older = readFileSync(path);
    fill(store, 'two');
    store.checkpoint();
    fill(store, 'three');
    const log = readFileSync(`${path}-wal`);
    const note = readFileSync(`${path}-identity`);
    store.close();
    writeFileSync(path, older);
    writeFileSync(`${path}-wal`, log);
    writeFileSync(`${path}-identity`, note);

    expect(opening(path)).toBe('store-log-foreign');
    expect(existsSync(`${path}-wal`)).toBe(true);
  });
});

describe('salvage', () => {
  test('reads the log that belongs to the file, also where the head of the file is gone', () => {
    const path = storePath();
    const store = openStore(path, openOptions);
    fill(store, 'one');
    store.checkpoint();
    fill(store, 'two');
    const [file, log, note] = ['', '-wal', '-identity'].map((part) => readFileSync(path + part));
    store.close();
    const torn = storePath();
    writeFileSync(torn, Buffer.from(file ?? '').fill(0, 0, 4096));
    writeFileSync(`${torn}-wal`, log ?? '');
    writeFileSync(`${torn}-identity`, note ?? '');

    expect(salvaged(torn, null).report.clusters.read).toBe(2);
  });

  test('left in the middle leaves nothing behind', () => {
    const path = lay(Buffer.from(made.bytes).fill(0, 4096, 8192));
    const target = `${path}.salvaged`;
    const before = readdirSync(dirname(path)).sort();
    const work = salvage(path, { ...openOptions, target });
    while (!existsSync(target)) {
      work.next();
    }

    expect(() => work.throw(new Error('stopped'))).toThrow('stopped');

    expect(readdirSync(dirname(path)).sort()).toEqual(before);
  });

  test('goes on with the trail, and says in it what was done', () => {
    const path = lay(Buffer.from(made.bytes).fill(0, 0, 100));
    const target = `${path}.salvaged`;

    const { report } = salvaged(path, target);

    const store = openStore(target, openOptions);
    const [last] = store.trail.list({ limit: 1 });
    store.close();
    expect(last).toMatchObject({ act: 'store.salvage', seq: report.trail.kept + 1 });
    expect(report.trail.kept).toBeGreaterThan(1);
  });
});
