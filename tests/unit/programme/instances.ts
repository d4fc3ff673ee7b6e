import { RandomStream } from '../../../core/base/randomStream.ts';
import { unbeaten } from '../../../core/programme/programme.ts';
import { leftOut, type ProgrammeCluster } from '../../../core/programme/programmeCluster.ts';

export interface Size {
  readonly clusters: number;
  /** Plans of a cluster beside doing nothing, at most. */
  readonly plans: number;
  /** Million CNY: all costs are multiples of it. Coarse ones make ties frequent. */
  readonly step: number;
}

/** Made-up clusters, the same for the same seed; one in eight has no plan. */
export function programmeInstance(seed: number, { clusters, plans, step }: Size): ProgrammeCluster[] {
  const stream = new RandomStream(seed, 0);
  const random = () => stream.uniform();
  const whole = (most: number) => Math.floor(random() * (most + 1));
  return Array.from({ length: clusters }, (_, index) => {
    const id = `k${String(index).padStart(3, '0')}`;
    const weight = [1, 1, 1, 2, 0.5, 0][whole(5)] ?? 1;
    const count = whole(7) === 0 ? 0 : 1 + whole(plans - 1);
    const made = Array.from({ length: count }, (_plan, plan) => ({
      ids: [`m${plan}`],
      cost: whole(60) * step,
      estimatedCost: 0,
      relief: step >= 0.5 ? whole(30) : random() * 300,
    }));
    const options = unbeaten([leftOut, ...made], 1);
    const from = whole(Math.max(0, options.length - 1));
    return { id, weight, trouble: 300, options, sufficient: count === 0 ? [] : options.slice(from) };
  });
}
