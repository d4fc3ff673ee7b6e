import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { evidenceFolder, evidencePath } from '../evidence/place.ts';
import { readEvidence } from '../evidence/readEvidence.ts';
import { connect } from '../opening/connect.ts';
import { unlogged } from '../opening/inspectFile.ts';
import { evidenceNamedIn, namesOfEvidence } from './evidenceNamed.ts';

/** Of some evidence files, those that do not lie beside a store as they were attached. */
export function absentBeside(path: string, hashes: readonly string[]): string[] {
  const folder = evidenceFolder(dirname(path));
  return hashes.filter((sha256) => readEvidence(evidencePath(folder, sha256), sha256) === null);
}

/**
 * What the documents are called that a store names and that are missing or changed beside it, each name of each.
 *
 * The store is whole, without a log, and no connection is open; it is only read.
 */
export function absentNames(path: string): string[] {
  const db = connect(unlogged(readFileSync(path)));
  try {
    return absentBeside(path, evidenceNamedIn(db)).flatMap((sha256) => namesOfEvidence(db, sha256));
  } finally {
    db.close();
  }
}
