import type { Database } from 'better-sqlite3';
import { AppError } from '../../core/base/errors.ts';
import { criterionIds } from '../../core/knowledge/schema.ts';
import type { Assessment, Context, Member, StageOverride, Typing } from '../../core/model/assessment.ts';
import type { PlanSettings } from '../../core/model/planSettings.ts';
import type { Priorities } from '../../core/model/priorities.ts';
import { type AssessmentRow, type OwnColumns, fromAssessment, toAssessment } from './assessmentRow.ts';
import { createMeasureSettingRepository } from './measureSettings.ts';
import { createMemberRepository } from './members.ts';
import { createOwnPlanRepository } from './ownPlans.ts';
import { createPlanConditionRepository } from './planConditions.ts';
import { createPlanLimitRepository } from './planLimits.ts';
import { createPriorityRepository } from './priorities.ts';
import { createRatingRepository } from './ratings.ts';
import { createScoreOverrideRepository } from './scoreOverrides.ts';
import { createTypingAnswerRepository } from './typingAnswers.ts';

/**
 * Reads and writes assessments as a whole. Those that are deleted, or whose cluster is, are invisible from here.
 *
 * Every `save…` is one transaction and throws `not-found` without changing anything.
 */
export function createAssessmentRepository(db: Database) {
  const statements = prepare(db);
  const parts = createParts(db);

  function get(id: string): Assessment {
    const row = statements.get.get({ id });
    if (!row) {
      throw missing(id);
    }
    return toAssessment(row, {
      ratings: parts.ratings.list(id),
      answers: parts.typingAnswers.list(id),
      weighing: parts.priorities.list(id),
      measures: parts.measureSettings.list(id),
      scoreOverrides: parts.scoreOverrides.list(id),
      conditions: {
        ...parts.planConditions.list(id),
        ...parts.planLimits.list(id),
        ...parts.ownPlans.list(id),
      },
      members: parts.members.list(id),
    });
  }

  /** Changes the assessment's own row by what `change` gives; its parts are written beside it. */
  function save(id: string, at: string, change: Partial<Assessment>): void {
    statements.update.run(fromAssessment({ ...get(id), ...change, updatedAt: at }));
  }

  return {
    ...parts,
    get,
    /** All that can be seen, the latest first. */
    ids: (): string[] => statements.ids.all(),
    /** The one of the same cluster before this one, by date and then by order of entry; `null` for the first. */
    before(id: string): Assessment | null {
      const found = statements.before.get({ id });
      return found === undefined ? null : get(found);
    },
    insert: createInsert(db, statements, parts),
    ...createSaves(db, parts, save),
    remove(id: string, at: string): void {
      if (statements.remove.run({ id, at }).changes === 0) {
        throw missing(id);
      }
    },
    restore(id: string): void {
      if (statements.restore.run({ id }).changes === 0) {
        throw missing(id);
      }
    },
  };
}

const missing = (id: string): AppError => new AppError('not-found', `No assessment ${id}.`);

type Statements = ReturnType<typeof prepare>;
type Parts = ReturnType<typeof createParts>;

const createParts = (db: Database) => ({
  ratings: createRatingRepository(db),
  typingAnswers: createTypingAnswerRepository(db),
  priorities: createPriorityRepository(db),
  measureSettings: createMeasureSettingRepository(db),
  scoreOverrides: createScoreOverrideRepository(db),
  planConditions: createPlanConditionRepository(db),
  planLimits: createPlanLimitRepository(db),
  ownPlans: createOwnPlanRepository(db),
  members: createMemberRepository(db),
});

/** Stores a new assessment with all its answers. */
const createInsert = (db: Database, statements: Statements, parts: Parts) =>
  db.transaction((assessment: Assessment): void => {
    const { id } = assessment;
    statements.insert.run({
      ...fromAssessment(assessment),
      cluster_id: assessment.clusterId,
      created_at: assessment.createdAt,
    });
    parts.typingAnswers.replace(id, assessment.typing.answers);
    parts.ratings.replace(id, assessment.ratings);
    parts.priorities.replace(id, assessment.priorities ?? {});
    for (const setting of measureSettingsOf(assessment)) {
      parts.measureSettings.save(id, setting);
    }
    for (const [measure, overrides] of Object.entries(assessment.scoreOverrides)) {
      for (const criterion of criterionIds) {
        const override = overrides[criterion];
        if (override !== undefined) {
          parts.scoreOverrides.save(id, { measure, criterion }, override);
        }
      }
    }
    replacePlan(parts, id, assessment.plan);
    parts.members.replace(id, assessment.members);
  });

function replacePlan(parts: Parts, id: string, plan: PlanSettings): void {
  parts.planConditions.replace(id, plan);
  parts.planLimits.replace(id, plan);
  parts.ownPlans.replace(id, plan.ownPlan ?? []);
}

type Save = (id: string, at: string, change: Partial<Assessment>) => void;

const createSaves = (db: Database, parts: Parts, save: Save) => ({
  /** Marks the assessment as changed, before a part of it is written. */
  touch: (id: string, at: string): void => save(id, at, {}),
  saveTyping: db.transaction(
    (id: string, { typing, accepted, at }: { typing: Typing; accepted: boolean; at: string }): void => {
      save(id, at, { typing, typeAccepted: accepted });
      parts.typingAnswers.replace(id, typing.answers);
    },
  ),
  saveContext: (id: string, context: Context, at: string): void => save(id, at, { context }),
  saveStageOverride: (id: string, stageOverride: StageOverride | null, at: string): void =>
    save(id, at, { stageOverride }),
  saveMembers: db.transaction((id: string, members: readonly Member[], at: string): void => {
    save(id, at, {});
    parts.members.replace(id, members);
  }),
  /** Puts these ratings and levels of acceptance in place of all that are there. */
  saveAnswers: db.transaction(
    (id: string, { ratings, acceptance }: Pick<Assessment, 'ratings' | 'acceptance'>, at: string): void => {
      save(id, at, {});
      parts.ratings.replace(id, ratings);
      const before = parts.measureSettings.list(id);
      for (const measure of new Set([...Object.keys(before.acceptance), ...Object.keys(acceptance)])) {
        const setting = { acceptance: acceptance[measure] ?? null, cost: before.costs[measure] ?? null };
        parts.measureSettings.save(id, { measure, ...setting });
      }
    },
  ),
  saveKnowledge: (id: string, { version, hash }: { version: string; hash: string }, at: string): void =>
    save(id, at, { knowledgeBase: version, knowledgeHash: hash }),
  savePriorities: db.transaction((id: string, priorities: Priorities | null, at: string): void => {
    save(id, at, { priorities });
    parts.priorities.replace(id, priorities ?? {});
  }),
  savePlan: db.transaction((id: string, plan: PlanSettings, at: string): void => {
    save(id, at, { plan });
    replacePlan(parts, id, plan);
  }),
  savePlanAccepted: (id: string, at: string): void => save(id, at, { planAcceptedAt: at }),
});

function measureSettingsOf({ acceptance, costs }: Pick<Assessment, 'acceptance' | 'costs'>) {
  const measures = new Set([...Object.keys(acceptance), ...Object.keys(costs)]);
  return [...measures].map((measure) => ({
    measure,
    acceptance: acceptance[measure] ?? null,
    cost: costs[measure] ?? null,
  }));
}

const columns = `id, illustrative, knowledge_base, knowledge_hash, assessed_on, assessor_name, assessor_unit, override_type,
  override_second, override_reason, type_accepted, years_since_founding, growth_gap, lq_change,
  previous_stage, stage_override, stage_override_reason, priority_method, weight_certainty, plan_budget,
  plan_largest, plan_accepted_at, seed, updated_at`;

function prepare(db: Database) {
  return {
    get: db.prepare<{ id: string }, AssessmentRow>(
      `SELECT ${columns}, cluster_id, created_at FROM assessment
       WHERE id = @id AND deleted_at IS NULL
         AND EXISTS (SELECT 1 FROM cluster AS c WHERE c.id = cluster_id AND c.deleted_at IS NULL)`,
    ),
    before: db
      .prepare<{ id: string }, string>(
        `SELECT b.id FROM assessment AS a
         JOIN assessment AS b ON b.cluster_id = a.cluster_id AND b.deleted_at IS NULL
           AND (b.assessed_on, b.seq) < (a.assessed_on, a.seq)
         WHERE a.id = @id
         ORDER BY b.assessed_on DESC, b.seq DESC LIMIT 1`,
      )
      .pluck(),
    insert: db.prepare<AssessmentRow>(
      `INSERT INTO assessment (${columns}, cluster_id, created_at)
       VALUES (@id, @illustrative, @knowledge_base, @knowledge_hash, @assessed_on, @assessor_name, @assessor_unit,
         @override_type, @override_second, @override_reason, @type_accepted, @years_since_founding,
         @growth_gap, @lq_change, @previous_stage, @stage_override, @stage_override_reason,
         @priority_method, @weight_certainty, @plan_budget, @plan_largest,
         @plan_accepted_at, @seed, @updated_at, @cluster_id, @created_at)`,
    ),
    update: db.prepare<OwnColumns>(
      `UPDATE assessment SET illustrative = @illustrative, knowledge_base = @knowledge_base, knowledge_hash = @knowledge_hash,
         assessed_on = @assessed_on, assessor_name = @assessor_name, assessor_unit = @assessor_unit,
         override_type = @override_type, override_second = @override_second,
         override_reason = @override_reason, type_accepted = @type_accepted,
         years_since_founding = @years_since_founding, growth_gap = @growth_gap, lq_change = @lq_change,
         previous_stage = @previous_stage, stage_override = @stage_override,
         stage_override_reason = @stage_override_reason, priority_method = @priority_method,
         weight_certainty = @weight_certainty, plan_budget = @plan_budget,
         plan_largest = @plan_largest, plan_accepted_at = @plan_accepted_at, seed = @seed,
         updated_at = @updated_at
       WHERE id = @id AND deleted_at IS NULL`,
    ),
    remove: db.prepare<{ id: string; at: string }>(
      `UPDATE assessment SET deleted_at = @at WHERE id = @id AND deleted_at IS NULL`,
    ),
    restore: db.prepare<{ id: string }>(
      `UPDATE assessment SET deleted_at = NULL WHERE id = @id AND deleted_at IS NOT NULL`,
    ),
    ids: db
      .prepare<[], string>(
        `SELECT a.id FROM assessment AS a JOIN cluster AS c ON c.id = a.cluster_id AND c.deleted_at IS NULL
         WHERE a.deleted_at IS NULL ORDER BY a.seq DESC`,
      )
      .pluck(),
  };
}
