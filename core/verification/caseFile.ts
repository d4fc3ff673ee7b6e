import * as v from 'valibot';
import { AppError, reasonIn } from '../base/errors.ts';
import { parseStrictJson } from '../base/strictJson.ts';
import { checkCase, type CheckedCase, misplaced } from './verifyCase.ts';

/** A file with a numeric case, as it was read. */
export const CaseFileSchema = v.strictObject({ name: v.string(), text: v.string() });
export type CaseFile = v.InferOutput<typeof CaseFileSchema>;

export interface CheckedCaseFile extends CheckedCase {
  /** The file's name: two files may hold cases of the same id. */
  readonly file: string;
}

/**
 * Computes the case of a file and compares its figures. Never throws on what the file holds.
 *
 * Text that is no JSON is an `invalid` case called after its file, with the reason beside the place.
 */
export function checkCaseFile({ name, text }: CaseFile): CheckedCaseFile {
  let json: unknown;
  try {
    json = parseStrictJson(text);
  } catch (error) {
    if (error instanceof AppError) {
      return unreadCase(name, error);
    }
    throw error;
  }
  return { file: name, ...checkCase(json) };
}

/** The case of a file that could not be read. */
export const unreadCase = (name: string, error: AppError): CheckedCaseFile => ({
  file: name,
  id: name.replace(/\.json$/i, ''),
  method: '',
  source: '',
  status: 'invalid',
  figures: [misplaced(String(error.details.path ?? ''), reasonIn(error))],
});
