import type { Today } from '../../../core/base/dayOf.ts';
import type { Input } from '../../../core/contract/channels.ts';
import { actionsSheet, recordsSheet } from '../../../core/sheet/tables/actions.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import type { Context } from '../context/context.ts';
import { exportFile } from '../exchange/exportFile.ts';
import { fileName } from '../exchange/fileName.ts';
import { sourceOf } from './assessmentTables.ts';
import { listedActions } from './listedActions.ts';
import { writeCsv } from './writeCsv.ts';
import { writeInThread } from './writeInThread.ts';

/**
 * Writes actions where the official chooses, with their records in a second sheet of a workbook; `null` when the choice is
 * cancelled. A body that sends it back with changes is read by the import of tables.
 */
export function exportActions(
  context: Context,
  { table, ids, owner, format, language }: Omit<Input<'sheet.saveActions'>, 'job'>,
  signal?: AbortSignal,
): Promise<string | null> {
  const words = { language, t: createTranslate(language) };
  const { clock } = context.ports;
  const today: Today = { date: clock.today(), dayOf: clock.dayOf };
  return exportFile(context, {
    name: fileName([words.t(`sheets.${table}`), ...(owner ? [owner] : []), today.date], format),
    make() {
      const wanted = new Set(ids);
      const actions = context.store.actions.list().filter(({ id }) => wanted.has(id));
      const listed = listedActions(context, actions, language);
      const records = recordsSheet(words, listed, today.dayOf);
      const sheets = table === 'records' ? [records] : [actionsSheet(words, listed, today), records];
      const [first = records] = sheets;
      return format === 'csv'
        ? writeCsv(first, language)
        : writeInThread({ sheets, source: sourceOf(context, null, language), language }, signal);
    },
  });
}
