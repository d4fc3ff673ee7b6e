import type { Database } from '../driver/database.ts';
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
  readonly stage_share: number | null;
  readonly severity: number | null;
  readonly answered: number;
  readonly applicable: number;
  readonly documented: number;
  readonly plan_measures: number;
  readonly plan_cost: number;
}

/** Columns of a headline that say what was found; a change of any input changes all of them together. */
const columns = [
  'type',
  'stage',
  'composite',
  'low',
  'high',
  'top_cause',
  'engine',
  'knowledge_hash',
  'fingerprint',
  'evaluated_at',
  'stage_share',
  'severity',
  'answered',
  'applicable',
  'documented',
  'plan_measures',
  'plan_cost',
] as const satisfies readonly (keyof HeadlineRow)[];

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
    `INSERT INTO headline (assessment_id, ${columns.join(', ')})
     VALUES (@assessment_id, ${columns.map((column) => `@${column}`).join(', ')})
     ON CONFLICT (assessment_id) DO UPDATE
     SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
     WHERE fingerprint <> excluded.fingerprint OR answered IS NULL`,
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
      save.run({ assessment_id: assessmentId, ...rowOf(evaluation), fingerprint, evaluated_at: at });
    },
  };
}

type Found = Omit<HeadlineRow, 'assessment_id' | 'fingerprint' | 'evaluated_at'>;

function rowOf({ type, stage, maturity, causes, plan, indicators, ...evaluation }: Evaluation): Found {
  const worst = causes.find((cause) => cause.raised);
  return {
    type: type.used,
    stage: stage.id,
    composite: maturity.composite,
    low: maturity.low,
    high: maturity.high,
    top_cause: worst?.id ?? null,
    engine: evaluation.engine,
    knowledge_hash: evaluation.knowledgeBase.hash,
    stage_share: stage.id === null ? null : stage.probabilities[stage.id],
    severity: worst?.severity ?? null,
    answered: evaluation.answered,
    applicable: evaluation.applicable,
    documented: indicators.filter(({ state, grade }) => state === 'rated' && (grade === 'A' || grade === 'B'))
      .length,
    plan_measures: plan.measures.length,
    plan_cost: plan.cost,
  };
}
