import type { IncomingMessage } from 'node:http';

/** Why a body was not read, as the HTTP status that says so. */
export class BodyRefused extends Error {
  readonly status: 400 | 413;

  constructor(status: 400 | 413) {
    super(status === 413 ? 'Body too large.' : 'Body is not JSON in UTF-8.');
    this.status = status;
  }
}

/** A JSON body and its length in bytes; stops reading at `limit` bytes. Throws `BodyRefused`. */
export async function readJson(
  request: IncomingMessage,
  limit: number,
): Promise<{ value: unknown; bytes: number }> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    // An IncomingMessage without an encoding yields buffers.
    const buffer = part as Buffer;
    bytes += buffer.length;
    if (bytes > limit) {
      throw new BodyRefused(413);
    }
    parts.push(buffer);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
    const value: unknown = JSON.parse(text);
    return { value, bytes };
  } catch (error) {
    throw Object.assign(new BodyRefused(400), { cause: error });
  }
}
