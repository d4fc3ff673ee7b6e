import type { BodyRow } from '../bodyRows.ts';
import { bodyRows } from '../bodyRows.ts';
import type { CellReason } from '../findings.ts';
import { plainText } from '../table.ts';
import { type Context, cellFor, namesOf, usedColumn } from './context.ts';

/** Which rows of a table of several clusters are of the one that is filled in. */

/** What a cluster is called, without what all are called. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·]+/gu, '')
    .toLowerCase()
    .replace(/(?:特色)?(?:产业)?集群$|cluster$/u, '');

const namesIn = (text: string): string[] => {
  const { zh, en } = namesOf(text);
  return [zh, en].filter((name) => name !== '').map(plain);
};

/** How many names are said. */
const mostSaid = 5;

/** Says why a row is of no cluster that is filled in; `null` where it is, or where the table speaks of one cluster only. */
export function otherCluster(
  context: Pick<Context<never>, 'layout' | 'columns' | 'clusterNames'>,
): (body: BodyRow) => CellReason | null {
  const { layout, columns, clusterNames } = context;
  if (usedColumn(columns, 'name') === null) {
    return () => null;
  }
  const textOf = (body: BodyRow): string => plainText(cellFor(columns, 'name', body));
  const texts = new Set<string>();
  for (const body of bodyRows(layout)) {
    if (body.kind === 'data' && textOf(body) !== '') {
      texts.add(textOf(body));
    }
  }
  if (texts.size < 2) {
    return () => null;
  }
  const wanted = new Set(clusterNames.filter((name) => name !== '').map(plain));
  const isWanted = (text: string): boolean => namesIn(text).some((name) => wanted.has(name));
  const names = [...texts].slice(0, mostSaid);
  const reason: CellReason = [...texts].some(isWanted)
    ? { reason: 'other-cluster' }
    : { reason: 'several-clusters', names: texts.size > mostSaid ? [...names, '…'] : names };
  return (body) => (isWanted(textOf(body)) ? null : reason);
}
