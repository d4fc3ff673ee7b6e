import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Backend } from '../backend/createBackend.ts';
import { documentHeaders, sentAlways } from '../pages/headers.ts';
import type { createPages } from '../pages/pages.ts';
import { longestBody } from '../../core/contract/carries.ts';
import { callOf, longestCall } from '../../core/contract/channels.ts';
import { filePath } from '../../core/contract/exchangeChannels.ts';
import type { Language } from '../../core/base/settings.ts';
import { enterPage, enterPolicy, enterScript } from './enterPage.ts';
import { answerFile } from './fileRoute.ts';
import type { Presence } from './presence.ts';
import { BodyRefused, readJson } from './readJson.ts';
import { namesThisHost, refusalOf } from './requestGuard.ts';
import { createSession, type Session } from './session.ts';

export interface LoopbackOptions {
  readonly pages: ReturnType<typeof createPages>;
  readonly dispatch: Backend['dispatch'];
  readonly receive: Backend['receive'];
  readonly language: Language;
  /** Learns which pages are open; where it is left out, pages are not asked to say so. */
  readonly presence?: Presence;
  /** Called with failures that are bugs of this program. */
  readonly report: (error: unknown) => void;
}

export interface LoopbackServer {
  /** The address to open, with the token in its fragment. It works once. */
  readonly url: string;
  /** Takes no new request; answers that are on their way are sent to their end. */
  close(): Promise<void>;
}

/** How long an answer on its way may take to be sent, in milliseconds, when the server closes. */
const sendingLimit = 1_000;

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Takes the answer over once its head is sent, and keeps it open. */
  readonly keep?: (response: ServerResponse) => void;
}

/** Serves the page and its calls on 127.0.0.1 to the one browser that holds the token of this launch. */
export async function startServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const session = createSession();
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 10_000 });
  server.maxConnections = 20;
  server.keepAliveTimeout = 10_000;
  const port = await listen(server);
  const answering = new Map<ServerResponse, Promise<void>>();
  server.on('request', (request, response) => {
    const sent = new Promise<void>((resolve) => response.once('close', resolve));
    answering.set(response, sent);
    void sent.then(() => answering.delete(response));
    void answer({ request, port, session }, options)
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
    url: `http://127.0.0.1:${port}/#${session.token}`,
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

interface Asked {
  readonly request: IncomingMessage;
  readonly port: number;
  readonly session: Session;
}

async function answer({ request, port, session }: Asked, options: LoopbackOptions): Promise<Answer> {
  if (!namesThisHost(request, port)) {
    return { status: 403 };
  }
  const refusal = refusalOf(request, port);
  if (refusal) {
    return { status: refusal.status };
  }
  const path = (request.url ?? '').split(/[?#]/, 1)[0] ?? '';
  if (request.method === 'POST' && path === '/enter') {
    return enter(request, port, session);
  }
  if (!session.hasCookie(request.headers.cookie, port)) {
    return answerStranger(request, path, options);
  }
  if (request.method === 'POST') {
    if (path === filePath) {
      return answerFile(request, options.receive);
    }
    return path === '/call' ? answerCall(request, options) : { status: 404 };
  }
  return path === '/presence' && request.method === 'GET' ? answerPresence(options) : options.pages(path);
}

/** A stream of events without events. "No content" tells the page not to ask again. */
function answerPresence({ presence }: LoopbackOptions): Answer {
  return presence
    ? {
        status: 200,
        headers: { 'content-type': 'text/event-stream' },
        keep: (response) => presence.hold(response),
      }
    : { status: 204 };
}

function answerStranger(request: IncomingMessage, path: string, options: LoopbackOptions): Answer {
  if (request.method === 'GET' && path === '/') {
    return { status: 200, headers: documentHeaders(enterPolicy), body: enterPage(options.language) };
  }
  if (request.method === 'GET' && path === '/enter.js') {
    return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: enterScript };
  }
  return { status: 403 };
}

async function enter(request: IncomingMessage, port: number, session: Session): Promise<Answer> {
  const { value } = await readJson(request, 1_000);
  const isAccepted =
    isRecord(value) && typeof value['token'] === 'string' && session.exchange(value['token']);
  return isAccepted ? { status: 204, headers: { 'set-cookie': session.cookie(port) } } : { status: 403 };
}

async function answerCall(request: IncomingMessage, options: LoopbackOptions): Promise<Answer> {
  const { value, bytes } = await readJson(request, longestCall);
  if (!isRecord(value)) {
    return { status: 400 };
  }
  const { channel, input } = value;
  if (bytes > longestBody(callOf(channel)?.carries)) {
    return { status: 413 };
  }
  const envelope = await options.dispatch(channel, input);
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { status: 200, headers, body: JSON.stringify(envelope) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Failures are answered by their status alone: no stack, no path. */
function failure(error: unknown, options: LoopbackOptions): Answer {
  if (error instanceof BodyRefused) {
    return { status: error.status, headers: { connection: 'close' } };
  }
  options.report(error);
  return { status: 500 };
}

function send(response: ServerResponse, { status, headers = {}, body = '', keep }: Answer): void {
  if (response.destroyed) {
    return;
  }
  if (keep) {
    response.writeHead(status, { ...sentAlways, ...headers });
    keep(response);
    return;
  }
  // 204 has no body and no length.
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...sentAlways, ...headers, ...length });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
