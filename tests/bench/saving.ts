import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations.ts';
import { connect } from '../../db/opening/connect.ts';
import { createBackend } from '../../electron/backend/createBackend.ts';
import type { BackendPorts } from '../../electron/backend/ports.ts';
import type { Benchmark } from './benchmark.ts';

const saves = 200;
const id = 'sample-daqing-volvo-auto';

/** What one save leaves in the store: the rows of one rating, of its assessment and of the trail. */
function bareSaves(path: string) {
  const db = connect(path);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  migrate(db, migrations);
  const at = '2026-06-30T08:00:00.000Z';
  db.exec(`
    INSERT INTO cluster (id, name_en, name_zh, province_en, province_zh, city_en, city_zh, county_en, county_zh,
      division_code, industry, created_at, updated_at)
    VALUES ('c', 'C', '', '', '', '', '', '', '', '', '', '${at}', '${at}');
    INSERT INTO assessment (id, cluster_id, illustrative, knowledge_base, knowledge_hash, assessed_on, type_accepted,
      seed, created_at, updated_at)
    VALUES ('a', 'c', 0, '1', '', '2026-06-30', 0, 1, '${at}', '${at}')`);
  const rating = db.prepare(
    `INSERT INTO rating (assessment_id, indicator, answer, level, grade) VALUES ('a', 'regional-brand', 'level', ?, 'B')
     ON CONFLICT (assessment_id, indicator) DO UPDATE SET level = excluded.level, grade = excluded.grade`,
  );
  const assessment = db.prepare(`UPDATE assessment SET updated_at = ? WHERE id = 'a'`);
  const trail = db.prepare(
    `INSERT INTO trail VALUES (?, '${at}', '', '', 'assessment.saveRating', 'c', 'a', ?, ?, ?, ?)`,
  );
  const hash = 'a'.repeat(64);
  const changes = JSON.stringify([
    {
      table: 'rating',
      key: { assessment_id: id, indicator: 'regional-brand' },
      before: { level: 4 },
      after: { level: 5 },
    },
  ]);
  let seq = 0;
  const save = db.transaction(() => {
    seq++;
    rating.run(1 + (seq % 5));
    assessment.run(`2026-06-30T08:00:00.${String(seq % 1000).padStart(3, '0')}Z`);
    trail.run(seq, changes, hash, hash, hash);
  });
  return { save: () => void save.immediate(), close: () => void db.close() };
}

/** One answer after the other through the dispatcher, with its trail, against the same rows by better-sqlite3 alone. */
export function saving(ports: Omit<BackendPorts, 'storePath'>): {
  benchmarks: Benchmark[];
  close(): Promise<void>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-bench-'));
  const backend = createBackend({ ...ports, storePath: join(folder, 'store.db') });
  const bare = bareSaves(join(folder, 'bare.db'));
  let level = 0;
  return {
    benchmarks: [
      {
        name: `save ${saves} answers, each with its trail`,
        baselineIs: 'raw better-sqlite3: the same rows, each answer one FULL transaction',
        runs: 9,
        async run() {
          for (let time = 0; time < saves; time++) {
            level = (level % 5) + 1;
            const input = { id, indicator: 'regional-brand', rating: { level, grade: 'B' } };
            const answer = await backend.dispatch('assessment.saveRating', input);
            if (!answer.ok) {
              throw new Error(answer.error.message);
            }
          }
        },
        baseline() {
          for (let time = 0; time < saves; time++) {
            bare.save();
          }
        },
      },
    ],
    async close() {
      await backend.close();
      bare.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
