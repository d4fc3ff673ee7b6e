/**
 * Measures what the head of a wide table needs to stay in sight while the page scrolls: a box that scrolls sideways holds
 * a sticky head to itself. `--under` is how far the head of the page reaches down, `--head` how high that of the table
 * is, `--way` how far it can go before it comes upon the last row.
 */
export function keptHead(box: HTMLElement): () => void {
  const table = box.querySelector('table');
  const pageHead = box.closest('main')?.querySelector('header') ?? null;
  const measure = () => {
    const isStuck = pageHead !== null && getComputedStyle(pageHead).position === 'sticky';
    const head = table?.tHead?.offsetHeight ?? 0;
    const last = table?.tBodies[0]?.rows[table.tBodies[0].rows.length - 1]?.offsetHeight ?? 0;
    box.style.setProperty('--under', `${isStuck ? pageHead.offsetHeight : 0}px`);
    box.style.setProperty('--head', `${head}px`);
    box.style.setProperty('--way', `${Math.max(0, box.offsetHeight - head - last)}px`);
  };
  const watch = new ResizeObserver(measure);
  [box, table, pageHead].forEach((element) => element && watch.observe(element));
  return () => watch.disconnect();
}
