import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How many connections a server keeps open for those who have not shown the cookie. */
export const strangersMost = 32;

/**
 * Keeps places for the holder of the cookie: any program of this computer may connect, and hold what it connected.
 *
 * Of more than `most` connections of strangers the oldest goes: one of the official's browser is a stranger's only
 * until its first request has come, which takes a moment. `admit` takes a connection out of the count for as long as
 * it lives.
 */
export function keepPlaces(server: Server, most: number): { admit(socket: Socket): void } {
  // A set keeps the order in which they came.
  const strangers = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    strangers.add(socket);
    socket.once('close', () => strangers.delete(socket));
    const [oldest] = strangers;
    if (strangers.size > most && oldest) {
      strangers.delete(oldest);
      oldest.destroy();
    }
  });
  return { admit: (socket) => void strangers.delete(socket) };
}
