import { goOn } from '../../../ui/fields/goOn.ts';
import type { BlockResult, FactGrid } from './factGrid.svelte.ts';
import { actOf } from './gridKeys.ts';
import { type Cell, cellAfter, moved } from './selection.ts';

interface Ports {
  readonly grid: FactGrid;
  readonly goTo: (cell: Cell, extend: boolean) => Promise<void>;
  /** Says what has become of a block. */
  readonly tell: (result: BlockResult) => void;
  readonly toEvidence: () => void;
}

const inputOf = ({ target }: Event): HTMLInputElement | null =>
  target instanceof HTMLInputElement ? target : null;

/** What is being typed goes first: the act is about what the cells show. */
function finish(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement) {
    activeElement.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** Keys and clipboard of the grid of facts. */
export class GridHands {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  onkeydown(event: KeyboardEvent): void {
    const { grid, goTo, tell, toEvidence } = this.#ports;
    const wish = actOf(event, grid.isEditing);
    if (wish === null) {
      return;
    }
    if (wish.act !== 'leave') {
      event.preventDefault();
    }
    switch (wish.act) {
      case 'move':
        void goTo(moved(grid.cell, wish.by, grid.size), wish.extend);
        break;
      case 'next':
        this.#next(event);
        break;
      case 'edit': {
        grid.isEditing = true;
        const input = inputOf(event);
        input?.setSelectionRange(input.value.length, input.value.length);
        break;
      }
      case 'clear':
        tell(grid.clear());
        break;
      case 'fill':
        finish();
        tell(grid.fillDown());
        break;
      case 'same':
        finish();
        tell(grid.fillSame());
        break;
      case 'evidence':
        finish();
        toEvidence();
        break;
      case 'leave':
        grid.isEditing = false;
    }
  }

  /** Down, then to the next column; from the last cell on to what follows the grid. */
  #next(event: KeyboardEvent): void {
    const { grid, goTo } = this.#ports;
    const following = cellAfter(grid.cell, grid.size);
    const input = inputOf(event);
    if (following !== null) {
      void goTo(following, false);
    } else if (input) {
      finish();
      goOn(input);
    }
  }

  onpaste(event: ClipboardEvent): void {
    const { grid, tell } = this.#ports;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '' || (grid.isEditing && !/[\t\n]/u.test(text.trim()))) {
      return;
    }
    event.preventDefault();
    tell(grid.paste(text));
  }

  oncopy(event: ClipboardEvent): void {
    const { grid } = this.#ports;
    if (!grid.isEditing && event.clipboardData !== null) {
      finish();
      event.clipboardData.setData('text/plain', grid.copy());
      event.preventDefault();
    }
  }
}
