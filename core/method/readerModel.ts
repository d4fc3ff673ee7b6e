import type { KnowledgeBase } from '../knowledge/schema.ts';
import { clusterEntries } from './parts/clusterPart.ts';
import { countermeasureEntries } from './parts/countermeasurePart.ts';
import { causeEntries, problemEntries } from './parts/diagnosisParts.ts';
import { dimensionEntries, indicatorEntries } from './parts/indicatorParts.ts';
import { paperEntries } from './parts/paperPart.ts';
import { recognitionEntries } from './parts/recognitionPart.ts';
import { gradeEntries, scoringEntries } from './parts/scoringParts.ts';
import { stageEntries } from './parts/stagePart.ts';
import { typingEntries } from './parts/typingPart.ts';
import { word } from './readerBlocks.ts';
import { readerSource, type ReaderSource } from './readerSource.ts';
import type { EntryRef, ReaderEntry, ReaderPart, ReaderPartId } from './readerTypes.ts';

/** The whole knowledge base as a book: parts, entries, and the entry at an address. */
export interface ReaderModel {
  readonly parts: readonly ReaderPart[];
  /** The entry at an address; `undefined` where none stands. */
  entry(ref: { readonly part: string; readonly id: string }): ReaderEntry | undefined;
}

const builders: Readonly<Record<Exclude<ReaderPartId, 'paper'>, (source: ReaderSource) => ReaderEntry[]>> = {
  typing: typingEntries,
  indicators: indicatorEntries,
  dimensions: dimensionEntries,
  stages: stageEntries,
  problems: problemEntries,
  causes: causeEntries,
  countermeasures: countermeasureEntries,
  scoring: scoringEntries,
  grades: gradeEntries,
  recognition: recognitionEntries,
  clusters: clusterEntries,
};

export const addressOf = ({ part, id }: EntryRef): string => `${part}/${id}`;

/**
 * Sets the knowledge base out for reading: every text, number and link of it, each entry at an address of its own.
 *
 * Links are given in both directions: a cause names its countermeasures, a countermeasure its causes. Addresses are
 * the ids of the knowledge base and stay the same as long as those do.
 */
export function buildReaderModel(kb: KnowledgeBase): ReaderModel {
  const source = readerSource(kb);
  const parts: ReaderPart[] = [];
  for (const [id, build] of Object.entries(builders)) {
    // The keys of the record are its parts.
    parts.push(partOf(id as ReaderPartId, build(source)));
  }
  parts.push(
    partOf(
      'paper',
      paperEntries(
        source,
        parts.flatMap(({ entries }) => entries),
      ),
    ),
  );
  const byAddress = new Map(
    parts.flatMap(({ entries }) => entries).map((entry) => [addressOf(entry), entry]),
  );
  return { parts, entry: ({ part, id }) => byAddress.get(`${part}/${id}`) };
}

const partOf = (id: ReaderPartId, entries: readonly ReaderEntry[]): ReaderPart => ({
  id,
  title: word(`part-${id}`),
  about: word(`about-${id}`),
  entries,
});
