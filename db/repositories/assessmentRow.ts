import type {
  Assessment,
  Context,
  Member,
  Rating,
  ScoreOverrides,
  StageOverride,
  Typing,
} from '../../core/model/assessment.ts';
import type { PlanSettings } from '../../core/model/planSettings.ts';
import type { Priorities } from '../../core/model/priorities.ts';

type Override = NonNullable<Typing['override']>;

/** The columns of an assessment that may change. */
export interface OwnColumns {
  readonly id: string;
  readonly illustrative: 0 | 1;
  readonly knowledge_base: string;
  readonly knowledge_hash: string;
  readonly assessed_on: string;
  readonly assessor_name: string | null;
  readonly assessor_unit: string | null;
  readonly override_type: Override['type'] | null;
  readonly override_second: NonNullable<Override['second']> | null;
  readonly override_reason: string | null;
  readonly type_accepted: 0 | 1;
  readonly years_since_founding: number | null;
  readonly growth_gap: number | null;
  readonly lq_change: number | null;
  readonly previous_stage: NonNullable<Context['previousStage']> | null;
  readonly stage_override: StageOverride['stage'] | null;
  readonly stage_override_reason: string | null;
  readonly priority_method: Priorities['method'] | null;
  readonly weight_certainty: NonNullable<Priorities['certainty']> | null;
  readonly plan_budget: number | null;
  readonly plan_largest: number | null;
  readonly plan_accepted_at: string | null;
  readonly seed: number;
  readonly updated_at: string;
}

export interface AssessmentRow extends OwnColumns {
  readonly cluster_id: string;
  readonly created_at: string;
}

/** What lies in the tables around the assessment's own row. */
export interface AssessmentParts {
  readonly ratings: Record<string, Rating>;
  readonly answers: Record<string, string>;
  readonly weighing: Omit<Priorities, 'method' | 'certainty'>;
  readonly measures: Pick<Assessment, 'acceptance' | 'costs'>;
  readonly scoreOverrides: ScoreOverrides;
  readonly conditions: Omit<PlanSettings, 'budget' | 'largest'>;
  readonly members: Member[];
}

export function fromAssessment(assessment: Assessment): OwnColumns {
  const { typing, context, plan, assessor } = assessment;
  return {
    id: assessment.id,
    illustrative: assessment.illustrative ? 1 : 0,
    knowledge_base: assessment.knowledgeBase,
    knowledge_hash: assessment.knowledgeHash,
    assessed_on: assessment.assessedOn,
    assessor_name: assessor.name ?? null,
    assessor_unit: assessor.unit ?? null,
    override_type: typing.override?.type ?? null,
    override_second: typing.override?.second ?? null,
    override_reason: typing.override?.reason ?? null,
    type_accepted: assessment.typeAccepted ? 1 : 0,
    years_since_founding: context.yearsSinceFounding ?? null,
    growth_gap: context.growthGap ?? null,
    lq_change: context.lqChange ?? null,
    previous_stage: context.previousStage ?? null,
    stage_override: assessment.stageOverride?.stage ?? null,
    stage_override_reason: assessment.stageOverride?.reason ?? null,
    priority_method: assessment.priorities?.method ?? null,
    weight_certainty: assessment.priorities?.certainty ?? null,
    plan_budget: plan.budget ?? null,
    plan_largest: plan.largest ?? null,
    plan_accepted_at: assessment.planAcceptedAt,
    seed: assessment.seed,
    updated_at: assessment.updatedAt,
  };
}

export function toAssessment(row: AssessmentRow, parts: AssessmentParts): Assessment {
  return {
    id: row.id,
    clusterId: row.cluster_id,
    illustrative: row.illustrative === 1,
    knowledgeBase: row.knowledge_base,
    knowledgeHash: row.knowledge_hash,
    assessedOn: row.assessed_on,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    assessor: {
      ...(row.assessor_name !== null && { name: row.assessor_name }),
      ...(row.assessor_unit !== null && { unit: row.assessor_unit }),
    },
    typing: { answers: parts.answers, ...toOverride(row) },
    typeAccepted: row.type_accepted === 1,
    ratings: parts.ratings,
    context: toContext(row),
    priorities: toPriorities(row, parts),
    acceptance: parts.measures.acceptance,
    costs: parts.measures.costs,
    stageOverride: toStageOverride(row),
    scoreOverrides: parts.scoreOverrides,
    plan: {
      ...(row.plan_budget !== null && { budget: row.plan_budget }),
      ...(row.plan_largest !== null && { largest: row.plan_largest }),
      ...parts.conditions,
    },
    members: parts.members,
    planAcceptedAt: row.plan_accepted_at,
    seed: row.seed,
  };
}

function toPriorities(
  { priority_method: method, weight_certainty: certainty }: AssessmentRow,
  { weighing }: AssessmentParts,
): Priorities | null {
  return method === null ? null : { method, ...weighing, ...(certainty !== null && { certainty }) };
}

function toStageOverride({
  stage_override: stage,
  stage_override_reason: reason,
}: AssessmentRow): StageOverride | null {
  return stage === null || reason === null ? null : { stage, reason };
}

function toOverride(row: AssessmentRow): Pick<Typing, 'override'> {
  if (row.override_type === null || row.override_reason === null) {
    return {};
  }
  return {
    override: {
      type: row.override_type,
      ...(row.override_second !== null && { second: row.override_second }),
      reason: row.override_reason,
    },
  };
}

function toContext(row: AssessmentRow): Context {
  return {
    ...(row.years_since_founding !== null && { yearsSinceFounding: row.years_since_founding }),
    ...(row.growth_gap !== null && { growthGap: row.growth_gap }),
    ...(row.lq_change !== null && { lqChange: row.lq_change }),
    ...(row.previous_stage !== null && { previousStage: row.previous_stage }),
  };
}
