/** Milliseconds at a stretch: less than a picture of the screen stands. */
const slice = 8;

/**
 * Takes the steps of a long computation a few at a time, with the screen at hand between them, and gives the result.
 *
 * The first step comes after what is under way has been drawn. Returns what gives it up.
 */
export function inSlices<Result>(
  steps: Generator<undefined, Result>,
  onend: (result: Result) => void,
): () => void {
  let timer = setTimeout(go, 0);
  function go(): void {
    const end = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done === true) {
        onend(step.value);
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(go, 0);
  }
  return () => clearTimeout(timer);
}
