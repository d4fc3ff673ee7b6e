import { setTimeout as startTimer } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import type { Language } from '../../core/base/settings.ts';
import type { Translate } from '../../core/text/translate.ts';
import { comebackTime, createComebacks } from '../pages/comebacks.ts';
import { openAppWindow } from './appWindow.ts';
import { type EnterFile, type EnterReader, writeEnterFile } from './enterFile.ts';
import { browserHome } from './browsers/browserHome.ts';
import { type BrowserChoice, windowBrowsers } from './findBrowser.ts';
import { keepWindow } from './keepWindow.ts';
import { openWritten } from './openWritten.ts';
import type { LoopbackServer } from './server.ts';
import type { Whereabouts } from './whereabouts.ts';

/** Where the page is shown. */
export type Place =
  | { readonly kind: 'nowhere' | 'default-browser' }
  | { readonly kind: 'address'; readonly reason: string }
  | { readonly kind: 'window'; readonly browsers: Browsers };

/** A browser, and those that come after it, found when one of them is needed. */
export interface Browsers {
  readonly first: BrowserChoice;
  readonly others: Iterator<BrowserChoice, undefined>;
}

export function choosePlace(hasWindow: boolean, t: Translate): Place {
  if (!hasWindow) {
    return { kind: 'nowhere' };
  }
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return { kind: 'address', reason: t('shell.noDisplay') };
  }
  const others = windowBrowsers();
  const { value: first } = others.next();
  if (first) {
    return { kind: 'window', browsers: { first, others } };
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
  /** The window is one of a process that is not known here: what its pages say of themselves tells when it is closed. */
  readonly onUnwatched: () => void;
}

export interface ShownPage {
  /** Closes the page, which calls `stop`. What has no window of its own is stopped as it is. */
  close(): void;
  /** A browser has entered: what handed the address over is taken away. */
  entered(): void;
}

/** How long a window may take to close, in milliseconds, before the terminal says that it has not. */
const closingLimit = 2_000;

/** How long a window may take to ask for the page when what was started has ended, in milliseconds. */
const handOverLimit = 10_000;

/** How long the address lies in a file for a browser that is slow to start, in milliseconds. */
const handingLimit = 300_000;

export function showPage(place: Place, options: PageOptions): ShownPage {
  const handing = createHanding(options);
  const shown = { close: options.stop, entered: handing.entered };
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
      return { ...shown, close: showWindow(place.browsers, handing, options) };
  }
}

function explainAddress(reason: string, { t, server }: PageOptions, end: string): void {
  console.log([reason, t('shell.openAddress', { address: server.url }), end].join('\n'));
}

/** The file by which the address is handed over: there from `begin` to `end`, and not for ever. */
function createHanding(options: PageOptions) {
  const { server, language, t } = options;
  let file: EnterFile | null = null;
  let onEntered = (): void => undefined;
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => {
    clearTimeout(timer);
    file?.remove();
    file = null;
  };
  process.once('exit', end);
  return {
    begin(reader: EnterReader, dataFolder: string): string {
      end();
      file = writeEnterFile(server.url, { reader, dataFolder, language });
      timer = startTimer(() => {
        end();
        explainAddress(t('shell.notOpened'), options, t('shell.stopHint'));
      }, handingLimit).unref();
      return file.path;
    },
    end,
    entered(): void {
      end();
      onEntered();
    },
    /** Whether a browser enters within the next seconds. */
    entersSoon: () =>
      Promise.race([
        new Promise<boolean>((resolve) => (onEntered = () => resolve(true))),
        setTimeout(handOverLimit, false),
      ]),
  };
}
type Handing = ReturnType<typeof createHanding>;

async function openInDefaultBrowser(
  handing: Handing,
  options: PageOptions,
  end: string = options.t('shell.endsWithPages'),
): Promise<void> {
  const { t, dataFolder } = options;
  let isOpened: boolean;
  try {
    isOpened = await openWritten(handing.begin('default-browser', dataFolder), 'open');
  } catch {
    // Nowhere can the file be written: the terminal has the address.
    isOpened = false;
  }
  explainAddress(isOpened ? t('shell.defaultBrowser') : t('shell.noBrowser'), options, end);
}

function showWindow({ first, others }: Browsers, handing: Handing, options: PageOptions): () => void {
  const { t, server, whereabouts, stop } = options;
  let browser = first;
  let close = (): void => {
    closeWindow();
    startTimer(() => console.error(t('shell.windowStays')), closingLimit);
  };
  console.log(t('shell.windowOpened'));
  const closeWindow = keepWindow({
    open() {
      const home = browserHome(browser.packed, options.dataFolder);
      return openAppWindow(browser, handing.begin('own-profile', home), home);
    },
    whereabouts,
    comebacks: createComebacks({ most: 2, within: comebackTime, now: () => performance.now() }),
    onClosed: stop,
    onReturn() {
      server.renew();
      console.error(t('shell.windowAgain'));
    },
    handedOver() {
      options.onUnwatched();
      return handing.entersSoon();
    },
    next() {
      const { value } = others.next();
      if (value) {
        console.error(t('shell.browserNext', { failed: browser.name, next: value.name }));
        browser = value;
        server.renew();
      }
      return Boolean(value);
    },
    onGivenUp(why) {
      close = stop;
      handing.end();
      server.renew();
      options.onGivenUp();
      giveUp(why, handing, options);
    },
  });
  return () => close();
}

/** Says that there is no window; a page that never was may come up in the default browser. */
function giveUp(why: 'stopped' | 'failed', handing: Handing, options: PageOptions): void {
  const { t } = options;
  // A browser that was named decides alone.
  if (why === 'failed' && !process.env['CLUSTER_DESK_BROWSER']) {
    console.error(t('shell.browserFailed'));
    void openInDefaultBrowser(handing, options, t('shell.endsUnlessOpened'));
    return;
  }
  const reason = why === 'failed' ? t('shell.browserFailed') : t('shell.windowGivenUp');
  explainAddress(reason, options, t('shell.endsUnlessOpened'));
}
