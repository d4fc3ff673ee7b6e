import type { Database } from '../driver/database.ts';
import type { Evaluation } from '../../core/model/evaluation.ts';
import type { Momentum } from '../../core/model/momentum.ts';
import type { PortfolioDetail } from '../../core/model/portfolio/portfolio.ts';
import { prepareWrite } from '../inTransaction.ts';
import { isFinished, placeInYears } from './finishedSql.ts';

interface ResultRow {
  readonly assessment_id: string;
  readonly fingerprint: string;
  readonly causes: string;
  readonly dimensions: string;
  readonly plan_measures: number | null;
  readonly plan_cost: number | null;
}

interface DetailRow extends Pick<ResultRow, 'assessment_id' | 'causes' | 'dimensions'> {
  readonly assessed_on: string;
  readonly knowledge_hash: string;
}

interface MomentumRow {
  readonly assessment_id: string;
  readonly momentum: number | null;
  readonly momentum_low: number | null;
  readonly momentum_high: number | null;
  readonly before_fingerprint: string;
}

interface FinishedRow {
  readonly id: string;
  readonly fingerprint: string;
  readonly is_kept: 0 | 1;
  readonly before_fingerprint: string | null;
}

interface KindRow {
  readonly cluster_id: string;
  readonly illustrative: 0 | 1;
  readonly type: string | null;
  readonly knowledge_hash: string;
}

type KeptDimension = [id: string, score: number | null, weight: number];

/** What another cluster of a type scored. */
export interface OtherScores {
  readonly composite: number;
  readonly dimensions: readonly KeptDimension[];
}

/** A finished assessment: whether its result is kept as it is, and since which headline its momentum counts. */
interface Finished {
  readonly id: string;
  readonly fingerprint: string;
  readonly isKept: boolean;
  readonly countedFrom: string | null;
}

/** What the portfolio shows of evaluations, beside their headlines. Made anew from the assessments wherever it is gone. */
export function createPortfolioResultRepository(db: Database) {
  const finished = db.prepare<{ clusterId: string; today: string }, FinishedRow>(
    `SELECT a.id, h.fingerprint, p.assessment_id IS NOT NULL AS is_kept, p.before_fingerprint
     FROM assessment AS a
     JOIN headline AS h ON h.assessment_id = a.id
     LEFT JOIN portfolio_result AS p ON p.assessment_id = a.id AND p.fingerprint = h.fingerprint
     WHERE a.cluster_id = @clusterId AND ${isFinished}
     ORDER BY ${placeInYears} DESC LIMIT 2`,
  );
  const unread = db
    .prepare<{ most: number }, string>(`SELECT a.id ${unreadRows} ORDER BY a.seq LIMIT @most`)
    .pluck();
  const countUnread = db.prepare<[], number>(`SELECT count(*) ${unreadRows}`).pluck();
  const clusterOf = db
    .prepare<{ assessmentId: string }, string>(`SELECT cluster_id FROM assessment WHERE id = @assessmentId`)
    .pluck();
  const detail = db.prepare<{ assessmentId: string }, DetailRow>(
    `SELECT p.assessment_id, p.causes, p.dimensions, a.assessed_on, h.knowledge_hash
     FROM portfolio_result AS p JOIN assessment AS a ON a.id = p.assessment_id
     JOIN headline AS h ON h.assessment_id = a.id
     WHERE p.assessment_id = @assessmentId`,
  );

  return {
    ...createSaving(db),
    ...createOthers(db),
    /** The last finished assessment of a cluster and the one before it. */
    lastTwo(
      clusterId: string,
      today: string,
    ): { readonly before: Finished | null; readonly last: Finished | null } {
      const [last = null, before = null] = finished.all({ clusterId, today }).map(toFinished);
      return { before, last };
    },
    /** Assessments of which nothing is kept, or only what is of the past: so many at most. */
    unread: (most: number): readonly string[] => unread.all({ most }),
    countUnread: (): number => countUnread.get() ?? 0,
    /** Asks for nothing else of the assessment, which may be damaged; empty for one that is not there. */
    clusterOf: (assessmentId: string): string => clusterOf.get({ assessmentId }) ?? '',
    /** `null` where nothing is kept of the assessment. */
    detail(assessmentId: string): PortfolioDetail | null {
      const row = detail.get({ assessmentId });
      if (row === undefined) {
        return null;
      }
      // Both are written by `save` only.
      const causes = JSON.parse(row.causes) as [string, number][];
      const dimensions = JSON.parse(row.dimensions) as KeptDimension[];
      return {
        id: assessmentId,
        assessedOn: row.assessed_on,
        knowledgeHash: row.knowledge_hash,
        causes: causes.map(([id, severity]) => ({ id, severity })),
        dimensions: dimensions.map(([id, score, weight]) => ({ id, score, weight })),
      };
    },
  };
}

const toFinished = ({ id, fingerprint, ...row }: FinishedRow): Finished => ({
  id,
  fingerprint,
  isKept: row.is_kept === 1,
  countedFrom: row.before_fingerprint,
});

/** What other clusters scored. */
function createOthers(db: Database) {
  const kind = db.prepare<{ assessmentId: string }, KindRow>(
    `SELECT a.cluster_id, a.illustrative, h.type, h.knowledge_hash FROM assessment AS a
     JOIN headline AS h ON h.assessment_id = a.id WHERE a.id = @assessmentId`,
  );
  const others = db
    .prepare<
      { clusterId: string; type: string; hash: string; today: string },
      [composite: number, dimensions: string | null]
    >(othersSql)
    .raw();

  return {
    /**
     * Scores of the last finished assessments of the other clusters of the type of an assessment, with the dimensions as
     * they were kept; none for a sample, for an assessment without a type and for one without a result. Samples and what
     * was found with another knowledge base are no others: their scores are not compared.
     */
    others(assessmentId: string, today: string): readonly OtherScores[] {
      const of = kind.get({ assessmentId });
      return of === undefined || of.type === null || of.illustrative === 1
        ? []
        : others
            .all({ clusterId: of.cluster_id, type: of.type, hash: of.knowledge_hash, today })
            .map(([composite, dimensions]) => ({
              composite,
              // Written by `save` only.
              dimensions: dimensions === null ? [] : (JSON.parse(dimensions) as KeptDimension[]),
            }));
    },
  };
}

function createSaving(db: Database) {
  const save = prepareWrite<ResultRow>(
    db,
    `INSERT INTO portfolio_result (assessment_id, fingerprint, causes, dimensions, plan_measures, plan_cost)
     VALUES (@assessment_id, @fingerprint, @causes, @dimensions, @plan_measures, @plan_cost)
     ON CONFLICT (assessment_id) DO UPDATE SET fingerprint = excluded.fingerprint, causes = excluded.causes,
       dimensions = excluded.dimensions, plan_measures = excluded.plan_measures, plan_cost = excluded.plan_cost,
       momentum = NULL, momentum_low = NULL, momentum_high = NULL, before_fingerprint = NULL
     WHERE fingerprint <> excluded.fingerprint`,
  );
  const saveMomentum = prepareWrite<MomentumRow>(
    db,
    `UPDATE portfolio_result SET momentum = @momentum, momentum_low = @momentum_low,
       momentum_high = @momentum_high, before_fingerprint = @before_fingerprint
     WHERE assessment_id = @assessment_id`,
  );

  return {
    save(assessmentId: string, evaluation: Evaluation, fingerprint: string): void {
      const raised = evaluation.causes.filter((cause) => cause.raised);
      const count = evaluation.plan.measures.length;
      save.run({
        assessment_id: assessmentId,
        fingerprint,
        causes: JSON.stringify(raised.map(({ id, severity }) => [id, severity])),
        dimensions: JSON.stringify(evaluation.dimensions.map(({ id, score, weight }) => [id, score, weight])),
        plan_measures: count === 0 ? null : count,
        plan_cost: count === 0 ? null : evaluation.plan.cost,
      });
    },
    /** Keeps how the maturity moved since the assessment with this headline; `null` where the two cannot be compared. */
    saveMomentum(assessmentId: string, momentum: Momentum | null, countedFrom: string): void {
      saveMomentum.run({
        assessment_id: assessmentId,
        momentum: momentum?.pointsPerYear ?? null,
        momentum_low: momentum?.low ?? null,
        momentum_high: momentum?.high ?? null,
        before_fingerprint: countedFrom,
      });
    },
  };
}

// Of the grouped rows SQLite gives the one with the largest place: the last finished assessment.
const othersSql = `
  SELECT l.composite, p.dimensions FROM (
    SELECT max(${placeInYears}), a.id, a.illustrative, h.type, h.composite, h.fingerprint, h.knowledge_hash
    FROM assessment AS a
    JOIN cluster AS c ON c.id = a.cluster_id AND c.deleted_at IS NULL
    JOIN headline AS h ON h.assessment_id = a.id
    WHERE ${isFinished} AND a.cluster_id <> @clusterId
    GROUP BY a.cluster_id
  ) AS l
  LEFT JOIN portfolio_result AS p ON p.assessment_id = l.id AND p.fingerprint = l.fingerprint
  WHERE l.illustrative = 0 AND l.type = @type AND l.knowledge_hash = @hash`;

const unreadRows = `FROM assessment AS a
  JOIN cluster AS c ON c.id = a.cluster_id AND c.deleted_at IS NULL
  LEFT JOIN headline AS h ON h.assessment_id = a.id
  LEFT JOIN portfolio_result AS p ON p.assessment_id = a.id AND p.fingerprint = h.fingerprint
  WHERE a.deleted_at IS NULL AND p.assessment_id IS NULL`;
