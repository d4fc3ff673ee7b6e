import { dirname } from 'node:path';
import type { Store } from '../../../db/store.ts';
import { evidenceFolder, evidencePath } from '../../../db/evidence/place.ts';
import { stateOfFile } from './readFile.ts';

/** A kept file that is not there, or is not what was attached. */
export interface EvidenceFinding {
  readonly sha256: string;
  readonly state: 'missing' | 'changed';
  /** What the attachments call it that name it, the detached ones too. */
  readonly names: readonly string[];
}

export interface EvidenceReport {
  /** How many files attachments name. */
  readonly files: number;
  readonly bytes: number;
  readonly findings: readonly EvidenceFinding[];
}

type Files = Pick<Store, 'path' | 'attachments'>;

/**
 * Reads every file that an attachment names, and says which are missing or changed.
 *
 * Aborted, it looks at no more files and answers with what it has: the store may be closed by then.
 */
export async function checkEvidence(
  { path, attachments }: Files,
  signal?: AbortSignal,
): Promise<EvidenceReport> {
  const folder = evidenceFolder(dirname(path));
  const named = attachments
    .files()
    .map((file) => ({ ...file, names: attachments.namesOf(file.sha256) }))
    .filter(({ names }) => names.length > 0);
  const findings: EvidenceFinding[] = [];
  for (const { sha256, names } of named) {
    if (signal?.aborted) {
      break;
    }
    const state = await stateOfFile(evidencePath(folder, sha256), sha256);
    if (state !== 'kept') {
      findings.push({ sha256, state, names });
    }
  }
  return { files: named.length, bytes: named.reduce((sum, { bytes }) => sum + bytes, 0), findings };
}
