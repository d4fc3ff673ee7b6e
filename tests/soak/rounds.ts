import { readdirSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { setFlagsFromString } from 'node:v8';
import { createClient } from '../../core/contract/client.ts';
import type { Cluster } from '../../core/model/cluster.ts';
import type { Backend } from '../../electron/backend/createBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const question = 'inter-firm-trust';

/** What is answered asks for an evaluation of its own, which costs a second: later rounds meet those of the first again. */
const answers = 3;

/** After so many rounds everything that is made once has been made. */
export const warmUp = (rounds: number): number => Math.min(500, Math.ceil(rounds / 4));

/** What the process holds after a round. */
export interface Holding {
  readonly round: number;
  /** Bytes in use after the garbage was collected: of objects, and outside of them. */
  readonly memory: number;
  /** Bytes of the process, of which the system takes back what it likes. */
  readonly resident: number;
  /** Timers, servers, files and the like that keep the process alive or are open, by their kinds. */
  readonly handles: string;
}

/** Opens, edits, saves and composes a brief, over and over; tells what is held after the warm-up and from time to time. */
export async function runRounds(
  backend: Backend,
  rounds: number,
  tell: (holding: Holding) => void,
): Promise<void> {
  const { call } = createClient(backend.dispatch);
  const every = Math.max(1, Math.floor(rounds / 20));
  for (let round = 1; round <= rounds; round += 1) {
    const language = round % 2 === 0 ? 'zh' : 'en';
    const { assessment, cluster } = await call('assessment.open', { id: sample });
    const turn = round % answers;
    const level = (turn + 1) as 1 | 2 | 3;
    await call('assessment.saveRating', {
      id: sample,
      indicator: question,
      rating: { ...assessment.ratings[question], level },
    });
    await call('cluster.saveFields', {
      id: cluster.id,
      fields: { ...fieldsOf(cluster), industry: `C36 ${turn}` },
    });
    await call('cluster.list');
    await backend.briefHtml(sample, language);
    // The desk of the brief composes it once more.
    if (round % 10 === 0) {
      await call('brief.open', { id: sample, language });
    }
    if (round === warmUp(rounds) || (round > warmUp(rounds) && round % every === 0) || round === rounds) {
      tell(holdingAfter(round));
    }
  }
}

const fieldsOf = ({ name, province, city, county, divisionCode, industryCode, foundedYear }: Cluster) => ({
  name,
  province,
  city,
  county,
  divisionCode,
  industryCode,
  foundedYear,
});

function holdingAfter(round: number): Holding {
  collectGarbage();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { round, memory: heapUsed + external, resident: rss, handles: openHandles() };
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  // Twice: what a finaliser lets go is collected by the second.
  runInNewContext('gc(); gc();');
}

/** `3 file, 1 Timeout`: what Node holds open, and where the system tells it the open files. */
function openHandles(): string {
  const kinds = process.getActiveResourcesInfo();
  const files = process.platform === 'linux' ? readdirSync('/proc/self/fd').map(() => 'file') : [];
  const counts = new Map<string, number>();
  for (const kind of [...kinds, ...files]) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .map(([kind, count]) => `${count} ${kind}`)
    .sort()
    .join(', ');
}
