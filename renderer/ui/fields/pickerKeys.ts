/** What a key does in a field with a list: `pass` is left to the page. */
export type PickerAct = 'next' | 'previous' | 'take' | 'keep' | 'close' | 'pass';

/**
 * Arrows move in the list and open it; Enter takes the option that is marked, or keeps what was typed, and goes on; Esc
 * closes the list, and only then what lies around the field.
 */
export function pickerAct(
  key: string,
  state: { readonly isOpen: boolean; readonly isMarked: boolean },
): PickerAct {
  switch (key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'Enter':
      return state.isMarked ? 'take' : 'keep';
    case 'Escape':
      return state.isOpen ? 'close' : 'pass';
    default:
      return 'pass';
  }
}

/** The option after or before the marked one, round the ends; the first or last where none is marked. */
export function movedMark(marked: number | null, step: 1 | -1, count: number): number | null {
  if (count === 0) {
    return null;
  }
  return marked === null ? (step === 1 ? 0 : count - 1) : (marked + step + count) % count;
}
