import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { channels } from '../../core/contract/channels.ts';
import type { Envelope } from '../../core/contract/envelope.ts';
import type { Backend } from '../backend/createBackend.ts';
import { pageOrigin } from './scheme.ts';

const refused: Envelope = {
  ok: false,
  error: { code: 'not-allowed', message: 'The sender is not the page of the program.', details: {} },
};

/**
 * Answers each channel of the contract, and no other, to the main frame of our own page.
 *
 * `isOurs` knows our windows: a frame that holds a document of ours inside another window is not answered.
 */
export function answerCalls(dispatch: Backend['dispatch'], isOurs: (contents: WebContents) => boolean): void {
  for (const channel of Object.keys(channels)) {
    ipcMain.handle(channel, (event, input: unknown) =>
      isFromPage(event, isOurs) ? dispatch(channel, input) : refused,
    );
  }
}

function isFromPage(
  { sender, senderFrame }: IpcMainInvokeEvent,
  isOurs: (contents: WebContents) => boolean,
): boolean {
  return (
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.url.startsWith(`${pageOrigin}/`) &&
    isOurs(sender)
  );
}
