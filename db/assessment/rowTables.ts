import type { CriterionId } from '../../core/knowledge/schema.ts';
import type { Assessment, Rating } from '../../core/model/assessment.ts';
import type { Shock } from '../../core/model/context.ts';

type Level = Assessment['acceptance'][string];
type ConditionKind = 'must' | 'must-not' | 'exclude-together';
type LimitKind = 'phase-budget' | 'phase-capacity' | 'actor-capacity';
type PlanSettingKey = 'yearBudgets' | 'yearCapacity' | 'costsByYear' | 'chosen';

/** The cells of one row of each table around an assessment: its key among the assessment's, then the rest. */
export interface CellsOf {
  readonly typing_answer: readonly [question: string, answer: string];
  readonly rating: readonly [
    indicator: string,
    answer: 'level' | 'value' | 'unknown' | 'not-applicable',
    level: NonNullable<Rating['level']> | null,
    value: number | null,
    grade: NonNullable<Rating['grade']> | null,
    note: string | null,
    source: string | null,
    dated: string | null,
  ];
  readonly outside_shock: readonly [position: number, shock: Shock];
  readonly priority: readonly [criterion: CriterionId, points: number | null, position: number | null];
  readonly pairwise_judgement: readonly [more: CriterionId, less: CriterionId, ratio: number];
  readonly weight_range: readonly [criterion: CriterionId, low: number, high: number];
  readonly measure_setting: readonly [measure: string, acceptance: Level | null, cost: number | null];
  readonly score_override: readonly [measure: string, criterion: CriterionId, score: number, reason: string];
  readonly plan_condition: readonly [kind: ConditionKind, number: number, position: number, measure: string];
  readonly plan_limit: readonly [kind: LimitKind, subject: string, amount: number];
  readonly own_plan: readonly [position: number, measure: string];
  readonly plan_setting: readonly [setting: PlanSettingKey, content: string];
  readonly member: readonly [position: number, content: string];
  readonly carried_over: readonly [entry: string];
}

export type TableName = keyof CellsOf;

/** Rows of some tables, those of a table in the order of their key. */
export type Rows<Table extends TableName = TableName> = {
  readonly [Name in Table]: readonly CellsOf[Name][];
};

/** The columns of each table beside `assessment_id`, in the order of its cells. */
export const rowTables: {
  readonly [Table in TableName]: { readonly key: readonly string[]; readonly values: readonly string[] };
} = {
  typing_answer: { key: ['question'], values: ['answer'] },
  rating: { key: ['indicator'], values: ['answer', 'level', 'value', 'grade', 'note', 'source', 'dated'] },
  outside_shock: { key: ['position'], values: ['shock'] },
  priority: { key: ['criterion'], values: ['points', 'position'] },
  pairwise_judgement: { key: ['more', 'less'], values: ['ratio'] },
  weight_range: { key: ['criterion'], values: ['low', 'high'] },
  measure_setting: { key: ['measure'], values: ['acceptance', 'cost'] },
  score_override: { key: ['measure', 'criterion'], values: ['score', 'reason'] },
  plan_condition: { key: ['kind', 'number', 'position'], values: ['measure'] },
  plan_limit: { key: ['kind', 'subject'], values: ['amount'] },
  own_plan: { key: ['position'], values: ['measure'] },
  plan_setting: { key: ['setting'], values: ['content'] },
  member: { key: ['position'], values: ['content'] },
  carried_over: { key: ['entry'], values: [] },
};

export const noRows: Rows = {
  typing_answer: [],
  rating: [],
  outside_shock: [],
  priority: [],
  pairwise_judgement: [],
  weight_range: [],
  measure_setting: [],
  score_override: [],
  plan_condition: [],
  plan_limit: [],
  own_plan: [],
  plan_setting: [],
  member: [],
  carried_over: [],
};
