import type { Output } from '../../../core/contract/channels.ts';
import type { StatePorts } from '../statePorts.ts';
import { assessmentSubjectId } from './assessmentSubject.ts';
import { clusterSubjectId } from './clusterSubject.ts';

/** An assessment and its cluster as they are stored, with what waits of them. What waits elsewhere does not matter. */
export async function readStored(
  { client, saves }: Pick<StatePorts, 'client' | 'saves'>,
  id: string,
): Promise<Output<'assessment.open'>> {
  const { unsaved } = saves;
  await saves.tryAgainOne(assessmentSubjectId(id));
  const opened = await client.call('assessment.open', { id });
  const cluster = clusterSubjectId(opened.cluster.id);
  if (!unsaved.includes(cluster)) {
    return opened;
  }
  // Which cluster it is was not known before: it may have been read before what waited was stored.
  await saves.tryAgainOne(cluster);
  return client.call('assessment.open', { id });
}
