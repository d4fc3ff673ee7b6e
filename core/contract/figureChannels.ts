import * as v from 'valibot';
import { IdSchema, ShortNoteSchema } from '../base/fields.ts';
import { FigureSetSchema } from '../model/figures/figureSet.ts';
import { referenceStandings } from '../model/figures/useFigures.ts';
import { type Call, none, replacing } from './call.ts';

const text = v.string();
const undoable = v.strictObject({ undo: IdSchema });

const StandingSchema = v.strictObject({
  id: IdSchema,
  name: v.strictObject({ en: text, zh: text }),
  standing: v.picklist(referenceStandings),
  /** Codes of its industries, as far as they are known. */
  industries: v.array(text),
});

/** Figures of areas that the office keeps, and how clusters are compared with them. `shipped` is what ships. */
export const figureChannels = {
  /** All sets, by area, the newest year first. */
  'figures.list': { input: none, output: v.array(FigureSetSchema) },
  /** Stores a set whole, or takes it away (`null`). */
  'figures.save': {
    input: v.strictObject({
      id: IdSchema,
      set: v.nullable(FigureSetSchema),
      ...replacing(v.nullable(FigureSetSchema)),
    }),
    output: none,
  },
  /** How each cluster of the area stands to a set. Refused with `not-found` for one that is not kept. */
  'figures.standings': {
    input: v.strictObject({ reference: IdSchema }),
    output: v.array(StandingSchema),
  },
  /**
   * Fills in the two figures of the reference area for clusters that have none, or that have older ones of this set; all of
   * them or none. `source` is how the set is called where a figure is shown.
   */
  'figures.fill': {
    input: v.strictObject({
      reference: IdSchema,
      source: ShortNoteSchema,
      clusters: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(10_000)),
    }),
    output: v.strictObject({ ...undoable.entries, filled: v.number() }),
  },
  /**
   * Takes a filling back, or brings back one that was taken back, by the token of the last. Refused with
   * `changed-elsewhere` where something of it has been changed since.
   */
  'figures.takeBack': { input: undoable, output: undoable },
} as const satisfies Record<string, Call>;
