import { rmSync } from 'node:fs';
import { systemCode } from '../systemFailure.ts';

/**
 * Takes away a file or folder that is of no use any more, after work that succeeded or failed.
 *
 * What the system does not let go stays: its name says that it is nothing, and the next attempt writes it anew. It never
 * hides what the work itself failed of.
 */
export function takeAway(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    if (systemCode(error) === null) {
      throw error;
    }
  }
}
