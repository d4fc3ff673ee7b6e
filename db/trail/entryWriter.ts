import type { Database } from '../driver/database.ts';
import { type ContentSum, nothing } from './contentSum.ts';
import { hashOfEntry, type TrailHead, trailColumns, type TrailRow } from './entries.ts';
import { rowChange, type WrittenRow } from './rowChange.ts';
import { createSubjects, type Subject } from './subject.ts';

export interface TrailPorts {
  /** Now, in UTC, as `2026-11-23T08:00:00.000Z`. */
  readonly now: () => string;
  /** What is being done: the name of a call, or of what the program does by itself. */
  readonly act: () => string;
}

interface Actor {
  readonly actor_name: string;
  readonly actor_unit: string;
}

/** Appends entries, each in the transaction of the caller. */
export function createEntryWriter(db: Database, { now, act }: TrailPorts) {
  const subjectsOf = createSubjects(db);
  const insert = db.prepare<TrailRow>(
    `INSERT INTO trail (${trailColumns})
     VALUES (@seq, @at, @actor_name, @actor_unit, @act, @cluster_id, @assessment_id, @changes, @content_sum,
       @previous, @hash)`,
  );
  const actor = db.prepare<[], Actor>(
    `SELECT assessor_name AS actor_name, assessor_unit AS actor_unit FROM setting WHERE id = 1`,
  );
  const keepUntold = db.prepare<[string]>(`UPDATE store_identity SET untold_sum = ? WHERE id = 1`);
  const last = db.prepare<[], TrailHead & { readonly told: string }>(
    `SELECT seq, hash, content_sum AS told FROM trail ORDER BY seq DESC LIMIT 1`,
  );
  const untold = db.prepare<[], string>(`SELECT untold_sum FROM store_identity WHERE id = 1`).pluck();

  const append = (
    written: readonly WrittenRow[],
    { head, sum }: { head: TrailHead; sum: ContentSum },
  ): TrailHead => {
    const who = actor.get() ?? { actor_name: '', actor_unit: '' };
    let current = head;
    for (const { subject, rows } of bySubject(written, subjectsOf(written))) {
      rows.forEach(({ table, before, after }) => sum.replace(table.name, before, after));
      const changes = rows.flatMap((row) => rowChange(row) ?? []);
      const entry = {
        seq: current.seq + 1,
        at: now(),
        ...who,
        act: act(),
        cluster_id: subject.clusterId,
        assessment_id: subject.assessmentId,
        changes: JSON.stringify(changes),
        content_sum: sum.toString(),
        previous: current.hash,
      };
      const hash = hashOfEntry(entry);
      insert.run({ ...entry, hash });
      current = { seq: entry.seq, hash };
    }
    return current;
  };

  return {
    append,
    keepUntold: (sum: string): void => void keepUntold.run(sum),
    read() {
      const { seq, hash, told } = last.get() ?? { seq: 0, hash: nothing, told: nothing };
      return { head: { seq, hash }, told, untold: untold.get() ?? nothing };
    },
  };
}

/** Rows that belong together become one entry, in the order in which their first row was written. */
function bySubject(rows: readonly WrittenRow[], subjectOf: (row: WrittenRow) => Subject) {
  const groups = new Map<string, { subject: Subject; rows: WrittenRow[] }>();
  for (const row of rows) {
    const subject = subjectOf(row);
    const key = `${subject.clusterId ?? ''}/${subject.assessmentId ?? ''}`;
    const group = groups.get(key) ?? { subject, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return groups.values();
}
