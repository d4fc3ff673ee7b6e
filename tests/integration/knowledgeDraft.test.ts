import type { Database } from '../../db/driver/database.ts';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations.ts';
import { bareDatabase } from '../support/bareDatabase.ts';

const hash = 'a'.repeat(64);
const at = '2026-06-30T08:00:00.000Z';

/** A store of the version before, with a knowledge base in it, brought up to the third. */
function migrated(): Database {
  const db = bareDatabase();
  migrate(db, migrations.slice(0, 2));
  db.exec(`INSERT INTO knowledge_base VALUES ('${hash}', '0.1.0', 'shipped', NULL, '', '{}', '${at}')`);
  migrate(db, migrations.slice(0, 3));
  return db;
}

describe('3: the draft of a knowledge base', () => {
  test('what was stored before stays, and a draft of it can be kept', () => {
    const db = migrated();

    db.exec(`INSERT INTO knowledge_draft VALUES (1, '${hash}', '{}', '${at}')`);

    expect(db.prepare('SELECT hash FROM knowledge_base').pluck().all()).toEqual([hash]);
    expect(db.prepare('SELECT based_on FROM knowledge_draft').pluck().all()).toEqual([hash]);
  });

  test.each([
    ['a second draft', `INSERT INTO knowledge_draft VALUES (2, '${hash}', '{}', '${at}')`],
    ['a draft of nothing', `INSERT INTO knowledge_draft VALUES (1, '${'b'.repeat(64)}', '{}', '${at}')`],
    ['a draft that is no document', `INSERT INTO knowledge_draft VALUES (1, '${hash}', 'x', '${at}')`],
  ])('refuses %s', (_, sql) => {
    const db = migrated();

    expect(() => db.exec(sql)).toThrow(/constraint/iu);
  });
});
