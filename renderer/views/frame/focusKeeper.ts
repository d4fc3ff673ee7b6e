const reachable = 'input, select, textarea, button, summary, a[href], [tabindex="0"]';

/** Where the focus has been: an element, what was around it up to the page or dialog, and its number in each of that. */
interface Stand {
  readonly element: HTMLElement;
  readonly around: readonly { readonly node: Element; readonly at: number }[];
}

/** More than a dialog opened from a dialog, and the line that offers Undo. */
const remembered = 8;

/** So long something may be stored before a button that waits for it is left. */
const patience = 1000;

const isDisabled = (element: HTMLElement): boolean => element.matches(':disabled');

const isReachable = (element: HTMLElement): boolean =>
  element.isConnected && element.tabIndex >= 0 && !isDisabled(element) && element.checkVisibility();

const candidatesIn = (node: Element): readonly HTMLElement[] => [
  ...node.querySelectorAll<HTMLElement>(reachable),
];

/** What stands outside of pages and dialogs, as the line that offers Undo, has nothing around it. */
function standOf(element: HTMLElement): Stand {
  const dialog = element.closest('dialog');
  const end = dialog?.parentElement ?? element.closest('main .in');
  const around: { node: Element; at: number }[] = [];
  let node = end ? element.parentElement : null;
  while (node !== null && node !== end) {
    around.push({ node, at: candidatesIn(node).indexOf(element) });
    node = node.parentElement;
  }
  return { element, around };
}

/** What now stands in the place of an element that is gone, in the nearest part around it that is still there. */
function beside({ around }: Stand): HTMLElement | undefined {
  for (const { node, at } of around.filter((each) => each.node.isConnected)) {
    const here = candidatesIn(node);
    const found = [...here.slice(Math.max(0, at)), ...here.slice(0, Math.max(0, at)).toReversed()];
    const first = found.find(isReachable);
    if (first !== undefined) {
      return first;
    }
  }
  return undefined;
}

/**
 * Never lets the focus fall to nowhere: where its element goes or cannot be used any more, what stands in its place
 * takes it, then where it was before (what opened a dialog), then the head of the page.
 *
 * Where the focus is put on purpose it stays. A click on what takes no focus is one.
 */
export class FocusKeeper {
  #stands: readonly Stand[] = [];
  #isPointedAway = false;
  #waits: ReturnType<typeof setTimeout> | null = null;

  /** Begins to watch; gives what ends it. */
  start(): () => void {
    const watch = new MutationObserver(() => this.#look());
    watch.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled', 'open'],
    });
    return () => watch.disconnect();
  }

  onfocusin({ target }: FocusEvent): void {
    this.#isPointedAway = false;
    if (target instanceof HTMLElement && target !== document.body) {
      const others = this.#stands.filter(({ element }) => element !== target);
      this.#stands = [standOf(target), ...others].slice(0, remembered);
    }
  }

  onpointerdown({ target }: PointerEvent): void {
    const hit = target instanceof Element ? target.closest<HTMLElement>(`${reachable}, label`) : null;
    this.#isPointedAway = hit === null || isDisabled(hit);
  }

  #look(): void {
    const [last] = this.#stands;
    if (last === undefined || this.#isPointedAway || !isLost()) {
      return;
    }
    if (!last.element.isConnected || !last.element.checkVisibility()) {
      this.#give();
    } else if (isDisabled(last.element)) {
      // What cannot be used for a moment, while something is stored, gets the focus back.
      this.#waits ??= setTimeout(() => this.#end(), patience);
    } else if (this.#waits !== null) {
      this.#end();
    }
  }

  #end(): void {
    if (this.#waits !== null) {
      clearTimeout(this.#waits);
      this.#waits = null;
    }
    if (isLost() && !this.#isPointedAway) {
      this.#give();
    }
  }

  #give(): void {
    const dialog = document.querySelector('dialog[open]');
    const isHere = (element: HTMLElement | undefined) =>
      element !== undefined && (dialog === null || dialog.contains(element));
    for (const stand of this.#stands) {
      const found = isReachable(stand.element) ? stand.element : beside(stand);
      if (isHere(found)) {
        found?.focus({ preventScroll: true });
        return;
      }
    }
    const head = dialog?.querySelector<HTMLElement>('button') ?? document.getElementById('page-title');
    head?.focus({ preventScroll: true });
  }
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
