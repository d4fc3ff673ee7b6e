import { combineOf } from '../../../core/knowledge/meaning.ts';
import { troubleOf } from '../../../core/diagnosis/severity.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import type { EvidenceItem, Interval } from '../../../core/model/diagnosisResult.ts';
import type { Evaluation } from '../../../core/model/evaluation.ts';

/** A number of the diagnosis whose making can be opened. */
export type NumberId =
  { readonly kind: 'cause' | 'problem' | 'dimension'; readonly id: string } | { readonly kind: 'maturity' };

/** Severity = Σ weight × gap / Σ weight × factor, with the figures filled in; the geometric mean where all must be so. */
export interface SeveritySource extends Interval {
  readonly rows: readonly (EvidenceItem & { readonly gap: number; readonly product: number })[];
  readonly products: number;
  readonly weights: number;
  readonly combine: 'mean' | 'all';
  /** 1, or less when the paper names the cause mainly for another type. */
  readonly factor: number;
  readonly severity: number;
}

export function severitySource(
  kb: KnowledgeBase,
  result: Interval & {
    readonly id: string;
    readonly severity: number;
    readonly evidence: readonly EvidenceItem[];
    readonly factor?: number;
  },
): SeveritySource {
  const rows = result.evidence.map((item) => ({
    ...item,
    gap: troubleOf(item),
    product: item.weight * troubleOf(item),
  }));
  return {
    rows,
    products: sum(rows.map((row) => row.product)),
    weights: sum(rows.map((row) => row.weight)),
    combine: combineOf(kb.causes.causes.find(({ id }) => id === result.id) ?? {}),
    factor: result.factor ?? 1,
    severity: result.severity,
    low: result.low,
    high: result.high,
  };
}

/** Score = Σ weight × score / Σ weight. */
export interface MeanSource {
  readonly products: number;
  readonly weights: number;
}

export function dimensionSource(evaluation: Evaluation, dimension: string): MeanSource {
  const rated = evaluation.indicators.filter((item) => item.dimension === dimension && item.score !== null);
  return {
    products: sum(rated.map((item) => item.weight * (item.score ?? 0))),
    weights: sum(rated.map((item) => item.weight)),
  };
}

/** The best and the worst evidence grade of some answers; A is the best. */
export function gradeRange(evidence: readonly EvidenceItem[]): { best: string; worst: string } {
  const grades = evidence.map((item) => item.grade).toSorted();
  return { best: grades[0] ?? 'D', worst: grades.at(-1) ?? 'D' };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
