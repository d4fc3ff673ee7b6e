import type { Text } from '../knowledge/schema.ts';
import type { ReaderModel } from './readerModel.ts';
import type { ReaderBlock, ReaderEntry, ReaderValue } from './readerTypes.ts';

/** What can be found: an entry of the reader, or a page beside it. */
export interface SearchDocument {
  readonly part: string;
  readonly id: string;
  readonly title: Text;
  /** All that can be read there, in both languages. */
  readonly texts: readonly Text[];
}

export interface SearchHit {
  readonly part: string;
  readonly id: string;
  readonly title: Text;
  /** Where the words stand, when not in the title; `null` otherwise. */
  readonly excerpt: Text | null;
}

const alike = (text: string): Text => ({ en: text, zh: text });

/** Width and case do not matter: `ＡＨＰ` finds AHP. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

function textsOfValue(value: ReaderValue): Text[] {
  switch (value.kind) {
    case 'text':
      return [value.text];
    case 'plain':
      return [alike(value.text)];
    case 'paper':
      return [alike(value.section)];
    case 'number':
    case 'money':
    case 'entry':
      return [];
  }
}

function textsOfBlock(block: ReaderBlock): Text[] {
  switch (block.kind) {
    case 'text':
      return [block.text];
    case 'facts':
      return block.facts.flatMap(({ label, values }) => [label, ...values.flatMap(textsOfValue)]);
    case 'levels':
      return block.levels.map(({ text }) => text);
    case 'table':
      return block.rows.flat().flatMap(textsOfValue);
    case 'compliance':
      return block.notes.flatMap(({ text, source }) => [text, alike(source)]);
  }
}

/** All that can be read in an entry. Names of entries that it links to are left out: they have their own page. */
export const textsOfEntry = ({ lede, blocks, id }: ReaderEntry): Text[] => [
  ...(lede === null ? [] : [lede]),
  ...blocks.flatMap(textsOfBlock),
  alike(id),
];

export const readerDocuments = ({ parts }: ReaderModel): SearchDocument[] =>
  parts.flatMap(({ entries }) =>
    entries.map((entry) => ({
      part: entry.part,
      id: entry.id,
      title: entry.title,
      texts: textsOfEntry(entry),
    })),
  );

interface Prepared {
  readonly document: SearchDocument;
  readonly title: string;
  readonly all: string;
}

/**
 * A search over documents in both languages at once, whichever the screen shows.
 *
 * Every word of the query has to occur, as a part of a word too, so that a single Chinese character finds what holds
 * it. Titles that begin with the query come first, then titles that hold it, then texts; inside each in the order of
 * the documents. An empty query finds nothing.
 */
export function createSearch(
  documents: readonly SearchDocument[],
): (query: string, limit: number) => SearchHit[] {
  const prepared = documents.map((document): Prepared => ({
    document,
    title: plain(`${document.title.zh}\n${document.title.en}`),
    all: plain([document.title, ...document.texts].map(({ en, zh }) => `${zh}\n${en}`).join('\n')),
  }));
  return (query, limit) => {
    const words = plain(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      return [];
    }
    return prepared
      .filter(({ all }) => words.every((each) => all.includes(each)))
      .map((entry, order) => ({ entry, order, place: placeOf(entry, words) }))
      .sort((a, b) => a.place - b.place || a.order - b.order)
      .slice(0, limit)
      .map(({ entry, place }) => toHit(entry.document, place < inTexts ? null : words));
  };
}

const inTexts = 2;

function placeOf({ title }: Prepared, words: readonly string[]): number {
  if (!words.every((each) => title.includes(each))) {
    return inTexts;
  }
  const [first = ''] = words;
  return title.split('\n').some((name) => name.startsWith(first)) ? 0 : 1;
}

function toHit({ part, id, title, texts }: SearchDocument, words: readonly string[] | null): SearchHit {
  const holds = ({ en, zh }: Text) => words?.some((each) => plain(`${zh}\n${en}`).includes(each)) ?? false;
  return { part, id, title, excerpt: texts.find(holds) ?? null };
}
