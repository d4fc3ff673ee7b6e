import type { Language } from '../../../core/base/settings.ts';
import type { Input } from '../../../core/contract/channels.ts';
import type { TrailEntryInWords } from '../../../core/contract/trailChannels.ts';
import { inLanguage } from '../../../core/text/message.ts';
import { createTranslate, type Translate } from '../../../core/text/translate.ts';
import { statementText } from '../../../core/trail/statementText.ts';
import { toEntry } from '../../../db/repositories/trail.ts';
import type { Context } from '../context/context.ts';
import { csvOf } from '../exchange/csv.ts';
import { exportFile } from '../exchange/exportFile.ts';
import { fileName } from '../exchange/fileName.ts';
import { createEntryWords } from './entryWords.ts';

type Wish = Input<'trail.export'>;

/** Writes all entries where the official chooses; `null` when the choice is cancelled. */
export function exportTrail(context: Context, { format, language }: Wish): Promise<string | null> {
  const t = createTranslate(language);
  return exportFile(context, {
    name: fileName([t('trail.fileName'), context.ports.clock.today()], format),
    async make() {
      if (format === 'jsonl') {
        return Buffer.from(jsonLines(context));
      }
      const rows = tableOf(context, language);
      if (format === 'csv') {
        return Buffer.from(csvOf(rows));
      }
      // Loaded by the first table: the program starts without it.
      const { writeTable } = await import('../xlsx/writeTable.ts');
      return writeTable(t('trail.sheet'), rows);
    },
  });
}

/** Every entry as it is stored, a line each: all that its hash is made from (docs/trail.md). */
function jsonLines({ store }: Context): string {
  return [...store.trail.rows()].map((row) => `${JSON.stringify(row)}\n`).join('');
}

const columns = [
  'columnNumber',
  'columnAt',
  'columnName',
  'columnUnit',
  'columnAct',
  'columnCluster',
  'columnAssessment',
  'columnWhat',
  'columnHash',
] as const;

/** Every entry as a row of texts, under the heads of the columns. */
function tableOf(context: Context, language: Language): readonly (readonly string[])[] {
  const t = createTranslate(language);
  const say = createEntryWords(context, language);
  const rows = [...context.store.trail.rows()].map((row) =>
    rowOf(say(toEntry(row)), row.hash, { t, language }),
  );
  return [columns.map((column) => t(`trail.${column}`)), ...rows];
}

function rowOf(
  { seq, at, actor, act, cluster, assessment, statements }: TrailEntryInWords,
  hash: string,
  words: { readonly t: Translate; readonly language: Language },
): readonly string[] {
  return [
    String(seq),
    at,
    actor.name,
    actor.unit,
    act,
    cluster === null ? '' : inLanguage(cluster.name, words.language),
    assessment?.assessedOn ?? '',
    statements.map((statement) => statementText(words, statement)).join('\n'),
    hash,
  ];
}
