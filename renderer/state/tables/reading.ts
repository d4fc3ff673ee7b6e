import { AppError } from '../../../core/base/errors.ts';
import type { Input, Output } from '../../../core/contract/channels.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { TableEvidence } from '../../../core/table/preview/evidence.ts';
import { isAskKey, lineOfAsk } from '../../../core/table/preview/askReasons.ts';
import type { TableDecisions, TablePreview } from '../../../core/table/preview/preview.ts';
import type { SendPiece } from '../exchange/sendFile.ts';
import { emptyTarget } from './emptyTarget.ts';

/** `sending` and `reading` take their time; `refused` is the end of a file that cannot be read as it is said. */
export type TablePhase = 'sending' | 'reading' | 'shown' | 'storing' | 'stored' | 'refused' | 'cancelled';

/** What goes with a table that is stored. */
export interface StoreWish {
  readonly evidence: TableEvidence;
  /** Whether what was said of its columns is kept for the next table of its kind. */
  readonly remember: boolean;
  /** Is done before: until then it can be cancelled as well. */
  readonly first?: () => Promise<unknown>;
}

export interface ImportPorts {
  readonly client: Client;
  readonly send: SendPiece;
}

export type SheetWindow = Output<'table.rows'>;
export type SheetPlace = Input<'table.rows'>['from'];

/** How many rows are shown at once. */
export const rowsShown = 100;

export const rowsOf = (client: Client, handle: string, from: SheetPlace): Promise<SheetWindow> =>
  client.call('table.rows', { handle, from, count: rowsShown });

type Wish = Input<'table.preview'>;

/** Reads a table as it is said; where nobody has said what it holds, `null`, for what it most likely holds. */
export async function look(
  client: Client,
  wish: Omit<Wish, 'target'>,
  said: Wish['target'] | null,
): Promise<{ readonly preview: TablePreview; readonly target: Wish['target'] }> {
  const target = said ?? emptyTarget('clusters');
  const preview = await client.call('table.preview', { ...wish, target });
  return said === null && preview.likely !== target.kind
    ? look(client, wish, emptyTarget(preview.likely))
    : { preview, target };
}

/** How often the backend is asked how far it is, in milliseconds: it cannot push. */
const every = 300;

interface Following {
  readonly isGoing: () => boolean;
  readonly tell: (share: number) => void;
}

/** Asks how far the reading of a table has come as long as it goes on. */
export async function followProgress(
  client: Client,
  handle: string,
  { isGoing, tell }: Following,
): Promise<void> {
  while (isGoing()) {
    await new Promise((resolve) => setTimeout(resolve, every));
    const share = isGoing() ? await shareOf(client, handle) : null;
    if (share !== null && isGoing()) {
      tell(share);
    }
  }
}

async function shareOf(client: Client, handle: string): Promise<number | null> {
  try {
    return await client.call('table.progress', { handle });
  } catch (error) {
    if (!(error instanceof AppError)) {
      throw error;
    }
    // The reading itself says what is wrong.
    return null;
  }
}

/** How many values, or clusters, would be stored as it is decided. */
export function wantedOf(
  preview: Pick<TablePreview, 'content'> | null,
  { otherwise, others }: TableDecisions,
): number {
  if (preview === null) {
    return 0;
  }
  const { kind, counts } = preview.content;
  const { added, same, differing } = counts;
  const answered = others.filter((key) => !isAskKey(key));
  const taken =
    otherwise === 'theirs'
      ? differing - answered.length + askedBesides(others, (line) => isLeftAlone(preview, line, others))
      : answered.length + askedBesides(others, (line) => !others.includes(String(line)));
  // A value that is the same is given the evidence of the table; a cluster that is the same stays as it is.
  return kind === 'facts' ? added + same + taken : added + taken;
}

/** Actions of which nothing is taken but what is asked for. */
const askedBesides = (others: readonly string[], isAlone: (line: number) => boolean): number =>
  [...new Set(others.filter(isAskKey).map(lineOfAsk))].filter(isAlone).length;

function isLeftAlone(
  { content }: Pick<TablePreview, 'content'>,
  line: number,
  others: readonly string[],
): boolean {
  const differing = content.kind === 'actions' ? content.differing : [];
  const isPlain = differing.some(
    (each) => each.line === line && each.differences.some(({ asks }) => asks === null),
  );
  return !isPlain || others.includes(String(line));
}
