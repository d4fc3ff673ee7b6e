import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { evidenceFolder, evidencePath } from '../evidence/place.ts';
import { readEvidence } from '../evidence/readEvidence.ts';
import { writeDurably } from './durable.ts';
import { readSecondPlace } from './secondPlace.ts';
import { evidenceOnShelves } from './shelves.ts';

/** Where the evidence of a copy lies that was saved somewhere by its own name. */
export const evidenceBeside = (copy: string): string => `${copy}-evidence`;

interface EvidenceCopy {
  readonly from: string;
  readonly to: string;
  readonly hashes: readonly string[];
  /** For a folder that is copied to again and again; left out, everything that lies there is read. */
  readonly sparing?: Sparing | undefined;
}

/** Reads only so much at a time of what lies in a folder already, and each file once. */
export interface Sparing {
  /** The hashes of files that are what they are called. */
  readonly proved: Set<string>;
  readonly bytes: number;
}

/**
 * Brings evidence files from one folder into another. Each is read and compared with its hash before it is written; one
 * that lies there stays where it is what it is called, and is replaced where it is not.
 *
 * Gives the hashes that are not there then as they should be, since they are not where they come from. Throws what
 * writing fails of.
 */
export function copyEvidence({ from, to, hashes, sparing }: EvidenceCopy): string[] {
  const isWhole = proverOf(to, sparing);
  return hashes.filter((sha256) => {
    if (isWhole(sha256)) {
      return false;
    }
    const [source, target] = [evidencePath(from, sha256), evidencePath(to, sha256)];
    const bytes = readEvidence(source, sha256);
    if (bytes === null) {
      return true;
    }
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    writeDurably(target, bytes);
    sparing?.proved.add(sha256);
    return false;
  });
}

/** Whether a file lies in a folder as it should; what is more than is to be read is looked at another time. */
function proverOf(folder: string, sparing: Sparing | undefined): (sha256: string) => boolean {
  let left = sparing?.bytes ?? Number.POSITIVE_INFINITY;
  return (sha256) => {
    const path = evidencePath(folder, sha256);
    if (!existsSync(path)) {
      return false;
    }
    if (left <= 0 || sparing?.proved.has(sha256)) {
      return true;
    }
    const bytes = readEvidence(path, sha256);
    left -= bytes?.length ?? 0;
    if (bytes !== null) {
      sparing?.proved.add(sha256);
    }
    return bytes !== null;
  };
}

/**
 * Brings the evidence of a copy that is put in the place of a store beside that store: from wherever it lies with the
 * copy, and from the second folder of this computer. Nothing but its content says that a file is what is looked for.
 */
export function takeEvidenceOf(copy: string, storePath: string, hashes: readonly string[]): void {
  const to = evidenceFolder(dirname(storePath));
  let lacking = hashes;
  for (const from of placesOf(copy, storePath)) {
    if (lacking.length > 0 && from !== to && existsSync(from)) {
      lacking = copyEvidence({ from, to, hashes: lacking });
    }
  }
}

/** Where the evidence of a copy may lie, the nearest first. */
function placesOf(copy: string, storePath: string): string[] {
  const folder = dirname(copy);
  const second = readSecondPlace(storePath)?.folder;
  // A copy among the backups of a data folder has its evidence one floor up.
  const above = basename(folder) === 'backups' ? [evidenceFolder(dirname(folder))] : [];
  return [
    ...new Set([
      evidenceBeside(copy),
      evidenceFolder(folder),
      ...above,
      ...evidenceOnShelves(folder),
      ...(second === undefined ? [] : evidenceOnShelves(second)),
    ]),
  ];
}
