import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../db/opening/connect.ts';
import { toAppError } from '../../../db/sqliteFailure.ts';
import { storePath } from '../../support/storeFolder.ts';

/** Runs on either SQLite: what it says holds for both. */
function opened(path: string | Buffer = ':memory:', onStatement?: (sql: string) => void) {
  const db = connect(path, { onStatement });
  onTestFinished(() => db.close());
  return db;
}

function withTable() {
  const db = opened();
  db.exec(`CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, size REAL, body BLOB) STRICT;
           CREATE TABLE part (thing INTEGER NOT NULL REFERENCES thing (id), number INTEGER CHECK (number > 0)) STRICT`);
  return db;
}

function failureOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

const codeOf = (work: () => unknown): unknown => Reflect.get(Object(failureOf(work)), 'code');

describe('values', () => {
  test('come back as they were bound, by place and by name', () => {
    const db = withTable();
    const insert = db.prepare(`INSERT INTO thing VALUES (@id, @name, @size, @body)`);
    const text = 'a\u0000b 数据';

    const first = insert.run({ id: 1, name: text, size: 1.5, body: Buffer.from([1, 2]), more: 'left out' });
    const second = db.prepare(`INSERT INTO thing VALUES (?, ?, ?, ?)`).run([2, 'two', undefined, null]);

    expect([first, second]).toEqual([
      { changes: 1, lastInsertRowid: 1 },
      { changes: 1, lastInsertRowid: 2 },
    ]);
    const rows = db.prepare(`SELECT * FROM thing ORDER BY id`);
    expect(rows.all()).toStrictEqual([
      { id: 1, name: text, size: 1.5, body: Buffer.from([1, 2]) },
      { id: 2, name: 'two', size: null, body: null },
    ]);
    expect([...rows.iterate()]).toStrictEqual(rows.all());
    expect(rows.raw().get()).toStrictEqual([1, text, 1.5, Buffer.from([1, 2])]);
    expect(db.prepare(`SELECT name FROM thing ORDER BY id`).pluck().all()).toEqual([text, 'two']);
    expect(db.prepare(`SELECT name FROM thing WHERE id = 3`).get()).toBeUndefined();
  });

  test('that are numbers are stored as such and lose no more than a number does', () => {
    const db = opened();

    expect(db.prepare(`SELECT typeof(?), typeof(?), typeof(?)`).raw().get(1, 1.5, 2n)).toEqual([
      'real',
      'real',
      'integer',
    ]);
    expect(db.prepare(`SELECT 9007199254740993`).pluck().get()).toBe(9_007_199_254_740_992);
  });

  test('may stand in quotes and comments without being asked for', () => {
    const sql = `SELECT '?' AS "a:b", ':no' || @yes AS c -- @never\n /* ? */`;

    expect(opened().prepare(sql).get({ yes: '!' })).toEqual({ 'a:b': '?', c: ':no!' });
  });

  test.each([
    ['too few', [1]],
    ['too many', [1, 2, 3]],
    ['what cannot be stored', [1, true]],
    ['an object for places', [{ a: 1 }]],
  ])('refuses %s', (_name, values) => {
    const statement = opened().prepare<unknown[]>(`SELECT ?, ?`);

    expect(() => statement.get(...values)).toThrow(/./u);
  });

  test('refuses a name without a value', () => {
    expect(() => opened().prepare(`SELECT @a, @b`).get({ a: 1 })).toThrow(RangeError);
  });

  test('of a function of ours are the same', () => {
    const db = opened();
    const told: unknown[] = [];
    db.function('tell', { varargs: true }, (...cells) => {
      told.push(...cells);
      return 7;
    });

    expect(db.prepare(`SELECT tell(1, 2.5, 'x', NULL, x'01')`).pluck().get()).toBe(7);
    expect(told).toEqual([1, 2.5, 'x', null, Buffer.from([1])]);
  });
});

describe('failures', () => {
  test('have the name of their extended code', () => {
    const db = withTable();
    db.exec(`INSERT INTO thing VALUES (1, 'one', NULL, NULL)`);

    expect(
      [
        `INSERT INTO thing VALUES (1, 'two', NULL, NULL)`,
        `INSERT INTO thing VALUES (2, 'one', NULL, NULL)`,
        `INSERT INTO thing VALUES (2, NULL, NULL, NULL)`,
        `INSERT INTO thing VALUES (2, 'two', 'wide', NULL)`,
        `INSERT INTO part VALUES (9, 1)`,
        `INSERT INTO part VALUES (1, 0)`,
        `SELECT "one"`,
        `SELECT`,
      ].map((sql) => codeOf(() => db.exec(sql))),
    ).toEqual([
      'SQLITE_CONSTRAINT_PRIMARYKEY',
      'SQLITE_CONSTRAINT_UNIQUE',
      'SQLITE_CONSTRAINT_NOTNULL',
      'SQLITE_CONSTRAINT_DATATYPE',
      'SQLITE_CONSTRAINT_FOREIGNKEY',
      'SQLITE_CONSTRAINT_CHECK',
      'SQLITE_ERROR',
      'SQLITE_ERROR',
    ]);
  });

  test('of a file are those that an official is told of', () => {
    const path = storePath();
    const [db, other] = [opened(path), opened(path)];
    db.exec('CREATE TABLE a (b)');
    db.exec('BEGIN EXCLUSIVE');

    expect(toAppError(failureOf(() => other.exec('BEGIN IMMEDIATE')))?.code).toBe('store-busy');
    expect(toAppError(failureOf(() => opened(dirname(path)).exec('CREATE TABLE a (b)')))?.code).toBe(
      'store-unreachable',
    );
    db.exec('ROLLBACK');
    db.exec('PRAGMA query_only = ON');
    expect(toAppError(failureOf(() => db.exec('INSERT INTO a VALUES (1)')))?.code).toBe('store-read-only');
    expect(codeOf(() => opened(Buffer.alloc(100, 3)).prepare('SELECT 1 FROM a'))).toBe('SQLITE_NOTADB');
  });

  test('of a function of ours come out as they are', () => {
    const db = opened();
    const mine = new Error('Mine.');
    db.function('fail', {}, () => {
      throw mine;
    });

    expect(failureOf(() => db.prepare('SELECT fail()').get())).toBe(mine);
  });

  test("of SQLite's own tables: nothing writes them", () => {
    const db = withTable();
    db.pragma('writable_schema = ON');

    expect(codeOf(() => db.exec(`UPDATE sqlite_schema SET sql = ''`))).toBe('SQLITE_ERROR');
  });

  test('of a closed connection say that it is closed', () => {
    const db = opened(join(dirname(storePath()), 'other.db'));
    const statement = db.prepare('SELECT 1');
    db.close();
    db.close();

    expect([db.open, db.inTransaction]).toEqual([false, false]);
    for (const work of [() => statement.get(), () => db.prepare('SELECT 1'), () => db.exec('SELECT 1')]) {
      expect(failureOf(work)).toBeInstanceOf(TypeError);
      expect(codeOf(work)).toBeUndefined();
    }
  });
});

describe('a transaction', () => {
  const names = (db: ReturnType<typeof opened>) =>
    db.prepare('SELECT name FROM thing ORDER BY id').pluck().all();
  const insert = (db: ReturnType<typeof opened>, name: string) =>
    db.prepare('INSERT INTO thing (name) VALUES (?)').run(name);

  test('is all or nothing, and so is a part of it by itself', () => {
    const db = withTable();
    const fail = () => {
      insert(db, 'half');
      throw new Error('It fails.');
    };

    const result = db
      .transaction((name: string) => {
        insert(db, name);
        expect(db.inTransaction).toBe(true);
        expect(() => db.transaction(fail).immediate()).toThrow('It fails.');
        db.transaction(() => insert(db, 'part')).immediate();
        return 'done';
      })
      .immediate('whole');
    expect(() => db.transaction(fail).immediate()).toThrow('It fails.');

    expect([result, db.inTransaction, names(db)]).toEqual(['done', false, ['whole', 'part']]);
  });

  test('gives what its work gives, and takes back what its end refuses', () => {
    const db = withTable();
    db.exec('PRAGMA defer_foreign_keys = ON');

    expect(
      codeOf(() =>
        db
          .transaction(() => {
            db.pragma('defer_foreign_keys = ON');
            db.exec('INSERT INTO part VALUES (9, 1)');
          })
          .immediate(),
      ),
    ).toBe('SQLITE_CONSTRAINT_FOREIGNKEY');

    expect([db.inTransaction, db.prepare('SELECT count(*) FROM part').pluck().get()]).toEqual([false, 0]);
  });
});

test('the bytes of a file are read in memory, and bytes of what was read can be had', () => {
  const first = withTable();
  first.exec(`INSERT INTO thing VALUES (1, 'one', NULL, NULL)`);

  const second = opened(first.serialize());
  second.exec(`INSERT INTO thing VALUES (2, 'two', NULL, NULL)`);

  expect(second.prepare('SELECT name FROM thing ORDER BY id').pluck().all()).toEqual(['one', 'two']);
  expect(first.prepare('SELECT name FROM thing ORDER BY id').pluck().all()).toEqual(['one']);
});

test('every statement is told with its values', () => {
  const told: string[] = [];
  const db = opened(':memory:', (sql) => told.push(sql));

  db.exec('CREATE TABLE a (b, c)');
  db.prepare('INSERT INTO a VALUES (@first, @name)').run({ first: null, name: "o'n" });
  db.prepare('SELECT b FROM a WHERE c = ?').get('x');
  db.transaction(() => db.pragma('user_version = 3')).immediate();

  expect(told).toEqual([
    'CREATE TABLE a (b, c)',
    "INSERT INTO a VALUES (NULL, 'o''n')",
    "SELECT b FROM a WHERE c = 'x'",
    'BEGIN IMMEDIATE',
    'PRAGMA user_version = 3',
    'COMMIT',
  ]);
});

test('rows that are read one by one may be left before their end', () => {
  const db = withTable();
  db.exec(`INSERT INTO thing (name) VALUES ('one'), ('two'), ('three')`);
  const seen: unknown[] = [];

  for (const name of db.prepare('SELECT name FROM thing ORDER BY id').pluck().iterate()) {
    seen.push(name);
    if (seen.length === 2) {
      break;
    }
  }
  db.exec('DELETE FROM thing');

  expect(seen).toEqual(['one', 'two']);
});
