import type { Reason } from '../base/reasons.ts';

export interface Difference {
  readonly path: string;
  readonly expected: unknown;
  readonly computed: unknown;
  /** Why this part of a file is not of the form; nothing is expected beside it then. */
  readonly fault?: Reason;
}

/** One expected figure beside the computed one. */
export interface Figure extends Difference {
  /** How far apart two numbers may lie. */
  readonly tolerance: number;
  readonly passed: boolean;
}

/** Absolute tolerance: one for all fields, or one per field. */
export type Tolerance = number | Readonly<Record<string, number>>;

/** For fields that a tolerance per field does not name. */
const unnamedTolerance = 1e-9;

/** Stands for a figure that is left out of the comparison. */
export const notCompared: unique symbol = Symbol('not compared');

export const toleranceOf = (tolerance: Tolerance | undefined, field: string): number =>
  typeof tolerance === 'number' ? tolerance : (tolerance?.[field] ?? unnamedTolerance);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function childrenOf(value: unknown): [string, unknown][] | null {
  if (Array.isArray(value)) {
    return value.map((entry: unknown, index) => [`[${index}]`, entry]);
  }
  return isObject(value) ? Object.entries(value).map(([key, entry]) => [`.${key}`, entry]) : null;
}

function childAt(value: unknown, step: string): unknown {
  if (Array.isArray(value)) {
    return value[Number(step.slice(1, -1))];
  }
  const key = step.slice(1);
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isSame(expected: unknown, computed: unknown, tolerance: number): boolean {
  if (typeof expected === 'number' && typeof computed === 'number') {
    return Math.abs(expected - computed) <= tolerance;
  }
  return expected === null ? isUndefined(computed) : expected === computed;
}

/** No figure: `null`, what is not a number, or a list of nothing else. A field that is not computed is none of these. */
const isUndefined = (computed: unknown): boolean =>
  Array.isArray(computed)
    ? computed.length > 0 && computed.every(isUndefined)
    : computed === null || Number.isNaN(computed);

/**
 * Every expected figure beside the computed one, in the order of the file.
 *
 * Everything expected must be there, in the same shape; `null` (undefined, missing) only equals `null`, never zero.
 * Where the shape differs the whole part counts as one figure. Fields computed beyond the expected ones are left out.
 */
export function compareFigures(
  expected: unknown,
  computed: unknown,
  { path, tolerance }: { path: string; tolerance: number },
): Figure[] {
  if (expected === notCompared) {
    return [];
  }
  const children = childrenOf(expected);
  if (children === null) {
    return [{ path, expected, computed, tolerance, passed: isSame(expected, computed, tolerance) }];
  }
  const sameShape = Array.isArray(expected)
    ? Array.isArray(computed) && computed.length === expected.length
    : isObject(computed);
  if (!sameShape) {
    return [{ path, expected, computed, tolerance, passed: false }];
  }
  return children.flatMap(([step, entry]) =>
    compareFigures(entry, childAt(computed, step), { path: `${path}${step}`, tolerance }),
  );
}

/** The largest distance between an expected and a computed number; `null` where no numbers stand side by side. */
export function largestDifference(figures: readonly Figure[]): number | null {
  const distances = figures.flatMap(({ expected, computed }) =>
    typeof expected === 'number' && typeof computed === 'number' ? Math.abs(expected - computed) : [],
  );
  return distances.length === 0 ? null : Math.max(...distances);
}
