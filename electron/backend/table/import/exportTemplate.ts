import type { Input } from '../../../../core/contract/channels.ts';
import { divisionNames } from '../../../../core/industries/industryName.ts';
import { templateFile, templateSheet } from '../../../../core/text/templateSheet.ts';
import { createTranslate } from '../../../../core/text/translate.ts';
import type { Context } from '../../context/context.ts';
import { exportFile } from '../../exchange/exportFile.ts';
import { fileName } from '../../exchange/fileName.ts';
import { writeTemplate } from '../../xlsx/writeTemplate.ts';

/** Writes the template of a kind of table where the official chooses; `null` when the choice is cancelled. */
export function exportTemplate(
  context: Context,
  { kind, language }: Input<'table.saveTemplate'>,
): Promise<string | null> {
  const t = createTranslate(language);
  const year = Number(context.ports.clock.today().slice(0, 4)) - 1;
  const industries = divisionNames(context.shipped.lists().industries, language);
  return exportFile(context, {
    name: fileName([templateFile(kind, t)], 'xlsx'),
    make: () => writeTemplate(templateSheet({ kind, language, year, t, industries })),
  });
}
