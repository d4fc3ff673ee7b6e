import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend } from '../backend/createBackend.ts';
import { documentHeaders } from '../pages/headers.ts';
import type { createPages } from '../pages/pages.ts';
import { refusalBySize } from '../../core/contract/callSize.ts';
import { longestCall } from '../../core/contract/channels.ts';
import { filePath } from '../../core/contract/exchangeChannels.ts';
import type { Language } from '../../core/base/settings.ts';
import { enterPage, enterPolicy, enterScript } from './enterPage.ts';
import { answerFile } from './fileRoute.ts';
import type { Presence } from './presence.ts';
import { BodyRefused, readJson } from './readJson.ts';
import { isFirstNavigation, namesThisHost, refusalOf } from './requestGuard.ts';
import type { Session } from './session.ts';
import type { Whereabouts } from './whereabouts.ts';

export interface LoopbackOptions {
  readonly pages: ReturnType<typeof createPages>;
  readonly dispatch: Backend['dispatch'];
  readonly receive: Backend['receive'];
  readonly language: Language;
  /** Learns which pages are open, for as long as it is given; otherwise pages are not asked to say so. */
  readonly presence?: () => Presence | null;
  /** Learns where the page is, and knows where one that is opened again begins. */
  readonly whereabouts?: Whereabouts;
  /** A browser has entered by the token. */
  readonly onEntered?: () => void;
  /** The token was handed in twice: nobody is answered any more. */
  readonly onTaken?: () => void;
  /** Called with failures that are bugs of this program. */
  readonly report: (error: unknown) => void;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Whether the one who asks has shown the cookie. */
  readonly isHolder?: boolean;
  /** Takes the answer over once its head is sent, and keeps it open. */
  readonly keep?: (response: ServerResponse) => void;
}

interface Asked {
  readonly request: IncomingMessage;
  readonly port: number;
  readonly session: Session;
  /** Called before anything is read of somebody who holds the cookie. */
  readonly admit: () => void;
}

const json = { 'content-type': 'application/json; charset=utf-8' };

/** A body that is too long is read to its end up to here, so that the page hears why. */
const longestHeard = 5 * longestCall;

export async function answer(asked: Asked, options: LoopbackOptions): Promise<Answer> {
  const { request, port, session } = asked;
  if (!namesThisHost(request, port)) {
    return { status: 403 };
  }
  const path = (request.url ?? '').split(/[?#]/, 1)[0] ?? '';
  if (isFirstNavigation(request)) {
    return answerStranger(request, path, options);
  }
  const refusal = refusalOf(request, port);
  if (refusal) {
    return { status: refusal.status };
  }
  if (request.method === 'POST' && path === '/enter') {
    return enter(asked, options);
  }
  if (!session.hasCookie({ cookies: request.headers.cookie, port })) {
    return answerStranger(request, path, options);
  }
  asked.admit();
  return { ...(await answerHolder(request, path, options)), isHolder: true };
}

async function answerHolder(
  request: IncomingMessage,
  path: string,
  options: LoopbackOptions,
): Promise<Answer> {
  if (request.method === 'POST') {
    switch (path) {
      case '/call':
        return answerCall(request, options);
      case filePath:
        return answerFile(request, options.receive);
      case '/whereabouts':
        options.whereabouts?.tell((await readJson(request, { most: 2_000 })).value);
        return { status: 204 };
      default:
        return { status: 404 };
    }
  }
  return path === '/presence' && request.method === 'GET' ? answerPresence(options) : options.pages(path);
}

/** A stream of events without events. "No content" tells the page not to ask again. */
function answerPresence(options: LoopbackOptions): Answer {
  const presence = options.presence?.();
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

async function enter({ request, port, session }: Asked, options: LoopbackOptions): Promise<Answer> {
  const { value } = await readJson(request, { most: 1_000 });
  const token = isRecord(value) && typeof value['token'] === 'string' ? value['token'] : '';
  const to = () => JSON.stringify({ to: options.whereabouts?.entrance() ?? '/' });
  switch (session.exchange(token, { cookies: request.headers.cookie, port })) {
    case 'entered':
      options.onEntered?.();
      return { status: 200, headers: { ...json, 'set-cookie': session.cookie(port) }, body: to() };
    case 'held':
      return { status: 200, headers: json, body: to() };
    case 'taken':
      options.onTaken?.();
      return { status: 409 };
    case 'refused':
      return { status: 403 };
  }
}

async function answerCall(request: IncomingMessage, options: LoopbackOptions): Promise<Answer> {
  const { value, bytes } = await readJson(request, { most: longestCall, heard: longestHeard });
  const { channel, input } = isRecord(value) ? value : {};
  const refusal = refusalBySize(channel, bytes);
  if (refusal) {
    return { status: 413, headers: json, body: JSON.stringify(refusal) };
  }
  return isRecord(value)
    ? { status: 200, headers: json, body: JSON.stringify(await options.dispatch(channel, input)) }
    : { status: 400 };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Failures are answered by their status alone: no stack, no path. */
export function failure(error: unknown, options: LoopbackOptions): Answer {
  if (error instanceof BodyRefused) {
    return { status: error.status };
  }
  options.report(error);
  return { status: 500 };
}
