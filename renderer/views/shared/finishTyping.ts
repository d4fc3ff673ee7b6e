import { tick } from 'svelte';

/**
 * Takes over what is still being typed before a form is sent, and says whether every field could be read.
 *
 * Fields hand over their text on leaving; Enter sends the form without leaving, and the focus stays where it was. The
 * first field that could not be read takes it.
 */
export async function finishTyping(form: HTMLElement): Promise<boolean> {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement !== document.body) {
    activeElement.blur();
    activeElement.focus({ preventScroll: true });
  }
  await tick();
  return !focusWrong(form);
}

/** Puts the focus into the first field that is marked as wrong, once the marks are shown. */
export async function goToWrong(form: HTMLElement | undefined): Promise<void> {
  await tick();
  if (form) {
    focusWrong(form);
  }
}

/** Whether there is a field that is marked as wrong; the first of them takes the focus. */
function focusWrong(form: HTMLElement): boolean {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  wrong?.focus();
  return wrong !== null;
}
