import * as v from 'valibot';

/** The shipped layout: code of the prefecture, names, column and row from 1. */
const TilesFileSchema = v.object({
  about: v.object({ source: v.string(), asOf: v.string() }),
  rows: v.array(v.strictTuple([v.string(), v.string(), v.string(), v.number(), v.number()])),
});

/** One prefecture of the three provinces in the diagram. */
export interface Tile {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly column: number;
  readonly row: number;
}

/** Throws where the text is no layout. */
export const readTiles = (text: string): readonly Tile[] =>
  v
    .parse(TilesFileSchema, JSON.parse(text))
    .rows.map(([code, zh, en, column, row]) => ({ code, zh, en, column, row }));
