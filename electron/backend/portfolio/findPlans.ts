import {
  diagnoseAnswers,
  drawDiagnosis,
  judgeMeasures,
  judgementOf,
} from '../../../core/evaluation/pipeline.ts';
import { type ClusterPlans, clusterPlans } from '../../../core/programme/clusterPlans.ts';
import type { ProgrammeCluster } from '../../../core/programme/programmeCluster.ts';
import { troubleOf } from '../../../core/ranking/trouble.ts';
import type { EvaluatedAssessment } from '../../../db/repositories/programmePlans.ts';
import { evaluateStored } from '../assessment/evaluateStored.ts';
import type { Context } from '../context/context.ts';

/**
 * Finds and keeps the plans of one assessment that a programme may choose from. One that was changed since it was evaluated,
 * or evaluated by an earlier version, is evaluated first: plans stand beside the result that they follow from.
 */
export function findPlans(context: Context, { id, fingerprint: found }: EvaluatedAssessment): void {
  const { store, evaluations } = context;
  const assessment = store.assessments.get(id);
  const { kb, input, fingerprint } = evaluations.inputOf(
    assessment,
    store.clusters.get(assessment.clusterId),
  );
  if (fingerprint !== found) {
    evaluateStored(context, assessment);
  }
  const assessed = { kb, input };
  const diagnosed = diagnoseAnswers(assessed);
  const judgement = judgementOf(assessed, diagnosed, () => drawDiagnosis(assessed, diagnosed));
  const judged = judgeMeasures(assessed, judgement);
  const { total } = troubleOf(kb, new Map(judgement.causes.map(({ id, severity }) => [id, severity])));
  const none: ClusterPlans = { trouble: total, options: [], sufficient: [] };
  store.programmePlans.save(id, fingerprint, judged ? clusterPlans(judged.problem, total) : none);
}

/** The clusters of the office with the plans that have been found for them, in the order in which they came in. */
export const programmeClusters = ({ ports, store }: Context): ProgrammeCluster[] =>
  store.programmePlans.list(ports.clock.today()).map(({ clusterId, plans }) => ({
    id: clusterId,
    weight: store.portfolioOffice.weight(clusterId),
    ...plans,
  }));
