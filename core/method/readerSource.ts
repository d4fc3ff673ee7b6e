import type { KnowledgeIndex } from '../knowledge/lookup.ts';
import { indexKnowledgeBase } from '../knowledge/lookup.ts';
import type { Countermeasure, FormationType, KnowledgeBase, Text } from '../knowledge/schema.ts';
import { entryValue } from './readerBlocks.ts';
import type { ReaderValue } from './readerTypes.ts';

/** What the parts of the reader are made from: the knowledge base and the way back along its links. */
export interface ReaderSource {
  readonly kb: KnowledgeBase;
  readonly index: KnowledgeIndex;
  readonly typeNames: Readonly<Record<string, Text>>;
}

export function readerSource(kb: KnowledgeBase): ReaderSource {
  return {
    kb,
    index: indexKnowledgeBase(kb),
    typeNames: Object.fromEntries(kb.instrument.formationTypes.map(({ id, name }) => [id, name])),
  };
}

/** Links to formation types. */
export const typeValues = (types: readonly FormationType[]): readonly ReaderValue[] =>
  types.map((type) => entryValue('typing', type));

/** How a statement rests on the paper, in the words of the knowledge base. */
export function basisText({ kb }: ReaderSource, basis: string): Text {
  return kb.problems.bases.find(({ id }) => id === basis)?.text ?? { en: basis, zh: basis };
}

/** Countermeasures that address a cause, as they stand in the catalogue, with the strength of the link. */
export function measuresFor({ kb }: ReaderSource, cause: string) {
  return kb.countermeasures.countermeasures.flatMap((measure: Countermeasure) =>
    measure.addresses
      .filter((link) => link.cause === cause)
      .map(({ strength }) => ({ id: measure.id, strength })),
  );
}
