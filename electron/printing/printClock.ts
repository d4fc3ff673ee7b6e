/** The time that prints are measured and limited by. */
export interface PrintClock {
  /** Milliseconds since some moment; never goes back. */
  now(): number;
  /** Runs once so many milliseconds have passed; the answer takes it back. */
  later(milliseconds: number, run: () => void): () => void;
}

export const systemPrintClock: PrintClock = {
  now: () => performance.now(),
  later(milliseconds, run) {
    // What prints is a process that keeps the program going; a time that is still to come is no reason to stay.
    const timer = setTimeout(run, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
