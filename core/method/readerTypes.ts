import type { Text } from '../knowledge/schema.ts';

/** The parts of the reader, in the order of its contents: the first word of an address. */
export const readerPartIds = [
  'typing',
  'indicators',
  'dimensions',
  'stages',
  'problems',
  'causes',
  'countermeasures',
  'scoring',
  'grades',
  'recognition',
  'clusters',
  'paper',
] as const;
export type ReaderPartId = (typeof readerPartIds)[number];

/** The address of an entry. */
export interface EntryRef {
  readonly part: ReaderPartId;
  readonly id: string;
}

export type ReaderValue =
  | { readonly kind: 'text'; readonly text: Text }
  /** A text that the knowledge base has in one language only: a citation, a source, a formula. */
  | { readonly kind: 'plain'; readonly text: string }
  /** `unit`, where the figure is kept in its Chinese unit and shown in that of the language. */
  | { readonly kind: 'number'; readonly value: number; readonly unit?: Text }
  /** Million CNY; the screen writes it in the unit of its language. */
  | { readonly kind: 'money'; readonly value: number }
  | { readonly kind: 'entry'; readonly entry: EntryRef }
  /** A place in the paper: links to its sections, and the topic where the knowledge base names one. */
  | { readonly kind: 'paper'; readonly section: string; readonly places: readonly EntryRef[] };

/** One line of facts: several values stand beside each other. */
export interface ReaderFact {
  readonly label: Text;
  readonly values: readonly ReaderValue[];
}

export type ReaderBlock =
  | { readonly kind: 'text'; readonly label: Text; readonly text: Text }
  | { readonly kind: 'facts'; readonly label: Text | null; readonly facts: readonly ReaderFact[] }
  /** The five levels of a rating, the lowest first, each with its score 0–100. */
  | {
      readonly kind: 'levels';
      readonly label: Text;
      readonly levels: readonly { readonly text: Text; readonly score: number }[];
    }
  | {
      readonly kind: 'table';
      readonly label: Text;
      readonly columns: readonly Text[];
      readonly rows: readonly (readonly ReaderValue[])[];
    }
  /** What today's rules demand of a countermeasure. */
  | {
      readonly kind: 'compliance';
      readonly label: Text;
      readonly notes: readonly { readonly id: string; readonly text: Text; readonly source: string }[];
    };

export interface ReaderEntry extends EntryRef {
  readonly title: Text;
  /** Under which head of the part's contents it stands. */
  readonly group: Text | null;
  /** What it is in one sentence or two: the question, the definition. */
  readonly lede: Text | null;
  readonly blocks: readonly ReaderBlock[];
}

export interface ReaderPart {
  readonly id: ReaderPartId;
  readonly title: Text;
  /** What the part holds, in one sentence. */
  readonly about: Text;
  readonly entries: readonly ReaderEntry[];
}
