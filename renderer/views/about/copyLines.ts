/**
 * Copies a text, and says whether that worked.
 *
 * By the event of copying: the other way of the browser asks for a permission that the program gives to no page.
 */
export function copyLines(text: string): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener('copy', give);
  document.execCommand('copy');
  document.removeEventListener('copy', give);
  return isTaken;
}
