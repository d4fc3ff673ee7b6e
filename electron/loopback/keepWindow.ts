import type { Comebacks } from '../pages/comebacks.ts';
import type { AppWindow, WindowEnd } from './appWindow.ts';
import type { Whereabouts } from './whereabouts.ts';

export interface KeptWindowOptions {
  readonly open: () => AppWindow;
  readonly whereabouts: Pick<Whereabouts, 'hasOpened' | 'haveLeft' | 'expectReturn'>;
  readonly comebacks: Comebacks;
  /** The official has closed the window. */
  readonly onClosed: () => void;
  /** It stopped by itself and is opened once more. */
  readonly onReturn: () => void;
  /** It stopped too often, or no page came up in it. */
  readonly onGivenUp: (why: 'stopped' | 'failed') => void;
}

/**
 * Keeps the one window open until the official closes it; the answer closes it as its cross does.
 *
 * A browser that ends well was closed, and so was one whose pages had all said goodbye, whatever became of it after
 * that. One that ends by a signal or with a failure while a page was open has crashed or was killed.
 */
export function keepWindow(options: KeptWindowOptions): () => void {
  const { whereabouts, comebacks } = options;
  let isClosing = false;
  let window: AppWindow | undefined;

  const hasStopped = ({ code, signal }: WindowEnd): boolean =>
    !isClosing && (code !== 0 || signal !== null) && !whereabouts.haveLeft();
  const onEnd = (end: WindowEnd): void => {
    if (!hasStopped(end)) {
      options.onClosed();
    } else if (!whereabouts.hasOpened()) {
      options.onGivenUp('failed');
    } else if (comebacks.again()) {
      whereabouts.expectReturn();
      options.onReturn();
      show();
    } else {
      options.onGivenUp('stopped');
    }
  };
  const show = (): void => {
    try {
      window = options.open();
      void window.ended.then(onEnd, () => options.onGivenUp('failed'));
    } catch {
      // Its profile or the file that leads to the page cannot be written.
      options.onGivenUp('failed');
    }
  };
  show();
  return () => {
    isClosing = true;
    window?.close();
  };
}
