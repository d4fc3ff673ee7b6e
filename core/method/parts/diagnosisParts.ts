import type { Cause, Problem } from '../../knowledge/schema.ts';
import {
  eitherValue,
  entryValue,
  fact,
  factsBlock,
  numberValue,
  optionalFact,
  paperValue,
  tableBlock,
  textValue,
  wordValue,
} from '../readerBlocks.ts';
import { basisText, measuresFor, type ReaderSource, typeValues } from '../readerSource.ts';
import type { ReaderBlock, ReaderEntry } from '../readerTypes.ts';
import { readsOf } from '../../knowledge/meaning.ts';
import { readingFacts, shortFacts, sourcesBlock } from './editionBlocks.ts';

/** Problems with their evidence, the causes behind them and what can be done about those. */
export function problemEntries(source: ReaderSource): ReaderEntry[] {
  return source.kb.problems.problems.map((problem) => ({
    part: 'problems',
    id: problem.id,
    title: problem.name,
    group: null,
    lede: problem.description,
    blocks: [
      ...factsBlock(null, [
        fact('types', typeValues(problem.types)),
        ...paperFacts(source, problem),
        ...shortFacts(problem),
      ]),
      ...evidenceBlock(problem.evidence),
      ...sourcesBlock(problem.sources),
      ...tableBlock(
        'causesBehind',
        ['cause'],
        problem.causes.map((cause) => [entryValue('causes', cause)]),
      ),
      ...tableBlock(
        'measuresThroughCauses',
        ['countermeasure', 'cause', 'strength'],
        problem.causes.flatMap((cause) =>
          measuresFor(source, cause).map(({ id, strength }) => [
            entryValue('countermeasures', id),
            entryValue('causes', cause),
            wordValue(strength),
          ]),
        ),
      ),
    ],
  }));
}

/** Causes with their evidence, the problems they stand behind and the countermeasures that address them. */
export function causeEntries(source: ReaderSource): ReaderEntry[] {
  return source.kb.causes.causes.map((cause) => ({
    part: 'causes',
    id: cause.id,
    title: cause.name,
    group: null,
    lede: cause.description,
    blocks: [
      ...factsBlock(null, [
        fact('types', typeValues(cause.types)),
        fact('alsoTypes', typeValues(cause.alsoTypes)),
        ...paperFacts(source, cause),
        optionalFact('note', cause.note, eitherValue),
        optionalFact('added', cause.added, textValue),
        ...shortFacts(cause),
        ...readingFacts(cause),
      ]),
      ...evidenceBlock(cause.evidence),
      ...sourcesBlock(cause.sources),
      ...tableBlock(
        'behindProblems',
        ['problem'],
        source.kb.problems.problems
          .filter(({ causes }) => causes.includes(cause.id))
          .map(({ id }) => [entryValue('problems', id)]),
      ),
      ...tableBlock(
        'addressedBy',
        ['countermeasure', 'strength'],
        measuresFor(source, cause.id).map(({ id, strength }) => [
          entryValue('countermeasures', id),
          wordValue(strength),
        ]),
      ),
    ],
  }));
}

const paperFacts = (source: ReaderSource, { section, basis }: Pick<Problem, 'section' | 'basis'>) => [
  fact('section', paperValue(section)),
  fact('basis', textValue(basisText(source, basis))),
];

const evidenceBlock = (evidence: Cause['evidence']): ReaderBlock[] =>
  tableBlock(
    'evidence',
    ['indicator', 'weight', 'reads'],
    evidence.map((link) => [
      entryValue('indicators', link.indicator),
      numberValue(link.weight),
      wordValue(readsOf(link) === 'presence' ? 'readsPresence' : 'readsLack'),
    ]),
  );
