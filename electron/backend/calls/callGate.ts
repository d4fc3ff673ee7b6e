import { AppError } from '../../../core/base/errors.ts';

export type CallGate = ReturnType<typeof createCallGate>;

/** Lets calls through until it is shut, and knows which are under way. */
export function createCallGate() {
  const underWay = new Set<Promise<unknown>>();
  let isShut = false;
  let alone: Promise<unknown> | null = null;

  async function run<T>(call: () => T | Promise<T>): Promise<T> {
    if (isShut) {
      throw new AppError('disconnected', 'The program is closing.');
    }
    const running = (async () => call())();
    underWay.add(running);
    try {
      return await running;
    } finally {
      underWay.delete(running);
    }
  }

  return {
    /** Runs a call. Rejects with `AppError('disconnected')` once the gate is shut: then the call has not begun. */
    async pass<T>(call: () => T | Promise<T>): Promise<T> {
      while (alone) {
        await alone;
      }
      return run(call);
    },
    /** Runs a call at once, also beside one that is alone: for what asks nothing of the store. Rejects as `pass` does. */
    passBeside: run,
    /** Runs a call when every other has ended, and lets no other through before its end. Rejects as `pass` does. */
    async passAlone<T>(call: () => T | Promise<T>): Promise<T> {
      while (alone) {
        await alone;
      }
      const others = [...underWay];
      const running = run(async () => {
        await Promise.allSettled(others);
        return call();
      });
      alone = running.then(
        () => undefined,
        () => undefined,
      );
      try {
        return await running;
      } finally {
        alone = null;
      }
    },
    isBusy: (): boolean => underWay.size > 0,
    shut(): void {
      isShut = true;
    },
    /** Resolves when every call that came through has ended, whether it succeeded or not. */
    async idle(): Promise<void> {
      await Promise.allSettled(underWay);
    },
  };
}
