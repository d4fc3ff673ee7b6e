import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Language } from '../../../core/base/settings.ts';
import type { SheetFormat } from '../../../core/base/sheetFormat.ts';
import type { Input } from '../../../core/contract/channels.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { Cluster } from '../../../core/model/cluster.ts';

import { inLanguage } from '../../../core/text/message.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import type { Context } from '../context/context.ts';
import { type Export, exportFile, lastFolder, rememberFolder } from '../exchange/exportFile.ts';
import { fileName } from '../exchange/fileName.ts';
import { writeFileSafely } from '../exchange/writeFile.ts';
import { assessmentTables, sourceOf } from './assessmentTables.ts';
import { writeCsv } from './writeCsv.ts';
import { writeInThread } from './writeInThread.ts';

interface Of {
  readonly assessment: Assessment;
  readonly cluster: Cluster;
}

function ofAssessment({ store }: Context, id: string): Of {
  const assessment = store.assessments.get(id);
  return { assessment, cluster: store.clusters.get(assessment.clusterId) };
}

const nameOf = ({ cluster }: Of, language: Language): string => inLanguage(cluster.name, language);

/** A table as a file: what it is called, and what is in it. */
export function sheetFile(
  context: Context,
  { sheet, assessment, format, language }: Omit<Input<'sheet.save'>, 'job'>,
  signal?: AbortSignal,
): Export {
  const of = assessment === null ? null : ofAssessment(context, assessment);
  const day = of === null ? context.ports.clock.today() : of.assessment.assessedOn;
  const name =
    of === null
      ? fileName([sheet.name, day], format)
      : fileName([nameOf(of, language), sheet.name, day], format);
  return {
    name,
    make: () =>
      format === 'csv'
        ? writeCsv(sheet, language)
        : writeInThread({ sheets: [sheet], source: sourceOf(context, of, language), language }, signal),
  };
}

/**
 * Writes a table where the official chooses; `null` when the choice is cancelled. Rejects with the reason of the signal
 * as long as the file itself is not being written.
 */
export const exportSheet = (
  context: Context,
  wish: Omit<Input<'sheet.save'>, 'job'>,
  signal?: AbortSignal,
): Promise<string | null> => exportFile(context, sheetFile(context, wish, signal));

/** Writes all tables of an assessment as one workbook where the official chooses, like `exportSheet`. */
export function exportAssessmentWorkbook(
  context: Context,
  { id, language }: Pick<Input<'sheet.saveAssessment'>, 'id' | 'language'>,
  signal?: AbortSignal,
): Promise<string | null> {
  const of = ofAssessment(context, id);
  return exportFile(context, {
    name: workbookName(of, language),
    make: () => assessmentWorkbook(context, of, { language, signal }),
  });
}

/** Writes all tables of an assessment, a CSV file each, into a folder that the official chooses; `null` when cancelled. */
export async function exportAssessmentFolder(
  context: Context,
  { id, language }: Pick<Input<'sheet.saveAssessment'>, 'id' | 'language'>,
): Promise<string | null> {
  const of = ofAssessment(context, id);
  const name = workbookName(of, language).replace(/\.xlsx$/u, '');
  const folder = await context.ports.desktop.chooseExportFolder(name, await lastFolder(context));
  if (folder !== null) {
    await writeCsvFiles(context, { ...of, folder }, language);
    rememberFolder(context, dirname(folder));
  }
  return folder;
}

const workbookName = (of: Of, language: Language): string =>
  fileName(
    [nameOf(of, language), createTranslate(language)('sheets.whole'), of.assessment.assessedOn],
    'xlsx',
  );

const assessmentWorkbook = (
  context: Context,
  of: Of,
  { language, signal }: { readonly language: Language; readonly signal?: AbortSignal | undefined },
): Promise<Uint8Array> => {
  const sheets = assessmentTables(context, of, language);
  return writeInThread({ sheets, source: sourceOf(context, of, language), language }, signal);
};

interface Wish {
  /** An existing folder. Nothing in it is overwritten. */
  readonly folder: string;
  readonly format: SheetFormat;
  readonly language: Language;
}

/** All tables of an assessment in a folder: one workbook, or CSV files in a folder of their own. Gives where they lie. */
export async function writeAssessmentTables(
  context: Context,
  id: string,
  { folder, format, language }: Wish,
): Promise<string> {
  const of = ofAssessment(context, id);
  const name = workbookName(of, language);
  if (format === 'xlsx') {
    const bytes = await assessmentWorkbook(context, of, { language });
    return writeFileSafely(join(folder, name), bytes, { mayReplace: false });
  }
  const own = join(folder, name.replace(/\.xlsx$/u, ''));
  await mkdir(own, { recursive: true });
  await writeCsvFiles(context, { ...of, folder: own }, language);
  return own;
}

async function writeCsvFiles(
  context: Context,
  { folder, ...of }: Of & { readonly folder: string },
  language: Language,
): Promise<void> {
  for (const [at, sheet] of assessmentTables(context, of, language).entries()) {
    const number = String(at + 1).padStart(2, '0');
    const name = fileName([nameOf(of, language), of.assessment.assessedOn, number, sheet.name], 'csv');
    await writeFileSafely(join(folder, name), writeCsv(sheet, language), { mayReplace: false });
  }
}
