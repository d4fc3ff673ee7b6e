import { tick } from 'svelte';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { bringAgain, takeBack } from './takeBack.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** Inputs that hold a text which the browser itself can take back. */
const isText = (target: EventTarget | null): target is TextElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement &&
    !['radio', 'checkbox', 'button', 'submit', 'range', 'file'].includes(target.type));

/** What the keys ask for: Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y. */
function wishOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey) {
    return null;
  }
  if (key === 'z') {
    return event.shiftKey ? 'redo' : 'undo';
  }
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

/**
 * The keys of undo and redo. In a text field they are the browser's own until the text is again what it was when the
 * focus came; from then on they are the page's.
 */
export class UndoKeys {
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  onfocusin({ target }: FocusEvent): void {
    if (isText(target)) {
      this.#workspace.keeping.visit.begin(target);
    }
  }

  onfocusout(): void {
    this.#workspace.keeping.visit.end();
  }

  /** Whether the keys were taken. */
  onkeydown(event: KeyboardEvent): boolean {
    const wish = wishOf(event);
    if (wish === null) {
      return false;
    }
    const { visit } = this.#workspace.keeping;
    const field = isText(event.target) ? event.target : null;
    if (field !== null && (wish === 'undo' ? visit.isDirty : visit.isTyped)) {
      return true;
    }
    event.preventDefault();
    void this.#act(wish, field);
    return true;
  }

  async #act(wish: 'undo' | 'redo', field: TextElement | null): Promise<void> {
    // What the browser has taken back in the field has to be stored before anything else is.
    field?.blur();
    await (wish === 'undo' ? takeBack(this.#workspace) : bringAgain(this.#workspace));
    await tick();
    field?.focus();
  }
}
