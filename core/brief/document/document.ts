import type { BriefOptions } from '../../model/brief/briefOptions.ts';
import type { Language } from '../../base/settings.ts';

/**
 * The brief as data: what it says, in order, without a word of HTML. Every export is made from it.
 *
 * A run that shows something computed or entered names its `source`, `kind:id.field` (`cause:cause-x.severity`,
 * `plan:measure-y.cost`, `kb:…` for the knowledge base, `input:…` for what the official wrote), so that each number
 * can be traced. Runs without a source are fixed wording of the dictionary.
 */
export interface Run {
  readonly text: string;
  readonly source?: string;
  readonly strong?: true;
  /** The line ends here: used in the title only. */
  readonly lineEnd?: true;
  /** Never broken over two lines: a reference to a note. */
  readonly whole?: true;
  /** Leads to a block of this document (`#id`) or to an address (`https://…`). */
  readonly link?: string;
}
export type Inline = readonly Run[];

/** First line of the first page: marking at the left, date at the right. */
export interface LabelBlock {
  readonly kind: 'label';
  readonly left: Inline;
  readonly right: Inline;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  /** Made from what the block is about, not from its place; unique in the document. So for every `id` below. */
  readonly id: string;
  readonly level: 1 | 2 | 3;
  /** The number with its separator, `一、` or `3.1`; empty for the title. */
  readonly number: string;
  /** The wording is the official's: the finding in the title only. */
  readonly edited?: true;
  readonly text: Inline;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly id: string;
  /** The wording is the official's. */
  readonly edited?: true;
  /**
   * `request` is what the page asks for, `judgement` stands between two rules, `trust` is the line on reliability,
   * `record` the line at the foot of page 1.
   */
  readonly role: 'body' | 'request' | 'judgement' | 'trust' | 'record' | 'note';
  readonly text: Inline;
}

/** What is done about a finding: one part as a sentence of its own, several as cells under `FindingsBlock.heads`. */
export interface Remedy {
  readonly id: string;
  readonly edited?: true;
  readonly parts: readonly Inline[];
}

export interface Finding {
  readonly id: string;
  readonly edited?: true;
  readonly text: Inline;
  readonly proof: Inline;
  /** `null` where nothing is asked for: the item is an answer to collect. */
  readonly remedy: Remedy | null;
}

export interface FindingsBlock {
  readonly kind: 'findings';
  /** What the cells of the remedies are: the first cell's, and so on; empty where no remedy has cells. */
  readonly heads: readonly string[];
  readonly items: readonly Finding[];
}

export interface TableColumn {
  readonly head: string;
  /** Share of the table's width; the columns add up to 1. */
  readonly width: number;
  readonly align: 'left' | 'right';
}

export interface TableRow {
  /** A group row has one cell across all columns. In other rows the first cell is the row's head. */
  readonly group: boolean;
  /** Where something can lead to the row; unique in the document. */
  readonly id?: string;
  readonly cells: readonly Inline[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  /** `Table 2`; empty for a table that its heading introduces, whose caption is then for assistive technology only. */
  readonly number: string;
  readonly caption: Inline;
  readonly size: 'page-one' | 'body' | 'annex';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface Bar {
  readonly label: Run;
  /** 0–100; `null` draws no bar and prints `shown` as a note. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly shown: Run;
  /** The value of the assessment before, drawn as an open triangle; `null` without one. */
  readonly before: number | null;
}

/** Horizontal bars on 0–100 with intervals, in the order given. */
export interface BarsChart {
  readonly kind: 'bars';
  readonly bars: readonly Bar[];
  /** A line across all bars at a value, with its label; `null` without. */
  readonly mark: { readonly at: number; readonly label: Run } | null;
}

export interface TimelineRow {
  readonly label: Run;
  /** Months from the date of the brief; negative before it. */
  readonly from: number;
  readonly to: number;
  /** 0–1 of the way done; `null` where nothing is under way yet. */
  readonly progress: number | null;
  /** Printed at the end of the row. */
  readonly shown: Run;
}

/** Bands over time, one a row; what is done fills its band from the left. */
export interface TimelineChart {
  readonly kind: 'timeline';
  readonly rows: readonly TimelineRow[];
  readonly ticks: readonly { readonly at: number; readonly label: Run }[];
}

export interface FrontierPoint {
  /** Million CNY. */
  readonly cost: number;
  readonly value: number;
}

/** What a budget buys: a line in steps, and the plans that the text speaks of as points. */
export interface FrontierChart {
  readonly kind: 'frontier';
  /** The best plans, the cheapest first; dearer ones are worth more. */
  readonly points: readonly FrontierPoint[];
  readonly named: readonly (FrontierPoint & { readonly label: Run })[];
  readonly budget: { readonly at: number; readonly label: Run } | null;
  readonly costAxis: Run;
  readonly valueAxis: Run;
}

/** Maturity (0–100) against momentum (points a year), a dot a cluster, filled where it is sure; the first are named first. */
export interface MatrixChart {
  readonly kind: 'matrix';
  readonly dots: readonly {
    readonly label: Run;
    readonly maturity: number;
    readonly momentum: number;
    readonly isSure: boolean;
  }[];
  readonly maturityAxis: Run;
  readonly momentumAxis: Run;
}

/** How a tile is filled: by its lowest value in three steps, hatched for what has none yet, empty for nothing there. */
export type TileShade = 'low' | 'middle' | 'high' | 'open' | 'none';

/** Where something stands among tiles; columns and rows count from 1. */
interface TilePlace {
  readonly column: number;
  readonly row: number;
}

/** Places as tiles, a diagram of where they lie, without borders: `figure` is bold, both it and `shown` may be empty. */
export interface TilesChart {
  readonly kind: 'tiles';
  readonly tiles: readonly (TilePlace &
    Readonly<Record<'name' | 'figure' | 'shown', Run>> & { readonly shade: TileShade })[];
  readonly names: readonly (TilePlace & { readonly label: Run })[];
  readonly legend: readonly { readonly shade: TileShade; readonly label: Run }[];
}

/** Every kind of drawing; `kind` says which. */
export type Chart = BarsChart | TimelineChart | FrontierChart | MatrixChart | TilesChart;

/** A chart with what it shows as its title. */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly id: string;
  /** `Figure 2. `, before the caption. */
  readonly number: string;
  /** What the chart shows, as a sentence: printed above it and read out in place of the drawing. */
  readonly finding: Inline;
  /** What is drawn, in which unit, from which source. */
  readonly caption: Inline;
  readonly chart: Chart;
}

export interface NotesBlock {
  readonly kind: 'notes';
  readonly items: readonly { readonly id: string; readonly mark: string; readonly text: Inline }[];
}

export interface PageBreakBlock {
  readonly kind: 'page-break';
}

export type Block =
  | LabelBlock
  | HeadingBlock
  | ParagraphBlock
  | FindingsBlock
  | TableBlock
  | FigureBlock
  | NotesBlock
  | PageBreakBlock;

export interface BriefMeta {
  readonly language: Language;
  /** Plain text of the title, for the document's properties. */
  readonly title: string;
  /** ISO date printed on the brief. */
  readonly date: string;
  readonly marking: string;
  readonly illustrative: boolean;
  /** Printed at the head of every page after the first: marking and, for sample data, that it is sample data. */
  readonly runningHead: string;
  /** Who the file says wrote it: the office's unit, else that of the assessor, else the assessor; empty where neither is given. */
  readonly author?: string;
  /** Empty for a document that rests on no one assessment; so is the number and hash of the last change, `46 bc97…`. */
  readonly fingerprint: string;
  readonly trail?: string;
  readonly appVersion: string;
  readonly knowledgeBase: string;
  readonly fonts: BriefOptions['fonts'];
  /** The document runs over its pages as it comes: page 1 is no page of its own that everything on it is fitted to. */
  readonly flows?: true;
}

export interface BriefDocument {
  readonly meta: BriefMeta;
  readonly blocks: readonly Block[];
}
