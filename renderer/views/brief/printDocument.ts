/** Where the document lies while the browser prints it: laid out, but in nobody's sight. */
const unseen = 'position:fixed;left:-300mm;top:0;width:210mm;height:297mm;border:0';

/**
 * Prints a document of the program in the browser that shows the page, by that browser's own dialog.
 *
 * The document is loaded anew: the one of the preview carries the signs of its screen. Resolves once the dialog is
 * closed, or open where the browser does not wait for it.
 */
export async function printDocument(path: string, title: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.style.cssText = unseen;
  frame.title = title;
  frame.tabIndex = -1;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = path;
  document.body.append(frame);
  await loaded;
  await frame.contentDocument?.fonts.ready;
  const view = frame.contentWindow;
  // Some browsers go on while their dialog is open, and need the frame until it is closed.
  view?.addEventListener('afterprint', () => setTimeout(() => frame.remove(), 1_000), { once: true });
  view?.print();
}
