import type { IncomingMessage } from 'node:http';
import { filePath } from '../../core/contract/exchangeChannels.ts';

export type Refusal = { readonly status: 403 | 405 | 415; readonly reason: string };

type GuardedRequest = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;

/** What a file is sent as: like JSON, no form of another site can send it. */
const fileType = 'application/octet-stream';

/**
 * Whether a request names this server as its host, in the one form in which we gave the address out.
 *
 * The first check of every request: a foreign page that points its own name at 127.0.0.1 (DNS rebinding) still sends
 * its own name here.
 */
export function namesThisHost(request: GuardedRequest, port: number): boolean {
  const given = request.rawHeaders.filter(
    (_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === 'host',
  );
  return given.length === 1 && given[0] === `127.0.0.1:${port}`;
}

/**
 * Whether this is the first navigation of a window, from the file that hands the address over: for the browser a file
 * is another site. It gets the way in and nothing else, whatever cookie comes along; so does a site that sends its
 * visitor here, who lacks the token.
 */
export function isFirstNavigation({ method, url, headers }: GuardedRequest): boolean {
  return (
    method === 'GET' &&
    url === '/' &&
    headers['sec-fetch-site'] === 'cross-site' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document' &&
    headers.origin === undefined &&
    headers['content-length'] === undefined &&
    headers['transfer-encoding'] === undefined
  );
}

/**
 * Why a request is refused by where it comes from; `null` lets it pass.
 *
 * Reading needs GET or HEAD, not sent by another site. Everything else is a POST of JSON, or of the bytes of a file to
 * `/file`, sent by our own page.
 */
export function refusalOf(request: GuardedRequest, port: number): Refusal | null {
  const { method, headers } = request;
  const site = headers['sec-fetch-site'];
  if (method === 'GET' || method === 'HEAD') {
    // Chromium sends `none` for an address that the user opened. Other clients may leave it out; they lack the cookie.
    const isOurs = site === undefined || site === 'same-origin' || site === 'none';
    return isOurs ? null : { status: 403, reason: 'another site asked' };
  }
  if (method !== 'POST') {
    return { status: 405, reason: 'method' };
  }
  if (headers.origin !== `http://127.0.0.1:${port}`) {
    return { status: 403, reason: 'origin' };
  }
  if (site !== 'same-origin') {
    return { status: 403, reason: 'another site asked' };
  }
  const type = headers['content-type'];
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  return type === (path === filePath ? fileType : 'application/json')
    ? null
    : { status: 415, reason: 'content type' };
}
