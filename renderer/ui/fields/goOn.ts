import { tick } from 'svelte';
import { isComposing } from './composing.ts';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const anyField = 'input:not([type="hidden"], [type="file"], [type="search"]), select, textarea';
const wayOn = 'button[type="submit"], .btn.filled';
const reachable = 'input, select, textarea, button, summary, a[href], [tabindex="0"]';

const isText = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && !['radio', 'checkbox', 'range'].includes(field.type);

/** The field that a key was pressed in, as far as Enter is no key of its own there. */
function fieldOf({ target }: Event): Field | null {
  return target instanceof HTMLElement && target.matches(anyField) ? (target as Field) : null;
}

const isReachable = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility();

/** Of radios that belong together, the one that Tab would reach. */
function isStop(field: Field, all: readonly Field[]): boolean {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') {
    return true;
  }
  const group = all.filter((each) => each.name === field.name && each.form === field.form);
  return field === (group.find((each) => each instanceof HTMLInputElement && each.checked) ?? group[0]);
}

/** The fields of a part of the page that Tab would reach, in its order; searches and choices of files are none. */
export function fieldsIn(root: ParentNode): readonly Field[] {
  const all = [...root.querySelectorAll<Field>(anyField)].filter(isReachable);
  return all.filter((field) => isStop(field, all));
}

/** The field so many places away in a list that may hold another radio of the same choice in its place. */
export function fieldBeside(from: Field, fields: readonly Field[], step: 1 | -1): Field | undefined {
  const at = fields.findIndex(
    (each) => each === from || (each.type === 'radio' && from.type === 'radio' && each.name === from.name),
  );
  return at === -1 ? undefined : fields[at + step];
}

/** Has a field take over what is typed in it; whether it could be read. What could not be is selected, to be typed anew. */
export async function takeOver(field: Field): Promise<boolean> {
  if (!isText(field)) {
    return true;
  }
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await tick();
  if (field.dataset.unread === undefined) {
    return true;
  }
  field.select();
  return false;
}

/** Puts the focus into a field, with its text selected: what is typed there replaces it, as in a spreadsheet. */
export function enter(field: HTMLElement): void {
  field.focus();
  if (field instanceof HTMLInputElement && isText(field)) {
    field.select();
  }
}

const surroundingsOf = (field: Element): ParentNode =>
  field.closest('dialog') ?? field.closest('main') ?? document;

/** Goes to the field after (or before) one; after the last to the way on. Stays where there is nothing. */
export function goOn(from: Field, step: 1 | -1 = 1): void {
  const around = surroundingsOf(from);
  const next = fieldBeside(from, fieldsIn(around), step);
  if (next !== undefined) {
    enter(next);
  } else if (step === 1) {
    const after = [...around.querySelectorAll<HTMLElement>(reachable)].filter(
      (each) => isReachable(each) && from.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    (after.find((each) => each.matches(wayOn)) ?? after[0])?.focus();
  }
}

/** Sends a form as its button would; whether it has one that can be pressed. */
function send(form: HTMLFormElement | null): boolean {
  const button = [...(form?.elements ?? [])].find(
    (each) => each instanceof HTMLButtonElement && each.type === 'submit' && !each.disabled,
  );
  if (form === null || !(button instanceof HTMLButtonElement)) {
    return false;
  }
  form.requestSubmit(button);
  return true;
}

/** Whether a key is Enter as it goes onwards: not one that an input method or somebody else has taken. */
export const isEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.defaultPrevented && !event.altKey && !isComposing(event);

/** The form of what is no field: a button at the foot of a dialog stands outside of its own. */
function formAround(target: EventTarget | null): HTMLFormElement | null {
  if (target instanceof HTMLButtonElement) {
    return target.form;
  }
  return target instanceof Element ? target.closest('form') : null;
}

/**
 * Enter in a field of the page: takes over what is typed and goes to the next field, with Shift to the one before. A
 * form is sent from its last field, or by Ctrl+Enter from anywhere in it. In a text of several lines Enter is a line.
 */
export function enterInField(event: KeyboardEvent): void {
  const field = fieldOf(event);
  const isHeld = event.ctrlKey || event.metaKey;
  if (!isEnter(event)) {
    return;
  }
  if (field === null) {
    if (isHeld && send(formAround(event.target))) {
      event.preventDefault();
    }
    return;
  }
  const isLong = field instanceof HTMLTextAreaElement;
  // With Ctrl a field of no form belongs to its page.
  if (isHeld ? field.form === null && !isLong : isLong) {
    return;
  }
  event.preventDefault();
  void leave(field, { step: event.shiftKey ? -1 : 1, sends: isHeld });
}

async function leave(field: Field, { step, sends }: { step: 1 | -1; sends: boolean }): Promise<void> {
  const isLast = step === 1 && field.form !== null && isLastOf(field.form, field);
  if (!(await takeOver(field))) {
    return;
  }
  if (!(sends || isLast)) {
    goOn(field, step);
    return;
  }
  await handOver(field);
  if (!send(field.form)) {
    goOn(field, step);
  }
}

/** A text is handed over on leaving its field; a form that is sent from it gets the words that were typed last. */
async function handOver(field: Field): Promise<void> {
  field.blur();
  field.focus({ preventScroll: true });
  await tick();
}

/** Whether nothing is left to be entered: boxes that may be ticked are no reason to wait. */
function isLastOf(form: HTMLFormElement, field: Field): boolean {
  const fields = fieldsIn(form);
  let next = fieldBeside(field, fields, 1);
  while (next?.type === 'checkbox') {
    next = fieldBeside(next, fields, 1);
  }
  return next === undefined;
}
