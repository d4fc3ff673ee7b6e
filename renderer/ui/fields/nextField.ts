const reachable = 'input, select, textarea, button, a[href], [tabindex="0"]';

/** Puts the focus where Tab would: on the next field or button of the page or dialog; stays where there is none. */
export function focusNext(from: HTMLElement): void {
  const around = from.closest('dialog') ?? from.closest('main') ?? document.body;
  const all = [...around.querySelectorAll<HTMLElement>(reachable)].filter(
    (each) => each === from || (each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility()),
  );
  all[all.indexOf(from) + 1]?.focus();
}
