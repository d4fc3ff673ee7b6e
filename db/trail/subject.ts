import type { Database } from 'better-sqlite3';
import { type Cells } from './contentSum.ts';
import { cellOf, type WrittenRow } from './rowChange.ts';

/** Whose trail an entry belongs to. */
export interface Subject {
  readonly clusterId: string | null;
  readonly assessmentId: string | null;
}

/** Finds the assessment and the cluster that a written row belongs to. */
export function createSubjects(db: Database) {
  const assessmentOf = db.prepare<[unknown], string>(`SELECT assessment_id FROM action WHERE id = ?`).pluck();
  const clusterOf = db.prepare<[unknown], string>(`SELECT cluster_id FROM assessment WHERE id = ?`).pluck();

  const ofAssessment = (id: unknown): Subject => ({
    assessmentId: textOf(id),
    clusterId: clusterOf.get(id) ?? null,
  });

  return (row: WrittenRow): Subject => {
    const cells: Cells = row.after ?? row.before ?? [];
    const cell = (column: string) => textOf(cellOf(row.table, cells, column));
    const { name, columns } = row.table;
    if (name === 'cluster') {
      return { clusterId: cell('id'), assessmentId: null };
    }
    if (name === 'assessment') {
      return { clusterId: cell('cluster_id'), assessmentId: cell('id') };
    }
    if (columns.includes('assessment_id')) {
      return ofAssessment(cell('assessment_id'));
    }
    if (columns.includes('action_id')) {
      return ofAssessment(assessmentOf.get(cell('action_id')) ?? null);
    }
    return { clusterId: cell('cluster_id'), assessmentId: null };
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
