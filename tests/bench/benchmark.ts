/** Something that is timed against the least that could do the same work. */
export interface Benchmark {
  readonly name: string;
  /** What the ratio compares with. */
  readonly baselineIs: string;
  readonly runs: number;
  run(): Promise<void> | void;
  baseline(): Promise<void> | void;
}

export interface Timing {
  /** Seconds. */
  readonly median: number;
  /** The slowest of the runs. */
  readonly worst: number;
  readonly baseline: number;
  readonly ratio: number;
}

/** Runs both in turn, so that a busy moment of the computer meets both, and takes the medians. */
export async function time({ run, baseline, runs }: Benchmark): Promise<Timing> {
  const own: number[] = [];
  const bare: number[] = [];
  // The first round warms both up and is not counted.
  for (let round = 0; round <= runs; round++) {
    const times = [await secondsOf(run), await secondsOf(baseline)] as const;
    if (round > 0) {
      own.push(times[0]);
      bare.push(times[1]);
    }
  }
  const [median, base] = [medianOf(own), medianOf(bare)];
  return { median, worst: Math.max(...own), baseline: base, ratio: median / base };
}

async function secondsOf(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = 0, high = low] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return (low + high) / 2;
}
