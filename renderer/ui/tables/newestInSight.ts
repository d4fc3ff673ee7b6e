/**
 * The newest column is what is asked about: older ones lie to the left. It stays in sight when the window changes or
 * columns come, until the official has gone to an older one.
 */
export function newestInSight(box: HTMLElement): () => void {
  let isAtNewest = true;
  const watch = new ResizeObserver(() => {
    if (isAtNewest) {
      box.scrollLeft = box.scrollWidth;
    }
  });
  const note = () => (isAtNewest = box.scrollLeft + box.clientWidth >= box.scrollWidth - 1);
  box.addEventListener('scrollend', note);
  [box, box.firstElementChild].forEach((element) => element && watch.observe(element));
  return () => {
    box.removeEventListener('scrollend', note);
    watch.disconnect();
  };
}
