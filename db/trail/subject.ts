import type { Database } from '../driver/database.ts';
import { type Cells } from './contentSum.ts';
import { cellOf, type WrittenRow } from './rowChange.ts';

/** Whose trail an entry belongs to. */
export interface Subject {
  readonly clusterId: string | null;
  readonly assessmentId: string | null;
}

/**
 * Finds the assessment and the cluster that written rows belong to.
 *
 * `written` is all that a work wrote: an action or an assessment that is gone by its end is found there.
 */
export function createSubjects(db: Database) {
  const assessmentOf = db.prepare<[unknown], string>(`SELECT assessment_id FROM action WHERE id = ?`).pluck();
  const clusterOf = db.prepare<[unknown], string>(`SELECT cluster_id FROM assessment WHERE id = ?`).pluck();

  return (written: readonly WrittenRow[]) => {
    const goneActions = goneRows(written, 'action', 'assessment_id');
    const goneAssessments = goneRows(written, 'assessment', 'cluster_id');
    const ofAssessment = (id: string | null): Subject => ({
      assessmentId: id,
      clusterId: clusterOf.get(id) ?? goneAssessments.get(id) ?? null,
    });

    return (row: WrittenRow): Subject => {
      const cell = (column: string) => cellIn(row, column);
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
        const action = cell('action_id');
        return ofAssessment(assessmentOf.get(action) ?? goneActions.get(action) ?? null);
      }
      return { clusterId: cell('cluster_id'), assessmentId: null };
    };
  };
}

/** What the rows of a table that are gone belonged to, by their id. */
const goneRows = (written: readonly WrittenRow[], table: string, owner: string) =>
  new Map(
    written
      .filter((row) => row.after === null && row.table.name === table)
      .map((row) => [cellIn(row, 'id'), cellIn(row, owner)] as const),
  );

function cellIn(row: WrittenRow, column: string): string | null {
  const cells: Cells = row.after ?? row.before ?? [];
  return textOf(cellOf(row.table, cells, column));
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
