/** Brings the field of a path into view and gives it the focus; a part of it that has no field leads to the whole. */
export function showField(form: HTMLElement, path: string): void {
  for (let keys = path.split('.'); keys.length > 0; keys = keys.slice(0, -1)) {
    const holder = form.querySelector(`[data-field="${CSS.escape(keys.join('.'))}"]`);
    const control = holder?.querySelector<HTMLElement>('input, select, textarea, button');
    if (control) {
      control.scrollIntoView({ block: 'center' });
      control.focus();
      return;
    }
  }
}
