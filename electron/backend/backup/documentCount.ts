import { setImmediate } from 'node:timers/promises';
import { evidencePath } from '../../../db/evidence/place.ts';
import { readEvidence } from '../../../db/evidence/readEvidence.ts';

/** How many of some documents lie in none of some folders as they should: each is read once, whatever number name it. */
export function createDocumentCount() {
  const known = new Map<string, boolean>();

  async function isWhole(file: string, sha256: string): Promise<boolean> {
    const before = known.get(file);
    if (before !== undefined) {
      return before;
    }
    await setImmediate();
    const whole = readEvidence(file, sha256) !== null;
    known.set(file, whole);
    return whole;
  }

  return async (hashes: readonly string[], folders: readonly string[]): Promise<number> => {
    let absent = 0;
    for (const sha256 of hashes) {
      let isThere = false;
      for (const folder of folders) {
        isThere ||= await isWhole(evidencePath(folder, sha256), sha256);
      }
      absent += isThere ? 0 : 1;
    }
    return absent;
  };
}
