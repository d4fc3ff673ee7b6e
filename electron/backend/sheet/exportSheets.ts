import { join } from 'node:path';
import type { Language } from '../../../core/base/settings.ts';
import type { Input } from '../../../core/contract/channels.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { Cluster } from '../../../core/model/cluster.ts';
import type { Sheet } from '../../../core/sheet/sheet.ts';
import { inLanguage } from '../../../core/text/message.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import type { Context } from '../context/context.ts';
import { exportFile, lastFolder } from '../exchange/exportFile.ts';
import { fileName } from '../exchange/fileName.ts';
import { writeFileSafely } from '../exchange/writeFile.ts';
import { assessmentTables, sourceOf } from './assessmentTables.ts';
import { writeCsv } from './writeCsv.ts';

interface Of {
  readonly assessment: Assessment;
  readonly cluster: Cluster;
}

function ofAssessment({ store }: Context, id: string): Of {
  const assessment = store.assessments.get(id);
  return { assessment, cluster: store.clusters.get(assessment.clusterId) };
}

const nameOf = ({ cluster }: Of, language: Language): string => inLanguage(cluster.name, language);

/** Writes a table where the official chooses; `null` when the choice is cancelled. */
export function exportSheet(
  context: Context,
  { sheet, assessment, format, language }: Input<'sheet.save'>,
): Promise<string | null> {
  const of = assessment === null ? null : ofAssessment(context, assessment);
  const day = of === null ? context.ports.clock.today() : of.assessment.assessedOn;
  const owner = of === null ? [] : [nameOf(of, language)];
  const [first, ...rest] = [...owner, sheet.name, day];
  return exportFile(context, {
    name: fileName([first ?? '', ...rest], format),
    async make() {
      if (format === 'csv') {
        return Buffer.from(writeCsv(sheet, language));
      }
      return workbook([sheet], { source: sourceOf(context, of, language), language });
    },
  });
}

/** Writes all tables of an assessment as one workbook where the official chooses; `null` when the choice is cancelled. */
export function exportAssessmentWorkbook(
  context: Context,
  { id, language }: Pick<Input<'sheet.saveAssessment'>, 'id' | 'language'>,
): Promise<string | null> {
  const of = ofAssessment(context, id);
  return exportFile(context, {
    name: workbookName(of, language),
    make: () => assessmentWorkbook(context, of, language),
  });
}

/** Writes all tables of an assessment, a CSV file each, into a folder that the official chooses; `null` when cancelled. */
export async function exportAssessmentFolder(
  context: Context,
  { id, language }: Pick<Input<'sheet.saveAssessment'>, 'id' | 'language'>,
): Promise<string | null> {
  const of = ofAssessment(context, id);
  const [name] = workbookName(of, language).split('.');
  const folder = await context.ports.desktop.chooseExportFolder(name ?? '', await lastFolder(context));
  if (folder !== null) {
    await writeAssessmentFolder(context, { ...of, folder }, language);
  }
  return folder;
}

/** What a workbook of an assessment is called. */
export const workbookName = (of: Of, language: Language): string =>
  fileName(
    [nameOf(of, language), createTranslate(language)('sheets.whole'), of.assessment.assessedOn],
    'xlsx',
  );

export const assessmentWorkbook = (context: Context, of: Of, language: Language): Promise<Uint8Array> =>
  workbook(assessmentTables(context, of, language), { source: sourceOf(context, of, language), language });

/** Nothing that lies there is overwritten. Gives the paths of what was written. */
export async function writeAssessmentFolder(
  context: Context,
  { folder, ...of }: Of & { readonly folder: string },
  language: Language,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [at, sheet] of assessmentTables(context, of, language).entries()) {
    const number = String(at + 1).padStart(2, '0');
    const path = join(
      folder,
      fileName([nameOf(of, language), of.assessment.assessedOn, number, sheet.name], 'csv'),
    );
    written.push(await writeFileSafely(path, writeCsv(sheet, language), { mayReplace: false }));
  }
  return written;
}

async function workbook(
  sheets: readonly Sheet[],
  rest: { readonly source: string; readonly language: Language },
): Promise<Uint8Array> {
  // Loaded by the first table: the program starts without it.
  const { writeWorkbook } = await import('./writeWorkbook.ts');
  return writeWorkbook({ sheets, ...rest });
}
