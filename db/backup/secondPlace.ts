import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { systemCode } from '../systemFailure.ts';
import { syncFolder, writeDurably, writingBackup } from './durable.ts';

/**
 * The second folder for backups as it stands beside a store: known where the store itself does not open, or is gone.
 *
 * It is a choice of the computer: whatever state of whatever store is opened at this place goes on with it.
 */
const SecondPlaceSchema = v.strictObject({
  folder: v.pipe(v.string(), v.minLength(1)),
  /** The store whose backups went there last; `null` for one from before stores had an identity. */
  storeId: v.nullable(v.string()),
});
export type SecondPlace = v.InferOutput<typeof SecondPlaceSchema>;

export const secondPlacePath = (storePath: string): string => `${storePath}-second`;

/** Reads it; `null` where none was chosen or what stands there cannot be read. */
export function readSecondPlace(storePath: string): SecondPlace | null {
  try {
    const parsed = v.safeParse(
      SecondPlaceSchema,
      JSON.parse(readFileSync(secondPlacePath(storePath), 'utf8')),
    );
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) !== null) {
      return null;
    }
    throw error;
  }
}

/** Writes it, whole or not at all, for its owner alone. Throws `backup-not-written` or `disk-full`. */
export function keepSecondPlace(storePath: string, place: SecondPlace): void {
  const path = secondPlacePath(storePath);
  writingBackup(path, () => writeDurably(path, `${JSON.stringify(place)}\n`));
}

/** Takes it away: the second folder was given up. Throws `backup-not-written`. */
export function forgetSecondPlace(storePath: string): void {
  const path = secondPlacePath(storePath);
  writingBackup(path, () => {
    rmSync(path, { force: true });
    syncFolder(dirname(path));
  });
}
