import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The bytes of a kept file; `null` where it is missing, cannot be read, or is not what its hash says. */
export function readEvidence(path: string, sha256: string): Buffer | null {
  const bytes = bytesOf(path);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    // Nothing there, a folder, or a disk that fails: none of them is what was kept.
    return null;
  }
}
