/** What a key asks of a grid. `extend` widens the selection in place of moving. */
export type GridAct =
  | { readonly act: 'move'; readonly by: readonly [number, number]; readonly extend: boolean }
  | { readonly act: 'next' | 'edit' | 'clear' | 'fill' | 'same' | 'evidence' | 'leave' };

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** With Ctrl. */
const held: Readonly<Record<string, 'fill' | 'same' | 'evidence'>> = {
  d: 'fill',
  e: 'evidence',
  enter: 'same',
};

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/**
 * What a key asks for; `null` for one that belongs to the field. While the caret is in the text (`isEditing`), arrows to
 * the sides and Delete are the field's. Tab is left to the browser, which goes to the next cell.
 */
export function actOf(event: Key, isEditing: boolean): GridAct | null {
  if (event.isComposing || event.altKey) {
    return null;
  }
  const { key, shiftKey } = event;
  if (event.ctrlKey || event.metaKey) {
    const act = shiftKey ? undefined : held[key.toLowerCase()];
    return act === undefined ? null : { act };
  }
  if (key === 'Enter') {
    return shiftKey ? { act: 'move', by: [-1, 0], extend: false } : { act: 'next' };
  }
  const by = arrows[key];
  if (by !== undefined) {
    return isEditing && by[1] !== 0 ? null : { act: 'move', by, extend: shiftKey && !isEditing };
  }
  switch (key) {
    case 'F2':
      return { act: 'edit' };
    case 'Delete':
      return isEditing ? null : { act: 'clear' };
    case 'Escape':
      return { act: 'leave' };
    default:
      return null;
  }
}
