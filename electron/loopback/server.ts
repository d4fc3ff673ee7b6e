import { createServer, type Server, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { sentAlways } from '../pages/headers.ts';
import { answer, type Answer, failure, type LoopbackOptions } from './answers.ts';
import { keepPlaces, strangersMost } from './places.ts';
import { createSession } from './session.ts';

export interface LoopbackServer {
  /** The address to open, with the token in its fragment. It works once; `renew` makes another. */
  readonly url: string;
  /** Makes a new address, for a new window in place of one that is gone. The one before opens nothing any more. */
  renew(): void;
  /** Takes no new request; answers that are on their way are sent to their end. */
  close(): Promise<void>;
}

/** How long an answer on its way may take to be sent, in milliseconds, when the server closes. */
const sendingLimit = 1_000;

/** How long a request may take to arrive, and how often those that take longer are looked for, in milliseconds. */
export interface Patience {
  readonly arriving: number;
  readonly looking: number;
}
const usualPatience: Patience = { arriving: 10_000, looking: 1_000 };

/** How long a connection of the official's browser is kept without a request: longer than a page is looked at. */
const keptOpen = 120_000;

/** Serves the page and its calls on 127.0.0.1 to the one browser that holds the token of this launch. */
export async function startServer(
  options: LoopbackOptions,
  { arriving, looking }: Patience = usualPatience,
): Promise<LoopbackServer> {
  const session = createSession();
  const server = createServer({
    maxHeaderSize: 16_384,
    headersTimeout: arriving,
    requestTimeout: arriving,
    connectionsCheckingInterval: looking,
    keepAliveTimeout: keptOpen,
  });
  const places = keepPlaces(server, strangersMost);
  const port = await listen(server);
  const answering = new Map<ServerResponse, Promise<void>>();
  server.on('request', (request, response) => {
    const sent = new Promise<void>((resolve) => response.once('close', resolve));
    answering.set(response, sent);
    void sent.then(() => answering.delete(response));
    void answer({ request, port, session, admit: () => places.admit(request.socket) }, options)
      .catch((error: unknown) => failure(error, options))
      .then((given) => {
        if (given.keep) {
          answering.delete(response);
        }
        send(response, given);
      })
      .catch((error: unknown) => {
        options.report(error);
        response.destroy();
      });
  });
  return {
    get url() {
      return `http://127.0.0.1:${port}/#${session.token}`;
    },
    renew: () => session.renew(),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.race([
        Promise.all(answering.values()),
        setTimeout(sendingLimit, undefined, { ref: false }),
      ]);
      server.closeAllConnections();
      await closed;
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      // A server that listens on a port has an address object; the other forms are for pipes and closed servers.
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

function send(response: ServerResponse, { status, headers = {}, body = '', isHolder, keep }: Answer): void {
  if (response.destroyed) {
    return;
  }
  // A stranger keeps no connection, and whatever is still on its way on it is not waited for.
  const ending = isHolder ? {} : { connection: 'close' };
  if (keep) {
    response.writeHead(status, { ...sentAlways, ...headers });
    keep(response);
    return;
  }
  // 204 has no body and no length.
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...sentAlways, ...headers, ...length, ...ending });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
