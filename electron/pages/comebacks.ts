export interface Comebacks {
  /** Whether the window may be opened once more; counts it when it may. */
  again(): boolean;
}

interface ComebackOptions {
  /** How often at most, within how many milliseconds. */
  readonly most: number;
  readonly within: number;
  /** A clock that only goes forward, in milliseconds. */
  readonly now: () => number;
}

/** Ten minutes: what stops more often than a few times in it would stop again. */
export const comebackTime = 600_000;

/** Limits how often a window that stopped by itself is opened again, so that one that always stops does not blink. */
export function createComebacks({ most, within, now }: ComebackOptions): Comebacks {
  let times: number[] = [];
  return {
    again() {
      times = times.filter((time) => now() - time < within);
      if (times.length >= most) {
        return false;
      }
      times.push(now());
      return true;
    },
  };
}
