import type { Translate } from '../../core/text/translate.ts';
import type { Printer } from '../backend/ports.ts';
import { findResources } from '../backend/context/resources.ts';
import { createChromiumPrinter } from './printer.ts';

interface TerminalPrinterPorts {
  readonly t: Translate;
  /** Takes lines that are no result. */
  readonly complain: (text: string) => void;
}

/** A printer that says on the terminal when the first print has to unpack its browser. */
export const createTerminalPrinter = ({ t, complain }: TerminalPrinterPorts): Printer =>
  createChromiumPrinter({
    fontsFolder: findResources().fonts,
    onUnpack: (folder) => complain(`${t('shell.unpackingBrowser', { folder })}\n`),
  });
