import type { Language } from '../../core/base/settings.ts';
import type { Translate } from '../../core/text/translate.ts';
import { comebackTime, createComebacks } from '../pages/comebacks.ts';
import { openAppWindow } from './appWindow.ts';
import { type EnterFile, type EnterReader, writeEnterFile } from './enterFile.ts';
import { type BrowserChoice, findBrowser } from './findBrowser.ts';
import { keepWindow } from './keepWindow.ts';
import { openWritten } from './openWritten.ts';
import type { LoopbackServer } from './server.ts';
import type { Whereabouts } from './whereabouts.ts';

/** Where the page is shown. */
export type Place =
  | { readonly kind: 'nowhere' | 'default-browser' }
  | { readonly kind: 'address'; readonly reason: string }
  | { readonly kind: 'window'; readonly browser: BrowserChoice };

export function choosePlace(hasWindow: boolean, t: Translate): Place {
  if (!hasWindow) {
    return { kind: 'nowhere' };
  }
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return { kind: 'address', reason: t('shell.noDisplay') };
  }
  const browser = findBrowser('window');
  if (browser) {
    return { kind: 'window', browser };
  }
  // A browser that was named decides alone, also where it is missing.
  return process.env['CLUSTER_DESK_BROWSER']
    ? { kind: 'address', reason: t('shell.noBrowser') }
    : { kind: 'default-browser' };
}

export interface PageOptions {
  readonly server: Pick<LoopbackServer, 'url' | 'renew'>;
  readonly whereabouts: Whereabouts;
  readonly t: Translate;
  readonly language: Language;
  readonly dataFolder: string;
  /** Ends the program: the page was closed. */
  readonly stop: () => void;
  /** The window will not come back: the program goes on for a page that is opened by hand, for a while. */
  readonly onGivenUp: () => void;
}

export interface ShownPage {
  /** Closes the page, which calls `stop`. What has no window of its own is stopped as it is. */
  close(): void;
  /** A browser has entered: what handed the address over is taken away. */
  entered(): void;
}

/** How long a window may take to close, in milliseconds, before the terminal says that it has not. */
const closingLimit = 2_000;

/** How long the address lies in a file for a browser that is slow to start, in milliseconds. */
const handingLimit = 300_000;

export function showPage(place: Place, options: PageOptions): ShownPage {
  const handing = createHanding(options);
  const shown = { close: options.stop, entered: handing.end };
  switch (place.kind) {
    case 'nowhere':
      console.log(JSON.stringify({ url: options.server.url, pid: process.pid }));
      return shown;
    case 'address':
      explainAddress(place.reason, options, options.t('shell.stopHint'));
      return shown;
    case 'default-browser':
      void openInDefaultBrowser(handing, options);
      return shown;
    case 'window':
      return { ...shown, close: showWindow(place.browser, handing, options) };
  }
}

function explainAddress(reason: string, { t, server }: PageOptions, end: string): void {
  console.log([reason, t('shell.openAddress', { address: server.url }), end].join('\n'));
}

/** The file by which the address is handed over: there from `begin` to `end`, and not for ever. */
function createHanding(options: PageOptions) {
  const { server, dataFolder, language, t } = options;
  let file: EnterFile | null = null;
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => {
    clearTimeout(timer);
    file?.remove();
    file = null;
  };
  process.once('exit', end);
  return {
    begin(reader: EnterReader): string {
      end();
      file = writeEnterFile(server.url, { reader, dataFolder, language });
      timer = setTimeout(() => {
        end();
        explainAddress(t('shell.notOpened'), options, t('shell.stopHint'));
      }, handingLimit).unref();
      return file.path;
    },
    end,
  };
}
type Handing = ReturnType<typeof createHanding>;

async function openInDefaultBrowser(handing: Handing, options: PageOptions): Promise<void> {
  const { t } = options;
  let isOpened: boolean;
  try {
    isOpened = await openWritten(handing.begin('default-browser'), 'open');
  } catch {
    // Nowhere can the file be written: the terminal has the address.
    isOpened = false;
  }
  explainAddress(
    isOpened ? t('shell.defaultBrowser') : t('shell.noBrowser'),
    options,
    t('shell.endsWithPages'),
  );
}

function showWindow(browser: BrowserChoice, handing: Handing, options: PageOptions): () => void {
  const { t, server, whereabouts, dataFolder, stop } = options;
  let close = (): void => {
    closeWindow();
    setTimeout(() => console.error(t('shell.windowStays')), closingLimit);
  };
  console.log(t('shell.windowOpened'));
  const closeWindow = keepWindow({
    open: () => openAppWindow(browser, handing.begin('own-profile'), dataFolder),
    whereabouts,
    comebacks: createComebacks({ most: 2, within: comebackTime, now: () => performance.now() }),
    onClosed: stop,
    onReturn() {
      server.renew();
      console.error(t('shell.windowAgain'));
    },
    onGivenUp(why) {
      close = stop;
      handing.end();
      server.renew();
      options.onGivenUp();
      const reason = why === 'failed' ? t('shell.browserFailed') : t('shell.windowGivenUp');
      explainAddress(reason, options, t('shell.endsUnlessOpened'));
    },
  });
  return () => close();
}
