import type { Assessment, AssessmentFields, Member } from '../../core/model/assessment.ts';
import { measureRows, measuresOf, scoreRows, scoresOf } from './measureRows.ts';
import { planOf, planRows } from './planRows.ts';
import { ratingCells, ratingsOf } from './ratingRows.ts';
import type { Rows, TableName } from './rowTables.ts';
import { weighingOf, weightRows } from './weightRows.ts';

type FieldName = keyof AssessmentFields;

/** The parts of assessments that lie in tables of their own. */
export type Part = Extract<AssessmentFields[FieldName], { readonly rows: object }>['rows']['part'];

type FieldOf<P extends Part> = {
  [Name in FieldName]: AssessmentFields[Name] extends { readonly rows: { readonly part: P } } ? Name : never;
}[FieldName];

/** What of a field lies in rows: all of it, or some of its keys. */
type InRows<Name extends FieldName> = AssessmentFields[Name] extends {
  readonly rows: { readonly keys: readonly (infer Key)[] };
}
  ? Pick<NonNullable<Assessment[Name]>, Key & keyof NonNullable<Assessment[Name]>>
  : Assessment[Name];

type PartValue<P extends Part> = { readonly [Name in FieldOf<P>]: InRows<Name> };

interface RowPart<P extends Part> {
  readonly tables: readonly TableName[];
  readonly read: (rows: Rows) => PartValue<P>;
  readonly write: (value: PartValue<P>) => Partial<Rows>;
}

/** How each part becomes rows and comes back from them. A part of the fields without one does not compile. */
export const rowParts: { readonly [P in Part]: RowPart<P> } = {
  typing: {
    tables: ['typing_answer'],
    read: (rows) => ({ typing: { answers: Object.fromEntries(rows.typing_answer) } }),
    write: ({ typing }) => ({ typing_answer: Object.entries(typing.answers) }),
  },
  ratings: {
    tables: ['rating'],
    read: (rows) => ({ ratings: ratingsOf(rows) }),
    write: ({ ratings }) => ({
      rating: Object.entries(ratings).map(([id, given]) => ratingCells(id, given)),
    }),
  },
  shocks: {
    tables: ['outside_shock'],
    read: ({ outside_shock: shocks }) => ({
      context: shocks.length === 0 ? {} : { outsideShocks: shocks.map(([, shock]) => shock) },
    }),
    write: ({ context }) => ({
      outside_shock: [...new Set(context.outsideShocks)].map((shock, index) => [index + 1, shock]),
    }),
  },
  weights: {
    tables: ['priority', 'pairwise_judgement', 'weight_range'],
    read: (rows) => ({ priorities: weighingOf(rows) }),
    write: ({ priorities }) => weightRows(priorities),
  },
  measures: { tables: ['measure_setting'], read: measuresOf, write: measureRows },
  scores: {
    tables: ['score_override'],
    read: (rows) => ({ scoreOverrides: scoresOf(rows) }),
    write: ({ scoreOverrides }) => scoreRows(scoreOverrides),
  },
  plan: {
    tables: ['plan_condition', 'plan_limit', 'own_plan', 'plan_setting'],
    read: (rows) => ({ plan: planOf(rows) }),
    write: ({ plan }) => planRows(plan),
  },
  members: {
    tables: ['member'],
    // The content was parsed by the schema of a member before it was stored.
    read: (rows) => ({ members: rows.member.map(([, content]) => JSON.parse(content) as Member) }),
    write: ({ members }) => ({
      member: members.map((member, index) => [index + 1, JSON.stringify(member)]),
    }),
  },
  carried: {
    tables: ['carried_over'],
    read: (rows) => ({
      carried: Object.fromEntries(rows.carried_over.map(([entry]) => [entry, true as const])),
    }),
    write: ({ carried }) => ({ carried_over: Object.keys(carried).map((entry) => [entry]) }),
  },
};
