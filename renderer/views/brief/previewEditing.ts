/** Makes paragraphs of the preview open their editor, by pointer and by key. The document itself has no script. */

export interface EditableMark {
  /** The id of the paragraph in the document. */
  readonly id: string;
  /** Shown on the button, and its full name for assistive technology. */
  readonly label: string;
  readonly name: string;
}

export interface EditingPorts {
  readonly marks: readonly EditableMark[];
  readonly onedit: (id: string) => void;
}

/** Puts a button beside each paragraph that can be edited, in the margin of its sheet. */
export function offerEditing(document: Document, { marks, onedit }: EditingPorts): void {
  for (const { id, label, name } of marks) {
    const paragraph = document.getElementById(id);
    if (paragraph === null) {
      continue;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'edit';
    button.textContent = label;
    button.ariaLabel = name;
    button.dataset['of'] = id;
    placeBeside(paragraph, button);
    button.addEventListener('click', () => onedit(id));
    document.documentElement.append(button);
    paragraph.classList.add('editable');
    paragraph.addEventListener('click', (event) => {
      // A click that ends a selection, or goes to a place, is no wish to edit.
      const isLink = event.target instanceof Element && event.target.closest('a') !== null;
      if (!isLink && document.getSelection()?.isCollapsed !== false) {
        onedit(id);
      }
    });
    for (const [event, isShown] of [
      ['pointerenter', true],
      ['pointerleave', false],
    ] as const) {
      paragraph.addEventListener(event, () => button.classList.toggle('shown', isShown));
    }
  }
}

function placeBeside(paragraph: HTMLElement, button: HTMLElement): void {
  const view = paragraph.ownerDocument.defaultView;
  const [first] = paragraph.getClientRects();
  const sheet = paragraph.ownerDocument.body.getBoundingClientRect();
  button.style.top = `${(first?.top ?? 0) + (view?.scrollY ?? 0)}px`;
  button.style.left = `${(first?.right ?? sheet.right) + (view?.scrollX ?? 0) + 6}px`;
}

/** Shows which paragraph is open in the editor, and brings it into view where it is not. */
export function showOpen(document: Document, id: string | null): void {
  for (const other of document.querySelectorAll('.open')) {
    other.classList.remove('open');
  }
  const paragraph = id === null ? null : document.getElementById(id);
  paragraph?.classList.add('open');
  paragraph?.scrollIntoView({ block: 'nearest' });
}

/** Links lead to places in the preview; addresses outside stay what they are in print: text. */
export function keepLinksInside(document: Document): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link !== null) {
      // A followed link would add a step to the history of the window, or leave the program.
      event.preventDefault();
      const place = link.getAttribute('href') ?? '';
      document.getElementById(place.startsWith('#') ? place.slice(1) : '')?.scrollIntoView();
    }
  });
}
