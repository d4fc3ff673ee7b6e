import { profileOf } from '../../../core/model/clusterIdentity.ts';
import { toEvaluationInput } from '../../../core/model/effectiveInput.ts';
import { fitToKnowledge } from '../../../core/model/fitToKnowledge.ts';
import { inLanguage } from '../../../core/text/message.ts';
import { type Context, currentLanguage } from '../context/context.ts';
import { exportFile } from '../exchange/exportFile.ts';
import { fileName } from '../exchange/fileName.ts';

/** Writes an assessment as an assessment file, where the official chooses; `null` when the choice is cancelled. */
export async function exportAssessment(context: Context, id: string): Promise<string | null> {
  const { store, knowledge } = context;
  const assessment = store.assessments.get(id);
  const cluster = store.clusters.get(assessment.clusterId);
  const { fitted } = fitToKnowledge(toEvaluationInput(assessment, cluster), knowledge.of(assessment));
  // Not part of the input: the fingerprint of a brief is over that.
  const file = { ...fitted, cluster: { ...fitted.cluster, ...profileOf(cluster) } };
  const name = inLanguage(cluster.name, currentLanguage(context));
  return exportFile(context, {
    name: fileName([name, assessment.assessedOn], 'json'),
    make: () => `${JSON.stringify(file, null, 2)}\n`,
  });
}
