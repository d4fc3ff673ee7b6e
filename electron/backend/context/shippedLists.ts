import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lists, type ListTexts, readLists } from '../../../core/lists/lists.ts';
import { readRecognised, type RecognisedCluster } from '../../../core/portfolio/recognised/recognisedList.ts';
import { readTiles, type Tile } from '../../../core/portfolio/tiles.ts';

/** The lists that ship with the program; read when they are first asked for. */
export interface ShippedLists {
  texts(): ListTexts;
  lists(): Lists;
  /** Where the prefectures of the three provinces stand in their diagram. */
  tiles(): readonly Tile[];
  /** Clusters on national and provincial lists of recognition. */
  recognised(): readonly RecognisedCluster[];
}

export function createShippedLists(folder: string): ShippedLists {
  let lists: Lists | null = null;
  let recognised: readonly RecognisedCluster[] | null = null;
  let tiles: readonly Tile[] | null = null;
  const read = (name: keyof ListTexts): string => readFileSync(join(folder, `${name}.json`), 'utf8');
  const texts = (): ListTexts => ({
    divisions: read('divisions'),
    industries: read('industries'),
    readings: read('readings'),
    employment: read('employment'),
  });
  return {
    texts,
    recognised: () => (recognised ??= readRecognised(readFileSync(join(folder, 'recognised.json'), 'utf8'))),
    tiles: () => (tiles ??= readTiles(readFileSync(join(folder, 'prefecture-tiles.json'), 'utf8'))),
    lists: () => (lists ??= readLists(texts())),
  };
}
