import * as v from 'valibot';
import { AppError } from '../../../core/base/errors.ts';
import { fileRefusal } from '../../../core/base/strictJson.ts';
import type { Envelope } from '../../../core/contract/envelope.ts';
import { largeLimits } from '../../../core/exchange/bundleLimits.ts';

/** What of the browser's file is sent. */
export type SentFile = Pick<File, 'name' | 'size' | 'slice'>;

/** Hands the next piece of a file over: of the one with a handle, or of a new one. */
export type SendPiece = (piece: ArrayBuffer, to: string | null) => Promise<Envelope>;

/** Bytes of one request: each has ten seconds, on a slow disk too. */
const pieceBytes = 4_000_000;

interface Following {
  readonly onprogress: (sent: number) => void;
  /** Whether anybody still waits for it; otherwise no further piece is sent. */
  readonly isWanted: () => boolean;
}

const ReceivedSchema = v.object({ handle: v.string(), bytes: v.number() });

/**
 * Sends a file piece by piece; gives its handle, as far as it was wanted.
 *
 * Rejects with `AppError`: `invalid-file` for one that is too large or cannot be read, and with what the shell answers.
 */
export async function sendFile(file: SentFile, send: SendPiece, following: Following): Promise<string> {
  if (file.size > largeLimits.bytes) {
    throw fileRefusal(file.name, { reason: 'too-large', megabytes: largeLimits.bytes / 1_000_000 });
  }
  let handle = await sendOne(file, 0, (piece) => send(piece, null));
  for (let at = pieceBytes; at < file.size && following.isWanted(); at += pieceBytes) {
    following.onprogress(at);
    const to = handle;
    handle = await sendOne(file, at, (piece) => send(piece, to));
  }
  following.onprogress(file.size);
  return handle;
}

async function sendOne(
  file: SentFile,
  at: number,
  send: (piece: ArrayBuffer) => Promise<Envelope>,
): Promise<string> {
  const answer = await send(await bytesOf(file, at));
  if (!answer.ok) {
    throw new AppError(answer.error.code, answer.error.message, answer.error.details);
  }
  return v.parse(ReceivedSchema, answer.value).handle;
}

async function bytesOf(file: SentFile, at: number): Promise<ArrayBuffer> {
  try {
    return await file.slice(at, at + pieceBytes).arrayBuffer();
  } catch (error) {
    // Moved, taken away or locked since it was chosen.
    throw fileRefusal(file.name, { reason: 'unreadable' }).because(error);
  }
}
