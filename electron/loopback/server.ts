import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Backend } from '../backend/createBackend.ts';
import type { createPages } from '../pages/pages.ts';
import { longestBody } from '../../core/contract/carries.ts';
import { callOf, longestCall } from '../../core/contract/channels.ts';
import type { Language } from '../../core/base/settings.ts';
import { enterPage, enterPolicy, enterScript } from './enterPage.ts';
import { BodyRefused, readJson } from './readJson.ts';
import { namesThisHost, refusalOf } from './requestGuard.ts';
import { createSession, type Session } from './session.ts';

export interface LoopbackOptions {
  readonly pages: ReturnType<typeof createPages>;
  readonly dispatch: Backend['dispatch'];
  readonly language: Language;
  /** Told of failures that are bugs of this program. */
  readonly report: (error: unknown) => void;
}

export interface LoopbackServer {
  /** The address to open, with the token in its fragment. It works once. */
  readonly url: string;
  close(): Promise<void>;
}

const sentAlways = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Serves the page and its calls on 127.0.0.1 to the one browser that holds the token of this launch. */
export async function startServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const session = createSession();
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 10_000 });
  server.maxConnections = 20;
  server.keepAliveTimeout = 10_000;
  const port = await listen(server);
  server.on('request', (request, response) => {
    void answer({ request, port, session }, options)
      .catch((error: unknown) => failure(error, options))
      .then((given) => send(response, given));
  });
  return {
    url: `http://127.0.0.1:${port}/#${session.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
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
    return path === '/call' ? answerCall(request, options) : { status: 404 };
  }
  return options.pages(path);
}

function answerStranger(request: IncomingMessage, path: string, options: LoopbackOptions): Answer {
  if (request.method === 'GET' && path === '/') {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': enterPolicy };
    return { status: 200, headers, body: enterPage(options.language) };
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

function send(response: ServerResponse, { status, headers = {}, body = '' }: Answer): void {
  if (response.destroyed) {
    return;
  }
  // 204 has no body and no length.
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...sentAlways, ...headers, ...length });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
