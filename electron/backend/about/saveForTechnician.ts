import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Language } from '../../../core/base/settings.ts';
import { aboutGroups, aboutText, withoutPlaces } from '../../../core/text/aboutLines.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import type { Context } from '../context/context.ts';
import { exportFile } from '../exchange/exportFile.ts';
import { fileName } from '../exchange/fileName.ts';
import { logsAndBackups, zipFiles } from '../exchange/zipFiles.ts';
import { linesOf } from './lastClose.ts';
import { readAbout } from './readAbout.ts';

/** As much of the log as tells of the last days: what is older seldom says why something fails today. */
const mostLines = 2000;

/** Windows writes no text file without this mark that its editor reads as Chinese. */
const byteOrderMark = '\ufeff';

/** Saves the facts and the end of the log, both without content; `null` where the choice was cancelled. */
export function saveReport(
  context: Context,
  { language, folder }: { readonly language: Language; readonly folder: string },
): Promise<string | null> {
  const t = createTranslate(language);
  const { clock, log } = context.ports;
  return exportFile(context, {
    name: fileName([t('about.reportName'), clock.today()], 'txt'),
    async make() {
      const facts = withoutPlaces(await readAbout(context, folder));
      const lines: string[] = [];
      for await (const line of linesOf(log.path)) {
        lines.push(line);
      }
      const said = aboutText(aboutGroups(facts, { t, time: (at) => at }));
      const text = [said, '', t('about.log'), ...lines.slice(-mostLines), ''].join('\n');
      return Buffer.from(byteOrderMark + text);
    },
  });
}

/**
 * Saves a proved copy of the store, what the backups are said to hold, and the log, in one archive that holds all data;
 * `null` where the choice was cancelled. Throws what copying a store throws.
 */
export function saveDiagnosticCopy(context: Context, folder: string): Promise<string | null> {
  const { ports, store } = context;
  const t = createTranslate('en');
  return exportFile(context, {
    name: fileName(['cluster-desk-diagnosis', ports.clock.today()], 'zip'),
    async make() {
      const copy = join(dirname(store.path), `.${ports.newId()}.tmp`);
      try {
        // What SQLite has open, only SQLite reads.
        store.copyTo(copy);
        const facts = await readAbout(context, folder);
        return await zipFiles({ 'about.txt': aboutText(aboutGroups(facts, { t, time: (at) => at })) }, [
          { name: basename(store.path), path: copy },
          ...logsAndBackups(store.path, ports.log.path),
        ]);
      } finally {
        await rm(copy, { force: true });
      }
    },
  });
}
