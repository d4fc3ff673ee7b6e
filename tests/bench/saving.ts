import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../db/opening/connect.ts';
import { createBackend } from '../../electron/backend/createBackend.ts';
import type { BackendPorts } from '../../electron/backend/ports.ts';
import type { Benchmark } from './benchmark.ts';

const saves = 200;
const id = 'sample-daqing-volvo-auto';
const indicator = 'regional-brand';

interface TrailRow {
  readonly seq: number;
  readonly changes: string;
  readonly content_sum: string;
}

/**
 * What one save leaves in the store, by better-sqlite3 alone on a copy of that store: the rows of one rating, of its
 * assessment and of the trail, as the program wrote them last.
 */
function bareSaves(path: string) {
  const db = connect(path);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const rating = db.prepare(
    `INSERT INTO rating (assessment_id, indicator, answer, level, grade) VALUES ('${id}', '${indicator}', 'level', ?, 'B')
     ON CONFLICT (assessment_id, indicator) DO UPDATE SET level = excluded.level, grade = excluded.grade`,
  );
  const assessment = db.prepare(`UPDATE assessment SET updated_at = ? WHERE id = '${id}'`);
  const last = db
    .prepare<[], TrailRow>(
      `SELECT seq, changes, content_sum FROM trail WHERE act = 'assessment.saveRating' ORDER BY seq DESC LIMIT 1`,
    )
    .get();
  if (!last) {
    throw new Error('No save has been recorded.');
  }
  const trail = db.prepare(
    `INSERT INTO trail SELECT ?, at, actor_name, actor_unit, act, cluster_id, assessment_id, ?, ?, previous, hash
     FROM trail WHERE seq = ${last.seq}`,
  );
  let seq = Number(db.prepare('SELECT max(seq) FROM trail').pluck().get());
  const save = db.transaction(() => {
    seq++;
    rating.run(1 + (seq % 5));
    assessment.run(`2026-06-30T08:00:00.${String(seq % 1000).padStart(3, '0')}Z`);
    trail.run(seq, last.changes, last.content_sum);
  });
  return { save: () => void save.immediate(), close: () => void db.close() };
}

/** One answer after the other through the dispatcher, with its trail, against the same rows by better-sqlite3 alone. */
export async function saving(ports: Omit<BackendPorts, 'storePath'>): Promise<{
  benchmarks: Benchmark[];
  close(): Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-bench-'));
  const storePath = join(folder, 'store.db');
  let backend = createBackend({ ...ports, storePath });
  let level = 0;
  const save = async () => {
    level = (level % 5) + 1;
    const input = { id, indicator, rating: { level, grade: 'B' } };
    const answer = await backend.dispatch('assessment.saveRating', input);
    if (!answer.ok) {
      throw new Error(answer.error.message);
    }
  };
  await save();
  await save();
  await backend.close();
  copyFileSync(storePath, join(folder, 'bare.db'));
  backend = createBackend({ ...ports, storePath });
  const bare = bareSaves(join(folder, 'bare.db'));
  return {
    benchmarks: [
      {
        name: `save ${saves} answers, each with its trail`,
        baselineIs:
          'raw better-sqlite3 on a copy of the store: the same rows, each answer one FULL transaction',
        runs: 9,
        async run() {
          for (let time = 0; time < saves; time++) {
            await save();
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
