import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../core/base/errors.ts';
import type { Output } from '../../../core/contract/channels.ts';
import type { Cluster } from '../../../core/model/cluster.ts';
import type { Context } from '../context/context.ts';
import { clusterOfSample, samplesInSight } from './referenceData.ts';
import { addSample, putCluster, sampleCluster } from './seedSample.ts';

/** How many resets can be taken back. */
const most = 20;

/** What a reset has done: enough to take it back, and to bring it again. */
interface Reset {
  /** The assessments that went to the bin, and those that stand in their place. */
  readonly gone: readonly string[];
  readonly there: readonly string[];
  /** The cluster as it was and as it was left. */
  readonly before: Cluster;
  readonly after: Cluster;
}

const swapped = ({ gone, there, before, after }: Reset): Reset => ({
  gone: there,
  there: gone,
  before: after,
  after: before,
});

/** The sample put back as it ships, and that taken back again, by the token of the last. */
export function createSampleResets(context: Context) {
  const { store, ports } = context;
  const kept = new Map<string, Reset>();

  function keep(done: Reset): string {
    const token = ports.newId();
    kept.set(token, done);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) {
      kept.delete(oldest);
    }
    return token;
  }

  return {
    /**
     * The sample as it stands goes to the bin, and one as shipped takes its place. The figures of its cluster become the
     * shipped ones too, unless an own assessment of it rests on them. Throws `not-found` where there is no sample.
     */
    reset(): Output<'reference.resetSample'> {
      const gone = samplesInSight(context);
      if (gone.length === 0) {
        throw new AppError('not-found', 'There is no sample.');
      }
      const clusterId = clusterOfSample(context);
      const before = store.clusters.get(clusterId);
      const keepsFigures = hasOwnWork(context, clusterId);
      const there = store.transaction(() => {
        gone.forEach((id) => store.assessments.remove(id, ports.clock.now()));
        if (!keepsFigures) {
          putCluster(context, sampleCluster(context));
        }
        return [addSample(context)];
      });
      const after = store.clusters.get(clusterId);
      return { undo: keep({ gone, there, before, after }), keepsFigures };
    },
    /** Throws `not-found`, and `changed-elsewhere` where the cluster is no longer as the reset left it. */
    takeBack(token: string): string {
      const done = kept.get(token);
      if (done === undefined) {
        throw new AppError('not-found', 'Nothing was kept under that token.');
      }
      const back = swapped(done);
      store.transaction(() => write(context, back));
      kept.delete(token);
      return keep(back);
    },
  };
}

const hasOwnWork = ({ store }: Context, clusterId: string): boolean =>
  store.assessments.ids().some((id) => {
    const assessment = store.assessments.read(id, ['clusterId', 'illustrative']);
    return assessment.clusterId === clusterId && !assessment.illustrative;
  });

function write(context: Context, { gone, there, before, after }: Reset): void {
  const { store, ports } = context;
  if (!isDeepStrictEqual(before, after)) {
    if (!isDeepStrictEqual(store.clusters.find(before.id), before)) {
      throw new AppError('changed-elsewhere', 'The cluster of the sample was changed since.');
    }
    putCluster(context, after);
  }
  gone.forEach((id) => store.assessments.remove(id, ports.clock.now()));
  there.forEach((id) => store.assessments.restore(id));
}
