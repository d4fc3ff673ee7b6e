import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { evidenceFolder, evidencePath } from '../evidence/place.ts';
import { readEvidence } from '../evidence/readEvidence.ts';
import { writeDurably } from './durable.ts';

/** Where the evidence of a copy lies that was saved somewhere by its own name. */
export const evidenceBeside = (copy: string): string => `${copy}-evidence`;

interface EvidenceCopy {
  readonly from: string;
  readonly to: string;
  readonly hashes: readonly string[];
}

/**
 * Brings evidence files from one folder into another; those that lie there stay. Each is read and compared with its hash
 * before it is written.
 *
 * Gives the hashes that were not there, or were not what they are called: a store says that of them where they are
 * attached. Throws what writing fails of.
 */
export function copyEvidence({ from, to, hashes }: EvidenceCopy): string[] {
  return hashes.filter((sha256) => {
    const [source, target] = [evidencePath(from, sha256), evidencePath(to, sha256)];
    if (existsSync(target)) {
      return false;
    }
    const bytes = readEvidence(source, sha256);
    if (bytes === null) {
      return true;
    }
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    writeDurably(target, bytes);
    return false;
  });
}

/** Brings the evidence of a copy that is put in the place of a store beside that store. */
export function takeEvidenceOf(copy: string, storePath: string, hashes: readonly string[]): void {
  const to = evidenceFolder(dirname(storePath));
  for (const from of [evidenceBeside(copy), evidenceFolder(dirname(copy))]) {
    if (from !== to && existsSync(from)) {
      copyEvidence({ from, to, hashes });
    }
  }
}
