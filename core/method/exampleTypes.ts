import type { KnowledgeBase, Text } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import type { Evaluation } from '../model/evaluation.ts';
import type { Expression } from './expression.ts';
import { type MethodWord, word } from './readerBlocks.ts';
import type { EntryRef, ReaderValue } from './readerTypes.ts';

/** The formulas of the method in the order of the pipeline: the address of each is its id. */
export const exampleIds = [
  'type-share',
  'level-score',
  'quantity-score',
  'dimension-score',
  'coverage',
  'composite',
  'balance',
  'cause-severity',
  'problem-severity',
  'stage',
  'spread',
  'interval',
  'weights',
  'relief',
  'stage-fit',
  'feasibility',
  'speed',
  'acceptance',
  'measure-value',
  'topsis',
  'promethee',
  'vikor',
  'plan-value',
] as const;
export type ExampleId = (typeof exampleIds)[number];

/** One line of a calculation: what it gives, the numbers put in, and what the evaluation has for it. */
export interface ExampleStep {
  readonly name: Text;
  readonly expression: Expression;
  /** The same figure in the evaluation; `null` for a figure on the way that it does not keep. */
  readonly evaluated: number | null;
  /** Sums of million CNY; the screen writes them in the unit of its language. */
  readonly isMoney?: true;
}

/** One comparison that a rule makes. */
export interface ExampleCondition {
  readonly name: Text;
  /** `null` where the figure is not known: the condition is then not met. */
  readonly value: number | null;
  readonly relation: 'at-least' | 'at-most' | 'below';
  readonly bound: number;
  readonly met: boolean;
}

export interface ExampleTable {
  readonly columns: readonly Text[];
  readonly rows: readonly (readonly ReaderValue[])[];
}

/** A formula worked through with the numbers of one assessment. */
export interface WorkedExample {
  readonly id: ExampleId;
  /** The entry of the reader that the numbers belong to. */
  readonly subject: EntryRef | null;
  readonly inputs: ExampleTable | null;
  readonly steps: readonly ExampleStep[];
  readonly conditions: readonly ExampleCondition[];
  /** What comes out where that is no number: a stage, the rule that fired. */
  readonly outcome: readonly ReaderValue[];
  /** What has to be added: an own score, or why there is nothing to work through. */
  readonly note: Text | null;
}

/** An evaluated assessment, as the examples read it. */
export interface ExampleSource {
  readonly kb: KnowledgeBase;
  readonly input: AssessmentFile;
  readonly evaluation: Evaluation;
}

/** An example with only what it has. */
export const example = (id: ExampleId, parts: Partial<Omit<WorkedExample, 'id'>>): WorkedExample => ({
  id,
  subject: null,
  inputs: null,
  steps: [],
  conditions: [],
  outcome: [],
  note: null,
  ...parts,
});

/** An example for which this assessment has no numbers. */
export const withoutNumbers = (id: ExampleId, note: MethodWord = 'exampleMissing'): WorkedExample =>
  example(id, { note: word(note) });

export const table = (
  columns: readonly MethodWord[],
  rows: readonly (readonly ReaderValue[])[],
): ExampleTable => ({ columns: columns.map((column) => word(column)), rows });
