import * as v from 'valibot';
import { AppError, reasonIn } from '../base/errors.ts';
import type { CheckReason, Reason } from '../base/reasons.ts';
import { schemaReason } from '../base/schemaReason.ts';
import { compareFigures, toleranceOf, type Difference, type Figure } from './compareFigures.ts';
import { dropNoise } from './dropNoise.ts';
import { findMethod } from './caseMethods.ts';
import { isDescriptive } from './knownKeys.ts';

const FiguresByFieldSchema = v.record(v.string(), v.unknown());
const ToleranceSchema = v.union([
  v.pipe(v.number(), v.minValue(0)),
  v.record(v.string(), v.pipe(v.number(), v.minValue(0))),
]);

const CaseSchema = v.object({
  id: v.string(),
  method: v.string(),
  input: FiguresByFieldSchema,
  expected: v.pipe(
    FiguresByFieldSchema,
    v.check((expected) => Object.keys(expected).length > 0, 'nothing-expected' satisfies CheckReason),
  ),
  tolerance: v.optional(ToleranceSchema),
  published: v.optional(FiguresByFieldSchema),
  published_tolerance: v.optional(ToleranceSchema),
});

type PublishedCase = v.InferOutput<typeof CaseSchema>;

/** A case with every figure that was compared, expected beside computed. */
export interface CheckedCase {
  readonly id: string;
  readonly method: string;
  /** Where the figures are published. */
  readonly source: string;
  readonly status: 'passed' | 'failed' | 'unknown-method' | 'invalid';
  /** For `invalid` which parts of the file are not of the form: why, and what stands there. */
  readonly figures: readonly Figure[];
}

/** A case in short, as the command line reports it. */
export interface CaseResult extends Pick<CheckedCase, 'id' | 'method' | 'status'> {
  /** For `failed` where figures differ; for `invalid` which part of the file is not of the form. */
  readonly differences: readonly Difference[];
}

function compareFields(
  figures: Readonly<Record<string, unknown>>,
  computed: Readonly<Record<string, unknown>>,
  { path, tolerance }: { path: string; tolerance: (field: string) => number },
): Figure[] {
  return Object.entries(figures).flatMap(([field, value]) =>
    compareFigures(value, Object.hasOwn(computed, field) ? computed[field] : undefined, {
      path: `${path}.${field}`,
      tolerance: tolerance(field),
    }),
  );
}

function compareCase(entry: PublishedCase, computed: Readonly<Record<string, unknown>>): Figure[] {
  const within = (field: string) => toleranceOf(entry.tolerance, field);
  return [
    ...compareFields(dropNoise(entry.method, entry.expected), computed, {
      path: 'expected',
      tolerance: within,
    }),
    // A printed figure is rounded from the true one, and the computed one may itself lie off the true one.
    ...compareFields(entry.published ?? {}, computed, {
      path: 'published',
      tolerance: (field) => within(field) + toleranceOf(entry.published_tolerance, field),
    }),
  ];
}

const textAt = (json: unknown, key: string): string => {
  const value: unknown =
    typeof json === 'object' && json !== null ? Object.entries(json).find(([name]) => name === key)?.[1] : '';
  return typeof value === 'string' ? value : '';
};

/** A part of a file that is not of the form. */
export const misplaced = (path: string, fault: Reason, found: unknown = null): Figure => ({
  path,
  expected: undefined,
  computed: found,
  tolerance: 0,
  passed: false,
  fault,
});

const asFigures = (issues: readonly v.BaseIssue<unknown>[], prefix: string): Figure[] =>
  issues.map((issue) =>
    misplaced([prefix, v.getDotPath(issue)].filter(Boolean).join('.'), schemaReason(issue), issue.received),
  );

/**
 * Computes a published case with the methods of this program and sets every figure beside the expected one.
 *
 * Every expected field must be computed and lie within its `tolerance`; `published`, the rounded figures as printed,
 * within `published_tolerance` on top of it. Never throws on what a file holds.
 */
export function checkCase(json: unknown): CheckedCase {
  const parsed = v.safeParse(CaseSchema, json);
  const name = { id: textAt(json, 'id'), method: textAt(json, 'method'), source: textAt(json, 'source') };
  if (!parsed.success) {
    return { ...name, status: 'invalid', figures: asFigures(parsed.issues, '') };
  }
  const compute = findMethod(parsed.output.method);
  if (!compute) {
    return { ...name, status: 'unknown-method', figures: [] };
  }
  const unknown = Object.keys(json ?? {}).filter(
    (key) => !Object.hasOwn(CaseSchema.entries, key) && !isDescriptive(key),
  );
  if (unknown.length > 0) {
    const figures = unknown.map((key) => misplaced(key, { reason: 'unknown-key' }));
    return { ...name, status: 'invalid', figures };
  }
  try {
    const figures = compareCase(parsed.output, compute(parsed.output.input));
    return { ...name, status: figures.every(({ passed }) => passed) ? 'passed' : 'failed', figures };
  } catch (error) {
    if (v.isValiError(error)) {
      return { ...name, status: 'invalid', figures: asFigures(error.issues, 'input') };
    }
    if (error instanceof AppError) {
      const path = `input.${String(error.details.path ?? '')}`;
      return { ...name, status: 'invalid', figures: [misplaced(path, reasonIn(error))] };
    }
    throw error;
  }
}

/** `checkCase` in short: only the figures that differ. */
export const verifyCase = (json: unknown): CaseResult => inShort(checkCase(json));

export const inShort = ({ id, method, status, figures }: CheckedCase): CaseResult => ({
  id,
  method,
  status,
  differences: figures
    .filter(({ passed }) => !passed)
    .map(({ path, expected, computed, fault }) => ({ path, expected, computed, ...(fault && { fault }) })),
});
