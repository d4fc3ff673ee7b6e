import { compareKeys } from '../../base/collation.ts';
import { knowledgePartNames } from '../../knowledge/load.ts';
import { fact, factsBlock, plainValue, tableBlock, textValue, word, wordValue } from '../readerBlocks.ts';
import { type PaperPlace, paperPlaces } from '../paperPlaces.ts';
import type { ReaderSource } from '../readerSource.ts';
import type { EntryRef, ReaderBlock, ReaderEntry, ReaderValue } from '../readerTypes.ts';

/** The paper, how statements rest on it, and section by section what of the knowledge base comes from there. */
export function paperEntries({ kb }: ReaderSource, others: readonly ReaderEntry[]): ReaderEntry[] {
  const { citation, doi } = kb.instrument.sourcePaper;
  const head = { part: 'paper', group: word('paperAndEdition'), lede: null } as const;
  return [
    {
      ...head,
      id: 'citation',
      title: word('sourcePaper'),
      blocks: factsBlock(null, [fact('citation', plainValue(citation)), fact('doi', plainValue(doi))]),
    },
    {
      ...head,
      id: 'bases',
      title: word('bases'),
      blocks: tableBlock(
        'bases',
        ['meaning', 'identifier'],
        kb.problems.bases.map(({ id, text }) => [textValue(text), plainValue(id)]),
      ),
    },
    {
      ...head,
      id: 'edition',
      title: word('edition'),
      blocks: [
        ...factsBlock(null, [fact('version', plainValue(kb.version)), fact('hash', plainValue(kb.hash))]),
        ...tableBlock(
          'editionParts',
          ['editionPart', 'version'],
          knowledgePartNames.map((name) => [wordValue(`file-${name}`), plainValue(kb[name].version)]),
        ),
      ],
    },
    ...sectionEntries(others),
  ];
}

const valuesOf = (block: ReaderBlock): readonly ReaderValue[] => {
  switch (block.kind) {
    case 'facts':
      return block.facts.flatMap(({ values }) => values);
    case 'table':
      return block.rows.flat();
    default:
      return [];
  }
};

/** One entry for each section that is referred to, in the order of the paper. */
function sectionEntries(others: readonly ReaderEntry[]): ReaderEntry[] {
  const found = new Map<string, { place: PaperPlace; entries: EntryRef[] }>();
  for (const { part, id, blocks } of others) {
    for (const value of blocks.flatMap(valuesOf)) {
      for (const place of value.kind === 'paper' ? paperPlaces(value.section) : []) {
        const section = found.get(place.id) ?? { place, entries: [] };
        if (!section.entries.some((entry) => entry.part === part && entry.id === id)) {
          section.entries.push({ part, id });
        }
        found.set(place.id, section);
      }
    }
  }
  return [...found.values()]
    .sort((a, b) => inOrder(a.place.id) - inOrder(b.place.id) || compareKeys(a.place.id, b.place.id))
    .map(({ place, entries }) => ({
      part: 'paper',
      id: place.id,
      title: place.title,
      group: word('paperSections'),
      lede: null,
      blocks: tableBlock(
        'fromSection',
        ['entry', 'partColumn'],
        entries.map((entry) => [{ kind: 'entry', entry }, wordValue(`part-${entry.part}`)]),
      ),
    }));
}

/** Abstract and introduction stand before the numbered sections, the conclusion after them. */
const inOrder = (id: string): number =>
  id === 'abstract' ? -2 : id === 'introduction' ? -1 : id === 'conclusion' ? 1 : 0;
