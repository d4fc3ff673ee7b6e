import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Envelope } from '../../../core/contract/envelope.ts';
import { createPages } from '../../../electron/pages/pages.ts';
import type { LoopbackOptions } from '../../../electron/loopback/answers.ts';
import { startServer, type LoopbackServer, type Patience } from '../../../electron/loopback/server.ts';

/** A loopback server over a backend that answers with what it was asked, and files of its own. */
export interface Loopback {
  readonly server: LoopbackServer;
  readonly port: number;
  readonly origin: string;
  readonly token: string;
  /** Calls that reached the backend. */
  readonly calls: { channel: unknown; input: unknown }[];
  readonly reported: unknown[];
}

export const secret = 'SECRET-DATA-OF-THE-OFFICIAL';

/** A folder with a page, a file beside it that must never be served, and fonts. */
export function pageFolders() {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-pages-'));
  const [rendererFolder, fontsFolder] = [join(folder, 'renderer'), join(folder, 'fonts')];
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true });
  mkdirSync(fontsFolder);
  writeFileSync(join(folder, 'secret.html'), secret);
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(rendererFolder, 'assets', 'index-1a2b.js'), 'void 0;');
  writeFileSync(join(rendererFolder, 'assets', 'index-1a2b.js.map'), secret);
  writeFileSync(join(fontsFolder, 'NotoSansSC-400.woff2'), 'font');
  writeFileSync(join(fontsFolder, 'OFL.txt'), secret);
  return { folder, rendererFolder, fontsFolder };
}

export async function startLoopback(
  overrides: Partial<LoopbackOptions> = {},
  patience?: Patience,
): Promise<Loopback> {
  const calls: Loopback['calls'] = [];
  const reported: unknown[] = [];
  const given: LoopbackOptions = {
    pages: createPages({
      ...pageFolders(),
      briefHtml: async (id, language) => `<p>${id} ${language} ${secret}</p>`,
    }),
    dispatch: async (channel, input): Promise<Envelope> => {
      calls.push({ channel, input });
      if (channel === 'bug') {
        throw new Error('/home/official/secret stack');
      }
      return { ok: true, value: { channel, secret } };
    },
    receive: () => Promise.reject(new Error('No file is sent.')),
    language: 'en',
    report: (error) => void reported.push(error),
    ...overrides,
  };
  const server = await startServer(given, patience);
  const { port, origin, hash } = new URL(server.url);
  return { server, port: Number(port), origin, token: hash.slice(1), calls, reported };
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The same without a length, as a navigation is sent. */
export const sendNavigation = (port: number, lines: readonly string[]): Promise<RawAnswer> =>
  exchange(port, `${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`);

/** Sends header lines exactly as given: Node's own clients would mend or refuse most of what an attacker sends. */
export const sendRaw = (port: number, lines: readonly string[], body = ''): Promise<RawAnswer> =>
  exchange(
    port,
    `${[...lines, 'Connection: close', `Content-Length: ${Buffer.byteLength(body)}`].join('\r\n')}\r\n\r\n${body}`,
  );

function exchange(port: number, sent: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(parseAnswer(text)));
    socket.write(sent);
  });
}

function parseAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...headerLines] = head.split('\r\n');
  const headers = headerLines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return {
    status: Number(statusLine.split(' ')[1]),
    headers: Object.fromEntries(headers),
    body: rest.join('\r\n\r\n'),
  };
}

/** Exchanges the token as the page does; answers the cookie pair to send from then on. */
export async function enter(loopback: Loopback): Promise<string> {
  const { headers } = await post(loopback, '/enter', { token: loopback.token });
  return headers['set-cookie']?.split(';')[0] ?? '';
}

/** A POST as our own page sends it, with headers replaced or, by `null`, left out. */
export function post(
  { port, origin }: Pick<Loopback, 'port' | 'origin'>,
  path: string,
  { headers = {}, ...body }: { headers?: Readonly<Record<string, string | null>>; [key: string]: unknown },
): Promise<RawAnswer> {
  const sent = {
    Host: `127.0.0.1:${port}`,
    Origin: origin,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
    ...headers,
  };
  const lines = Object.entries(sent).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  return sendRaw(port, [`POST ${path} HTTP/1.1`, ...lines], JSON.stringify(body));
}

export function get({ port }: Pick<Loopback, 'port'>, path: string, cookie = ''): Promise<RawAnswer> {
  const lines = [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...(cookie ? [`Cookie: ${cookie}`] : [])];
  return sendRaw(port, lines);
}
