/** What a key asks of the list of actions; `null` for one that is not its own. */
export type ActionKey =
  | { readonly act: 'move'; readonly by: readonly [number, number] }
  | { readonly act: 'extend'; readonly by: number }
  | { readonly act: 'open' | 'choose' | 'fill' | 'evidence' | 'today' };

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const letters: Readonly<Record<string, 'choose' | 'evidence' | 'today' | 'open'>> = {
  ' ': 'choose',
  e: 'evidence',
  t: 'today',
  Enter: 'open',
  F2: 'open',
};

/** The keys of a cell that is not being typed in: arrows, Enter, Space, Shift with an arrow, Ctrl+D, E and T. */
export function actionKeyOf(event: Key): ActionKey | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey, isComposing } = event;
  if (altKey || isComposing) {
    return null;
  }
  if (ctrlKey || metaKey) {
    return key.toLowerCase() === 'd' ? { act: 'fill' } : null;
  }
  const by = moves[key];
  if (by !== undefined) {
    return shiftKey && by[0] !== 0 ? { act: 'extend', by: by[0] } : { act: 'move', by };
  }
  const act = shiftKey ? undefined : letters[key.length === 1 ? key.toLowerCase() : key];
  return act === undefined ? null : { act };
}
