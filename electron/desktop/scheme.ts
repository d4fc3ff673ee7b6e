import { protocol } from 'electron';
import { filePath } from '../../core/contract/exchangeChannels.ts';
import type { Backend } from '../backend/createBackend.ts';
import { sentAlways } from '../pages/headers.ts';
import type { createPages } from '../pages/pages.ts';

/** Where the page lives: a scheme of its own, so that neither `file:` nor any server has its rights. */
export const pageOrigin = 'app://desk';

/** Must run before Electron is ready. The scheme gets an origin and a secure context, and obeys the page's policy. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

interface Served {
  readonly pages: ReturnType<typeof createPages>;
  readonly printed: (path: string) => Promise<Response | null>;
  readonly receive: Backend['receive'];
}

/**
 * Answers `app://desk/…` with the page's files, the brief and documents that are being printed, and takes the files that
 * the page sends. No other origin can ask: the scheme takes part in no sharing between origins.
 */
export function serveScheme({ pages, printed, receive }: Served): void {
  protocol.handle('app', async (request) => {
    const path = pathOf(request.url);
    if (request.method === 'POST' && path === filePath && request.body !== null) {
      const to = new URL(request.url).searchParams.get('to') ?? undefined;
      return Response.json(await receive(request.body, to), { headers: sentAlways });
    }
    if (request.method !== 'GET' || path === null) {
      return new Response('', { status: 404, headers: sentAlways });
    }
    const document = await printed(path);
    if (document) {
      return document;
    }
    const { status, headers, body } = await pages(path);
    return new Response(body, { status, headers: { ...sentAlways, ...headers } });
  });
}

/** The path as it was asked for, not decoded; `null` for another host. */
function pathOf(url: string): string | null {
  const prefix = `${pageOrigin}/`;
  return url.startsWith(prefix) ? `/${url.slice(prefix.length).split(/[?#]/, 1)[0]}` : null;
}
