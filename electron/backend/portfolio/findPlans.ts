import {
  diagnoseAnswers,
  drawDiagnosis,
  judgeMeasures,
  judgementOf,
} from '../../../core/evaluation/pipeline.ts';
import { type ClusterPlans, clusterPlans } from '../../../core/programme/clusterPlans.ts';
import type { ProgrammeCluster } from '../../../core/programme/programmeCluster.ts';
import { troubleOf } from '../../../core/ranking/trouble.ts';
import type { Context } from '../context/context.ts';

/** Finds and keeps the plans of one assessment that a programme may choose from. */
export function findPlans({ store, evaluations }: Context, assessmentId: string): void {
  const assessment = store.assessments.get(assessmentId);
  const { kb, input, fingerprint } = evaluations.inputOf(
    assessment,
    store.clusters.get(assessment.clusterId),
  );
  const assessed = { kb, input };
  const diagnosed = diagnoseAnswers(assessed);
  const judgement = judgementOf(assessed, diagnosed, () => drawDiagnosis(assessed, diagnosed));
  const judged = judgeMeasures(assessed, judgement);
  const { total } = troubleOf(kb, new Map(judgement.causes.map(({ id, severity }) => [id, severity])));
  const none: ClusterPlans = { trouble: total, options: [], sufficient: [] };
  store.programmePlans.save(assessmentId, fingerprint, judged ? clusterPlans(judged.problem, total) : none);
}

/** The clusters of the office with the plans that have been found for them, in the order in which they came in. */
export const programmeClusters = ({ store }: Context): ProgrammeCluster[] =>
  store.programmePlans.list().map(({ clusterId, plans }) => ({
    id: clusterId,
    weight: store.portfolioOffice.weight(clusterId),
    ...plans,
  }));
