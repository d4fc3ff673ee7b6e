import { tick } from 'svelte';

/** Told to a form whose fields keep it from being sent; see `FormProblems.svelte`. */
export const refusedEvent = 'form-refused';

/**
 * Takes over what is still being typed before a form is sent, and says whether every field could be read.
 *
 * Fields hand over their text on leaving; Enter sends the form without leaving, and the focus stays where it was. Where
 * fields could not be read, the focus goes as `goToWrong` says.
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

/**
 * Puts the focus into the field that is marked as wrong, once the marks are shown. Where there are several, a list of
 * them at the head of the form takes it.
 */
export async function goToWrong(form: HTMLElement | undefined): Promise<void> {
  await tick();
  if (form) {
    focusWrong(form);
  }
}

/** The fields of a form that are marked as wrong, in the order of the page. */
export const wrongFieldsIn = (form: HTMLElement): HTMLElement[] => [
  ...form.querySelectorAll<HTMLElement>('[aria-invalid="true"]'),
];

/** Whether there is a field that is marked as wrong. */
function focusWrong(form: HTMLElement): boolean {
  const [wrong] = wrongFieldsIn(form);
  if (wrong === undefined) {
    return false;
  }
  wrong.focus();
  form.dispatchEvent(new CustomEvent(refusedEvent));
  return true;
}
