import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** The bytes of a kept file; `null` where it is missing or is not what its hash says. */
export function readEvidence(path: string, sha256: string): Buffer | null {
  const bytes = existsSync(path) ? readFileSync(path) : null;
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}
