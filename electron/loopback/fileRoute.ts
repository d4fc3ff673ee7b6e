import type { IncomingMessage } from 'node:http';
import type { Backend } from '../backend/createBackend.ts';

/**
 * Takes a file in pieces as they come, into a file beside the store; nothing of it is held in memory.
 *
 * A large one is sent in several requests, each within the time that a request has: `?to=<handle>` goes on with one.
 */
export async function answerFile(request: IncomingMessage, receive: Backend['receive']) {
  const to = new URLSearchParams((request.url ?? '').split('?')[1] ?? '').get('to');
  // An IncomingMessage without an encoding yields buffers.
  const envelope = await receive(request as AsyncIterable<Uint8Array>, to ?? undefined);
  return {
    status: 200,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      // What was not read of a refused file would be taken for the next request.
      ...(!envelope.ok && { connection: 'close' }),
    },
    body: JSON.stringify(envelope),
  };
}
