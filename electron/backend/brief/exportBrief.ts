import { type BriefSource, composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import { renderBriefHtml } from '../../../core/brief/html/renderBriefHtml.ts';
import type { Input } from '../../../core/contract/channels.ts';
import type { BriefFormat } from '../../../core/model/brief/briefRecord.ts';
import type { Language } from '../../../core/base/settings.ts';
import { inLanguage } from '../../../core/text/message.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import type { Context } from '../context/context.ts';
import { exportFile } from '../exchange/exportFile.ts';
import { fileName } from '../exchange/fileName.ts';
import { briefFile } from './briefFile.ts';
import { briefSource } from './briefSource.ts';
import type { BriefWatch } from './exportJobs.ts';
import { recordBrief } from './recordBrief.ts';

/** The brief of a stored assessment as the document that is shown: the printed one, its fonts where shells serve them. */
export function briefHtml(context: Context, id: string, language: Language): string {
  const document = composeBrief(briefSource(context, id, language));
  return renderBriefHtml(document, { fontsBase: '/fonts/' });
}

/**
 * Writes the brief where the official chooses, and keeps a record of it; `null` when the choice is cancelled.
 *
 * Rejects with the reason of the watch's signal where that is aborted before the file is being written; from then on the
 * file is written whole.
 */
export async function exportBrief(
  context: Context,
  { id, language, format, withoutMissing = false }: Omit<Input<'brief.export'>, 'job'>,
  watch: BriefWatch,
): Promise<string | null> {
  const { desktop } = context.ports;
  const source = briefSource(context, id, language);
  const { printer } = desktop;
  const fontsFolder = context.resources.fonts;
  return exportFile(context, {
    name: briefFileName(source, format),
    async make() {
      const bytes = await briefFile({ source, format, printer, fontsFolder, withoutMissing, watch });
      watch.signal.throwIfAborted();
      return bytes;
    },
    keepRecord: () => recordBrief(context, source, { assessmentId: id, format }),
  });
}

export const briefFileName = (source: BriefSource, format: BriefFormat): string =>
  nameOfFile(source, createTranslate(source.language)('commands.briefFile'), format);

/** Cluster, kind of document and day, in the language of the brief. */
export function nameOfFile(
  { cluster, date, language }: BriefSource,
  kind: string,
  extension: BriefFormat | 'xlsx',
): string {
  const name = inLanguage({ en: cluster.name.en ?? '', zh: cluster.name.zh ?? '' }, language);
  return fileName([name, kind, date], extension);
}
