import type { Language } from '../../../../core/base/settings.ts';
import { describeCellReason } from '../../../../core/text/tableText.ts';
import { createTranslate } from '../../../../core/text/translate.ts';
import type { AppliedTable } from '../../../../core/table/apply/applied.ts';
import { columnName } from '../../../../core/table/table.ts';
import type { Context } from '../../context/context.ts';
import { csvOf } from '../../exchange/csv.ts';
import { exportFile } from '../../exchange/exportFile.ts';
import { fileName } from '../../exchange/fileName.ts';

interface Rejected {
  readonly name: string;
  readonly result: Pick<AppliedTable, 'rejected' | 'unknown'>;
  readonly language: Language;
}

/** Writes everything of a table that is refused, each with its place and why; `null` when the choice is cancelled. */
export function exportRejected(
  context: Context,
  { name, result, language }: Rejected,
): Promise<string | null> {
  const t = createTranslate(language);
  const stem = name.replace(/\.[^.]*$/u, '');
  const rows = result.rejected.map(({ line, column, text, reason }) => [
    column === null ? t('tables.atLine', { line }) : `${columnName(column)}${line}`,
    text,
    describeCellReason(reason, language),
  ]);
  const unknown = result.unknown.map(({ line, column, text }) => [
    `${columnName(column)}${line}`,
    text,
    t('tables.leftEmpty', { text }),
  ]);
  const head = [t('tables.listPlace'), t('tables.listText'), t('tables.listReason')];
  return exportFile(context, {
    name: fileName([stem, t('tables.listName')], 'csv'),
    make: () => Buffer.from(csvOf([head, ...rows, ...unknown])),
  });
}
