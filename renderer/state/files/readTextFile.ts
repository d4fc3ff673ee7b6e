import { decodeText } from '../../../core/base/decodeText.ts';
import { type AppError, asAppError } from '../../../core/base/errors.ts';
import { fileRefusal, mostFileBytes, tooLarge } from '../../../core/base/strictJson.ts';

/** What of the browser's file is used. */
export type BrowserFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/**
 * The text of a file that the official chose, in any encoding that `decodeText` reads. The browser by itself would put
 * a replacement character in the place of what is not UTF-8, and say nothing.
 *
 * Rejects with `AppError('invalid-file')` and the reason.
 */
export async function readTextFile(file: BrowserFile): Promise<string> {
  if (file.size > mostFileBytes) {
    throw tooLarge();
  }
  return decodeText(new Uint8Array(await bytesOf(file)));
}

async function bytesOf(file: BrowserFile): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    // Moved, taken away or locked since it was chosen.
    throw fileRefusal(file.name, { reason: 'unreadable' }).because(error);
  }
}

/** A file that the official chose: its text, or why it was not read. */
export type ReadFile =
  | { readonly name: string; readonly text: string; readonly failure?: undefined }
  | { readonly name: string; readonly text?: undefined; readonly failure: AppError };

/** Reads each of several files; one that cannot be read does not hold up the others. */
export const readTextFiles = (files: readonly BrowserFile[]): Promise<readonly ReadFile[]> =>
  Promise.all(
    files.map(async (file) => {
      try {
        return { name: file.name, text: await readTextFile(file) };
      } catch (error) {
        return { name: file.name, failure: asAppError(error) };
      }
    }),
  );
