/** How far up from what the pointer is on a cut text is looked for: a link in a cell, a word in a link. */
const levels = 3;

/** The tooltips that were given here, so that one is taken away when its text fits again. */
const given = new WeakSet<HTMLElement>();

/** A text that is cut on the screen is told in full by a tooltip, wherever it stands. */
export function tellWhole({ target }: PointerEvent): void {
  let element = target instanceof HTMLElement ? target : null;
  for (let level = 0; level < levels && element !== null; level++, element = element.parentElement) {
    if (given.has(element) || (element.title === '' && isCut(element))) {
      element.title = isCut(element) ? wholeOf(element) : '';
      given.add(element);
    }
  }
}

function isCut(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) {
    return element.scrollWidth > element.clientWidth;
  }
  if (element instanceof HTMLSelectElement) {
    return true;
  }
  const { textOverflow, webkitLineClamp } = getComputedStyle(element);
  return (
    (textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth) ||
    (webkitLineClamp !== 'none' && element.scrollHeight > element.clientHeight)
  );
}

function wholeOf(element: HTMLElement): string {
  if (element instanceof HTMLInputElement) {
    return element.value;
  }
  return element instanceof HTMLSelectElement
    ? (element.selectedOptions[0]?.text ?? '')
    : element.textContent.trim();
}
