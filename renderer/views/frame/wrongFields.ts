/** Tells whether a field of the page is marked as wrong, now and whenever that changes; gives what ends it. */
export function watchWrongFields(tell: (isWrong: boolean) => void): () => void {
  const look = () => tell(document.querySelector('[aria-invalid="true"]') !== null);
  const watch = new MutationObserver(look);
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['aria-invalid'],
  });
  look();
  return () => watch.disconnect();
}
