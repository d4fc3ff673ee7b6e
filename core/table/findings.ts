import type { AmountFault } from '../base/typed/amount.ts';
import type { Text } from '../knowledge/schema.ts';
import type { TableField } from './fields.ts';

/** Why a row or a cell is not taken, with the values that its words name. */
export type CellReason =
  | { readonly reason: 'not-a-number' }
  | { readonly reason: 'not-whole' }
  | { readonly reason: 'not-between'; readonly min: number; readonly max: number; readonly unit: Text }
  | { readonly reason: 'unit-unknown'; readonly unit: string }
  /** The number has no unit, and neither has its column or the table. */
  | { readonly reason: 'unit-missing'; readonly asked: Text }
  /** What the unit counts is not what the field counts. */
  | { readonly reason: 'unit-contradicts'; readonly unit: string; readonly asked: Text }
  /** The unit of the cell is not that of the head: `instead` is what the cell is by itself, in the unit asked for. */
  | {
      readonly reason: 'unit-differs';
      readonly unit: string;
      readonly head: string;
      readonly instead: string;
      readonly asked: Text;
    }
  | { readonly reason: 'cell-error' }
  | { readonly reason: 'uncomputed' }
  | { readonly reason: 'not-a-year' }
  | { readonly reason: 'part-of-year' }
  /** Expected or planned. */
  | { readonly reason: 'not-counted' }
  | { readonly reason: 'no-year' }
  /** No column is known to hold the value of the row. */
  | { readonly reason: 'no-column' }
  /** Of another cluster than the one that is filled in. */
  | { readonly reason: 'other-cluster' }
  /** The table has several clusters, and none of them is the one that is filled in. */
  | { readonly reason: 'several-clusters'; readonly names: readonly string[] }
  | { readonly reason: 'year-outside'; readonly min: number; readonly max: number }
  | { readonly reason: 'total-row' }
  | { readonly reason: 'not-a-figure' }
  /** A part of a figure, or a rate that was made of it. */
  | { readonly reason: 'part-of-figure' }
  /** A figure that is known, and that a cluster has no place for. */
  | { readonly reason: 'not-kept' }
  /** Another row is the same figure and is called so better. */
  | { readonly reason: 'other-row' }
  | { readonly reason: 'no-name' }
  | { readonly reason: 'not-a-date' }
  | { readonly reason: 'dates-reversed' }
  | { readonly reason: 'not-a-status' }
  | { readonly reason: 'too-long'; readonly most: number }
  | { readonly reason: 'not-a-code' }
  /** Rows of another grouping than by industry. */
  | { readonly reason: 'other-grouping'; readonly group: string }
  /** Called like no industry of the classification. */
  | { readonly reason: 'not-an-industry' }
  /** Of an area within the one that is kept. */
  | { readonly reason: 'of-a-place' }
  /** Said not to be wanted. */
  | { readonly reason: 'left-out' }
  /** No action has this id. */
  | { readonly reason: 'id-unknown' }
  /** The action of this id was deleted. */
  | { readonly reason: 'id-gone' }
  /** The same id stands in another line: which of them is meant cannot be told. */
  | { readonly reason: 'id-twice'; readonly line: number }
  /** The id is that of another action than the one that the row is called by. */
  | { readonly reason: 'id-of-other'; readonly title: string }
  /** No action has this id; one is called like the row. */
  | { readonly reason: 'id-changed' }
  /** Without an id, and called like an action that is there. */
  | { readonly reason: 'id-missing' }
  /** Without an id, and no assessment is chosen for new actions. */
  | { readonly reason: 'id-none' }
  /** A row of the sheet of records, which only grow in the program. */
  | { readonly reason: 'of-records' }
  /** The same thing stands in an earlier line. */
  | { readonly reason: 'twice'; readonly line: number };
export type CellReasonCode = CellReason['reason'];

/** A row, or one of its cells, that is not taken. */
export interface Rejection {
  readonly line: number;
  /** `null` where it is the row as a whole. */
  readonly column: number | null;
  /** As found. */
  readonly text: string;
  readonly reason: CellReason;
}

/** A bare number that may be two things: it waits until the official has said which. */
export interface Doubt {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly field: TableField;
  /** In percent: as it stands, and as a fraction. */
  readonly readings: readonly [number, number];
}

/** What holds for the whole table and the official should know. */
export type Warning =
  /** The year of the values stands in the title, a note or the name of the file. */
  | { readonly warning: 'year-from'; readonly year: number; readonly by: 'title' | 'note' | 'file' }
  | { readonly warning: 'no-year' }
  /** What seems to name the year of the table is not the year of its figures. */
  | {
      readonly warning: 'year-unused';
      readonly text: string;
      readonly why: 'part-of-year' | 'not-counted' | 'of-issue';
    }
  | { readonly warning: 'no-head' }
  /** Cells that were filled from the first of merged ones and are used. */
  | { readonly warning: 'filled'; readonly cells: number }
  /** The line above the table names no unit that is known, or several. */
  | { readonly warning: 'unit-line'; readonly text: string }
  /** Rows that have a name and no figure. */
  | { readonly warning: 'no-figures'; readonly lines: readonly number[] };

/** How a value was read: shown back beside what became of it. */
export interface AsRead {
  readonly text: string;
  /** The unit that it was read in; `null` where none was needed. */
  readonly unit: string | null;
}

/** A fault of an amount as a reason, with the unit that is asked for. */
export function reasonOf(fault: AmountFault, asked: Text): CellReason {
  switch (fault.fault) {
    case 'not-a-number':
      return { reason: 'not-a-number' };
    case 'unit-unknown':
      return { reason: 'unit-unknown', unit: fault.unit };
    case 'unit-missing':
      return { reason: 'unit-missing', asked };
    case 'unit-contradicts':
      return { reason: 'unit-contradicts', unit: fault.unit, asked };
    case 'unit-differs': {
      const { unit, head, instead } = fault;
      return { reason: 'unit-differs', unit, head, instead, asked };
    }
  }
}
