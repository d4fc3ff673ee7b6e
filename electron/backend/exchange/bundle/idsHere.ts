import type { BundleAssessment } from '../../../../core/exchange/bundleItems.ts';
import type { Context } from '../../context/context.ts';
import { sha256 } from '../../knowledge/knowledgeFiles.ts';

/**
 * Under which ids something of a bundle is here: its own, and those of its copies.
 *
 * The id of a copy follows from that of what it was copied from and from the store, so that a later bundle finds it again
 * and nothing has to be kept for that.
 */

/** Whether an id is taken, by something that was deleted too. */
type IsTaken = (id: string) => boolean;

/** A copy that was removed for good leaves a gap: so many in a row end the search. */
const longestGap = 4;

/** The ids that are taken: its own first, then those of its copies, the newest last. */
export const takenIds = (context: Context, id: string, isTaken: IsTaken): readonly string[] =>
  [...(isTaken(id) ? [{ id }] : []), ...takenCopies(context, id, isTaken)].map((taken) => taken.id);

/** Its own id as long as nothing has come of it here, else that of the next copy. */
export function freeId(context: Context, id: string, isTaken: IsTaken): string {
  const copies = takenCopies(context, id, isTaken);
  return copies.length === 0 && !isTaken(id) ? id : copyId(context, id, (copies.at(-1)?.number ?? 0) + 1);
}

function takenCopies(context: Context, id: string, isTaken: IsTaken) {
  const copies: { readonly id: string; readonly number: number }[] = [];
  for (let number = 1, free = 0; free < longestGap; number += 1) {
    const copy = copyId(context, id, number);
    const isThere = isTaken(copy);
    free = isThere ? 0 : free + 1;
    if (isThere) {
      copies.push({ id: copy, number });
    }
  }
  return copies;
}

/** A UUID of the kind whose digits have a meaning of their own (RFC 9562, version 8). */
function copyId({ store }: Context, id: string, number: number): string {
  const digits = sha256(JSON.stringify([store.storeId, id, number]));
  const part = (from: number, to: number) => digits.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-a${part(17, 20)}-${part(20, 32)}`;
}

type WithId = { readonly id: string };

/** Which action here each of a bundle is, by its id there: the newest copy, else itself. */
export function actionsHere<Action extends WithId>(
  context: Context,
  here: readonly Action[],
  theirs: readonly WithId[],
): ReadonlyMap<string, Action> {
  const byId = new Map(here.map((action) => [action.id, action]));
  const comes = new Set(theirs.map(({ id }) => id));
  if (here.every(({ id }) => comes.has(id))) {
    return byId;
  }
  return new Map(
    theirs.flatMap(({ id }) => {
      const mine = takenIds(context, id, context.store.actions.has)
        .filter((taken) => byId.has(taken) && (taken === id || !comes.has(taken)))
        .at(-1);
      const action = mine === undefined ? undefined : byId.get(mine);
      return action === undefined ? [] : [[id, action] as const];
    }),
  );
}

/** An assessment here with the ids that its actions have in the bundle, so that it can be compared. */
export function inTheirIds(
  context: Context,
  mine: BundleAssessment,
  { actions: theirs }: BundleAssessment,
): BundleAssessment {
  const there = new Map(
    [...actionsHere(context, mine.actions, theirs)].map(([id, action]) => [action.id, id]),
  );
  const idOf = (id: string) => there.get(id) ?? id;
  return {
    ...mine,
    actions: mine.actions.map((action) => ({
      ...action,
      id: idOf(action.id),
      partOf: action.partOf && idOf(action.partOf),
    })),
    attachments: mine.attachments.map(({ subject, ...attachment }) => ({
      ...attachment,
      subject: subject.kind === 'action' ? { ...subject, key: idOf(subject.key) } : subject,
    })),
  };
}
