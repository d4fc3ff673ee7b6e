import { resolve } from 'node:path';
import { divisionNames } from '../../core/industries/industryName.ts';
import { templateFile, templateSheet } from '../../core/text/templateSheet.ts';
import { findResources } from '../backend/context/resources.ts';
import { createShippedLists } from '../backend/context/shippedLists.ts';
import { fileName } from '../backend/exchange/fileName.ts';
import { writeFileSafely } from '../backend/exchange/writeFile.ts';
import { systemClock } from '../backend/start/systemClock.ts';
import { readOptions, UsageError } from '../terminal/readOptions.ts';
import type { Command } from './command.ts';

/** `template facts|clusters|actions|reference [FILE]`: a workbook to be filled in, in the language of the terminal. Nothing is overwritten. */
export const writeTableTemplate: Command = async (words, { terminal, language, t }) => {
  const { places } = readOptions(words, {}, t);
  const [named, file, ...more] = places;
  const kind = (['facts', 'clusters', 'actions', 'reference'] as const).find((known) => known === named);
  if (kind === undefined || more.length > 0) {
    throw new UsageError(t('commands.templateMissing'));
  }
  const year = Number(systemClock.today().slice(0, 4)) - 1;
  const name = fileName([templateFile(kind, t)], 'xlsx');
  // Loaded where a workbook is written: the other commands start without it.
  const { writeTemplate } = await import('../backend/xlsx/writeTemplate.ts');
  const { industries: list } = createShippedLists(findResources().data).lists();
  const industries = divisionNames(list, language);
  const bytes = await writeTemplate(templateSheet({ kind, language, year, t, industries }));
  const path = await writeFileSafely(resolve(file ?? name), bytes, { mayReplace: false });
  terminal.print(`${t('commands.written', { path })}\n`);
  return 0;
};
