import { tick } from 'svelte';

/**
 * Takes over what is still being typed before a form is sent, and says whether every field could be read.
 *
 * Fields hand over their text on leaving; Enter sends the form without leaving. The first field that could not be
 * read takes the focus.
 */
export async function finishTyping(form: HTMLElement): Promise<boolean> {
  if (document.activeElement instanceof HTMLElement) {
    document.activeElement.blur();
  }
  await tick();
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  wrong?.focus();
  return wrong === null;
}
