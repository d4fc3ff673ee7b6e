/** Something that is timed against the least that could do the same work. */
export interface Benchmark {
  readonly name: string;
  /** What the ratio compares with. */
  readonly baselineIs: string;
  readonly runs: number;
  /** Counts the processor's time of this process instead of the clock's: for work on one thread, beside a busy machine. */
  readonly isProcessorTime?: boolean;
  run(): Promise<void> | void;
  baseline(): Promise<void> | void;
}

export interface Timing {
  /** Seconds. */
  readonly median: number;
  /** 95 % of the runs are no slower. */
  readonly p95: number;
  /** The slowest of the runs. */
  readonly worst: number;
  readonly baseline: number;
  readonly ratio: number;
}

/** Runs both in turn, so that a busy moment of the computer meets both, and takes the medians. */
export async function time({ run, baseline, runs, isProcessorTime = false }: Benchmark): Promise<Timing> {
  const own: number[] = [];
  const bare: number[] = [];
  // The first round warms both up and is not counted.
  for (let round = 0; round <= runs; round++) {
    const times = [
      await secondsOf(run, isProcessorTime),
      await secondsOf(baseline, isProcessorTime),
    ] as const;
    if (round > 0) {
      own.push(times[0]);
      bare.push(times[1]);
    }
  }
  const [median, base] = [medianOf(own), medianOf(bare)];
  const p95 = [...own].sort((a, b) => a - b)[Math.ceil(0.95 * own.length) - 1] ?? median;
  return { median, p95, worst: Math.max(...own), baseline: base, ratio: median / base };
}

async function secondsOf(work: () => Promise<void> | void, isProcessorTime: boolean): Promise<number> {
  const used = process.cpuUsage();
  const start = performance.now();
  await work();
  return isProcessorTime ? process.cpuUsage(used).user / 1e6 : (performance.now() - start) / 1000;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = 0, high = low] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return (low + high) / 2;
}
