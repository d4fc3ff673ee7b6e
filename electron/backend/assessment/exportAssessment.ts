import { toEvaluationInput } from '../../../core/model/effectiveInput.ts';
import { fitToKnowledge } from '../../../core/model/fitToKnowledge.ts';
import { inLanguage } from '../../../core/text/message.ts';
import { type Context, currentLanguage } from '../context/context.ts';
import { fileName } from '../exchange/fileName.ts';
import { writeFileSafely } from '../exchange/writeFile.ts';

/** Writes an assessment as an assessment file, where the official chooses; `null` when the choice is cancelled. */
export async function exportAssessment(context: Context, id: string): Promise<string | null> {
  const { ports, store, knowledge } = context;
  const assessment = store.assessments.get(id);
  const cluster = store.clusters.get(assessment.clusterId);
  const { fitted: file } = fitToKnowledge(toEvaluationInput(assessment, cluster), knowledge.of(assessment));
  const name = inLanguage(cluster.name, currentLanguage(context));
  const path = await ports.desktop.chooseExportPath(fileName([name, assessment.assessedOn], 'json'));
  if (path === null) {
    return null;
  }
  const text = `${JSON.stringify(file, null, 2)}\n`;
  return writeFileSafely(path, text, { mayReplace: ports.desktop.shell === 'electron' });
}
