import { AppError } from '../../../core/base/errors.ts';

/** Messages of these may quote what was typed: JSON.parse shows the text, a schema the value it received. */
const quotesContent = new Set(['SyntaxError', 'ValiError', 'URIError']);

/**
 * What the log may know about a failure: its kind and where it arose, through all its causes.
 *
 * Left out are messages that can quote answers or paths of the official, and the folders of stack frames, which
 * can hold the name of the user.
 */
export function describeFailure(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) {
    return { kind: typeof error };
  }
  const isFileFailure = 'path' in error || 'syscall' in error;
  return {
    kind: error.name,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    ...(!quotesContent.has(error.name) && !isFileFailure && { message: error.message }),
    ...(!(error instanceof AppError) && { at: frames(error) }),
    ...(error.cause !== undefined && { cause: describeFailure(error.cause) }),
  };
}

const frames = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
    .map((line) => line.slice(7).replace(/(?:file:\/\/)?[^\s()]*[/\\]([^/\\\s()]+)/g, '$1'));
