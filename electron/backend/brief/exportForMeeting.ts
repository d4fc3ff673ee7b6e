import { measuresSheet } from '../../../core/brief/compose/measures/measuresSheet.ts';
import { spokenDocument } from '../../../core/brief/compose/spoken/spokenDocument.ts';
import type { Input } from '../../../core/contract/channels.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import type { Context } from '../context/context.ts';
import { exportFile } from '../exchange/exportFile.ts';
import { briefSource } from './briefSource.ts';
import { nameOfFile } from './exportBrief.ts';

type Wish = Input<'brief.exportSpoken'>;

/** Writes what is said in a minute as a DOCX where the official chooses; `null` when the choice is cancelled. */
export function exportSpoken(context: Context, { id, language }: Wish): Promise<string | null> {
  const source = briefSource(context, id, language);
  return exportFile(context, {
    name: nameOfFile(source, createTranslate(language)('briefSpoken.file'), 'docx'),
    async make() {
      // Loaded by the first DOCX: the program starts without it.
      const { writeDocx } = await import('../docx/writeDocx.ts');
      return writeDocx(spokenDocument(source), new Map());
    },
  });
}

/** Writes the measures of the plan as a table where the official chooses; `null` when the choice is cancelled. */
export function exportMeasures(context: Context, { id, language }: Wish): Promise<string | null> {
  const source = briefSource(context, id, language);
  return exportFile(context, {
    name: nameOfFile(source, createTranslate(language)('briefMeasures.file'), 'xlsx'),
    async make() {
      // Loaded by the first table: the program starts without it.
      const { writeMeasures } = await import('../xlsx/writeMeasures.ts');
      return writeMeasures(measuresSheet(source));
    },
  });
}
