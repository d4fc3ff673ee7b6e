import { setImmediate } from 'node:timers/promises';
import type { ProgrammeCluster } from '../../../core/programme/programmeCluster.ts';
import {
  evenBudgets,
  type ProgrammePoint,
  programmeFrontier,
} from '../../../core/programme/programmeFrontier.ts';

/**
 * The best programme at budgets in even steps from nothing to the most that could be spent. Three hundred clusters with costs
 * to the yuan take half a minute: calls that wait are answered between two budgets.
 */
export async function frontierInTurns(
  clusters: readonly ProgrammeCluster[],
): Promise<readonly ProgrammePoint[]> {
  const points: ProgrammePoint[] = [];
  for (const point of programmeFrontier(clusters, evenBudgets(clusters))) {
    points.push(point);
    await setImmediate();
  }
  return points;
}
