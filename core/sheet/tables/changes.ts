import type { Statement } from '../../trail/statement.ts';
import { statementText } from '../../trail/statementText.ts';
import { numberColumn, type Sheet, textColumn } from '../sheet.ts';
import type { SheetWords } from '../words.ts';

/** An entry of the trail in words. */
export interface ToldEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: { readonly name: string; readonly unit: string };
  readonly act: string;
  readonly cluster: { readonly name: { readonly en: string; readonly zh: string } } | null;
  readonly assessment: { readonly assessedOn: string } | null;
  readonly statements: readonly Statement[];
}

/** Changes as the history tells them, in the order given. A moment stands in UTC, as in the whole trail. */
export function changesSheet(words: SheetWords, entries: readonly ToldEntry[]): Sheet {
  const { say, t } = words;
  return {
    name: t('trail.sheet'),
    columns: [
      numberColumn(t('trail.columnNumber'), 0),
      ...(
        [
          'columnAt',
          'columnName',
          'columnUnit',
          'columnAct',
          'columnCluster',
          'columnAssessment',
          'columnWhat',
        ] as const
      ).map((column) => textColumn(t(`trail.${column}`))),
    ],
    rows: entries.map(({ seq, at, actor, act, cluster, assessment, statements }) => [
      seq,
      at,
      actor.name,
      actor.unit,
      act,
      cluster && say(cluster.name),
      assessment?.assessedOn ?? null,
      statements.map((statement) => statementText(words, statement)).join('\n'),
    ]),
  };
}
