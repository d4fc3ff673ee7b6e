import type { ActionStatus } from '../model/action.ts';

/** What a status is stored with: evidence that it is done, or the reason why it is blocked or given up. */
export type Explanation = 'evidence' | 'reason';

export function explanationOf(status: ActionStatus): Explanation | null {
  if (status === 'done') {
    return 'evidence';
  }
  return status === 'dropped' || status === 'blocked' ? 'reason' : null;
}

const leastCharacters = 4;
const leastWords = 2;

/** Whether a note says something: two words, or four Chinese characters. "OK" and "无" say nothing. */
export function saysEnough(note: string): boolean {
  const characters = note.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = note.match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  return characters >= leastCharacters || (characters === 0 && words.length >= leastWords);
}

interface Closing {
  readonly id: string;
}

/** The actions that cannot take a status yet: without a note that says enough each needs a file, where evidence is asked for. */
export const unexplained = <Item extends Closing>(
  actions: readonly Item[],
  status: ActionStatus,
  { note, hasFile }: { readonly note: string; readonly hasFile: (id: string) => boolean },
): readonly Item[] => {
  const asked = explanationOf(status);
  return asked === null || saysEnough(note)
    ? []
    : actions.filter(({ id }) => asked === 'reason' || !hasFile(id));
};
