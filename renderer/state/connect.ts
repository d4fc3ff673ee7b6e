import { refusalBySize } from '../../core/contract/callSize.ts';
import { filePath } from '../../core/contract/exchangeChannels.ts';
import { createClient, type Client } from '../../core/contract/client.ts';
import type { Transport } from '../../core/contract/envelope.ts';
import type { SendPiece } from './exchange/sendFile.ts';
import { disconnected, overBridge, post, postCall } from './transports.ts';

const overHttp: Transport = async (channel, input) => {
  try {
    const body = JSON.stringify({ channel, input });
    return refusalBySize(channel, new Blob([body]).size) ?? (await postCall(body));
  } catch (error) {
    return disconnected(String(error));
  }
};

/** Sends the bytes of a file; both shells take them under one path. */
export const sendPiece: SendPiece = async (piece, to) => {
  try {
    const path = to === null ? filePath : `${filePath}?${new URLSearchParams({ to }).toString()}`;
    return await post(path, 'application/octet-stream', piece);
  } catch (error) {
    return disconnected(String(error));
  }
};

/** The client of the shell in which the page runs. */
export function connect(): Client {
  const bridge = window.clusterDesk;
  return createClient(bridge === undefined ? overHttp : overBridge(bridge));
}
