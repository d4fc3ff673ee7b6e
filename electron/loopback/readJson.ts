import type { IncomingMessage } from 'node:http';

/** Why a body was not read, as the HTTP status that says so. */
export class BodyRefused extends Error {
  readonly status: 400 | 413;

  constructor(status: 400 | 413) {
    super(status === 413 ? 'Body too large.' : 'Body is not JSON in UTF-8.');
    this.status = status;
  }
}

export interface BodyLimits {
  /** The most bytes that are read. */
  readonly most: number;
  /**
   * The most bytes of a longer body that are taken off the line, so that whoever sends it hears why it is refused: a
   * browser that is cut off while it sends never reads the answer. A body that is longer still is cut off.
   */
  readonly heard?: number;
}

/** A JSON body and its length in bytes; without a value where it is longer than `most`. Throws `BodyRefused`. */
export async function readJson(
  request: IncomingMessage,
  { most, heard = most }: BodyLimits,
): Promise<{ value: unknown; bytes: number }> {
  let parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    // An IncomingMessage without an encoding yields buffers.
    const buffer = part as Buffer;
    bytes += buffer.length;
    if (bytes > heard) {
      throw new BodyRefused(413);
    }
    parts = bytes > most ? [] : [...parts, buffer];
  }
  if (bytes > most) {
    return { value: undefined, bytes };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
    const value: unknown = JSON.parse(text);
    return { value, bytes };
  } catch (error) {
    throw Object.assign(new BodyRefused(400), { cause: error });
  }
}
