import { progressDocument } from '../../../core/brief/compose/progress/progressDocument.ts';
import type { Input } from '../../../core/contract/channels.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import type { Context } from '../context/context.ts';
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
      documentFile(progressDocument(source), {
        format,
        printer: context.ports.desktop.printer,
        fontsFolder: context.resources.fonts,
      }),
  });
}
