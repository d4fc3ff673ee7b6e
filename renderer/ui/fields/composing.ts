/** Whether an input method (pinyin and the like) is still composing: its keys and unfinished text are not ours. */
export function isComposing(event: Event): boolean {
  // 229 is what older input methods report for every key while they compose.
  return (
    'isComposing' in event && (event.isComposing === true || ('keyCode' in event && event.keyCode === 229))
  );
}

/** Whether a key belongs to the field it was typed in: letters and digits there are text, not shortcuts. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) {
    return false;
  }
  if (target instanceof HTMLInputElement) {
    return !['radio', 'checkbox', 'button', 'submit', 'range'].includes(target.type);
  }
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}
