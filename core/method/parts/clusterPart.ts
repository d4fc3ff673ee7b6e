import {
  eitherValue,
  entryValue,
  fact,
  factsBlock,
  plainValue,
  textValue,
  word,
  wordValue,
} from '../readerBlocks.ts';
import { optionalFact } from '../readerBlocks.ts';
import type { ReaderSource } from '../readerSource.ts';
import type { ReaderEntry } from '../readerTypes.ts';

/** The reference clusters as the paper prints them, and what their list rests on. */
export function clusterEntries({ kb, typeNames }: ReaderSource): ReaderEntry[] {
  const { source, note, clusters } = kb.clusters;
  return [
    {
      part: 'clusters',
      id: 'source',
      title: word('clusterSource'),
      group: word('clusterSource'),
      lede: source,
      blocks: factsBlock(null, [fact('note', eitherValue(note))]),
    },
    ...kb.instrument.formationTypes.flatMap(({ id: type }) =>
      clusters
        .filter((cluster) => cluster.type === type)
        .map((cluster): ReaderEntry => ({
          part: 'clusters',
          id: cluster.id,
          title: cluster.name,
          group: typeNames[type] ?? null,
          lede: null,
          blocks: factsBlock(null, [
            fact('namePrinted', plainValue(cluster.namePrinted)),
            fact('formationType', entryValue('typing', cluster.type)),
            fact('province', textValue(cluster.province)),
            fact('city', textValue(cluster.city)),
            optionalFact('county', cluster.county, textValue),
            fact('nameConfidence', wordValue(`confidence-${cluster.zhNameConfidence}`)),
            fact('note', cluster.note === '' ? [] : eitherValue(cluster.note)),
          ]),
        })),
    ),
  ];
}
