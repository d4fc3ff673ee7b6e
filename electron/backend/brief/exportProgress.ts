import { progressDocument } from '../../../core/brief/compose/progress/progressDocument.ts';
import type { LaterYear } from '../../../core/brief/compose/progress/indicatorsMoved.ts';
import type { Input } from '../../../core/contract/channels.ts';
import { isFinished } from '../../../core/model/years/clusterYears.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import type { Context } from '../context/context.ts';
import { yearsOf } from '../assessment/yearsOf.ts';
import { compareYears } from '../years/compareYears.ts';
import { exportFile } from '../exchange/exportFile.ts';
import { documentFile } from './briefFile.ts';
import { briefSource } from './briefSource.ts';
import { nameOfFile } from './exportBrief.ts';

/**
 * Writes how the actions of an assessment stand where the official chooses; `null` when the choice is cancelled. Throws
 * `not-found` for an assessment that is not there.
 */
export function exportProgress(
  context: Context,
  { id, language, format }: Input<'brief.exportProgress'>,
): Promise<string | null> {
  const source = briefSource(context, id, language);
  return exportFile(context, {
    name: nameOfFile(source, createTranslate(language)('briefProgress.file'), format),
    make: () =>
      documentFile(progressDocument(source, laterYear(context, id)), {
        format,
        printer: context.ports.desktop.printer,
        fontsFolder: context.resources.fonts,
      }),
  });
}

/** What the newest result of the cluster after an assessment has found to have moved since; `null` where there is none. */
function laterYear(context: Context, id: string): LaterYear | null {
  const { store } = context;
  const { clusterId, illustrative } = store.assessments.get(id);
  const years = yearsOf(context, clusterId).assessments;
  const since = years.slice(
    0,
    years.findIndex((year) => year.id === id),
  );
  const last = since.find((year) => isFinished(year) && year.illustrative === illustrative);
  return last === undefined
    ? null
    : { ...compareYears(context, { from: id, to: last.id }), assessedOn: last.assessedOn };
}
