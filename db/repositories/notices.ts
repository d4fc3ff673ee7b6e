import type { Database } from '../driver/database.ts';
import { prepareWrite } from '../inTransaction.ts';

/** What the official has to be told until they have decided. */
export interface Notice {
  readonly seq: number;
  /** `set-aside`: a file that did not open is kept; `older-copy`, `other-store`: what was found at the place. */
  readonly kind: string;
  /** The name of the file, for one that was set aside. */
  readonly detail: string;
  readonly noticedAt: string;
}

/** Keeps notices; those that were decided about are invisible from here. */
export function createNoticeRepository(db: Database) {
  const list = db.prepare<[], Notice>(
    `SELECT seq, kind, detail, noticed_at AS noticedAt FROM notice WHERE decided_at IS NULL ORDER BY seq`,
  );
  const has = db
    .prepare<{ kind: string; detail: string | null }, 1>(
      `SELECT 1 FROM notice WHERE kind = @kind AND (@detail IS NULL OR detail = @detail)`,
    )
    .pluck();
  const add = prepareWrite<Omit<Notice, 'seq'>>(
    db,
    `INSERT INTO notice (kind, detail, noticed_at) VALUES (@kind, @detail, @noticedAt)`,
  );
  const decide = prepareWrite<{ seq: number; at: string }>(
    db,
    `UPDATE notice SET decided_at = @at WHERE seq = @seq AND decided_at IS NULL`,
  );

  return {
    list: (): Notice[] => list.all(),
    /** Whether one of a kind, or of a kind and a detail, was ever added, decided about or not. */
    hasHad: (kind: string, detail: string | null = null): boolean => has.get({ kind, detail }) === 1,
    add(notice: Omit<Notice, 'seq'>): void {
      add.run(notice);
    },
    decide(seq: number, at: string): void {
      decide.run({ seq, at });
    },
  };
}
