import { grouped } from '../../../core/base/typed/grouped.ts';

/** Fields that hold text. A box cuts what is longer than itself; on paper nobody can scroll in it. */
const textFields =
  'input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"], [type="hidden"]), textarea, select';

/**
 * Puts the text of every field beside it, for the paper; the print sheet hides the field for it. An empty one leaves a
 * line to write on. Gives what takes the texts away again.
 */
export function fieldsAsText(root: ParentNode): () => void {
  const texts: HTMLElement[] = [];
  for (const field of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    textFields,
  )) {
    const text = document.createElement('span');
    text.className = 'on-paper';
    text.textContent = textOf(field);
    text.style.textAlign = getComputedStyle(field).textAlign;
    field.after(text);
    texts.push(text);
  }
  return () => texts.forEach((text) => text.remove());
}

/** A number is read on paper and typed on the screen: there its thousands stand apart. A year has none. */
function textOf(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): string {
  if (field instanceof HTMLSelectElement) {
    return field.selectedOptions[0]?.text ?? '';
  }
  return field.dataset['quantity'] === undefined ? field.value : grouped(field.value);
}
