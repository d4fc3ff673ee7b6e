import { AppError, asAppError } from '../../../core/base/errors.ts';

/** A place inside a call, such as `recognition.sme-output-share`: what the program calls it, not what a path is. */
const innerPlace = /^[\w-]+(?:\.[\w-]+)*$/u;

/** A failure as a screen tells it: the field beside it says what it is about, and a place inside a call means nothing. */
export function shownFailure(error: unknown): AppError {
  const failure = asAppError(error);
  const { path, ...details } = failure.details;
  return failure.code === 'invalid-input' && typeof path === 'string' && innerPlace.test(path)
    ? new AppError(failure.code, failure.message, details).because(failure)
    : failure;
}
