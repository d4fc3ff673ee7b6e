import type { Comebacks } from '../pages/comebacks.ts';
import type { AppWindow, WindowEnd } from './appWindow.ts';
import type { Whereabouts } from './whereabouts.ts';

export interface KeptWindowOptions {
  readonly open: () => AppWindow;
  readonly whereabouts: Pick<Whereabouts, 'hasEntered' | 'hasOpened' | 'haveLeft' | 'expectReturn'>;
  readonly comebacks: Comebacks;
  /** The official has closed the window. */
  readonly onClosed: () => void;
  /** It stopped by itself and is opened once more. */
  readonly onReturn: () => void;
  /** Resolves with whether a browser asks for the page although the program that was started has ended. */
  readonly handedOver: () => Promise<boolean>;
  /** No page came up: turns to another browser, which `open` opens then; says whether there is one. */
  readonly next: () => boolean;
  /** It stopped too often, or no page came up in it or in any other browser. */
  readonly onGivenUp: (why: 'stopped' | 'failed') => void;
}

/**
 * Keeps the one window open until the official closes it; the answer closes it as its cross does.
 *
 * A browser that ends well was closed, and so was one whose pages had all said goodbye, whatever became of it after
 * that. One that ends by a signal or with a failure while a page was open has crashed or was killed. One that ends
 * before it has asked for the page has opened nothing, however it ends, unless it has handed its window to another
 * process, which asks soon.
 */
export function keepWindow(options: KeptWindowOptions): () => void {
  const { whereabouts, comebacks } = options;
  let isClosing = false;
  let isHandedOver = false;
  let window: AppWindow | undefined;

  const tryNext = (): void => {
    if (options.next()) {
      show();
    } else {
      options.onGivenUp('failed');
    }
  };
  const comeBack = (): void => {
    if (comebacks.again()) {
      whereabouts.expectReturn();
      options.onReturn();
      show();
    } else {
      options.onGivenUp('stopped');
    }
  };
  const onNothing = async (end: WindowEnd): Promise<void> => {
    isHandedOver = isWell(end);
    isHandedOver &&= await options.handedOver();
    if (!isHandedOver && !isClosing) {
      tryNext();
    }
  };
  const onEnd = (end: WindowEnd): void => {
    if (!isClosing && !whereabouts.hasEntered()) {
      void onNothing(end);
    } else if (isClosing || isWell(end) || whereabouts.haveLeft()) {
      options.onClosed();
    } else if (whereabouts.hasOpened()) {
      comeBack();
    } else {
      tryNext();
    }
  };
  const show = (): void => {
    try {
      window = options.open();
    } catch {
      // Its profile or the file that leads to the page cannot be written.
      tryNext();
      return;
    }
    void window.ended.then(onEnd, tryNext);
  };
  show();
  return () => {
    isClosing = true;
    if (isHandedOver) {
      // Nothing that was started is there to be closed.
      options.onClosed();
    } else {
      window?.close();
    }
  };
}

const isWell = ({ code, signal }: WindowEnd): boolean => code === 0 && signal === null;
