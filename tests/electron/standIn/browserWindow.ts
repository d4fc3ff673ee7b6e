import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import type { BrowserContext, CDPSession, Dialog, Page, Route } from '@playwright/test';
import { app } from './electron.ts';
import { microtasks } from './microtasks.ts';
import { exposeOn, runPreload } from './preload.ts';
import { record, surroundings } from './record.ts';
import { fulfilFromProtocol, isOurs, toInside, toOutside } from './scheme.ts';
import { sessionStandIn } from './session.ts';
import { unawaited } from './unawaited.ts';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

/** The page of a window as the program sees it. */
class WebContentsStandIn extends EventEmitter {
  openHandler: OpenHandler | null = null;
  /** As it was when the page had loaded. */
  title = '';
  readonly mainFrame = { url: '' };
  readonly #page: Promise<Page>;
  #protocol: Promise<CDPSession> | null = null;

  constructor(page: Promise<Page>) {
    super();
    this.#page = page;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  getURL(): string {
    return this.mainFrame.url;
  }
  /** As after a crash: the page is gone, and the program is told. */
  forcefullyCrashRenderer(): void {
    record.crashes += 1;
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
  }
  getTitle(): string {
    return this.title;
  }
  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.#page).evaluate(code);
  }
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    if ((await surroundings.printing) === 'fails') {
      throw new Error('The printer of the stand-in fails.');
    }
    return (await this.#page).pdf({
      outline: options.generateDocumentOutline ?? false,
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      printBackground: options.printBackground ?? false,
      tagged: options.generateTaggedPDF ?? false,
    });
  }
  /** The protocol itself: Playwright's browser speaks the same one. */
  readonly debugger = {
    attach: (): void => {
      this.#protocol ??= this.#page.then((page) => page.context().newCDPSession(page));
    },
    sendCommand: async (method: string, params?: object): Promise<unknown> =>
      // Playwright's types name each method; the program is typed by Electron, which takes any.
      (await this.#protocol)?.send(method as 'Page.captureScreenshot', params),
  };
  /** Asks the program about a page that holds what is not stored; without a listener it stays. */
  letsUnload(): boolean {
    let isAllowed = false;
    this.emit('will-prevent-unload', { preventDefault: () => (isAllowed = true) });
    return isAllowed;
  }
  /** Asks the program whether a frame may go to another address; `false` when one of its listeners prevents it. */
  letsNavigate(event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect', url: string): boolean {
    let isAllowed = true;
    this.emit(event, { url, preventDefault: () => (isAllowed = false) });
    record.navigations.push({ url, isAllowed });
    return isAllowed;
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents: WebContentsStandIn;
  readonly page: Promise<Page>;
  #isAsked = false;
  #isClosed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    record.windows.push(options);
    BrowserWindow.all.push(this);
    app.windowOpened(this);
    this.page = this.#open(options);
    this.webContents = new WebContentsStandIn(this.page);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async #open({ width = 800, height = 600, webPreferences }: Electron.BrowserWindowConstructorOptions) {
    if (!surroundings.browser) {
      throw new Error('The stand-in has no browser yet.');
    }
    const context = await surroundings.browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    page.on('pageerror', (error) => record.pageErrors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && record.pageErrors.push(message.text()));
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) {
        this.webContents.mainFrame.url = toInside(frame.url());
      }
    });
    page.on('dialog', (dialog) => unawaited(this.#unload(dialog)));
    page.on('close', () => this.#closed());
    await this.#guard(context, page);
    if (webPreferences?.preload) {
      // Only main frames of our windows call in these tests; a foreign sender is made by the test itself.
      const sender = () => ({ sender: this.webContents, senderFrame: this.webContents.mainFrame }) as never;
      await exposeOn(page, runPreload(webPreferences.preload, sender));
    }
    return page;
  }

  /** Lets the program decide about navigation, new windows and requests, as Electron does. */
  async #guard(context: BrowserContext, page: Page): Promise<void> {
    context.on('page', (popup) => {
      const url = popup.url();
      const answer = this.webContents.openHandler?.({ url } as Electron.HandlerDetails);
      record.popups.push({ url, isAllowed: answer?.action === 'allow' });
      unawaited(popup.close());
    });
    // Only a new window's first request comes this far; the page's own are answered below.
    await context.route('**/*', (route) => route.abort());
    await page.route('**/*', async (route: Route) => {
      const request = route.request();
      if (isOurs(request.url())) {
        return fulfilFromProtocol(route);
      }
      if (request.isNavigationRequest()) {
        const event = request.frame() === page.mainFrame() ? 'will-navigate' : 'will-frame-navigate';
        this.webContents.letsNavigate(event, request.url());
        // "No content" leaves the page where it is, as a prevented navigation does.
        return route.fulfill({ status: 204 });
      }
      sessionStandIn.lets(request.url());
      return route.abort();
    });
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.page;
    await page.goto(toOutside(url));
    this.webContents.title = await page.title();
    this.emit('ready-to-show');
  }
  /** As its cross or `app.quit()`: the program may refuse, and then the page. */
  close(): void {
    unawaited(this.#ask());
  }
  async #ask(): Promise<void> {
    if (this.#isClosed) {
      return;
    }
    let isPrevented = false;
    this.emit('close', { preventDefault: () => (isPrevented = true) });
    await microtasks();
    if (isPrevented) {
      app.windowStays();
    } else if (!this.#isAsked) {
      this.#isAsked = true;
      await (await this.page).close({ runBeforeUnload: true });
    }
  }
  /** Chromium asks by a dialog what Electron asks by an event. */
  async #unload(dialog: Dialog): Promise<void> {
    const isAllowed = this.webContents.letsUnload();
    if (!isAllowed) {
      this.#isAsked = false;
      app.windowStays();
    }
    await (isAllowed ? dialog.accept() : dialog.dismiss());
  }
  /** Asks neither the program nor the page. */
  destroy(): void {
    unawaited(this.page.then((page) => page.close()));
  }
  isDestroyed(): boolean {
    return this.#isClosed;
  }
  setTitle(title: string): void {
    record.titles.push(title);
  }
  setProgressBar(): void {}
  #closed(): void {
    this.#isClosed = true;
    this.emit('closed');
    app.windowClosed(this);
    unawaited(this.page.then((page) => page.context().close()));
  }
  show(): void {}
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
}
