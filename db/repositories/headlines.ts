import type { Database } from 'better-sqlite3';
import { prepareWrite } from '../inTransaction.ts';
import type { Evaluation } from '../../core/model/evaluation.ts';

interface HeadlineRow {
  readonly assessment_id: string;
  readonly type: string | null;
  readonly stage: string | null;
  readonly composite: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly top_cause: string | null;
  readonly engine: string;
  readonly knowledge_hash: string;
  readonly fingerprint: string;
  readonly evaluated_at: string;
}

/** An evaluation, and the fingerprint of exactly what went into it. */
export interface Evaluated {
  readonly evaluation: Evaluation;
  readonly fingerprint: string;
  readonly at: string;
}

/** Keeps what the list of clusters shows of the latest evaluation. */
export function createHeadlineRepository(db: Database) {
  const save = prepareWrite<HeadlineRow>(
    db,
    `INSERT INTO headline (assessment_id, type, stage, composite, low, high, top_cause, engine,
       knowledge_hash, fingerprint, evaluated_at)
     VALUES (@assessment_id, @type, @stage, @composite, @low, @high, @top_cause, @engine,
       @knowledge_hash, @fingerprint, @evaluated_at)
     ON CONFLICT (assessment_id) DO UPDATE SET type = excluded.type, stage = excluded.stage,
       composite = excluded.composite, low = excluded.low, high = excluded.high,
       top_cause = excluded.top_cause, engine = excluded.engine, knowledge_hash = excluded.knowledge_hash,
       fingerprint = excluded.fingerprint, evaluated_at = excluded.evaluated_at
     WHERE fingerprint <> excluded.fingerprint`,
  );

  const remove = prepareWrite<{ assessmentId: string }>(
    db,
    `DELETE FROM headline WHERE assessment_id = @assessmentId`,
  );

  return {
    /** What is shown until the next evaluation: nothing. */
    remove(assessmentId: string): void {
      remove.run({ assessmentId });
    },
    save(assessmentId: string, { evaluation, fingerprint, at }: Evaluated): void {
      save.run({
        assessment_id: assessmentId,
        type: evaluation.type.used,
        stage: evaluation.stage.id,
        composite: evaluation.maturity.composite,
        low: evaluation.maturity.low,
        high: evaluation.maturity.high,
        top_cause: evaluation.causes.find((cause) => cause.raised)?.id ?? null,
        engine: evaluation.engine,
        knowledge_hash: evaluation.knowledgeBase.hash,
        fingerprint,
        evaluated_at: at,
      });
    },
  };
}
