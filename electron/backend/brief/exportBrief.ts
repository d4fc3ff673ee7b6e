import { type BriefSource, composeBrief } from '../../../core/brief/composeBrief.ts';
import { renderBriefHtml } from '../../../core/brief/renderBriefHtml.ts';
import type { Input } from '../../../core/contract/channels.ts';
import { wholeBrief } from '../../../core/model/briefOptions.ts';
import type { Language } from '../../../core/model/settings.ts';
import { inLanguage } from '../../../core/text/message.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { appVersion } from '../appVersion.ts';
import type { Context } from '../context.ts';
import { fileName } from '../fileName.ts';
import { briefFile } from './briefFile.ts';
import { writeFileSafely } from '../writeFile.ts';

/** The brief of a stored assessment as the document that is shown: the printed one, its fonts where shells serve them. */
export function briefHtml(context: Context, id: string, language: Language): string {
  const document = composeBrief(briefSource(context, id, language));
  return renderBriefHtml(document, { fontsBase: '/fonts/' });
}

/** Writes the brief where the official chooses; `null` when the choice is cancelled. */
export async function exportBrief(
  context: Context,
  { id, language, format }: Input<'brief.export'>,
): Promise<string | null> {
  const { desktop } = context.ports;
  const source = briefSource(context, id, language);
  const name = inLanguage({ en: source.cluster.name.en ?? '', zh: source.cluster.name.zh ?? '' }, language);
  const kind = createTranslate(language)('commands.briefFile');
  const path = await desktop.chooseExportPath(fileName([name, kind, source.date], format));
  if (path === null) {
    return null;
  }
  const parts = { source, format, printer: desktop.printer, fontsFolder: context.resources.fonts };
  return writeFileSafely(path, await briefFile(parts), { mayReplace: desktop.shell === 'electron' });
}

function briefSource(context: Context, id: string, language: Language): BriefSource {
  const { ports, store, evaluations, knowledge } = context;
  const assessment = store.assessments.get(id);
  const cluster = store.clusters.get(assessment.clusterId);
  const { input, evaluation, fingerprint } = evaluations.of(assessment, cluster);
  return {
    kb: knowledge.of(assessment),
    evaluation,
    input,
    cluster,
    actions: store.actions.listOf(id),
    language,
    date: ports.clock.today(),
    marking: store.settings.get().marking,
    appVersion,
    fingerprint,
    options: wholeBrief,
    edits: [],
    previous: null,
  };
}
