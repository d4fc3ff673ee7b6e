import type { ActionFields } from '../../model/action.ts';
import type { FactId } from '../../model/facts/catalogue.ts';
import type { ActionField, AmountField } from '../fields.ts';
import type { AsRead, Doubt, Rejection, Warning } from '../findings.ts';

/** A name in both languages; the empty text for one in which it is not given. */
export interface Names {
  readonly zh: string;
  readonly en: string;
}

/** One figure of one year, in the unit of the catalogue. */
export interface FactRow {
  readonly line: number;
  readonly column: number;
  readonly fact: FactId;
  readonly year: number;
  readonly value: number;
  readonly read: AsRead;
}

/** One cluster of a list. What the table does not give is empty or `null`. */
export interface ClusterRow {
  readonly line: number;
  readonly name: Names;
  readonly province: Names;
  readonly city: Names;
  readonly county: Names;
  /** A place of which the table does not say what it is. */
  readonly place: Names;
  readonly divisionCode: string;
  readonly industry: Names;
  readonly foundedYear: number | null;
  readonly figures: readonly ClusterFigure[];
}

export interface ClusterFigure {
  readonly column: number;
  readonly field: AmountField;
  readonly year: number | null;
  readonly value: number;
  readonly read: AsRead;
}

/** One figure of the reference area: of an industry, a place, or the whole. */
export interface ReferenceRow {
  readonly line: number;
  readonly column: number;
  readonly industry: Names | null;
  readonly place: Names | null;
  /** `null` where it is none that the program uses: then it is kept under its own name and in its own unit. */
  readonly figure: AmountField | null;
  readonly name: Names;
  readonly year: number | null;
  readonly value: number;
  /** What `value` is counted in where `figure` is `null`; the others are in the unit of their field. */
  readonly unit: string | null;
  /** The sum of the others. */
  readonly isTotal: boolean;
  readonly group: string | null;
  readonly read: AsRead;
}

/** One action of a list. What the table does not say is `null`. */
export interface ActionTableRow {
  readonly line: number;
  readonly title: string;
  readonly owner: string | null;
  readonly startOn: string | null;
  readonly dueOn: string | null;
  readonly status: ActionFields['status'] | null;
  readonly progress: number | null;
  /** In million CNY. */
  readonly spent: number | null;
  readonly note: string | null;
  readonly cluster: string | null;
  /** Of a sheet that the program wrote: which action it is, and how that stood then. */
  readonly id: string | null;
  readonly stand: string | null;
  /** Columns that are there and say nothing of this action. */
  readonly blank: readonly ActionField[];
}

/** What a table gave, and what of it was not taken. Every line is one of the file. */
export interface Applied<Row> {
  readonly rows: readonly Row[];
  readonly rejected: readonly Rejection[];
  readonly doubts: readonly Doubt[];
  readonly warnings: readonly Warning[];
  /** Footnotes and sources. */
  readonly notes: readonly { readonly line: number; readonly text: string }[];
  /** How many cells say that there is no figure, blank ones among them. */
  readonly missing: number;
  /** Those of them that say it by a word or a sign. */
  readonly unknown: readonly { readonly line: number; readonly column: number; readonly text: string }[];
}

export type AppliedTable =
  | ({ readonly kind: 'facts' } & Applied<FactRow>)
  | ({ readonly kind: 'clusters' } & Applied<ClusterRow>)
  | ({ readonly kind: 'reference' } & Applied<ReferenceRow>)
  | ({ readonly kind: 'actions' } & Applied<ActionTableRow>);
