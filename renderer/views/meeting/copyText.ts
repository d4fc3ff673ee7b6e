/**
 * Copies what an element shows and leaves it selected, so that it can be copied by hand where that is refused.
 *
 * By the selection: the other way of the browser asks for a permission that the program gives to no page.
 */
export function copyText(element: HTMLElement): boolean {
  const selection = getSelection();
  selection?.selectAllChildren(element);
  return document.execCommand('copy');
}
