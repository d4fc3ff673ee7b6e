const savers = new Set<() => void>();

/** Has what is still being typed saved before the page is left, reloaded or closed; gives what ends it. */
export function onLeave(save: () => void): () => void {
  savers.add(save);
  return () => void savers.delete(save);
}

/**
 * Saves what is still being typed. Called by the frame before it is asked whether anything is unsaved: listeners of
 * the window run in the order in which they were added, whatever their phase.
 */
export const saveTyped = (): void => savers.forEach((save) => save());
