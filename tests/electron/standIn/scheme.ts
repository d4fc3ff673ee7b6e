import type { Route } from '@playwright/test';

type ProtocolHandler = (request: Request) => Response | Promise<Response>;

const protocols = new Map<string, ProtocolHandler>();

/** Chromium by itself has no `app:`; the pages of the stand-in live at an address that is answered here alone. */
const outside = 'https://desk.invalid';
const inside = 'app://desk';

export const toOutside = (url: string): string => url.replace(inside, outside);
export const toInside = (url: string): string => url.replace(outside, inside);
export const isOurs = (url: string): boolean => url.startsWith(`${outside}/`);

export function registerProtocol(scheme: string, handler: ProtocolHandler): void {
  protocols.set(scheme, handler);
}

/** What the program answers for an address of its scheme. */
export async function answerProtocol(url: string, init?: RequestInit): Promise<Response> {
  const handler = protocols.get('app');
  if (!handler) {
    throw new Error('The program serves no scheme.');
  }
  // `Request` refuses to keep an address exactly as it was asked for, which is what the traversal tests are about.
  const request = new Request('app://desk/', init);
  Object.defineProperty(request, 'url', { value: url });
  return handler(request);
}

export async function fulfilFromProtocol(route: Route): Promise<void> {
  const response = await answerProtocol(toInside(route.request().url()), {
    method: route.request().method(),
  });
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
