import type { Handlers } from '../../../../core/contract/channels.ts';
import type { Context } from '../../context/context.ts';
import { exportAssessmentFolder, exportAssessmentWorkbook, exportSheet } from '../../sheet/exportSheets.ts';

type SheetChannel = Extract<keyof Handlers, `sheet.${string}`>;

/** Tables that leave the program. */
export const createSheetHandlers = (context: Context): Pick<Handlers, SheetChannel> => ({
  'sheet.save': async (wish) => context.written.exported(await exportSheet(context, wish)),
  async 'sheet.saveAssessment'({ format, ...wish }) {
    if (format === 'xlsx') {
      return context.written.exported(await exportAssessmentWorkbook(context, wish));
    }
    const folder = await exportAssessmentFolder(context, wish);
    return { path: folder, handle: folder === null ? null : context.written.folder(folder) };
  },
});
