import type { Cluster } from '../../../../core/model/cluster.ts';
import { languages } from '../../../../core/base/settings.ts';
import type { ActionTableRow, FactRow } from '../../../../core/table/apply/applied.ts';
import type { Rejection } from '../../../../core/table/findings.ts';
import type { ActionMatch } from '../../../../core/table/preview/actionMatch.ts';
import { compareActions } from '../../../../core/table/preview/compareActions.ts';
import {
  compareReturned,
  isReturned,
  type RefusedReturn,
} from '../../../../core/table/preview/compareReturned.ts';
import { type ClusterMatch, compareCluster } from '../../../../core/table/preview/compareClusters.ts';
import { type FactChange, compareFacts } from '../../../../core/table/preview/compareFacts.ts';
import type { MatchedReference } from '../../../../core/table/preview/matchReference.ts';
import { createTranslate } from '../../../../core/text/translate.ts';
import type { Store } from '../../../../db/store.ts';
import type { Context } from '../../context/context.ts';
import type { AppliedReading } from './readReceived.ts';
import { allKnownActions, knownActions } from './storeActions.ts';

/** What a table says beside what is stored. */
export type Comparison =
  | { readonly kind: 'facts'; readonly changes: readonly FactChange[] }
  | { readonly kind: 'clusters'; readonly matches: readonly ClusterMatch[] }
  | {
      readonly kind: 'actions';
      readonly matches: readonly ActionMatch[];
      /** What is refused because of what is stored. */
      readonly rejected: readonly Rejection[];
      readonly returned: ReturnedFacts | null;
    }
  /** Figures of an area are kept beside those that are there. */
  | { readonly kind: 'reference'; readonly matched: MatchedReference };

/** What is known of a sheet that the program wrote and that comes back. */
interface ReturnedFacts {
  readonly withoutId: number;
  /** The sheet of records, which is not read. */
  readonly records: string | null;
}

function factsOf(store: Store, cluster: string | null): Cluster['facts'] {
  return cluster === null ? [] : store.clusters.get(cluster).facts;
}

const compared = (store: Store, rows: readonly FactRow[], cluster: string | null): Comparison => ({
  kind: 'facts',
  changes: compareFacts(rows, factsOf(store, cluster)),
});

/** Compares what was read with what is stored at present. Throws `not-found` for a cluster or an assessment that is gone. */
export function compareTable(
  context: Pick<Context, 'store' | 'knowledge' | 'ports' | 'resources'>,
  reading: AppliedReading,
): Comparison {
  const { store } = context;
  const { target, result, reference } = reading;
  if (reference !== null) {
    return { kind: 'reference', matched: reference };
  }
  if (result.kind === 'actions') {
    return comparedActions(context, result.rows, reading);
  }
  if (result.kind === 'facts') {
    return compared(store, result.rows, target.kind === 'facts' ? target.cluster : null);
  }
  const byName = new Map<string, string[]>();
  const note = (name: string, id: string): void => {
    if (name !== '') {
      byName.set(name, [...(byName.get(name) ?? []), id]);
    }
  };
  for (const { id, zh, en } of store.clusters.names()) {
    note(zh, id);
    note(en.toLowerCase(), id);
  }
  const find = ({ zh, en }: { readonly zh: string; readonly en: string }): Cluster[] =>
    [...new Set([...(byName.get(zh) ?? []), ...(byName.get(en.toLowerCase()) ?? [])])].map((id) =>
      store.clusters.get(id),
    );
  const rows = result.kind === 'clusters' ? result.rows : [];
  return { kind: 'clusters', matches: rows.map((row) => compareCluster(row, find)) };
}

/** Actions by their ids where the sheet was written by the program, else by their names within an assessment. */
function comparedActions(
  context: Pick<Context, 'store' | 'knowledge' | 'ports' | 'resources'>,
  rows: readonly ActionTableRow[],
  reading: AppliedReading,
): Comparison {
  const { store, ports } = context;
  const { target, table } = reading;
  const assessment = target.kind === 'actions' ? target.assessment : null;
  const today = ports.clock.today();
  if (!isReturned(rows)) {
    const matches = compareActions(rows, knownActions(context, assessment), today);
    return { kind: 'actions', matches, rejected: [], returned: null };
  }
  const { form } = table;
  const records = form.kind === 'workbook' ? form.sheets.find(isSheetOfRecords) : undefined;
  const { matches, refused } = compareReturned(rows, {
    known: allKnownActions(context),
    isGone: store.actions.has,
    assessment: assessment === null ? null : store.assessments.get(assessment).id,
    today,
    isRecords: form.kind === 'workbook' && isSheetOfRecords(form.sheet),
  });
  return {
    kind: 'actions',
    matches,
    rejected: refused.map((each) => placed(each, reading)),
    returned: { withoutId: rows.filter(({ id }) => id === null).length, records: records ?? null },
  };
}

const recordNames = languages.map((language) => createTranslate(language)('sheets.records'));
const isSheetOfRecords = (name: string): boolean => recordNames.includes(name);

const placed = (
  { line, field, text, reason }: RefusedReturn,
  { mapping }: Pick<AppliedReading, 'mapping'>,
): Rejection => ({
  line,
  column: mapping.columns.find((column) => field !== null && column.field === field)?.column ?? null,
  text,
  reason,
});

/** What is refused of a table, by itself and beside what is stored, in the order of the file. */
export const rejectedOf = (
  { result }: Pick<AppliedReading, 'result'>,
  comparison: Comparison,
): readonly Rejection[] =>
  comparison.kind === 'actions' && comparison.rejected.length > 0
    ? [...result.rejected, ...comparison.rejected].toSorted((a, b) => a.line - b.line)
    : result.rejected;
