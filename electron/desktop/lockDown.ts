import type { App, Session, WebContents } from 'electron';
import { pageOrigin } from './scheme.ts';

/** What the page and the engine itself may load: nothing that is not part of the program. */
const allowedSchemes = ['app:', 'data:', 'blob:', 'devtools:'];

/** Denies every permission and device, every request to a network, every download and the spelling service. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !allowedSchemes.includes(schemeOf(details.url)) }),
  );
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

const schemeOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : '');

/** Keeps every window, whoever opens it, on the program's own page. */
export function lockDownContents(app: App): void {
  app.on('web-contents-created', (_, contents: WebContents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwn(event.url)) {
        event.preventDefault();
      }
    });
    contents.on('will-frame-navigate', (event) => {
      if (!isOwn(event.url)) {
        event.preventDefault();
      }
    });
    // Nothing of ours redirects.
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

const isOwn = (url: string): boolean => url.startsWith(`${pageOrigin}/`);
