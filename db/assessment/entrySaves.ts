import type { Database } from '../driver/database.ts';
import type { CriterionId } from '../../core/knowledge/schema.ts';
import type { Assessment, Rating, ScoreOverride } from '../../core/model/assessment.ts';
import { inTransaction } from '../inTransaction.ts';
import type { FieldName } from './assessmentRecord.ts';
import { ratingCells } from './ratingRows.ts';
import type { RowStatements } from './rowStatements.ts';

/** Which score the official has given in place of the computed one; `null` goes back to it. */
interface OwnScore {
  readonly measure: string;
  readonly criterion: CriterionId;
  readonly override: ScoreOverride | null;
}

/** What is said about one measure; nothing said about either takes the setting back. */
interface MeasureSetting {
  readonly measure: string;
  readonly acceptance: Assessment['acceptance'][string] | null;
  readonly cost: number | null;
}

interface EntryPorts {
  readonly rows: RowStatements;
  /** Puts the given values in the columns of some fields, and the time stamp. Throws `not-found`. */
  readonly update: (id: string, names: readonly FieldName[], values: Partial<Assessment>) => void;
}

/** Saves of one entry: one row is written, and the time stamp. */
export function createEntrySaves(db: Database, { rows, update }: EntryPorts) {
  return {
    /** Stores one rating; `null` takes it back. */
    saveRating: (id: string, given: { indicator: string; rating: Rating | null }, at: string): void =>
      inTransaction(db, () => {
        const { indicator, rating } = given;
        update(id, [], { updatedAt: at });
        if (rating === null) {
          rows.remove(id, 'rating', [indicator]);
        } else {
          rows.put(id, 'rating', ratingCells(indicator, rating));
        }
      }),
    saveMeasure: (id: string, { measure, acceptance, cost }: MeasureSetting, at: string): void =>
      inTransaction(db, () => {
        update(id, [], { updatedAt: at });
        if (acceptance === null && cost === null) {
          rows.remove(id, 'measure_setting', [measure]);
        } else {
          rows.put(id, 'measure_setting', [measure, acceptance, cost]);
        }
      }),
    saveScoreOverride: (id: string, { measure, criterion, override }: OwnScore, at: string): void =>
      inTransaction(db, () => {
        update(id, [], { updatedAt: at });
        if (override === null) {
          rows.remove(id, 'score_override', [measure, criterion]);
        } else {
          rows.put(id, 'score_override', [measure, criterion, override.score, override.reason]);
        }
      }),
  };
}
