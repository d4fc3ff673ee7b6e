/** Resolves when the microtasks are done, and before any timer: where Electron goes on after an event. */
export const microtasks = (): Promise<void> =>
  new Promise((resolve) => queueMicrotask(() => process.nextTick(resolve)));
