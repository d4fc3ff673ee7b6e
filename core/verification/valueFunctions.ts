import * as v from 'valibot';
import { FigureSchema } from './inputs.ts';
import { refuseUnless } from './refuse.ts';

const WordsSchema = v.union([v.string(), v.array(v.string())]);
const FunctionsSchema = v.object({
  /** "linear decreasing": in one for all criteria, or by criterion. */
  type: v.nullish(WordsSchema, 'linear'),
  ranges: v.array(v.tuple([FigureSchema, FigureSchema])),
});

/** Linear value functions in words, or with the scores that are worth nothing and everything. */
export const ValueFunctionsSchema = v.nullish(
  v.lazy((input): v.GenericSchema<unknown, string | v.InferOutput<typeof FunctionsSchema>> =>
    typeof input === 'string' ? v.string() : FunctionsSchema,
  ),
  null,
);

interface ValueFunctions {
  readonly value_functions: v.InferOutput<typeof ValueFunctionsSchema>;
  readonly types: readonly (1 | -1)[] | null;
}

/** Score worth 0 and score worth 1. */
export type Ends = readonly [number, number];

const known = /linear|increasing|decreasing/iu;
const other =
  /non[\s-]?linear|piecewise|expon|\blog|sigmoid|power|quadratic|concave|convex|\bclip|truncat|s-shape/iu;
const falls = /decreasing|\bcost/iu;
const rises = /increasing|\bbenefit/iu;

function checkWords(words: string, path: string): void {
  refuseUnless(known.test(words) && !other.test(words), path, { reason: 'not-known' });
}

/** Refuses value functions that are not linear, or whose word contradicts the direction given beside. */
function directionOf(words: string, type: 1 | -1 | undefined): 1 | -1 {
  const said = falls.test(words) ? -1 : rises.test(words) ? 1 : undefined;
  refuseUnless(said === undefined || type === undefined || said === type, 'types', { reason: 'wrong-form' });
  return said ?? type ?? 1;
}

/** The ends of each criterion's value function: those given, or the span of its scores where `spans` has one. */
export function endsOf(
  { value_functions, types }: ValueFunctions,
  spans: readonly (readonly [number, number] | null)[],
): Ends[] {
  const isInWords = typeof value_functions === 'string';
  const type = isInWords ? value_functions : (value_functions?.type ?? 'linear');
  const ranges = isInWords ? null : (value_functions?.ranges ?? null);
  const path = isInWords ? 'value_functions' : 'value_functions.type';
  const words = typeof type === 'string' ? spans.map(() => type) : type;
  refuseUnless(words.length === spans.length, path, { reason: 'columns-unequal' });
  refuseUnless(!ranges || ranges.length === spans.length, 'value_functions.ranges', {
    reason: 'columns-unequal',
  });
  refuseUnless(!types || types.length === spans.length, 'types', { reason: 'columns-unequal' });
  return spans.map((span, criterion) => {
    const word = words[criterion] ?? '';
    checkWords(word, path);
    const [low, high] = ranges?.[criterion] ?? span ?? [0, 1];
    refuseUnless(ranges === null || low < high, `value_functions.ranges.${criterion}`, {
      reason: 'range-reversed',
    });
    if (ranges === null && span === null) {
      // Scores that have no function are worth what they are.
      return [0, directionOf(word, types?.[criterion])];
    }
    // Where nothing differs, everything is worth 0.
    const top = low < high ? high : low + 1;
    return low < high && directionOf(word, types?.[criterion]) < 0 ? [top, low] : [low, top];
  });
}
