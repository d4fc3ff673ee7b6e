import * as v from 'valibot';
import type { Distribution } from '../robustness/matrixSource.ts';
import { FigureSchema, FiguresSchema } from './inputs.ts';
import { refuse, refuseUnless } from './refuse.ts';

const OptionalSchema = v.nullish(FigureSchema);
const DeviationSchema = v.nullish(v.pipe(FigureSchema, v.minValue(0)));
const ShapeSchema = v.pipe(FigureSchema, v.gtValue(0));
const ends = { low: OptionalSchema, min: OptionalSchema, high: OptionalSchema, max: OptionalSchema };

export const RankSchema = v.pipe(FigureSchema, v.minValue(1));

const DescribedSchema = v.variant('type', [
  v.object({ type: v.literal('beta'), alpha: ShapeSchema, beta: ShapeSchema }),
  v.object({
    type: v.picklist(['normal', 'gaussian']),
    mean: FigureSchema,
    sd: DeviationSchema,
    std: DeviationSchema,
    sigma: DeviationSchema,
  }),
  v.object({ type: v.picklist(['uniform', 'interval']), ...ends }),
  v.object({ type: v.literal('triangular'), ...ends, mode: FigureSchema }),
  v.object({
    type: v.literal('discrete'),
    values: FiguresSchema,
    probabilities: v.array(v.pipe(FigureSchema, v.minValue(0))),
  }),
  v.object({ type: v.picklist(['exact', 'constant', 'deterministic']), value: FigureSchema }),
  v.object({ type: v.picklist(['ordinal', 'rank']), rank: RankSchema }),
]);

type Described = v.InferOutput<typeof DescribedSchema> | number;

/** What is known of one score: a distribution by its type, or the score itself. */
export const DistributionSchema = v.lazy((input): v.GenericSchema<unknown, Described> =>
  typeof input === 'number' ? FigureSchema : DescribedSchema,
);

/** The one figure that stands under any of the names. */
function only(cell: Readonly<Record<string, unknown>>, names: readonly string[], path: string): number {
  const [given, again] = names.filter((name) => (cell[name] ?? null) !== null);
  if (given === undefined) {
    return refuse(`${path}.${names[0] ?? ''}`, { reason: 'missing' });
  }
  refuseUnless(again === undefined, `${path}.${again ?? ''}`, { reason: 'key-twice' });
  return Number(cell[given]);
}

function checkRising(figures: readonly number[], path: string): void {
  const isRising = figures.every((figure, index) => index === 0 || figure >= (figures[index - 1] ?? figure));
  refuseUnless(isRising, path, { reason: 'range-reversed' });
}

const binaryRounding = 1e-6;

/** A distribution as the draws are made from it. Refuses ends that are the wrong way round. */
export function toDistribution(cell: Described, path: string): Distribution {
  if (typeof cell === 'number') {
    return { type: 'exact', value: cell };
  }
  const span = () => ({ low: only(cell, ['low', 'min'], path), high: only(cell, ['high', 'max'], path) });
  switch (cell.type) {
    case 'normal':
    case 'gaussian':
      return { type: 'normal', mean: cell.mean, sd: only(cell, ['sd', 'std', 'sigma'], path) };
    case 'uniform':
    case 'interval': {
      const { low, high } = span();
      checkRising([low, high], path);
      return { type: 'uniform', low, high };
    }
    case 'triangular': {
      const { low, high } = span();
      checkRising([low, cell.mode, high], path);
      return { type: 'triangular', low, mode: cell.mode, high };
    }
    case 'exact':
    case 'constant':
    case 'deterministic':
      return { type: 'exact', value: cell.value };
    case 'ordinal':
    case 'rank':
      return { type: 'ordinal', rank: cell.rank };
    case 'discrete': {
      const { values, probabilities } = cell;
      const total = probabilities.reduce((sum, probability) => sum + probability, 0);
      const isWhole = values.length === probabilities.length && Math.abs(total - 1) <= binaryRounding;
      refuseUnless(isWhole, `${path}.probabilities`, { reason: 'no-weights' });
      return { type: 'discrete', values, probabilities };
    }
    case 'beta':
      return { type: 'beta', alpha: cell.alpha, beta: cell.beta };
  }
}
