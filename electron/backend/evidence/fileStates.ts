import { statSync } from 'node:fs';
import type { EvidenceState } from '../../../core/model/evidence/evidence.ts';
import { evidencePath } from '../../../db/evidence/place.ts';
import type { EvidenceFile } from '../../../db/repositories/attachments.ts';
import { stateOfFile } from './readFile.ts';

export type FileStates = ReturnType<typeof createFileStates>;

/** How the kept files of a folder stand: at a glance, and as they were found when they were last read. */
export function createFileStates(folder: string) {
  /** Files of the right length that were found to hold something else. */
  const changed = new Set<string>();
  const noteChanged = (sha256: string): void => void changed.add(sha256);
  const noteKept = (sha256: string): void => void changed.delete(sha256);

  return {
    noteChanged,
    noteKept,
    /** At a glance: there and of its length, and as it was found when it was last read. */
    stateOf({ sha256, bytes }: Pick<EvidenceFile, 'sha256' | 'bytes'>): EvidenceState {
      const found = glance(evidencePath(folder, sha256));
      if (found === null) {
        return 'missing';
      }
      return !found.isFile() || found.size !== bytes || changed.has(sha256) ? 'changed' : 'kept';
    },
    /** By its whole content, which is remembered. */
    async look(sha256: string): Promise<EvidenceState> {
      const state = await stateOfFile(evidencePath(folder, sha256), sha256);
      (state === 'changed' ? noteChanged : noteKept)(sha256);
      return state;
    },
  };
}

function glance(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    // Out of reach is as good as gone: asking is the only way to know.
    return null;
  }
}
