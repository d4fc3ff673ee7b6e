import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evaluation } from '../../../core/model/evaluation.ts';

/**
 * Results that the build has computed, each in a file named by the fingerprint of all that decides it: those of the sample.
 * `null` for any other, and where the build has left none.
 */
export const preparedIn =
  (folder: string) =>
  (fingerprint: string): Evaluation | null => {
    const file = join(folder, `${fingerprint}.json`);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Evaluation) : null;
  };
