import type { Assessment } from '../../../core/model/assessment.ts';
import type { Context } from '../context/context.ts';
import type { Evaluated } from '../context/evaluations.ts';
import { keepResult } from './keepResult.ts';

/** Evaluates, and keeps what the lists of clusters show of it. */
export function evaluateStored(context: Context, assessment: Assessment): Evaluated {
  const { store, evaluations } = context;
  const evaluated = evaluations.of(assessment, store.clusters.get(assessment.clusterId));
  if (!store.readOnly) {
    keepResult(context, assessment, evaluated);
  }
  return evaluated;
}
