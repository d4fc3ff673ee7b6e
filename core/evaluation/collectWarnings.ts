import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { ScoredDimension } from '../scoring/maturity.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import type { ScoredIndicator, TypeResult } from '../model/diagnosisResult.ts';
import type { Warning } from '../model/evaluation.ts';
import type { PlanResult } from '../model/planResult.ts';

interface Judged {
  readonly kb: KnowledgeBase;
  readonly input: AssessmentFile;
  readonly type: TypeResult;
  readonly coverage: number;
  readonly dimensions: readonly ScoredDimension[];
  readonly indicators: readonly ScoredIndicator[];
  readonly plan: PlanResult;
}

/** What the reader has to know before relying on the result, in a fixed order. */
export function collectWarnings({ kb, input, type, ...judged }: Judged): Warning[] {
  const warnings: Warning[] = [];
  const add = (holds: boolean, code: Warning['code'], subject: string | null = null): void => {
    if (holds) {
      warnings.push({ code, subject });
    }
  };

  add(judged.coverage < kb.scoring.coverage.composite, 'coverage-low');
  for (const { id, applies, score } of judged.dimensions) {
    add(applies && score === null, 'dimension-insufficient', id);
  }
  for (const { id, flagged } of judged.indicators) {
    add(flagged, 'high-level-weak-evidence', id);
  }
  add(type.used === null, 'type-missing');
  const isOverridden = Boolean(input.typing?.override);
  add(type.strength === 'mixed' && !isOverridden, 'type-mixed', type.second);
  const paperType = kb.clusters.clusters.find((cluster) => cluster.id === input.cluster.id)?.type ?? null;
  const differs = paperType !== null && type.used !== null && paperType !== type.used;
  add(differs, 'type-differs-from-paper', paperType);
  add(judged.plan.infeasible !== null, 'plan-infeasible');
  return warnings;
}
