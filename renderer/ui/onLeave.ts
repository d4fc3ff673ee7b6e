/** Saves what is still being typed before the page is left, reloaded or closed; gives what ends it. */
export function onLeave(save: () => void): () => void {
  // Before the page is asked whether anything is unsaved.
  const options = { capture: true };
  addEventListener('beforeunload', save, options);
  addEventListener('pagehide', save, options);
  return () => {
    removeEventListener('beforeunload', save, options);
    removeEventListener('pagehide', save, options);
  };
}
