/**
 * Begins a page at its top. The first one stands there: asking for it would have the browser lay out a page that is not
 * there yet.
 */
export function topOfLaterPages(page: () => HTMLElement): () => void {
  let isFirst = true;
  return () => {
    if (!isFirst) {
      page().scrollTop = 0;
    }
    isFirst = false;
  };
}
