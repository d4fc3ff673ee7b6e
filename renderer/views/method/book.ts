import { createContext } from 'svelte';
import type { ExampleId } from '../../../core/method/exampleTypes.ts';
import { exampleIds } from '../../../core/method/exampleTypes.ts';
import { word } from '../../../core/method/readerBlocks.ts';
import type { ReaderModel } from '../../../core/method/readerModel.ts';
import type { SearchDocument } from '../../../core/method/searchReader.ts';
import { readerDocuments } from '../../../core/method/searchReader.ts';

/** The book that the pages of the method are open in, given by `Method.svelte`. */
export const [useBook, provideBook] = createContext<ReaderModel>();

export const isExampleId = (id: string): id is ExampleId => (exampleIds as readonly string[]).includes(id);

/** All that the search of the method finds: entries of the knowledge base, formulas, the self-check. */
export const bookDocuments = (model: ReaderModel): readonly SearchDocument[] => [
  ...readerDocuments(model),
  ...exampleIds.map((id) => ({
    part: 'formulas',
    id,
    title: word(`example-${id}`),
    texts: [word(`formula-${id}`), word(`source-${id}`)],
  })),
  {
    part: 'self-check',
    id: '',
    title: word('selfCheck'),
    texts: [word('aboutSelfCheck'), word('selfCheckLede')],
  },
];
