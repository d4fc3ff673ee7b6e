import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { AppError } from '../../../core/base/errors.ts';
import { evidenceLimit, type EvidenceState } from '../../../core/model/evidence/evidence.ts';

/**
 * Whether a file lies at a place and is what it was: by its whole content.
 *
 * A link, a folder, one that grew too large or cannot be read is not what was kept.
 */
export async function stateOfFile(path: string, sha256: string): Promise<EvidenceState> {
  const size = await sizeOf(path);
  if (typeof size === 'string') {
    return size;
  }
  const hash = createHash('sha256');
  try {
    for await (const part of createReadStream(path)) {
      // A stream without an encoding yields buffers.
      hash.update(part as Buffer);
    }
  } catch {
    // What cannot be read is no longer what was kept.
    return 'changed';
  }
  return hash.digest('hex') === sha256 ? 'kept' : 'changed';
}

/** The length of a file that can be what was kept, or what it is instead. */
async function sizeOf(path: string): Promise<number | EvidenceState> {
  try {
    const found = await lstat(path);
    return found.isFile() && found.size <= evidenceLimit ? found.size : 'changed';
  } catch {
    // Asking is the only way to know.
    return 'missing';
  }
}

/** The content of a kept file. Throws `evidence-missing` or `evidence-changed`, which name the file as it is called. */
export async function readKept(
  path: string,
  { sha256, name }: { sha256: string; name: string },
): Promise<Buffer> {
  const state = await stateOfFile(path, sha256);
  const bytes = state === 'kept' ? await readFile(path) : null;
  // It is looked at again after it was read: what is opened is what was checked.
  if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256) {
    return bytes;
  }
  throw state === 'missing'
    ? new AppError('evidence-missing', 'A kept file is missing.', { name })
    : new AppError('evidence-changed', 'A kept file was changed.', { name });
}
