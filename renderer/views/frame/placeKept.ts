/** Where somebody was on a page: how far it was scrolled, and the field or button in use. */
export interface Place {
  readonly page: number;
  readonly window: number;
  readonly focus: { readonly at: number; readonly words: string } | null;
}

const reachable = 'input, select, textarea, button, summary, a[href], [tabindex]';

/** A page that is computed first is there after a few seconds. */
const patience = 5000;

const candidatesIn = (page: Element): readonly HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>(reachable),
];

/** What tells one field from another after the page was made anew. */
const wordsOf = (element: Element): string =>
  [element.tagName, element.getAttribute('type'), element.getAttribute('aria-label'), element.textContent]
    .filter(Boolean)
    .join(' ')
    .slice(0, 80);

/** Where somebody is on a page now; `focused` is what was in use last. */
export function placeOn(page: HTMLElement, focused: HTMLElement | null): Place {
  const at = focused === null ? -1 : candidatesIn(page).indexOf(focused);
  return {
    page: page.scrollTop,
    window: document.scrollingElement?.scrollTop ?? 0,
    focus: focused === null || at < 0 ? null : { at, words: wordsOf(focused) },
  };
}

/**
 * Brings a page that is being made anew to where it was, as soon as it is there; leaves it alone once somebody acts.
 * Gives what ends it.
 */
export function goBackTo(page: HTMLElement, place: Place): () => void {
  const end = performance.now() + patience;
  const acts = ['keydown', 'pointerdown', 'wheel'] as const;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    acts.forEach((act) => removeEventListener(act, stop, { capture: true }));
  };
  const look = () => {
    if (isBackAt(page, place) || performance.now() > end) {
      return stop();
    }
    frame = requestAnimationFrame(look);
  };
  acts.forEach((act) => addEventListener(act, stop, { capture: true }));
  frame = requestAnimationFrame(look);
  return stop;
}

function isBackAt(page: HTMLElement, place: Place): boolean {
  const { focus } = place;
  const element = focus === null ? null : candidatesIn(page)[focus.at];
  const isThere = element !== undefined && (element === null || wordsOf(element) === focus?.words);
  if (!isThere) {
    return false;
  }
  element?.focus({ preventScroll: true });
  page.scrollTop = place.page;
  document.scrollingElement?.scrollTo({ top: place.window });
  // A page that is still growing has not come so far yet.
  return Math.abs(page.scrollTop - place.page) < 2;
}
